import type { Scenario } from '#src/contract/control.ts';
import { timestamp, type MockClock } from '../clock.ts';
import type { WriteTransaction } from '../db/database.ts';
import { createRandom } from '../random.ts';
import { seedWorkspace } from './seed-workspace.ts';
import type { Seed } from './seeding.ts';
import { tutorial } from './tutorial.ts';

/** Which state to make. */
export interface SeedOptions {
  /** In any order: those that make things come first, then those that change what there is, each in the order given. */
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
  /** The moment at which it is made, in milliseconds since the epoch; null for the machine's. */
  readonly now: number | null;
  /** Whether the clock stands still from then on. */
  readonly isFrozen: boolean;
}

const BASES: ReadonlySet<Scenario> = new Set(['empty', 'tutorial', 'busy', 'huge']);

/** Scenarios beyond the usual ones come when somebody asks for them. */
const LOADERS: Readonly<Record<Scenario, () => Promise<Seed>>> = {
  empty: async () => () => undefined,
  tutorial: async () => tutorial,
  busy: async () => (await import('./busy.ts')).loadBusy(),
  huge: async () => (await import('./huge.ts')).huge,
  automated: async () => (await import('./automated.ts')).automated,
  expired: async () => (await import('./changes-of-state.ts')).expired,
  revoked: async () => (await import('./changes-of-state.ts')).revoked,
  'refresh-dead': async () => (await import('./changes-of-state.ts')).refreshDead,
  'provider-down': async () => (await import('./troubles.ts')).providerDown,
  'read-only-scope': async () => (await import('./troubles.ts')).readOnlyScope,
  slow: async () => (await import('./troubles.ts')).slow,
  flaky: async () => (await import('./troubles.ts')).flaky,
  offline: async () => (await import('./troubles.ts')).offline,
};

/**
 * Loads what makes a state. Scenarios that only change others start from the tutorial's when none is named before them.
 * @param options which state
 * @param clock the machine's time is taken from it
 * @returns a function that writes the state into an empty database; the same options give the same rows
 */
export async function loadSeed(options: SeedOptions, clock: MockClock): Promise<(tx: WriteTransaction) => void> {
  const { seed, isFrozen } = options;
  const wanted = [...new Set(options.scenarios)];
  const bases = wanted.filter((scenario) => BASES.has(scenario));
  const scenarios: Scenario[] = [...(bases.length === 0 ? ['tutorial' as const] : bases), ...wanted.filter((scenario) => !BASES.has(scenario))];
  const seeds = await Promise.all(scenarios.map((scenario) => LOADERS[scenario]()));
  const machineNow = clock.machineNow();
  const now = options.now ?? machineNow;
  return (tx) => {
    const seeding = { tx, random: createRandom(seed, 'scenario'), now };
    seedWorkspace(seeding);
    for (const fill of seeds) fill(seeding);
    tx.put('control', {
      id: 'control',
      scenarios,
      seed,
      clockOffsetMs: now - machineNow,
      frozenAt: isFrozen ? timestamp(now) : null,
    });
  };
}
