import { DelugeError } from './deluge-error.ts';

/* The wording is that of Zoho's page of error messages and of what practitioners quote; see the reference of the language. */

/** Division or modulo by zero. */
export function divideByZero(operator: string): DelugeError {
  return new DelugeError('divide-by-zero', `Error in performing the Operation ${operator} : Divide by zero error`);
}

/** An operator or a method met null where it needs a value. */
export function nullValue(operation: string): DelugeError {
  return new DelugeError('null-value', `Null value occurred while performing ${operation} operation`);
}

/** `value` (a type, or a value as text) is not what was needed. */
export function cannotCast(found: string, needed: string): DelugeError {
  return new DelugeError('cannot-cast', `'${found}' can not be cast to '${needed}'`);
}

/** A list has no element at `index`. */
export function indexOutOfRange(index: number | bigint): DelugeError {
  return new DelugeError('index-out-of-range', `Given index ${index} is greater than the list size`);
}

/** A text has no such part. */
export function textOutOfRange(): DelugeError {
  return new DelugeError(
    'text-out-of-range',
    'Given string is lesser than the applied boundary, so index out of bounds exception arisen',
  );
}

/** A text that should have been JSON. */
export function invalidJson(): DelugeError {
  return new DelugeError('bad-json', 'Invalid JSON Format String');
}

/** A text that should have been a date. */
export function unparsableDate(): DelugeError {
  return new DelugeError('bad-date', 'UnParsable date');
}

/** An operator that does not work on these types. */
export function badOperands(operator: string, left: string, right: string): DelugeError {
  return new DelugeError(
    'bad-operands',
    `Left expression is of type ${left} and right expression is of type ${right} and the operator ${operator} is not valid`,
  );
}

/** A NUMBER that 64 bits do not hold, or a DECIMAL of more than 309 digits. */
export function numberOverflow(): DelugeError {
  return new DelugeError('number-overflow', 'The result is outside the range of numbers');
}

/** A text or container that grew past what the runtime holds. */
export function tooLarge(what: string): DelugeError {
  return new DelugeError('limit', `${what} exceeds the limit`);
}
