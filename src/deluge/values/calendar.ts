/** The length of a day, an hour, a minute and a second in milliseconds. */
export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
export const SECOND = 1000;

/** The reading of a clock in milliseconds since 1970 on that clock. Months count from 0; what is too large carries over. */
export function wallOf(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime();
}

/** Midnight before the reading. */
export function startOfDay(wall: number): number {
  return Math.floor(wall / DAY) * DAY;
}

/** Days of a month that counts from 0. */
export function daysInMonth(year: number, month: number): number {
  return new Date(wallOf(year, month + 1, 0)).getUTCDate();
}

/** Midnight of the first day of the reading's week; `firstDay` is 0 for Sunday to 6 for Saturday. */
export function startOfWeek(wall: number, firstDay = 0): number {
  const midnight = startOfDay(wall);
  return midnight - ((new Date(midnight).getUTCDay() - firstDay + 7) % 7) * DAY;
}

/** The day of the year, from 1. */
export function dayOfYear(wall: number): number {
  return Math.round((startOfDay(wall) - wallOf(new Date(wall).getUTCFullYear(), 0, 1)) / DAY) + 1;
}

export interface WeekOfYear {
  readonly week: number;
  /** The year that the week belongs to, which differs from the date's at the turn of the year. */
  readonly year: number;
}

/** The week that a reading is in. Week 1 is the one with 1 January, as Java counts in its US locale. */
export function weekOfYear(wall: number, firstDay = 0): WeekOfYear {
  const start = startOfWeek(wall, firstDay);
  const nextYear = new Date(wall).getUTCFullYear() + 1;
  const year = start >= startOfWeek(wallOf(nextYear, 0, 1), firstDay) ? nextYear : nextYear - 1;
  const first = startOfWeek(wallOf(year, 0, 1), firstDay);
  return { week: Math.round((start - first) / (7 * DAY)) + 1, year };
}

/** The reading some months later (or earlier), on the last day where the month is too short. */
export function addMonths(wall: number, months: number): number {
  const date = new Date(wall);
  const target = date.getUTCMonth() + months;
  const year = date.getUTCFullYear() + Math.floor(target / 12);
  const month = ((target % 12) + 12) % 12;
  const day = Math.min(date.getUTCDate(), daysInMonth(year, month));
  return wallOf(year, month, day) + (wall - startOfDay(wall));
}
