import { Loading } from './loading.tsx';
import { Skeleton } from './skeleton.tsx';
import { TableCell } from './table-cell.tsx';
import { TableRow } from './table-row.tsx';
import { Table, type TableColumn } from './table.tsx';
import styles from './table-skeleton.module.css';

/** A name with a second line below it. */
const NAME = (
  <span className={styles['name']}>
    <Skeleton width="40%" />
    <Skeleton width="60%" height="0.5rem" />
  </span>
);

interface TableSkeletonProps {
  /** What is being loaded, for screen readers: "Loading functions…". */
  loadingLabel: string;
  /** The table's own name. */
  label: string;
  columns: readonly TableColumn[];
  rowCount: number;
  /** The first column names the row in two lines and stands above the others on narrow screens. */
  hasMainColumn?: boolean;
}

/** A table at its final size while its rows are loaded. */
export function TableSkeleton({ loadingLabel, label, columns, rowCount, hasMainColumn = false }: TableSkeletonProps) {
  const rows = Array.from({ length: rowCount }, (_, index) => `row-${index}`);
  return (
    <Loading label={loadingLabel}>
      <Table label={label} columns={columns}>
        {rows.map((row) => (
          <TableRow key={row}>
            {columns.map((column, index) => {
              const isMain = hasMainColumn && index === 0;
              return (
                <TableCell key={column.label} kind={isMain ? 'main' : 'plain'}>
                  {isMain ? NAME : <Skeleton width={column.isLabelHidden === true ? '0' : '60%'} />}
                </TableCell>
              );
            })}
          </TableRow>
        ))}
      </Table>
    </Loading>
  );
}
