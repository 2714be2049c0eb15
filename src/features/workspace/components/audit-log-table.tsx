import type { AuditEntry } from '#src/contract/workspace.ts';
import { Loading } from '#src/ui/loading.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table, type TableColumn } from '#src/ui/table.tsx';
import { AUDIT_ACTIVITY_LABELS } from '../model/audit-activity.ts';

const COLUMNS: readonly TableColumn[] = [
  { label: 'Time', width: '9rem' },
  { label: 'User', width: '11rem' },
  { label: 'Activity', width: '13rem' },
  { label: 'Details' },
];
const SKELETON_ROWS = ['1', '2', '3', '4', '5', '6', '7', '8'];

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
  return (
    <Loading label="Loading audit log…">
      <Table label="Audit log" columns={COLUMNS}>
        {SKELETON_ROWS.map((row) => (
          <TableRow key={row}>
            {COLUMNS.map(({ label }) => (
              <TableCell key={label}>
                <Skeleton width="70%" />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </Table>
    </Loading>
  );
}
