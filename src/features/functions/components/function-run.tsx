import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Execution } from '#src/contract/executions.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { ErrorState } from '#src/ui/error-state.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { executionPath } from '../paths.ts';
import { executionQuery } from '../queries.ts';
import { ExecutionActions } from './execution-actions.tsx';
import { ExecutionResult } from './execution-result.tsx';
import { ExecutionStatusBadge } from './execution-status.tsx';
import styles from './function-run.module.css';

interface FunctionRunProps {
  extensionId: string;
  executionId: string;
  /** Goes to a line of the code in the editor. */
  onLine: (line: number) => void;
}

/** How a run that was begun from the editor went, while it goes and afterwards. */
export function FunctionRun({ extensionId, executionId, onLine }: FunctionRunProps) {
  const [, setParams] = useSearchParams();
  const section = useRef<HTMLElement>(null);
  const execution = useQuery(executionQuery(extensionId, executionId));
  const show = (run: string | null) =>
    setParams(
      (current) => {
        const next = new URLSearchParams(current);
        if (run === null) next.delete('run');
        else next.set('run', run);
        return next;
      },
      { replace: run === null, preventScrollReset: true },
    );
  const isThere = execution.data !== undefined;
  useEffect(() => {
    if (isThere) section.current?.scrollIntoView({ block: 'nearest' });
  }, [isThere]);
  return (
    <section ref={section} aria-label="Result" className={styles['run']}>
      {execution.data !== undefined && (
        <>
          <header className={styles['head']}>
            <h2>Result</h2>
            <output className={styles['state']}>
              <ExecutionStatusBadge status={execution.data.status} />
            </output>
            <RunFacts execution={execution.data} />
            <span className={styles['actions']}>
              <ExecutionActions execution={execution.data} onRerun={show} />
              <IconButton icon={X} label="Close the result" onClick={() => show(null)} />
            </span>
          </header>
          <ExecutionResult execution={execution.data} onLine={onLine} />
        </>
      )}
      {execution.isPending && (
        <Loading label="Loading the result…">
          <Skeleton height="20rem" />
        </Loading>
      )}
      {execution.isError && !isThere && (
        <ErrorState title="The result could not be loaded" error={execution.error} onRetry={() => void execution.refetch()} isRetrying={execution.isFetching} />
      )}
    </section>
  );
}

function RunFacts({ execution: { id, extensionId, record, durationMs } }: { execution: Execution }) {
  return (
    <span className={styles['facts']}>
      <bdi>{record?.label ?? 'Without a record'}</bdi>
      {durationMs !== null && <span>{formatDuration(durationMs)}</span>}
      <Link to={executionPath(extensionId, id)}>Open execution</Link>
    </span>
  );
}
