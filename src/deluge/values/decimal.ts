import { numberOverflow } from './runtime-errors.ts';
import { TypeBit } from './type-bit.ts';
import type { Integer } from './integer.ts';

/** Digits that a sum, difference or product keeps, as IEEE 754's decimal128 does. */
const PRECISION = 34;
const MAX_SCALE = 34;
const MAX_DIGITS = 308;
/** Significant digits of a quotient that does not end, and the fewest it has after the point. */
const QUOTIENT_DIGITS = 16;
const QUOTIENT_MIN_SCALE = 6;

const POWERS = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

function bigPower(exponent: number): bigint {
  return 10n ** BigInt(exponent);
}

function isSafe(value: number): boolean {
  return value <= Number.MAX_SAFE_INTEGER && value >= -Number.MAX_SAFE_INTEGER;
}

function digitCount(value: bigint): number {
  return (value < 0n ? -value : value).toString().length;
}

/** `value / divisor`, halves away from zero. */
function divideHalfUp(value: bigint, divisor: bigint): bigint {
  const negative = value < 0n !== divisor < 0n;
  const dividend = value < 0n ? -value : value;
  const positive = divisor < 0n ? -divisor : divisor;
  const quotient = (dividend + positive / 2n + (positive % 2n === 0n ? 0n : 0n)) / positive;
  const exact = positive % 2n === 0n ? quotient : (2n * dividend + positive) / (2n * positive);
  return negative ? -exact : exact;
}

export type RoundingMode = 'half-up' | 'down' | 'floor' | 'ceiling';
