import { DateTime } from './date-time.ts';
import { parseNumber, type Numeric } from './numeric.ts';
import { parseAnyDate, parseTimeOfDay } from './parse-date.ts';
import { numberOverflow } from './runtime-errors.ts';
import { Time } from './time.ts';
import type { DelugeSettings } from './settings.ts';

/** The value of a number literal, `12` or `3.25`; a whole one that 64 bits do not hold is an error. */
export function numberLiteral(raw: string): Numeric {
  const value = parseNumber(raw);
  if (value === null || (typeof value === 'object' && !raw.includes('.'))) {
    throw numberOverflow();
  }
  return value;
}

/**
 * The value of a literal in single quotes: a date where the text is one in the application's format or with the month's
 * name or slashes, a time of day in Creator, else the text itself. Year-first dates are text, as records hold them.
 */
export function quotedLiteral(text: string, settings: DelugeSettings): DateTime | Time | string {
  const isYearFirst = /^\d{4}-/.test(text) && !settings.dateFormat.startsWith('y');
  const date = isYearFirst ? null : parseAnyDate(text, settings.dateFormat);
  if (date && date.offset === null && DateTime.holds(date.wall)) {
    return new DateTime(date.wall, !date.hasTime);
  }
  const time = settings.host === 'creator' ? parseTimeOfDay(text) : null;
  return time === null ? text : new Time(time);
}
