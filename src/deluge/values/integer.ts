import { numberOverflow } from './runtime-errors.ts';

/**
 * A NUMBER, a 64-bit integer: a JavaScript number where that is exact, a bigint beyond. There is one representation of
 * each value (`canonicalInteger`), so two equal NUMBERs are `===`.
 */
export type Integer = number | bigint;

export const MAX_INTEGER = 2n ** 63n - 1n;
export const MIN_INTEGER = -(2n ** 63n);
const MAX_SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** The representation of an integer; throws when 64 bits do not hold it. */
export function canonicalInteger(value: bigint): Integer {
  if (value <= MAX_SAFE && value >= -MAX_SAFE) {
    return Number(value);
  }
  if (value > MAX_INTEGER || value < MIN_INTEGER) {
    throw numberOverflow();
  }
  return value;
}

/** Whether 64 bits hold the integer. */
export function fitsInteger(value: bigint): boolean {
  return value <= MAX_INTEGER && value >= MIN_INTEGER;
}

/** An integer as a position or a count: what lies beyond the exact numbers is beyond every text and list too. */
export function integerToIndex(value: Integer): number {
  return typeof value === 'number' ? value : Number(value);
}
