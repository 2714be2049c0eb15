import { DateTime } from '../values/date-time.ts';
import { instantAt, timeZoneOf, wallAt, zoneName } from '../values/time-zone.ts';
import { formatWall } from '../values/date-pattern.ts';
import { MINUTE } from '../values/calendar.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { unparsableDate } from '../values/runtime-errors.ts';
import type { CallContext } from './call-context.ts';

/** A reading of the clock as DATE-TIME; throws `UnParsable date` outside the years 1 to 9999. */
export function dateTime(wall: number, dateOnly = false): DateTime {
  if (!DateTime.holds(wall)) {
    throw unparsableDate();
  }
  return new DateTime(wall, dateOnly);
}

/** Now, in the service's time zone. */
export function now(context: CallContext): DateTime {
  return dateTimeAt(context.clock(), context);
}

/** An instant (milliseconds since 1970 UTC) as the service's clocks show it. */
export function dateTimeAt(instant: number, context: CallContext): DateTime {
  if (!DateTime.holds(instant)) {
    throw unparsableDate();
  }
  return dateTime(wallAt(instant, knownZone(undefined, context)));
}

/** The zone's name for Intl, the service's own when none is given; throws for a zone that doesn't exist. */
function knownZone(name: string | undefined, context: CallContext): string {
  const zone = timeZoneOf(name ?? context.settings.timeZone);
  if (zone === null) {
    throw new DelugeError('bad-argument', `'${(name ?? context.settings.timeZone).slice(0, 40)}' is not a time zone`);
  }
  return zone;
}

/** The instant at which the clocks of a zone (the service's own when none is given) show a DATE-TIME, in milliseconds since 1970 UTC. */
export function instantOfDateTime(date: DateTime, context: CallContext, zone?: string): number {
  return instantAt(date.wall, knownZone(zone, context));
}

/**
 * A date in a pattern of SimpleDateFormat's letters, as the clocks of a zone show it (the service's own when none is
 * given). Null when the pattern has letters without a meaning; throws for a zone that doesn't exist.
 */
export function formatDate(date: DateTime, pattern: string, zoneText: string | undefined, context: CallContext): string | null {
  const zone = knownZone(zoneText, context);
  if (zoneText === undefined && !/[zZX]/.test(pattern)) {
    return formatWall(date.wall, pattern);
  }
  const instant = instantOfDateTime(date, context);
  const wall = zoneText === undefined ? date.wall : wallAt(instant, zone);
  return formatWall(wall, pattern, {
    offset: Math.round((wallAt(instant, zone) - instant) / MINUTE),
    name: (length) => zoneName(instant, zone, length),
  });
}
