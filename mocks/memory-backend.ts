import type { Scenario } from '#src/contract/control.ts';
import { createBackend, type Backend } from './backend.ts';
import { createClock } from './clock.ts';
import type { Database } from './db/database.ts';
import { createMemoryDatabase } from './db/memory-database.ts';
import { createRandom } from './random.ts';
import { loadSeed } from './seed/load-seed.ts';

/** Which state a backend for stories and tests begins with. */
export interface MemoryBackendOptions {
  readonly scenarios?: readonly Scenario[];
  readonly seed?: number;
  /** RFC 3339; the machine's time when absent. */
  readonly now?: string;
  /** Whether the clock stands still until a request moves it. */
  readonly isFrozen?: boolean;
  readonly origin?: string;
  /** Whether it says of its state that it outlives the page, so that nobody is warned. */
  readonly isKept?: boolean;
  /** Hears of the backend's own mistakes; throws them when absent. */
  readonly onDefect?: (error: unknown) => void;
}

/**
 * Makes a backend in memory. The same options give the same answers, tokens included.
 * @param options which state; the tutorial's when absent
 * @returns the backend
 */
export async function createMemoryBackend(options: MemoryBackendOptions = {}): Promise<Backend> {
  const { scenarios = ['tutorial'], seed = 1, now, isFrozen = false, origin = 'http://localhost:4173', isKept = false, onDefect = rethrow } = options;
  const inMemory = createMemoryDatabase();
  const database: Database = isKept ? { ...inMemory, storage: { kind: 'file', reason: null } } : inMemory;
  const clock = createClock();
  await database.replaceAll(await loadSeed({ scenarios, seed, now: now === undefined ? null : Date.parse(now), isFrozen }, clock));
  return createBackend({ database, origin, clock, random: createRandom(seed), onDefect });
}

function rethrow(error: unknown): never {
  throw error;
}
