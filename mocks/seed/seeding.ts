import type { WriteTransaction } from '../db/database.ts';
import type { Random } from '../random.ts';

/** What a scenario is made with. */
export interface Seeding {
  readonly tx: WriteTransaction;
  readonly random: Random;
  /** The moment at which the scenario is made, in milliseconds since the epoch. */
  readonly now: number;
}

/** Writes a scenario, or changes what the scenarios before it wrote. */
export type Seed = (seeding: Seeding) => void;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
