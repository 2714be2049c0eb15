import type { ControlRow } from './db/tables.ts';

/** The mock's time. Tokens, attempts and dates go by it, never by the machine's clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/** A clock that is set by the control table: it stands still, or runs with the machine's at an offset. */
export interface MockClock extends Clock {
  /** Goes by this row from now on; null: by the machine's clock. */
  follow(setting: Pick<ControlRow, 'clockOffsetMs' | 'frozenAt'> | null): void;
  /** The machine's own time in milliseconds since the epoch. */
  machineNow(): number;
}

/**
 * @param machineNow the machine's time in milliseconds since the epoch
 * @returns a clock that shows the machine's time until it follows a setting
 */
export function createClock(machineNow: () => number = Date.now): MockClock {
  let frozenAt: number | null = null;
  let offset = 0;
  return {
    now: () => frozenAt ?? machineNow() + offset,
    machineNow,
    follow: (setting) => {
      frozenAt = setting?.frozenAt == null ? null : Date.parse(setting.frozenAt);
      offset = setting?.clockOffsetMs ?? 0;
    },
  };
}

/**
 * Writes a moment as the contract does.
 * @param ms milliseconds since the epoch
 * @returns RFC 3339 in UTC with milliseconds
 */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
