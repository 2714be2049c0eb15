import type { Engines, Identity } from '../library/call-context.ts';
import type { DelugeSettings } from '../values/settings.ts';
import type { DelugeValue } from '../values/value.ts';
import type { TraceEvent } from './trace-event.ts';

/** How much one run may do; beyond it the run ends with an error that `try` does not catch. */
export interface RunLimits {
  /** Statements executed; each round of a loop counts its header too. */
  readonly statements: number;
  /** Functions inside functions. */
  readonly depth: number;
  /** Units of work and memory in the library: characters and elements looked at or made. */
  readonly work: number;
  /** Milliseconds of computing, waiting for answers not counted. */
  readonly time: number;
  /** Calls of `invokeurl`, `sendmail` and integration tasks together. */
  readonly callOuts: number;
  /** Milliseconds that `invokeurl` waits for its whole answer. */
  readonly answer: number;
}

/** Zoho's published limits where there are any: 5,000 statements, a depth of 75, a minute, 40 seconds for an answer. */
export const DEFAULT_LIMITS: RunLimits = { statements: 5000, depth: 75, work: 20_000_000, time: 60_000, callOuts: 1000, answer: 40_000 };

/** An e-mail that a script sent. Keys are those of the task: `from`, `to`, `subject`, `message` … */
export type SentMail = ReadonlyMap<string, DelugeValue>;

/** Runs a task of another service, such as `zoho.books.getRecordsByID`, with its arguments. */
export type IntegrationTask = (args: readonly DelugeValue[]) => DelugeValue | Promise<DelugeValue>;

/** What a script is given of the world: it has nothing else, so the same host makes the same run. */
export interface RunHost {
  readonly settings: DelugeSettings;
  /** Now, in milliseconds since 1970 UTC: the script's own clock. */
  readonly clock: () => number;
  /** The next random number, from 0 to less than 1. */
  readonly random: () => number;
  readonly identity: Identity;
  readonly engines: Engines;
  /** Sends a request of `invokeurl`; signs it with the connection of the link name, if there is one. The request's signal ends it. */
  readonly fetch: (request: Request, connection: string | null) => Promise<Response>;
  /** Tasks by full name in lower case. */
  readonly tasks: ReadonlyMap<string, IntegrationTask>;
  readonly sendMail: (mail: SentMail) => void | Promise<void>;
  /** Milliseconds of computing so far, for the limit of time: `performance.now` outside of tests. */
  readonly stopwatch: () => number;
  readonly limits: RunLimits;
  /** Told of every step; nothing is prepared for it when it is not there. */
  readonly trace?: (event: TraceEvent) => void;
}
