import { DateTime } from '../values/date-time.ts';
import { Decimal } from '../values/decimal.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { parseNumber, toDecimal, type Numeric } from '../values/numeric.ts';
import { cannotCast } from '../values/runtime-errors.ts';
import { typeName } from '../values/value.ts';
import { formatDate } from './now.ts';
import type { CallContext } from './call-context.ts';

interface NumberPattern {
  readonly prefix: string;
  readonly suffix: string;
  /** Digits before the point that are always written. */
  readonly wholeDigits: number;
  /** The size of the groups before the point; 0 for none. */
  readonly group: number;
  readonly fewestPlaces: number;
  readonly mostPlaces: number;
  readonly isPercent: boolean;
}

const MAX_FORMAT_LENGTH = 100;

function unquoted(text: string): string {
  return text.replaceAll(/'([^']*)'/g, (_, inside: string) => (inside === '' ? "'" : inside));
}

/** Reads a pattern in DecimalFormat's signs; null when it has no digits. */
function parsePattern(format: string): NumberPattern | null {
  const positive = format.split(';')[0] ?? '';
  const found = /^((?:'[^']*'|[^'#0,.])*)([#0,]*)(?:\.([#0]*))?((?:'[^']*'|[^'#0,.])*)$/.exec(positive);
  const [, prefix = '', whole = '', places = '', suffix = ''] = found ?? [];
  if (!found || !/[#0]/.test(whole + places)) {
    return null;
  }
  return {
    prefix: unquoted(prefix),
    suffix: unquoted(suffix),
    wholeDigits: whole.replaceAll(/[#,]/g, '').length,
    group: whole.includes(',') ? whole.length - whole.lastIndexOf(',') - 1 : 0,
    fewestPlaces: places.replaceAll('#', '').length,
    mostPlaces: places.length,
    isPercent: (prefix + suffix).includes('%'),
  };
}

function grouped(digits: string, size: number): string {
  if (size === 0) {
    return digits;
  }
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= size) {
    groups.unshift(digits.slice(Math.max(end - size, 0), end));
  }
  return groups.join(',');
}

function inPattern(number: Numeric, pattern: NumberPattern): string {
  const factor = pattern.isPercent ? Decimal.of(100) : Decimal.of(1);
  const rounded = toDecimal(number).times(factor).round(pattern.mostPlaces, 'half-up').toString();
  const [whole = '', places = ''] = rounded.replace('-', '').split('.');
  const digits = (whole === '0' ? '' : whole).padStart(pattern.wholeDigits, '0');
  const fraction = places.padEnd(pattern.fewestPlaces, '0');
  const sign = rounded.startsWith('-') ? '-' : '';
  const text = grouped(digits, pattern.group) + (fraction === '' ? '' : `.${fraction}`);
  return sign + pattern.prefix + (text === '' ? '0' : text) + pattern.suffix;
}

/**
 * A number, also one in text, in a pattern of DecimalFormat's signs (`$#,##0.00`), or a date in one of SimpleDateFormat's
 * letters. Throws for a text that is no number and for a pattern that is not valid.
 */
export function formatNumber(value: Numeric | string | DateTime, format: string, context: CallContext): string | null {
  if (value instanceof DateTime) {
    return formatDate(value, format, undefined, context);
  }
  const number = typeof value === 'string' ? parseNumber(value.trim()) : value;
  if (number === null) {
    throw cannotCast(typeName(value), '[DECIMAL, NUMBER, DATE, DATE-TIME]');
  }
  const pattern = format.length <= MAX_FORMAT_LENGTH ? parsePattern(format) : null;
  if (!pattern) {
    throw new DelugeError('bad-argument', 'The format of the number has no digits, # or 0');
  }
  return inPattern(number, pattern);
}
