import type { ReactNode } from 'react';
import styles from './toolbar.module.css';

interface ToolbarProps {
  /** Search and filters. */
  children: ReactNode;
  /** Stands at the end: how many there are. */
  summary?: ReactNode;
}

/** Search and filters above a list. */
export function Toolbar({ children, summary }: ToolbarProps) {
  return (
    <div className={styles['toolbar']}>
      <div className={styles['controls']}>{children}</div>
      {summary !== undefined && <div className={styles['summary']}>{summary}</div>}
    </div>
  );
}
