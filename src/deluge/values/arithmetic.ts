import { DAY } from './calendar.ts';
import { DateTime } from './date-time.ts';
import { Decimal } from './decimal.ts';
import { DelugeError } from './deluge-error.ts';
import { canonicalInteger } from './integer.ts';
import { isNumeric, toDecimal, toDouble, type Numeric } from './numeric.ts';
import { badOperands, divideByZero, nullValue, unparsableDate } from './runtime-errors.ts';
import { checkTextLength } from './text-length.ts';
import { concatenatedText } from './text-form.ts';
import type { DelugeSettings } from './settings.ts';
import { typeName, type DelugeValue } from './value.ts';

const MAX_SAFE = Number.MAX_SAFE_INTEGER;

function isSafe(value: number): boolean {
  return value <= MAX_SAFE && value >= -MAX_SAFE;
}

function mismatch(operator: string, left: DelugeValue, right: DelugeValue): DelugeError {
  if (left === null || right === null) {
    return nullValue(operator);
  }
  return badOperands(operator, typeName(left), typeName(right));
}

/** Joins two texts; throws a limit error when the result is longer than any text may be. */
export function joinTexts(left: string, right: string): string {
  checkTextLength(left.length + right.length);
  return left + right;
}

function addSlowly(left: DelugeValue, right: DelugeValue, settings: DelugeSettings): DelugeValue {
  if (typeof left === 'string' || typeof right === 'string') {
    return joinTexts(concatenatedText(left, settings), concatenatedText(right, settings));
  }
  if (isNumeric(left) && isNumeric(right)) {
    return left instanceof Decimal || right instanceof Decimal
      ? toDecimal(left).plus(toDecimal(right))
      : canonicalInteger(BigInt(left) + BigInt(right));
  }
  if (left instanceof DateTime && isNumeric(right)) {
    return addDays(left, toDouble(right));
  }
  throw mismatch('+', left, right);
}

/** A date some days later. Whole days leave a date without a time of day one; throws outside the years 1 to 9999. */
export function addDays(date: DateTime, days: number): DateTime {
  const wall = date.wall + Math.round(days * DAY);
  if (!DateTime.holds(wall)) {
    throw unparsableDate();
  }
  return new DateTime(wall, date.dateOnly && Number.isInteger(days));
}

/**
 * `left + right`: a sum of numbers, a date some days later, or, as soon as one side is TEXT, both as one text. Throws
 * for types that do not go together, for null beside anything but TEXT, and when the sum leaves the range of NUMBER.
 */
export function add(left: DelugeValue, right: DelugeValue, settings: DelugeSettings): DelugeValue {
  if (typeof left === 'number' && typeof right === 'number') {
    const sum = left + right;
    if (isSafe(sum)) {
      return sum;
    }
  } else if (typeof left === 'string' && typeof right === 'string') {
    return joinTexts(left, right);
  }
  return addSlowly(left, right, settings);
}

/** `left - right`: of numbers, or a date some days earlier. */
export function subtract(left: DelugeValue, right: DelugeValue): DelugeValue {
  if (typeof left === 'number' && typeof right === 'number') {
    const difference = left - right;
    if (isSafe(difference)) {
      return difference;
    }
  }
  if (left instanceof DateTime && isNumeric(right)) {
    return addDays(left, -toDouble(right));
  }
  const [a, b] = numbers('-', left, right);
  return a instanceof Decimal || b instanceof Decimal
    ? toDecimal(a).minus(toDecimal(b))
    : canonicalInteger(BigInt(a) - BigInt(b));
}

function numbers(operator: string, left: DelugeValue, right: DelugeValue): readonly [Numeric, Numeric] {
  if (isNumeric(left) && isNumeric(right)) {
    return [left, right];
  }
  throw mismatch(operator, left, right);
}

/** `left * right` of numbers. */
export function multiply(left: DelugeValue, right: DelugeValue): DelugeValue {
  if (typeof left === 'number' && typeof right === 'number') {
    const product = left * right;
    if (isSafe(product)) {
      return product + 0;
    }
  }
  const [a, b] = numbers('*', left, right);
  return a instanceof Decimal || b instanceof Decimal
    ? toDecimal(a).times(toDecimal(b))
    : canonicalInteger(BigInt(a) * BigInt(b));
}

/** `left / right` of numbers. Two NUMBERs that divide without remainder give a NUMBER, everything else a DECIMAL. */
export function divide(left: DelugeValue, right: DelugeValue): DelugeValue {
  const [a, b] = numbers('/', left, right);
  if (typeof a === 'number' && typeof b === 'number' && b !== 0 && a % b === 0) {
    return a / b + 0;
  }
  const divisor = toDecimal(b);
  if (divisor.sign() === 0) {
    throw divideByZero('/');
  }
  if (!(a instanceof Decimal) && !(b instanceof Decimal) && BigInt(a) % BigInt(b) === 0n) {
    return canonicalInteger(BigInt(a) / BigInt(b));
  }
  return toDecimal(a).dividedBy(divisor);
}

/** `left % right` of numbers: what is left of the division, with the sign of `left`. */
export function modulo(left: DelugeValue, right: DelugeValue): DelugeValue {
  if (typeof left === 'number' && typeof right === 'number' && right !== 0) {
    return (left % right) + 0;
  }
  if (left === null || right === null) {
    throw nullValue('%');
  }
  if (!isNumeric(left) || !isNumeric(right)) {
    throw new DelugeError('bad-operands', 'On performing mod operation mismatch of data type expressions found');
  }
  if (toDecimal(right).sign() === 0) {
    throw divideByZero('%');
  }
  return left instanceof Decimal || right instanceof Decimal
    ? toDecimal(left).modulo(toDecimal(right))
    : canonicalInteger(BigInt(left) % BigInt(right));
}

/** `-value` of a number. */
export function negate(value: DelugeValue): DelugeValue {
  if (typeof value === 'number') {
    return 0 - value;
  }
  if (value instanceof Decimal) {
    return value.negated();
  }
  return subtract(0, value);
}
