import { ChevronDown } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './field.module.css';

interface FilterSelectProps extends Omit<ComponentProps<'select'>, 'className' | 'aria-label'> {
  /** Accessible name; the first option says it for the eye ("All statuses"). */
  label: string;
}

/** A drop-down in a tool bar, without a visible label. */
export function FilterSelect({ label, children, ...select }: FilterSelectProps) {
  return (
    <div className={[styles['select'], styles['filter']].join(' ')}>
      <select {...select} aria-label={label} className={styles['control']}>
        {children}
      </select>
      <ChevronDown className={styles['chevron']} aria-hidden="true" />
    </div>
  );
}
