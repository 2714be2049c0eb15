import type { Database } from '../../db/database.ts';

const flights = new WeakMap<Database, Map<string, Promise<unknown>>>();

/**
 * Runs something once for all who ask while it runs.
 * @param database the state that it works on
 * @param key what is being done
 * @param run does it
 * @returns what the one run returns @throws what it throws
 */
export function singleFlight<R>(database: Database, key: string, run: () => Promise<R>): Promise<R> {
  const running = flights.get(database) ?? new Map<string, Promise<unknown>>();
  flights.set(database, running);
  const existing = running.get(key);
  if (existing !== undefined) return existing as Promise<R>;
  const flight = run().finally(() => running.delete(key));
  running.set(key, flight);
  return flight;
}
