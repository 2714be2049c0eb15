import { MINUTE } from './calendar.ts';

const FIELDS: Intl.DateTimeFormatOptions = {
  era: 'short',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
};

const formatters = new Map<string, Intl.DateTimeFormat | null>();
const MAX_FORMATTERS = 50;

function formatterOf(zone: string): Intl.DateTimeFormat | null {
  let formatter = formatters.get(zone);
  if (formatter === undefined) {
    try {
      formatter = new Intl.DateTimeFormat('en-US', { ...FIELDS, timeZone: zone });
    } catch {
      formatter = null;
    }
    if (formatters.size >= MAX_FORMATTERS) {
      formatters.clear();
    }
    formatters.set(zone, formatter);
  }
  return formatter;
}

/** Names that Java and Zoho know and Intl does not. */
const ZONE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['PST', 'America/Los_Angeles'],
  ['IST', 'Asia/Kolkata'],
  ['CST', 'America/Chicago'],
  ['US/Pacific', 'America/Los_Angeles'],
]);

/** The zone's name for Intl; null when there is no such zone. `GMT+5:30` is understood as Java does. */
export function timeZoneOf(name: string): string | null {
  const offset = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  const zone = offset
    ? `${offset[1] ?? ''}${(offset[2] ?? '').padStart(2, '0')}:${offset[3] ?? '00'}`
    : (ZONE_ALIASES.get(name) ?? name);
  return formatterOf(zone) ? zone : null;
}

/** What the zone's clocks show at an instant, as `DateTime.wall` holds it. An unknown zone is UTC. */
export function wallAt(instant: number, zone: string): number {
  const parts = new Map(formatterOf(zone)?.formatToParts(instant).map(({ type, value }) => [type, value]));
  const field = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.get(type));
  if (parts.size === 0) {
    return instant;
  }
  const wall = new Date(0);
  wall.setUTCFullYear(parts.get('era') === 'BC' ? 1 - field('year') : field('year'), field('month') - 1, field('day'));
  wall.setUTCHours(field('hour'), field('minute'), field('second'));
  return wall.getTime() + (((instant % 1000) + 1000) % 1000);
}

/**
 * The instant at which the zone's clocks show the reading: the earlier one when they show it twice; for a reading that
 * the change to summer time skips, the instant as if they had not changed yet.
 */
export function instantAt(wall: number, zone: string): number {
  const before = wall - (wallAt(wall - 24 * 60 * MINUTE, zone) - (wall - 24 * 60 * MINUTE));
  if (wallAt(before, zone) === wall) {
    return before;
  }
  const after = wall - (wallAt(wall + 24 * 60 * MINUTE, zone) - (wall + 24 * 60 * MINUTE));
  return wallAt(after, zone) === wall ? after : before;
}

/** The zone's name at an instant: `PST`, or `Pacific Standard Time`. */
export function zoneName(instant: number, zone: string, length: 'short' | 'long'): string {
  const formatter = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: length });
  return formatter.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}
