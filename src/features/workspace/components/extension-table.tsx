import { MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { Link } from 'react-router';
import type { Extension } from '#src/contract/extensions.ts';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table } from '#src/ui/table.tsx';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { EXTENSION_COLUMNS } from './extension-columns.ts';
import styles from './extension-table.module.css';

/** Extensions, last changed first; a row opens the extension's developer portal. */
export function ExtensionTable({ extensions }: { extensions: readonly Extension[] }) {
  return (
    <Table label="Extensions" columns={EXTENSION_COLUMNS}>
      {extensions.map((extension) => (
        <ExtensionRow key={extension.id} extension={extension} />
      ))}
    </Table>
  );
}

function ExtensionRow({ extension }: { extension: Extension }) {
  const dialog = useDialogAddress();
  return (
    <TableRow>
      <TableCell kind="main">
        <Link to={`/extensions/${encodeURIComponent(extension.id)}/build/connections`} data-row-link className={styles['name']} dir="auto">
          {extension.name}
        </Link>
        {extension.description !== '' && (
          <p className={styles['description']} dir="auto">
            {extension.description}
          </p>
        )}
      </TableCell>
      <TableCell label="Product">{extension.product}</TableCell>
      <TableCell label="Version" kind="number">
        {extension.version}
      </TableCell>
      <TableCell label="Connections" kind="number">
        {extension.connectionCount}
      </TableCell>
      <TableCell label="Last changed">
        <RelativeTime at={extension.updatedAt} />
      </TableCell>
      <TableCell kind="actions">
        <Menu label={`Actions for ${extension.name}`} trigger={<MoreHorizontal aria-hidden="true" />}>
          <MenuItem icon={Pencil} onSelect={() => dialog.open('rename', extension.id)}>
            Rename
          </MenuItem>
          <MenuItem icon={Trash2} tone="danger" onSelect={() => dialog.open('delete', extension.id)}>
            Delete
          </MenuItem>
        </Menu>
      </TableCell>
    </TableRow>
  );
}
