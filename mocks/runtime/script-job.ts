import type { ExecutionError, Execution } from '#src/contract/executions.ts';
import type { RunLimits } from '#src/deluge/interpreter/run-host.ts';
import type { Identity } from '#src/deluge/library/call-context.ts';

/** A script to run, as it is handed to the thread that runs it. There are no credentials in it. */
export interface ScriptJob {
  readonly code: string;
  /** The script's variables: a JSON object as text, so that long ids keep their digits. */
  readonly input: string;
  readonly identity: Identity;
  /** IANA name of the organization's time zone. */
  readonly timeZone: string;
  readonly organizationId: string;
  /** When it begins, in milliseconds since the epoch by the mock's clock. */
  readonly now: number;
  /** Where its random numbers come from. */
  readonly seed: string;
  readonly limits: RunLimits;
}

/** What is known of a run at a moment. */
export type ScriptTrace = Pick<Execution, 'log' | 'variables' | 'lines' | 'statementCount' | 'isTraceTruncated'>;

/** Something that a script asks its backend to do. */
export interface CallOutRequest {
  readonly kind: 'invokeurl' | 'task' | 'sendmail';
  /** `invokeurl`, or a task's full name in lower case. */
  readonly name: string;
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: Uint8Array<ArrayBuffer> | null;
  /** Link name; null for a request without credentials, and for a task with the platform's own. */
  readonly connection: string | null;
  readonly line: number;
  readonly column: number;
  /** The first line of the statement. */
  readonly statement: string;
  /** Milliseconds of the mock's time since the start. */
  readonly atMs: number;
  /** The run so far. */
  readonly trace: ScriptTrace;
}

/** What came of it; `waitedMs` is in the mock's time. */
export type CallOutAnswer =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: Uint8Array<ArrayBuffer>;
      readonly waitedMs: number;
    }
  | { readonly kind: 'failed'; readonly message: string; readonly isLimit: boolean; readonly waitedMs: number };

/** How a run ended. */
export interface ScriptOutcome extends ScriptTrace {
  readonly returnValue: Execution['returnValue'];
  readonly error: Omit<ExecutionError, 'cause'> | null;
  /** Milliseconds of the mock's time that it took. */
  readonly durationMs: number;
}

/** The backend, as the script's thread sees it. */
export type CallOutPort = (request: CallOutRequest) => Promise<CallOutAnswer>;

/** A run under way. */
export interface ScriptRun {
  /** Rejects only for mistakes of the backend's own. */
  readonly outcome: Promise<ScriptOutcome>;
  /** Ends it at once where the script has a thread of its own, else at its next call-out. */
  readonly stop: () => void;
}

/** Starts scripts away from whoever asks for it. */
export type ScriptRunner = (job: ScriptJob, callOut: CallOutPort) => ScriptRun;
