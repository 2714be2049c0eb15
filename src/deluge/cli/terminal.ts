import type { RunHost } from '../interpreter/run-host.ts';
import type { DelugeSettings } from '../values/settings.ts';

/** Where a command was called from and where it writes to. */
export interface Terminal {
  /** Relative paths start here. */
  readonly directory: string;
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Answers the requests of scripts that are run; without it there is no network. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Integration tasks for scripts that are run, made over what sends their requests and signs those of a connection; none without it. */
  readonly tasks?: (settings: DelugeSettings, fetch: RunHost['fetch']) => RunHost['tasks'];
}
