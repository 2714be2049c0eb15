import type { DelugeHost } from '../syntax/build-context.ts';

/** A variable that the host hands to the script: `project`, `organization`. */
export interface GivenValue {
  readonly name: string;
  readonly description: string;
  /** A record as JSON has it, for the keys that completion offers; undefined where none is known. */
  readonly sample: unknown;
}

/** A function that is defined elsewhere, under the name that calls use: `standalone.total`. */
export interface OuterFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly description: string;
}

export interface KnownConnection {
  readonly linkName: string;
  readonly name: string;
  /** The service as people know it: "Wrike". */
  readonly service: string;
}

/** What surrounds the script that is edited: what it is given, what it can call, and which connections exist. */
export interface EditorContext {
  readonly host: DelugeHost;
  /** Null for a script about whose surroundings nothing is known; the checker then accepts what hosts usually give. */
  readonly variables: readonly GivenValue[] | null;
  readonly functions: readonly OuterFunction[];
  /** Null while they are not known: any link name then counts as existing. */
  readonly connections: readonly KnownConnection[] | null;
}

/** A script of its own: nothing given, nothing known. */
export const BARE_CONTEXT: EditorContext = { host: 'services', variables: null, functions: [], connections: null };
