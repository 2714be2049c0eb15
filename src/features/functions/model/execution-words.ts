import type { ExecutionStatus } from '#src/contract/automation-terms.ts';
import type { CallOut } from '#src/contract/executions.ts';
import type { Tone } from '#src/ui/tone-icons.ts';

export const EXECUTION_STATUS_LABELS: Readonly<Record<ExecutionStatus, string>> = {
  running: 'Running…',
  succeeded: 'Succeeded',
  failed: 'Failed',
  stopped: 'Stopped',
  interrupted: 'Interrupted',
};

export const EXECUTION_STATUS_TONES: Readonly<Record<ExecutionStatus, Tone>> = {
  running: 'info',
  succeeded: 'success',
  failed: 'danger',
  stopped: 'neutral',
  interrupted: 'warning',
};

const number = new Intl.NumberFormat();
const seconds = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/**
 * @param ms milliseconds
 * @returns "0 ms", "840 ms", "1.25 s", "2 min 5 s"
 */
export function formatDuration(ms: number): string {
  if (Math.round(ms) < 1000) return `${number.format(Math.round(ms))} ms`;
  if (ms < 60_000) return `${seconds.format(ms / 1000)} s`;
  const wholeSeconds = Math.round(ms / 1000);
  const rest = wholeSeconds % 60;
  return `${number.format(Math.floor(wholeSeconds / 60))} min${rest === 0 ? '' : ` ${rest} s`}`;
}

/** How a call-out went, in a word or two, and whether that is good. */
export interface CallOutResult {
  readonly label: string;
  readonly tone: Tone;
}

const FIRST_FAILING_STATUS = 400;

const UNANSWERED: Readonly<Record<Exclude<CallOut['outcome'], 'answered'>, CallOutResult>> = {
  remembered: { label: 'Not sent again', tone: 'neutral' },
  refused: { label: 'Refused', tone: 'danger' },
  timed_out: { label: 'Timed out', tone: 'danger' },
  no_answer: { label: 'No answer', tone: 'danger' },
  running: { label: 'Running…', tone: 'info' },
};

/**
 * @param callOut one statement that called out
 * @returns "200", "404", "Not sent again", "Refused", "Timed out", "No answer", "Running…"
 */
export function callOutResult({ outcome, status }: Pick<CallOut, 'outcome' | 'status'>): CallOutResult {
  if (outcome !== 'answered') return UNANSWERED[outcome];
  return { label: status === null ? 'Done' : String(status), tone: status !== null && status >= FIRST_FAILING_STATUS ? 'danger' : 'success' };
}
