import { daysInMonth, MINUTE, startOfDay, wallOf } from './calendar.ts';
import { MONTHS, WEEKDAYS } from './calendar-names.ts';
import { patternParts, type PatternPart } from './date-pattern.ts';

/** A date that was read from text. */
export interface ParsedDate {
  /** The clock's reading, as `DateTime.wall` holds it. */
  readonly wall: number;
  /** Whether the text said a time of day. */
  readonly hasTime: boolean;
  /** Minutes ahead of UTC, when the text said so. */
  readonly offset: number | null;
}

interface Fields {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  afternoon: boolean | null;
  offset: number | null;
  hasTime: boolean;
}

/** Reads what one letter of a pattern stands for at the text's start; the length read, or -1. */
type Reader = (text: string, count: number, fields: Fields, digits: number) => number;

function readNumber(text: string, digits: number): { readonly value: number; readonly length: number } | null {
  let length = 0;
  while (length < digits && length < text.length && /\d/.test(text.charAt(length))) {
    length += 1;
  }
  return length === 0 ? null : { value: Number(text.slice(0, length)), length };
}

function readName(names: readonly string[], text: string): { readonly index: number; readonly length: number } | null {
  const lower = text.slice(0, 10).toLowerCase();
  for (const [index, name] of names.entries()) {
    for (const form of [name.toLowerCase(), name.slice(0, 3).toLowerCase()]) {
      if (lower.startsWith(form)) {
        return { index, length: form.length };
      }
    }
  }
  return null;
}

function numeric(store: (fields: Fields, value: number) => void, isTime = false): Reader {
  return (text, _, fields, digits) => {
    const found = readNumber(text, digits);
    if (!found) {
      return -1;
    }
    store(fields, found.value);
    fields.hasTime ||= isTime;
    return found.length;
  };
}

const readYear: Reader = (text, count, fields, digits) => {
  const found = readNumber(text, digits);
  if (!found || found.value === 0) {
    return -1;
  }
  fields.year = count <= 2 && found.length === 2 ? found.value + (found.value < 50 ? 2000 : 1900) : found.value;
  return found.length;
};

const readMonth: Reader = (text, count, fields, digits) => {
  if (count >= 3) {
    const found = readName(MONTHS, text);
    fields.month = found?.index ?? 0;
    return found?.length ?? -1;
  }
  const found = readNumber(text, digits);
  fields.month = (found?.value ?? 0) - 1;
  return found?.length ?? -1;
};

const readHalf: Reader = (text, _, fields) => {
  const half = text.slice(0, 2).toUpperCase();
  fields.afternoon = half === 'PM';
  return half === 'AM' || half === 'PM' ? 2 : -1;
};

const readOffset: Reader = (text, _, fields) => {
  const found = /^(?:Z|(?:GMT|UTC)?([+-])(\d{2})(?::?(\d{2}))?)/.exec(text);
  if (!found) {
    return -1;
  }
  const minutes = Number(found[2] ?? 0) * 60 + Number(found[3] ?? 0);
  fields.offset = found[1] === '-' ? 0 - minutes : minutes;
  return found[0].length;
};

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['y', readYear],
  ['Y', readYear],
  ['M', readMonth],
  ['L', readMonth],
  ['d', numeric((fields, value) => (fields.day = value))],
  ['E', (text) => readName(WEEKDAYS, text)?.length ?? -1],
  ['a', readHalf],
  ['H', numeric((fields, value) => (fields.hour = value), true)],
  ['k', numeric((fields, value) => (fields.hour = value === 24 ? 0 : value), true)],
  ['h', numeric((fields, value) => (fields.hour = value === 12 ? 0 : value), true)],
  ['K', numeric((fields, value) => (fields.hour = value), true)],
  ['m', numeric((fields, value) => (fields.minute = value), true)],
  ['s', numeric((fields, value) => (fields.second = value), true)],
  ['S', numeric((fields, value) => (fields.millisecond = value), true)],
  ['X', readOffset],
  ['Z', readOffset],
  ['z', readOffset],
]);

