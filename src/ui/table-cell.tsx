import type { ReactNode } from 'react';
import styles from './table.module.css';

interface TableCellProps {
  /** The column's heading, which a card shows beside the value; without it the value stands alone. */
  label?: string;
  /** `main`: what the row is about; `actions`: its menu; `number`: digits under digits. */
  kind?: 'plain' | 'main' | 'actions' | 'number';
  children: ReactNode;
}

/** One cell of a TableRow. */
export function TableCell({ label, kind = 'plain', children }: TableCellProps) {
  return (
    <td className={[styles['cell'], styles[kind]].join(' ')}>
      {label !== undefined && (
        <span className={styles['cardLabel']} aria-hidden="true">
          {label}
        </span>
      )}
      {children}
    </td>
  );
}
