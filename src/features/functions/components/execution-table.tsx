import { Link } from 'react-router';
import type { ExecutionSummary } from '#src/contract/executions.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { Loading } from '#src/ui/loading.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { TableCell } from '#src/ui/table-cell.tsx';
import { TableRow } from '#src/ui/table-row.tsx';
import { Table } from '#src/ui/table.tsx';
import { executionPath } from '../paths.ts';
import { EXECUTION_COLUMNS } from './execution-columns.ts';
import { ExecutionStatus } from './execution-status.tsx';
import styles from './execution-table.module.css';

/** Executions, newest first; a row opens the execution. */
export function ExecutionTable({ executions }: { executions: readonly ExecutionSummary[] }) {
  return (
    <Table label="Executions" columns={EXECUTION_COLUMNS}>
      {executions.map((execution) => (
        <ExecutionRow key={execution.id} execution={execution} />
      ))}
    </Table>
  );
}

function ExecutionRow({ execution }: { execution: ExecutionSummary }) {
  const { id, extensionId, record, cause, user, status, callOutCount, durationMs, startedAt, attempt } = execution;
  return (
    <TableRow>
      <TableCell kind="main">
        <Link to={executionPath(extensionId, id)} data-row-link className={styles['name']}>
          {execution.function.name}
        </Link>
        {attempt > 1 && <span className={styles['attempt']}>Attempt {attempt}</span>}
      </TableCell>
      <TableCell label="Record">{record === null ? <span className={styles['none']}>No record</span> : <bdi>{record.label}</bdi>}</TableCell>
      <TableCell label="Started by">
        <bdi>{cause.kind === 'rule' ? cause.ruleName : user.name}</bdi>
      </TableCell>
      <TableCell label="Status">
        <ExecutionStatus status={status} />
      </TableCell>
      <TableCell label="Calls" kind="number">
        {callOutCount}
      </TableCell>
      <TableCell label="Time" kind="number">
        {durationMs === null ? '–' : formatDuration(durationMs)}
      </TableCell>
      <TableCell label="Started">
        <RelativeTime at={startedAt} />
      </TableCell>
    </TableRow>
  );
}

const ROWS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The list of executions while it is loading. */
export function ExecutionTableSkeleton() {
  return (
    <Loading label="Loading executions…">
      <Table label="Executions" columns={EXECUTION_COLUMNS}>
        {ROWS.map((row) => (
          <TableRow key={row}>
            {EXECUTION_COLUMNS.map(({ label }, index) => (
              <TableCell key={label} kind={index === 0 ? 'main' : 'plain'}>
                <Skeleton width="60%" height="1.25rem" />
              </TableCell>
            ))}
          </TableRow>
        ))}
      </Table>
    </Loading>
  );
}
