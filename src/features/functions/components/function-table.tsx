import { MoreHorizontal } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import type { FunctionSummary } from '#src/contract/functions.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table } from '#src/ui/table.tsx';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import { moduleLabel } from '../model/module-label.ts';
import { executionPath, functionPath } from '../paths.ts';
import { ExecutionStatus } from './execution-status.tsx';
import { FUNCTION_COLUMNS } from './function-columns.ts';
import { UsedConnections } from './used-connections.tsx';
import styles from './function-table.module.css';

const FunctionMenu = lazy(async () => ({ default: (await import('./function-menu.tsx')).FunctionMenu }));

/** Functions, last changed first; a row opens the function's editor. */
export function FunctionTable({ functions }: { functions: readonly FunctionSummary[] }) {
  return (
    <Table label="Custom functions" columns={FUNCTION_COLUMNS}>
      {functions.map((fn) => (
        <FunctionRow key={fn.id} fn={fn} />
      ))}
    </Table>
  );
}

function FunctionRow({ fn }: { fn: FunctionSummary }) {
  const { id, extensionId, name, description, module, connections, lastRun } = fn;
  return (
    <TableRow>
      <TableCell kind="main">
        <Link to={functionPath(extensionId, id)} data-row-link className={styles['name']}>
          {name}
        </Link>
        {description !== '' && (
          <p className={styles['description']} dir="auto">
            {description}
          </p>
        )}
      </TableCell>
      <TableCell label="Module">{moduleLabel(module)}</TableCell>
      <TableCell label="Connections">
        <UsedConnections extensionId={extensionId} connections={connections} />
      </TableCell>
      <TableCell label="Last run">
        {lastRun === null ? (
          <span className={styles['never']}>Never</span>
        ) : (
          <Link to={executionPath(extensionId, lastRun.executionId)}>
            <VisuallyHidden>Last run of {name}: </VisuallyHidden>
            <RelativeTime at={lastRun.at} />
          </Link>
        )}
      </TableCell>
      <TableCell label="Status">{lastRun === null ? <span className={styles['never']}>Not run yet</span> : <ExecutionStatus status={lastRun.status} />}</TableCell>
      <TableCell kind="actions">
        <Suspense fallback={<IconButton icon={MoreHorizontal} label={`Actions for ${name}`} disabled />}>
          <FunctionMenu fn={fn} />
        </Suspense>
      </TableCell>
    </TableRow>
  );
}
