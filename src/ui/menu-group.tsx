import { useId, type ReactNode } from 'react';
import styles from './menu.module.css';

/** Items of a Menu that belong together, under a heading. */
export function MenuGroup({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    // A fieldset has no place inside a menu.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div role="group" aria-labelledby={id} className={styles['group']}>
      <div id={id} className={styles['groupLabel']}>
        {label}
      </div>
      {children}
    </div>
  );
}
