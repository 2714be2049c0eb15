import type { Database } from '../../db/database.ts';

/** A run under way in this process. */
export interface Living {
  /** Aborted, it ends the script, and what the script waits for. */
  readonly stopping: AbortController;
  readonly ended: Promise<void>;
}

const living = new WeakMap<Database, Map<string, Living>>();
/** Runs whose rows are being written: nobody knows their ids yet. */
const beginnings = new WeakMap<Database, Set<Promise<unknown>>>();
const BEGINNING_LOCK = 'patchbay-run-begins';

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
 * Lets no one take executions for dead whose rows are there while their runs are not known yet.
 * @param database the state
 * @param begin writes the rows, and then calls `keepAlive` for each before it waits for anything else
 * @returns what it returns
 */
export async function beginning<R>(database: Database, begin: () => Promise<R>): Promise<R> {
  const manager = database.storage.kind === 'indexeddb' ? locks() : undefined;
  const begun = manager === undefined ? begin() : manager.request(BEGINNING_LOCK, { mode: 'shared' }, begin);
  const own = beginnings.get(database) ?? new Set();
  beginnings.set(database, own.add(begun));
  try {
    return await begun;
  } finally {
    own.delete(begun);
  }
}

/**
 * Runs an execution so that this process, and other pages, know that it is under way.
 * @param database the state
 * @param executionId the execution
 * @param run does it
 */
export async function keepAlive(database: Database, executionId: string, run: (own: Living) => Promise<void>): Promise<void> {
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const own: Living = { stopping: new AbortController(), ended };
  runsOf(database).set(executionId, own);
  try {
    const manager = database.storage.kind === 'indexeddb' ? locks() : undefined;
    await (manager === undefined ? run(own) : manager.request(lockName(executionId), () => run(own)));
  } finally {
    if (runsOf(database).get(executionId) === own) runsOf(database).delete(executionId);
    resolve();
  }
}

/** Waits until runs that are about to begin in this process are known. */
export async function begun(database: Database): Promise<void> {
  const own = beginnings.get(database);
  if (own !== undefined) await Promise.allSettled(own);
}

/** @returns the run in this process, or undefined */
export function livingExecution(database: Database, executionId: string): Living | undefined {
  return runsOf(database).get(executionId);
}

/** @returns which of these executions are under way, here or in another page */
export async function aliveAmong(database: Database, executionIds: readonly string[]): Promise<ReadonlySet<string>> {
  await begun(database);
  const here = executionIds.filter((id) => runsOf(database).has(id));
  if (here.length === executionIds.length || database.storage.kind !== 'indexeddb') return new Set(here);
  const held = new Set(((await locks()?.query())?.held ?? []).map(({ name }) => name));
  // Another page is about to begin one, which of these is not known: nothing is dead for certain.
  if (held.has(BEGINNING_LOCK)) return new Set(executionIds);
  return new Set(executionIds.filter((id) => here.includes(id) || held.has(lockName(id))));
}