function readPart(part: PatternPart, next: PatternPart | undefined, text: string, fields: Fields): number {
  if ('literal' in part) {
    return text.startsWith(part.literal) ? part.literal.length : -1;
  }
  const adjacent = next !== undefined && 'letter' in next;
  const width = part.letter === 'y' || part.letter === 'Y' ? 4 : Math.max(part.count, part.letter === 'S' ? 3 : 2);
  return READERS.get(part.letter)?.(text, part.count, fields, adjacent ? part.count : width) ?? -1;
}

function wallFrom(fields: Fields): number | null {
  const { year, month, day, minute, second, millisecond } = fields;
  const hour = fields.hour + (fields.afternoon ? 12 : 0);
  const isReal = month >= 0 && month < 12 && day >= 1 && day <= daysInMonth(year, month);
  if (!isReal || hour > 23 || minute > 59 || second > 59) {
    return null;
  }
  return wallOf(year, month, day, hour, minute, second) + millisecond;
}

/**
 * Reads a text by a pattern of SimpleDateFormat's letters. The whole text has to fit and the date has to exist; what the pattern
 * leaves out is 1 January 1970, midnight. Null when the text or the pattern is not right.
 */
export function parseByPattern(text: string, pattern: string): ParsedDate | null {
  const parts = patternParts(pattern);
  const fields: Fields = {
    year: 1970,
    month: 0,
    day: 1,
    hour: 0,
    minute: 0,
    second: 0,
    millisecond: 0,
    afternoon: null,
    offset: null,
    hasTime: false,
  };
  let position = 0;
  for (const [index, part] of (parts ?? []).entries()) {
    const length = readPart(part, parts?.[index + 1], text.slice(position, position + 64), fields);
    if (length < 0) {
      return null;
    }
    position += length;
  }
  const wall = parts && position === text.length ? wallFrom(fields) : null;
  return wall === null ? null : { wall, hasTime: fields.hasTime, offset: fields.offset };
}

const TIMES = ['HH:mm:ss', 'HH:mm', 'hh:mm:ss a', 'hh:mm a'];
const ISO_TIMES = ["'T'HH:mm:ss", "'T'HH:mm:ss.SSS", "'T'HH:mm:ssXXX", "'T'HH:mm:ss.SSSXXX", "'T'HH:mm", "'T'HH:mmXXX"];
const DATES = ['dd-MMM-yyyy', 'dd MMM yyyy', 'MMM dd, yyyy', 'EEE, dd MMM yyyy', 'yyyy/MM/dd'];

/** Numeric dates are read in the order of the application's own format. */
function numericDates(dateFormat: string): readonly string[] {
  const monthFirst = dateFormat.includes('M') && dateFormat.indexOf('M') < dateFormat.indexOf('d') && !dateFormat.startsWith('y');
  return monthFirst ? ['MM/dd/yyyy', 'MM-dd-yyyy'] : ['dd/MM/yyyy', 'dd-MM-yyyy'];
}

/**
 * Reads a date, with or without a time of day, in the application's format or in one of the usual ones: `1-Jan-2020`,
 * `2020-01-31`, `31/01/2020`, `2020-01-31T10:00:00+05:30`. Null when it is none of them.
 */
export function parseAnyDate(text: string, dateFormat: string): ParsedDate | null {
  const trimmed = text.trim();
  if (trimmed.length > 40 || !/\d/.test(trimmed)) {
    return null;
  }
  const iso = /^\d{4}-\d{1,2}-\d{1,2}/.test(trimmed);
  const dates = iso ? ['yyyy-MM-dd'] : [dateFormat, ...DATES, ...numericDates(dateFormat)];
  for (const date of dates) {
    const times = ['', ...TIMES.map((time) => ` ${time}`), ...(iso ? ISO_TIMES : [])];
    for (const time of times) {
      const found = parseByPattern(trimmed, date + time);
      if (found) {
        return found;
      }
    }
  }
  return null;
}

/** Reads a time of day, `15:30` or `03:30:00 PM`, in milliseconds; null when it is none. */
export function parseTimeOfDay(text: string): number | null {
  for (const pattern of TIMES) {
    const found = parseByPattern(text.trim(), pattern);
    if (found) {
      return found.wall - startOfDay(found.wall);
    }
  }
  return null;
}

/** The UTC milliseconds of a date that was read with an offset. */
export function instantOf(parsed: ParsedDate & { readonly offset: number }): number {
  return parsed.wall - parsed.offset * MINUTE;
}

