const UNITS = [
  ['year', 31_557_600_000],
  ['month', 2_629_800_000],
  ['week', 604_800_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' });
const exact = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'medium' });

/**
 * @param at RFC 3339 timestamp
 * @param now milliseconds since 1970
 * @returns how long before or after now, in the largest unit that fits; "now" under a minute
 */
export function formatRelativeTime(at: string, now: number): string {
  const differenceMs = Date.parse(at) - now;
  for (const [unit, unitMs] of UNITS) {
    if (Math.abs(differenceMs) >= unitMs) return relative.format(Math.trunc(differenceMs / unitMs), unit);
  }
  return relative.format(0, 'second');
}

/**
 * @param at RFC 3339 timestamp
 * @returns date and time to the second, in the reader's language and time zone
 */
export function formatExactTime(at: string): string {
  return exact.format(new Date(at));
}

/**
 * @param at RFC 3339 timestamp
 * @returns the date, in the reader's language and time zone
 */
export function formatDate(at: string): string {
  return new Date(at).toLocaleDateString(undefined, { dateStyle: 'medium' });
}
