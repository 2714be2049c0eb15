import { DelugeList, DelugeMap } from '../values/containers.ts';
import { DateTime } from '../values/date-time.ts';
import { Decimal } from '../values/decimal.ts';
import { canonicalInteger, fitsInteger, type Integer } from '../values/integer.ts';
import { isNumeric, parseNumber, toDecimal, type Numeric } from '../values/numeric.ts';
import { parseJson } from '../values/parse-json.ts';
import { cannotCast, invalidJson, numberOverflow } from '../values/runtime-errors.ts';
import { typeName, type DelugeValue } from '../values/value.ts';
import { method, optional, required, type BuiltIn } from './built-in.ts';
import { chargeFor } from './charge.ts';
import { dateTimeAt, instantOfDateTime } from './now.ts';
import { readDate, readDateTime, readTime } from './read-date.ts';
import type { CallContext } from './call-context.ts';

const BIGINT = '[BIGINT]';
const NUMBER_OR_DATE = '[DECIMAL, NUMBER, DATE, DATE-TIME]';

/** The part of a number before its point, as NUMBER; throws when 64 bits do not hold it. */
export function toInteger(value: Numeric): Integer {
  if (!(value instanceof Decimal)) {
    return value;
  }
  const whole = value.wholePart();
  if (!fitsInteger(whole)) {
    throw numberOverflow();
  }
  return canonicalInteger(whole);
}

function numberOf(value: DelugeValue, needed: string): Numeric {
  const number = typeof value === 'string' ? parseNumber(value.trim()) : value;
  if (!isNumeric(number)) {
    throw cannotCast(typeName(value), needed);
  }
  return number;
}

/** The elements that a text stands for: those of a JSON array, or what stands between the separators. */
export function listFromText(text: string, separator: string | undefined, context: CallContext): DelugeList {
  chargeFor(context, text.length);
  const trimmed = text.trim();
  if (separator === undefined && trimmed.startsWith('[') && trimmed.endsWith(']')) {
    const list = jsonListOrNull(trimmed);
    if (list) {
      return list;
    }
  }
  return new DelugeList(text === '' ? [] : text.split(separator ?? ','));
}

function jsonListOrNull(text: string): DelugeList | null {
  try {
    const value = parseJson(text);
    return value instanceof DelugeList ? value : null;
  } catch {
    return null;
  }
}

/** The map that a JSON object is; throws `Invalid JSON Format String` for any other text. */
export function mapFromText(text: string, context: CallContext): DelugeMap {
  chargeFor(context, text.length);
  const value = parseJson(text);
  if (!(value instanceof DelugeMap)) {
    throw invalidJson();
  }
  return value;
}

const DATE_SOURCE = ['TEXT', 'DATE-TIME', 'NUMBER'] as const;
const PATTERN = optional('format', 'TEXT');

function fromMillisecond(value: Integer, context: CallContext): DateTime {
  return dateTimeAt(Number(value), context);
}

/** From one type to another. */
export const CONVERSIONS: readonly BuiltIn[] = [
  method({
    name: 'toLong',
    aliases: ['toNumber'],
    category: 'Number',
    receiver: ['TEXT', 'NUMBER', 'DECIMAL', 'DATE-TIME', 'BOOLEAN', 'LIST', 'KEY-VALUE'],
    result: 'NUMBER',
    description: 'The value as NUMBER; a DECIMAL loses what is behind its point, a DATE-TIME becomes milliseconds since 1970.',
    call: (context, value) =>
      value instanceof DateTime ? instantOfDateTime(value, context) : toInteger(numberOf(value, BIGINT)),
  }),
  method({
    name: 'toDecimal',
    category: 'Number',
    receiver: ['TEXT', 'NUMBER', 'DECIMAL', 'BOOLEAN', 'LIST', 'KEY-VALUE'],
    result: 'DECIMAL',
    description: 'The value as DECIMAL.',
    call: (_, value) => toDecimal(numberOf(value, NUMBER_OR_DATE)),
  }),
  method({
    name: 'toDate',
    category: 'Date-time',
    receiver: DATE_SOURCE,
    parameters: [PATTERN],
    result: 'DATE-TIME',
    description:
      'The date that a text says: in the application’s format, year first, or as the format tells with the text’s own separators (M and MM are digits, MMM is a name).',
    call: (context, value, [format]) =>
      typeof value === 'string'
        ? readDate(value, format, context)
        : new DateTime((value instanceof DateTime ? value : fromMillisecond(value, context)).wall, true),
  }),
  method({
    name: 'toDateTime',
    category: 'Date-time',
    receiver: DATE_SOURCE,
    parameters: [PATTERN],
    result: 'DATE-TIME',
    description: 'The date and time that a text says; one with an offset is moved to the service’s time zone.',
    call: (context, value, [format]) =>
      typeof value === 'string'
        ? readDateTime(value, format, context)
        : new DateTime((value instanceof DateTime ? value : fromMillisecond(value, context)).wall),
  }),
  method({
    name: 'toTime',
    category: 'Date-time',
    receiver: ['TEXT', 'DATE-TIME', 'NUMBER', 'TIME'],
    parameters: [PATTERN],
    result: 'DATE-TIME',
    description: 'The date and time that a text says.',
    note: 'In Creator a text that is a time of day only gives a TIME.',
    call: (context, value, [format]) => {
      if (typeof value === 'string') {
        return readTime(value, format, context);
      }
      return typeof value === 'object' ? value : fromMillisecond(value, context);
    },
  }),
  method({
    name: 'toList',
    category: 'List',
    receiver: ['TEXT', 'LIST'],
    parameters: [optional('separator', 'TEXT')],
    result: 'LIST',
    description: 'What stands between the separators (commas, when none is given) as a list; the elements of a JSON array.',
    call: (context, value, [separator]) =>
      typeof value === 'string' ? listFromText(value, separator, context) : value,
  }),
  method({
    name: 'toJSONList',
    category: 'List',
    receiver: ['TEXT', 'LIST'],
    result: 'LIST',
    description: 'The list that a JSON array is.',
    call: (context, value) => {
      if (typeof value !== 'string') {
        return value;
      }
      chargeFor(context, value.length);
      const list = parseJson(value);
      if (!(list instanceof DelugeList)) {
        throw invalidJson();
      }
      return list;
    },
  }),
  method({
    name: 'toMap',
    category: 'Map',
    receiver: ['TEXT', 'KEY-VALUE'],
    result: 'KEY-VALUE',
    description: 'The map that a JSON object is.',
    call: (context, value) => (typeof value === 'string' ? mapFromText(value, context) : value),
  }),
  method({
    name: 'getJSON',
    category: 'Map',
    receiver: ['TEXT', 'KEY-VALUE'],
    parameters: [required('key', 'TEXT')],
    result: 'ANY',
    description: 'The value under a key of a map or of a JSON object in text; null when there is none.',
    call: (context, value, [key]) =>
      (typeof value === 'string' ? mapFromText(value, context) : value).entries.get(key) ?? null,
  }),
];
