import { Ellipsis, Pencil, Trash2 } from 'lucide-react';
import type { ExternalConnection } from '#src/contract/external-connections.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { Loading } from '#src/ui/loading.tsx';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table } from '#src/ui/table.tsx';
import { WebAddress } from '#src/ui/web-address.tsx';
import { useExternalConnectionDeletion } from '../use-external-connection-deletion.ts';
import styles from './external-connection-table.module.css';

const COLUMNS = [
  { label: 'Connection Name', width: '20%' },
  { label: 'Connection URL' },
  { label: 'Revoke URL' },
  { label: 'Created', width: '9rem' },
  { label: 'Actions', width: '3.5rem', isLabelHidden: true },
];

interface ExternalConnectionTableProps {
  extensionId: string;
  connections: readonly ExternalConnection[];
}

/** External connections with their two addresses. */
export function ExternalConnectionTable({ extensionId, connections }: ExternalConnectionTableProps) {
  return (
    <Table label="External connections" columns={COLUMNS}>
      {connections.map((connection) => (
        <ExternalConnectionRow key={connection.id} extensionId={extensionId} connection={connection} />
      ))}
    </Table>
  );
}

function ExternalConnectionRow({ extensionId, connection }: { extensionId: string; connection: ExternalConnection }) {
  const { id, name, connectionUrl, revokeUrl, createdAt, createdBy } = connection;
  const dialog = useDialogAddress();
  const remove = useExternalConnectionDeletion(extensionId, connection);
  return (
    <TableRow>
      <TableCell kind="main">
        <span className={styles['name']}>
          <bdi>{name}</bdi>
        </span>
      </TableCell>
      <TableCell label="Connection URL">
        <WebAddress>{connectionUrl}</WebAddress>
      </TableCell>
      <TableCell label="Revoke URL">
        <WebAddress>{revokeUrl}</WebAddress>
      </TableCell>
      <TableCell label="Created">
        <span>
          <RelativeTime at={createdAt} />
          <span className={styles['creator']}>
            by <bdi>{createdBy.name}</bdi>
          </span>
        </span>
      </TableCell>
      <TableCell kind="actions">
        <Menu label={`Actions for ${name}`} trigger={<Ellipsis aria-hidden="true" />}>
          <MenuItem icon={Pencil} onSelect={() => dialog.open('edit', id)}>
            Edit
          </MenuItem>
          <MenuItem icon={Trash2} tone="danger" onSelect={remove}>
            Delete
          </MenuItem>
        </Menu>
      </TableCell>
    </TableRow>
  );
}

const SKELETON_ROWS = ['first', 'second', 'third'];

/** The list while it is loading. */
export function ExternalConnectionTableSkeleton() {
  return (
    <Loading label="Loading external connections…">
      <Table label="External connections" columns={COLUMNS}>
        {SKELETON_ROWS.map((row) => (
          <TableRow key={row}>
            {COLUMNS.map(({ label }, index) => (
              <TableCell key={label} kind={index === 0 ? 'main' : 'plain'}>
                <Skeleton width={label === 'Actions' ? '0' : '70%'} height="2.25rem" />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </Table>
    </Loading>
  );
}
