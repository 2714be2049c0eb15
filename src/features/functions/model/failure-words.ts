import type { ExecutionError } from '#src/contract/executions.ts';

/** Why a run failed, as people read it. */
export interface FailureWords {
  /** The cause in a sentence; the language's own words where the code itself is the cause. */
  readonly summary: string;
  /** The language's own words, where they say something else. */
  readonly detail: string | null;
  /** Where to look first; null when no line is to blame. */
  readonly line: number | null;
}

/**
 * @param error what ended a run
 * @returns what to say about it, and where to look
 */
export function failureWords({ message, line, cause }: ExecutionError): FailureWords {
  if (cause === null || cause.remedy === 'edit_code') return { summary: message, detail: null, line: cause?.line ?? line };
  return { summary: cause.message, detail: message === cause.message ? null : message, line: cause.line ?? line };
}
