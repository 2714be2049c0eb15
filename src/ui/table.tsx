import type { ReactNode } from 'react';
import { VisuallyHidden } from './visually-hidden.tsx';
import styles from './table.module.css';

export interface TableColumn {
  label: string;
  /** Share of the width, as a CSS length; columns without one divide the rest. */
  width?: string;
  /** The heading is for screen readers only, as above row menus. */
  isLabelHidden?: boolean;
}

interface TableProps {
  label: string;
  columns: readonly TableColumn[];
  /** TableRow elements. */
  children: ReactNode;
}

/** Rows to compare; where the table is narrow each row becomes a card. */
export function Table({ label, columns, children }: TableProps) {
  return (
    <div className={styles['container']}>
      <table aria-label={label} className={styles['table']}>
        <colgroup>
          {columns.map((column) => (
            <col key={column.label} style={{ inlineSize: column.width }} />
          ))}
        </colgroup>
        <thead className={styles['head']}>
          <tr>
            {columns.map((column) => (
              <th key={column.label} scope="col" className={styles['heading']}>
                {column.isLabelHidden === true ? <VisuallyHidden>{column.label}</VisuallyHidden> : column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
