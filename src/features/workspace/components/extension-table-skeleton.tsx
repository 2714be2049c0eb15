import { TableSkeleton } from '#src/ui/table-skeleton.tsx';
import { EXTENSION_COLUMNS } from './extension-columns.ts';

/** The list of extensions while it is loading. */
export function ExtensionTableSkeleton() {
  return <TableSkeleton loadingLabel="Loading extensions…" label="Extensions" columns={EXTENSION_COLUMNS} rowCount={5} hasMainColumn />;
}
