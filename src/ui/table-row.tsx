import type { ReactNode } from 'react';
import styles from './table.module.css';

/** One row of a Table, made of TableCell elements. A link marked `data-row-link` in it is followed from anywhere in the row. */
export function TableRow({ children }: { children: ReactNode }) {
  return (
    <tr className={styles['row']}>
      {children}
    </tr>
  );
}
