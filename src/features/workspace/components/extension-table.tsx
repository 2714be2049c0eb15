import { MoreHorizontal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { Extension } from '#src/contract/extensions.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table } from '#src/ui/table.tsx';
import { EXTENSION_COLUMNS } from './extension-columns.ts';
import styles from './extension-table.module.css';

const ExtensionMenu = lazy(async () => ({ default: (await import('./extension-menu.tsx')).ExtensionMenu }));

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
        <Suspense fallback={<IconButton icon={MoreHorizontal} label={`Actions for ${extension.name}`} disabled />}>
          <ExtensionMenu extension={extension} />
        </Suspense>
      </TableCell>
    </TableRow>
  );
}
