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
