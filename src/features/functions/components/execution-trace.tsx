import { Zap } from 'lucide-react';
import { useState } from 'react';
import type { CallOut, Execution } from '#src/contract/executions.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { formatDuration } from '#src/lib/format-duration.ts';
import { ticksOf } from '../model/time-scale.ts';
import { TraceRow } from './trace-row.tsx';
import { TraceBar } from './trace-bar.tsx';
import styles from './execution-trace.module.css';

export type TracedExecution = Pick<Execution, 'callOuts' | 'durationMs' | 'function' | 'cause' | 'status' | 'statementCount' | 'isTraceTruncated'>;

interface ExecutionTraceProps {
  execution: TracedExecution;
  /** Goes to a line of the code; without it lines are only named. */
  onLine?: (line: number) => void;
}

/** Where the time of a run went: rule, function, then each statement that called out, on one scale. A statement opens to its request and response. */
export function ExecutionTrace({ execution, onLine }: ExecutionTraceProps) {
  const { callOuts, cause, isTraceTruncated } = execution;
  const [opened, setOpened] = useState<string | null>(null);
  const totalMs = totalOf(execution);
  const toggle = (id: string) => setOpened((current) => (current === id ? null : id));
  return (
    <div className={styles['trace']}>
      <TraceScale totalMs={totalMs} />
      <ul className={styles['rows']} aria-label="Where the time went">
        {cause.kind === 'rule' && <CauseRow name={cause.ruleName} totalMs={totalMs} />}
        <FunctionRow execution={execution} totalMs={totalMs} />
        {callOuts.map((callOut) => (
          <TraceRow
            key={callOut.id}
            callOut={callOut}
            totalMs={totalMs}
            isOpen={opened === callOut.id}
            onToggle={() => toggle(callOut.id)}
            {...(onLine === undefined ? {} : { onLine })}
          />
        ))}
      </ul>
      {callOuts.length === 0 && <p className={styles['note']}>No statement called out: all of the time is the function’s own.</p>}
      {isTraceTruncated && <p className={styles['note']}>More happened than is kept. These are the first steps.</p>}
    </div>
  );
}

/** A run that has not ended is as long as what is known of it. */
function totalOf({ durationMs, callOuts }: TracedExecution): number {
  return Math.max(durationMs ?? 0, ...callOuts.map((callOut) => callOut.startMs + callOut.durationMs), 1);
}

function TraceScale({ totalMs }: { totalMs: number }) {
  return (
    <div className={styles['scale']} aria-hidden="true">
      <span className={styles['scaleLabel']}>Statement</span>
      <div className={styles['ticks']}>
        {ticksOf(totalMs).map((tick) => (
          <span key={tick} className={styles['tick']} style={{ insetInlineStart: `${(tick / totalMs) * 100}%` }}>
            {formatDuration(tick)}
          </span>
        ))}
      </div>
      <span className={styles['scaleEnd']}>Time</span>
    </div>
  );
}

function CauseRow({ name, totalMs }: { name: string; totalMs: number }) {
  return (
    <li className={styles['row']} data-level="rule">
      <span className={styles['what']}>
        <Zap className={styles['icon']} aria-hidden="true" />
        <bdi>{name}</bdi>
        <span className={styles['kind']}>Workflow rule</span>
      </span>
      <TraceBar kind="rule" startMs={0} durationMs={totalMs} totalMs={totalMs} />
      <span className={styles['time']}>{formatDuration(totalMs)}</span>
    </li>
  );
}

function FunctionRow({ execution, totalMs }: { execution: TracedExecution; totalMs: number }) {
  const { callOuts, statementCount } = execution;
  return (
    <li className={styles['row']} data-level="function">
      <span className={styles['what']}>
        <code>{execution.function.name}</code>
        <span className={styles['kind']}>
          {countLabel(statementCount, 'statement', 'statements')}, {formatDuration(ownTime(callOuts, totalMs))} of its own
        </span>
      </span>
      <TraceBar kind="function" startMs={0} durationMs={totalMs} totalMs={totalMs} />
      <span className={styles['time']}>{formatDuration(totalMs)}</span>
    </li>
  );
}

/** Time without what was waited for. */
function ownTime(callOuts: readonly CallOut[], totalMs: number): number {
  return Math.max(0, totalMs - callOuts.reduce((sum, { durationMs }) => sum + durationMs, 0));
}
