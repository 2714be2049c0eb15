import type { CallOut } from '#src/contract/executions.ts';
import { spanOf } from '../model/time-scale.ts';
import styles from './trace-bar.module.css';

interface TraceBarProps {
  /** What it stands for; calls are told apart by how they went. */
  kind: 'rule' | 'function' | 'call' | 'failed-call' | 'remembered-call' | 'step' | 'refresh-step';
  startMs: number;
  durationMs: number;
  totalMs: number;
  /** Parts of it that are drawn inside, such as a refresh. */
  steps?: CallOut['steps'];
}

const NO_STEPS: CallOut['steps'] = [];

/** A stretch of time on the scale of a run. The numbers beside it say the same in words. */
export function TraceBar({ kind, startMs, durationMs, totalMs, steps = NO_STEPS }: TraceBarProps) {
  return (
    <span className={styles['track']} aria-hidden="true">
      <span className={styles['bar']} data-kind={kind} style={placeOf(startMs, durationMs, totalMs)} />
      {steps
        .filter((step) => step.kind === 'refresh')
        .map((step) => (
          <span key={step.startMs} className={styles['refresh']} style={placeOf(step.startMs, step.durationMs, totalMs)} />
        ))}
    </span>
  );
}

function placeOf(startMs: number, durationMs: number, totalMs: number) {
  const { start, width } = spanOf(startMs, durationMs, totalMs);
  return { insetInlineStart: `${start}%`, inlineSize: `${width}%` };
}
