import type { DateTime } from '../values/date-time.ts';
import { instantOf, parseAnyDate, parseByPattern, parseTimeOfDay, type ParsedDate } from '../values/parse-date.ts';
import { unparsableDate } from '../values/runtime-errors.ts';
import { Time } from '../values/time.ts';
import { dateTime, dateTimeAt } from './now.ts';
import type { CallContext } from './call-context.ts';

/** The longest text that is tried as a date. */
const MAX_LENGTH = 100;

function parse(text: string, pattern: string | undefined, context: CallContext): ParsedDate | null {
  if (text.length > MAX_LENGTH) {
    return null;
  }
  return pattern === undefined
    ? parseAnyDate(text, context.settings.dateFormat)
    : parseByPattern(text.trim(), pattern);
}

/** The date that a text says; a time of day and an offset in it are left out. Throws `UnParsable date`. */
export function readDate(text: string, pattern: string | undefined, context: CallContext): DateTime {
  const parsed = parse(text, pattern, context);
  if (!parsed) {
    throw unparsableDate();
  }
  return dateTime(parsed.wall, true);
}

/** The date and time that a text says, in the service's time zone when the text has an offset. Throws `UnParsable date`. */
export function readDateTime(text: string, pattern: string | undefined, context: CallContext): DateTime {
  const parsed = parse(text, pattern, context);
  if (!parsed) {
    throw unparsableDate();
  }
  const { offset } = parsed;
  return offset === null ? dateTime(parsed.wall) : dateTimeAt(instantOf({ ...parsed, offset }), context);
}

/** The same, null instead of an error. */
export function readDateTimeOrNull(text: string, context: CallContext): DateTime | null {
  return parse(text, undefined, context) ? readDateTime(text, undefined, context) : null;
}

/** The time of day that a text says in Creator, which has a type for it; elsewhere a DATE-TIME. Throws `UnParsable date`. */
export function readTime(text: string, pattern: string | undefined, context: CallContext): DateTime | Time {
  const time = pattern === undefined && text.length <= MAX_LENGTH ? parseTimeOfDay(text) : null;
  if (time === null) {
    return readDateTime(text, pattern, context);
  }
  return context.settings.host === 'creator' ? new Time(time) : dateTime(time);
}
