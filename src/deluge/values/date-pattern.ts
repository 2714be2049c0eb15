import { dayOfYear, weekOfYear } from './calendar.ts';
import { MONTHS, WEEKDAYS } from './calendar-names.ts';

/** One piece of a pattern: a run of one letter, or literal text. */
export type PatternPart = { readonly letter: string; readonly count: number } | { readonly literal: string };

const LETTERS = 'GyYMLwWDdFEuaHkKhmsSzZX';

/**
 * Reads a pattern in SimpleDateFormat's letters. Text in `'…'` stands for itself, `''` for an apostrophe; null when a
 * letter has no meaning or a quote is not closed.
 */
export function parsePattern(pattern: string): readonly PatternPart[] | null {
  const parts: PatternPart[] = [];
  let position = 0;
  while (position < pattern.length) {
    const rest = pattern.slice(position);
    const piece = /^(?:''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+)/.exec(rest);
    const text = piece?.[0] ?? '';
    const letter = piece?.[1];
    if (text === '' || (letter !== undefined && !LETTERS.includes(letter))) {
      return null;
    }
    parts.push(letter === undefined ? { literal: literalText(text) } : { letter, count: text.length });
    position += text.length;
  }
  return parts;
}

function literalText(text: string): string {
  if (text === "''") {
    return "'";
  }
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** No real pattern is longer. */
const MAX_LENGTH = 200;

const parsed = new Map<string, readonly PatternPart[] | null>();
const MAX_PARSED = 100;

/** `parsePattern`, remembered: scripts use few patterns, often. */
export function patternParts(pattern: string): readonly PatternPart[] | null {
  let parts = parsed.get(pattern);
  if (parts === undefined) {
    parts = pattern.length > MAX_LENGTH ? null : parsePattern(pattern);
    if (parsed.size >= MAX_PARSED) {
      parsed.clear();
    }
    parsed.set(pattern, parts);
  }
  return parts;
}

/** What the zone letters of a pattern need. */
export interface ZoneInfo {
  /** Minutes ahead of UTC. */
  readonly offset: number;
  /** The zone's name: `PST` or `Pacific Standard Time`. */
  readonly name: (length: 'short' | 'long') => string;
}

const UTC: ZoneInfo = { offset: 0, name: (length) => (length === 'short' ? 'UTC' : 'Coordinated Universal Time') };

function number(value: number, count: number): string {
  return String(value).padStart(count, '0');
}

function year(value: number, count: number): string {
  return count === 2 ? number(value % 100, 2) : number(value, count);
}

function named(names: readonly string[], index: number, count: number): string {
  const name = names[index] ?? '';
  return count >= 4 ? name : name.slice(0, 3);
}

function offsetText(offset: number, hoursOnly: boolean, separator: string): string {
  const minutes = Math.abs(offset);
  const hours = (offset < 0 ? '-' : '+') + number(Math.floor(minutes / 60), 2);
  return hoursOnly ? hours : hours + separator + number(minutes % 60, 2);
}

function isoOffset(offset: number, count: number): string {
  return offset === 0 ? 'Z' : offsetText(offset, count === 1, count >= 3 ? ':' : '');
}

type Field = (date: Date, count: number, zone: ZoneInfo) => string;

const FIELDS: ReadonlyMap<string, Field> = new Map<string, Field>([
  ['G', () => 'AD'],
  ['y', (date, count) => year(date.getUTCFullYear(), count)],
  ['Y', (date, count) => year(weekOfYear(date.getTime()).year, count)],
  ['M', (date, count) => month(date, count)],
  ['L', (date, count) => month(date, count)],
  ['w', (date, count) => number(weekOfYear(date.getTime()).week, count)],
  ['W', (date, count) => number(weekOfMonth(date), count)],
  ['D', (date, count) => number(dayOfYear(date.getTime()), count)],
  ['d', (date, count) => number(date.getUTCDate(), count)],
  ['F', (date, count) => number(Math.ceil(date.getUTCDate() / 7), count)],
  ['E', (date, count) => named(WEEKDAYS, date.getUTCDay(), count)],
  ['u', (date, count) => number(date.getUTCDay() || 7, count)],
  ['a', (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM')],
  ['H', (date, count) => number(date.getUTCHours(), count)],
  ['k', (date, count) => number(date.getUTCHours() || 24, count)],
  ['K', (date, count) => number(date.getUTCHours() % 12, count)],
  ['h', (date, count) => number(date.getUTCHours() % 12 || 12, count)],
  ['m', (date, count) => number(date.getUTCMinutes(), count)],
  ['s', (date, count) => number(date.getUTCSeconds(), count)],
  ['S', (date, count) => number(date.getUTCMilliseconds(), count)],
  ['z', (_, count, zone) => zone.name(count >= 4 ? 'long' : 'short')],
  ['Z', (_, __, zone) => offsetText(zone.offset, false, '')],
  ['X', (_, count, zone) => isoOffset(zone.offset, count)],
]);

function month(date: Date, count: number): string {
  return count >= 3 ? named(MONTHS, date.getUTCMonth(), count) : number(date.getUTCMonth() + 1, count);
}

function weekOfMonth(date: Date): number {
  const firstWeekday = (date.getUTCDay() - date.getUTCDate() + 36) % 7;
  return Math.ceil((date.getUTCDate() + firstWeekday) / 7);
}

/** A clock's reading in a pattern of SimpleDateFormat's letters, names in English; null when the pattern is not valid. */
export function formatWall(wall: number, pattern: string, zone: ZoneInfo = UTC): string | null {
  const parts = patternParts(pattern);
  if (!parts) {
    return null;
  }
  const date = new Date(wall);
  let text = '';
  for (const part of parts) {
    text += 'literal' in part ? part.literal : (FIELDS.get(part.letter)?.(date, part.count, zone) ?? '');
  }
  return text;
}
