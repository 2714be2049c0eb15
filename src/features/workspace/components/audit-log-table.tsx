import type { AuditEntry } from '#src/contract/workspace.ts';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { TableSkeleton } from '#src/ui/table-skeleton.tsx';
import { Table, type TableColumn } from '#src/ui/table.tsx';
import { AUDIT_ACTIVITY_LABELS } from '../model/audit-activity.ts';

const COLUMNS: readonly TableColumn[] = [
  { label: 'Time', width: '7.5rem' },
  { label: 'User', width: '8rem' },
  { label: 'Activity', width: '12rem' },
  { label: 'Details' },
];

/** One page of the audit log. */
export function AuditLogTable({ entries }: { entries: readonly AuditEntry[] }) {
  return (
    <Table label="Audit log" columns={COLUMNS}>
      {entries.map(({ id, at, user, activity, details }) => (
        <TableRow key={id}>
          <TableCell label="Time">
            <RelativeTime at={at} />
          </TableCell>
          <TableCell label="User">
            <span title={user.email} dir="auto">
              {user.name}
            </span>
          </TableCell>
          <TableCell label="Activity">{AUDIT_ACTIVITY_LABELS[activity]}</TableCell>
          <TableCell label="Details">
            <span dir="auto">{details}</span>
          </TableCell>
        </TableRow>
      ))}
    </Table>
  );
}

/** The audit log while it is loading. */
export function AuditLogTableSkeleton() {
  return <TableSkeleton loadingLabel="Loading audit log…" label="Audit log" columns={COLUMNS} rowCount={8} />;
}
