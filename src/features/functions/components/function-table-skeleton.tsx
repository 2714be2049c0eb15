import { TableSkeleton } from '#src/ui/table-skeleton.tsx';
import { FUNCTION_COLUMNS } from './function-columns.ts';

/** The list of functions while it is loading. */
export function FunctionTableSkeleton() {
  return <TableSkeleton loadingLabel="Loading functions…" label="Custom functions" columns={FUNCTION_COLUMNS} rowCount={4} hasMainColumn />;
}
