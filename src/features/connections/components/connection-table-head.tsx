import { ArrowDown, ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ConnectionSortKey } from '../model/list-params.ts';
import type { ConnectionFilter } from '../queries.ts';
import styles from './connection-table.module.css';

interface Column {
  readonly key: string;
  readonly label: string;
  readonly sort: ConnectionSortKey | null;
}

const COLUMNS: readonly Column[] = [
  { key: 'name', label: 'Connection', sort: 'name' },
  { key: 'extension', label: 'Extension', sort: null },
  { key: 'service', label: 'Service', sort: 'service' },
  { key: 'status', label: 'Status', sort: 'status' },
  { key: 'created', label: 'Created', sort: 'created' },
  { key: 'lastUsed', label: 'Last used', sort: 'lastUsed' },
];

interface ConnectionTableHeadProps {
  hasExtension: boolean;
  sort: ConnectionFilter['sort'];
  direction: ConnectionFilter['direction'];
  onSort: (key: ConnectionSortKey) => void;
}

/** Column headings; a press sorts, another turns the order around. */
export function ConnectionTableHead({ hasExtension, sort, direction, onSort }: ConnectionTableHeadProps) {
  const Arrow = direction === 'asc' ? ArrowUp : ArrowDown;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {COLUMNS.filter(({ key }) => hasExtension || key !== 'extension').map((column) => {
          const isSorted = column.sort === sort;
          return (
            <th key={column.key} scope="col" className={styles['heading']} data-column={column.key} aria-sort={isSorted ? `${direction}ending` : undefined}>
              {column.sort === null ? (
                column.label
              ) : (
                <SortButton label={column.label} sortKey={column.sort} onSort={onSort}>
                  {isSorted && <Arrow className={styles['arrow']} aria-hidden="true" />}
                </SortButton>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface SortButtonProps {
  label: string;
  sortKey: ConnectionSortKey;
  onSort: (key: ConnectionSortKey) => void;
  children: ReactNode;
}

function SortButton({ label, sortKey, onSort, children }: SortButtonProps) {
  return (
    <button type="button" className={styles['sort']} onClick={() => onSort(sortKey)}>
      {label}
      {children}
    </button>
  );
}
