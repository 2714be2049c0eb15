import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';
import styles from './icon-button.module.css';

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'className' | 'children' | 'aria-label' | 'title'> {
  icon: LucideIcon;
  /** Accessible name, and the tooltip unless `tooltip` says more. */
  label: string;
  tooltip?: string;
}

/** A button that shows only an icon. */
export function IconButton({ icon: Icon, label, tooltip = label, type = 'button', ...rest }: IconButtonProps) {
  return (
    <button {...rest} type={type} className={styles['button']} aria-label={label} title={tooltip}>
      <Icon className={styles['icon']} aria-hidden="true" />
    </button>
  );
}
