import type { Database } from '../../db/database.ts';

/** A run under way in this process. */
export interface Living {
  /** Ends the script; nothing before it has begun. */
  stop: () => void;
  isStopped: boolean;
  readonly ended: Promise<void>;
}

const living = new WeakMap<Database, Map<string, Living>>();

function runsOf(database: Database): Map<string, Living> {
  const known = living.get(database) ?? new Map<string, Living>();
  living.set(database, known);
  return known;
}

function lockName(executionId: string): string {
  return `patchbay-run-${executionId}`;
}

function locks(): LockManager | undefined {
  return (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
}

/**
 * Runs an execution so that this process, and other pages, know that it is under way.
 * @param database the state
 * @param executionId the execution
 * @param run does it
 */
export async function keepAlive(database: Database, executionId: string, run: (own: Living) => Promise<void>): Promise<void> {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const own: Living = { stop: () => undefined, isStopped: false, ended };
  runsOf(database).set(executionId, own);
  try {
    const manager = database.storage.kind === 'indexeddb' ? locks() : undefined;
    await (manager === undefined ? run(own) : manager.request(lockName(executionId), () => run(own)));
  } finally {
    if (runsOf(database).get(executionId) === own) runsOf(database).delete(executionId);
    resolve();
  }
}

/** @returns the run in this process, or undefined */
export function livingExecution(database: Database, executionId: string): Living | undefined {
  return runsOf(database).get(executionId);
}

/** @returns which of these executions are under way, here or in another page */
export async function aliveAmong(database: Database, executionIds: readonly string[]): Promise<ReadonlySet<string>> {
  const here = executionIds.filter((id) => runsOf(database).has(id));
  if (here.length === executionIds.length || database.storage.kind !== 'indexeddb') return new Set(here);
  const held = new Set(((await locks()?.query())?.held ?? []).map(({ name }) => name));
  return new Set(executionIds.filter((id) => here.includes(id) || held.has(lockName(id))));
}
