import type { Decimal } from './decimal.ts';
import { DateTime } from './date-time.ts';
import { Braces, DelugeList, DelugeMap } from './containers.ts';
import { DelugeCollection } from './collection.ts';
import { formatWall } from './date-pattern.ts';
import { JavaTextWriter } from './java-text-writer.ts';
import { JsonWriter } from './json-writer.ts';
import { Time } from './time.ts';
import type { DelugeSettings } from './settings.ts';
import type { DelugeFile } from './file.ts';
import type { DelugeValue } from './value.ts';

/** A DATE-TIME in the application's format; a date without a time of day has none in text either. */
export function dateTimeText(value: DateTime, settings: DelugeSettings): string {
  const pattern = value.dateOnly ? settings.dateFormat : `${settings.dateFormat} ${settings.timeFormat}`;
  return formatWall(value.wall, pattern) ?? '';
}

/** The text of a value that contains no others. */
export function scalarText(
  value: Decimal | DateTime | Time | DelugeFile | number | bigint | boolean,
  settings: DelugeSettings,
): string {
  if (value instanceof DateTime) {
    return dateTimeText(value, settings);
  }
  if (value instanceof Time) {
    return formatWall(value.millisecond, settings.timeFormat) ?? '';
  }
  return typeof value === 'object' && 'bytes' in value ? value.name : String(value);
}

/**
 * A value as text, as `info`, `toString` and concatenation write it: maps and lists as compact JSON. Null is the text
 * `null`. Throws a limit error for containers that contain themselves and for texts beyond `MAX_TEXT_LENGTH`.
 */
export function toText(value: DelugeValue, settings: DelugeSettings): string {
  if (typeof value === 'string') {
    return value;
  }
  if (value === null) {
    return 'null';
  }
  if (
    value instanceof DelugeList ||
    value instanceof DelugeMap ||
    value instanceof DelugeCollection ||
    value instanceof Braces
  ) {
    return settings.nestedText === 'java'
      ? new JavaTextWriter((scalar) => scalarText(scalar, settings)).write(value)
      : toJson(value, settings);
  }
  return scalarText(value, settings);
}

/** A value as compact JSON; what JSON has no notation for (dates, times, files) becomes a JSON string of its text. */
export function toJson(value: DelugeValue, settings: DelugeSettings): string {
  return new JsonWriter((scalar) => scalarText(scalar, settings)).write(value);
}

/** A value's text in a concatenation: outside Creator null is written `null`, in Creator it is nothing. */
export function concatenatedText(value: DelugeValue, settings: DelugeSettings): string {
  return value === null && settings.host === 'creator' ? '' : toText(value, settings);
}
