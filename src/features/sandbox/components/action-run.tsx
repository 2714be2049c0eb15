import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { CallOut, Execution } from '#src/contract/executions.ts';
import type { ActionResult } from '#src/contract/workflow-rules.ts';
import { callOutResult, ExecutionFailure, executionPath, executionQuery, functionPath } from '#src/features/functions/index.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { Badge } from '#src/ui/badge.tsx';
import { Button } from '#src/ui/button.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { toneIcons } from '#src/ui/tone-icons.ts';
import { addressParts } from '../model/address-parts.ts';
import styles from './action-run.module.css';

const ExecutionTrace = lazy(async () => ({ default: (await import('./firing-trace.tsx')).FiringTrace }));

interface ActionRunProps {
  extensionId: string;
  action: ActionResult;
}

/** The run of a custom function: what it called and what came back, what it wrote, and why it failed. Nothing for other actions. */
export function ActionRun({ extensionId, action: { executionId } }: ActionRunProps) {
  return executionId === null ? null : <FunctionRun key={executionId} extensionId={extensionId} executionId={executionId} />;
}

function FunctionRun({ extensionId, executionId }: { extensionId: string; executionId: string }) {
  const execution = useQuery(executionQuery(extensionId, executionId));
  if (execution.data !== undefined) return <RunDetails execution={execution.data} />;
  if (execution.isError) {
    return (
      <div role="alert" className={styles['problem']}>
        <span>The run could not be loaded. {execution.error.message}</span>
        <Button size="sm" onClick={() => void execution.refetch()} isBusy={execution.isFetching}>
          Retry
        </Button>
      </div>
    );
  }
  return (
    <Loading label="Loading the run…">
      <Skeleton height="4rem" />
    </Loading>
  );
}

function RunDetails({ execution }: { execution: Execution }) {
  const { id, extensionId, error, log, callOuts, returnValue, durationMs, status, isCodeChanged } = execution;
  const fn = execution.function;
  const [showsTrace, setShowsTrace] = useState(false);
  // The editor shows the current code, the execution's page the code that ran.
  const hrefOf = (line: number) => (isCodeChanged ? executionPath(extensionId, id) : functionPath(extensionId, fn.id, line));
  const written = log.filter(({ level }) => level === 'info');
  return (
    <div className={styles['run']}>
      {error !== null && <ExecutionFailure execution={execution} error={error} />}
      {callOuts.length > 0 && (
        <ol aria-label={`Calls of ${fn.name}`} className={styles['calls']}>
          {callOuts.map((callOut) => (
            <CallLine key={callOut.id} callOut={callOut} isCause={callOut.id === error?.cause?.callOutId} href={fn.isDeleted ? null : hrefOf(callOut.line)} />
          ))}
        </ol>
      )}
      {written.length > 0 && (
        <details className={styles['log']}>
          <summary>
            Log, {written.length === 1 ? '1 line' : `${written.length} lines`}
          </summary>
          <ol>
            {written.map(({ line, text }, index) => (
              // Entries have no identity but their place.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index} dir="auto" className={styles['written']}>
                {line !== null && <span className={styles['muted']}>Line {line} </span>}
                {text}
              </li>
            ))}
          </ol>
        </details>
      )}
      {returnValue !== null && (
        <p className={styles['returned']}>
          <span className={styles['muted']}>Returned</span> <code>{returnValue.text}</code>
        </p>
      )}
      <div className={styles['foot']}>
        {durationMs !== null && <span className={styles['muted']}>{formatDuration(durationMs)}</span>}
        {status !== 'running' && (
          <Button size="sm" variant="ghost" aria-expanded={showsTrace} onClick={() => setShowsTrace(!showsTrace)}>
            Where the time went
          </Button>
        )}
        <Link to={executionPath(extensionId, id)}>Open execution</Link>
      </div>
      {showsTrace && (
        <Suspense>
          <ExecutionTrace execution={execution} />
        </Suspense>
      )}
    </div>
  );
}

interface CallLineProps {
  callOut: CallOut;
  /** The failure above says already what came of it. */
  isCause: boolean;
  /** Of its line in the editor; null when the function is gone. */
  href: string | null;
}

function CallLine({ callOut, isCause, href }: CallLineProps) {
  const { line, method, url, name, kind, durationMs, message } = callOut;
  const { label, tone } = callOutResult(callOut);
  const { host, path } = addressParts(url);
  return (
    <li className={styles['call']}>
      <span className={styles['line']}>{href === null ? `Line ${line}` : <Link to={href}>Line {line}</Link>}</span>
      <span className={styles['address']} title={url}>
        {kind === 'invokeurl' ? (
          <>
            <strong className={styles['method']}>{method}</strong> {host}
          </>
        ) : (
          name
        )}
      </span>
      <span className={styles['muted']}>{formatDuration(durationMs)}</span>
      <Badge tone={tone} icon={toneIcons[tone]}>
        {label}
      </Badge>
      {kind === 'invokeurl' && <span className={styles['path']}>{path}</span>}
      {message !== null && !isCause && <span className={styles['callMessage']}>{message}</span>}
    </li>
  );
}
