import { Decimal } from './decimal.ts';
import { canonicalInteger, fitsInteger, type Integer } from './integer.ts';

/** A NUMBER or a DECIMAL. */
export type Numeric = Integer | Decimal;

/** Whether it is a NUMBER or a DECIMAL. */
export function isNumeric(value: unknown): value is Numeric {
  return typeof value === 'number' || typeof value === 'bigint' || value instanceof Decimal;
}

/** Any number as DECIMAL. */
export function toDecimal(value: Numeric): Decimal {
  return value instanceof Decimal ? value : Decimal.of(value);
}

/** Any number as floating point, for functions that have no exact result. */
export function toDouble(value: Numeric): number {
  return value instanceof Decimal ? value.toDouble() : Number(value);
}

/** Negative, 0 or positive, as the first number is less than, equal to or greater than the second. */
export function compareNumbers(left: Numeric, right: Numeric): number {
  if (!(left instanceof Decimal) && !(right instanceof Decimal)) {
    return left < right ? -1 : left > right ? 1 : 0;
  }
  return toDecimal(left).compare(toDecimal(right));
}

/**
 * Reads a number as a script or JSON writes it: without point and exponent a NUMBER if 64 bits hold it, else a DECIMAL. Null when the
 * text is no number; throws when it is out of DECIMAL's range.
 */
export function parseNumber(text: string): Numeric | null {
  if (/^[+-]?\d+$/.test(text)) {
    if (text.length <= 15) {
      return Number(text) + 0;
    }
    const integer = text.length <= 20 ? BigInt(text.startsWith('+') ? text.slice(1) : text) : null;
    if (integer !== null && fitsInteger(integer)) {
      return canonicalInteger(integer);
    }
  }
  return Decimal.parse(text);
}
