import { isObject } from '../request-fields.ts';
import type { WrikeDates } from './records.ts';
import { invalidParameter } from './wrike-error.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A working day, in minutes. */
const WORKDAY_MINUTES = 480;
/** Longest duration that is taken, in minutes. */
const MAX_DURATION = 1_000_000;
const DAY_START = 'T09:00:00';
const DAY_END = 'T17:00:00';
const MOMENT = /^(\d{4}-\d{2}-\d{2})(T([01]\d|2[0-3]):[0-5]\d:[0-5]\d)?$/;

/** @returns a moment as Wrike writes it: RFC 3339 in UTC without fractions. @param moment milliseconds since the epoch, or RFC 3339 */
export function secondsOf(moment: number | string): string {
  return new Date(moment).toISOString().replace(/\.\d{3}Z$/, 'Z');
}

/** @returns whether the text is a day of the calendar, `yyyy-MM-dd` */
export function isDay(text: string): boolean {
  const parsed = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text);
}

/**
 * Reads the `dates` of a task. The time of a date may be left out. Source: "Create task" in Wrike's API v4 documentation.
 * @param value what was sent
 * @returns the dates, complete: a planned task has start, due and duration, a milestone is due only
 * @throws WrikeError invalid_parameter
 */
export function taskDates(value: unknown): WrikeDates {
  if (!isObject(value)) throw invalidParameter('dates');
  const { duration } = value;
  if (duration !== undefined && !(Number.isInteger(duration) && Number(duration) >= 0 && Number(duration) <= MAX_DURATION)) throw invalidParameter('dates');
  const start = moment(value['start'], DAY_START);
  const due = moment(value['due'], DAY_END);
  switch (value['type'] ?? (start === null && due === null ? 'Backlog' : 'Planned')) {
    case 'Backlog':
      return { type: 'Backlog', ...(duration === undefined ? {} : { duration: Number(duration) }) };
    case 'Milestone':
      if (due === null) throw invalidParameter('dates');
      return { type: 'Milestone', due };
    case 'Planned':
      return planned(start, due, duration === undefined ? null : Number(duration));
    default:
      throw invalidParameter('dates');
  }
}

function moment(value: unknown, timeOfDay: string): string | null {
  if (value === undefined || value === null) return null;
  const [, day = '', time = timeOfDay] = typeof value === 'string' ? (MOMENT.exec(value) ?? []) : [];
  if (!isDay(day)) throw invalidParameter('dates');
  return day + time;
}

function planned(start: string | null, due: string | null, duration: number | null): WrikeDates {
  if (start === null && due === null) throw invalidParameter('dates');
  const workdays = Math.max(1, Math.ceil((duration ?? WORKDAY_MINUTES) / WORKDAY_MINUTES));
  const from = start ?? shifted(due ?? '', -(workdays - 1)) + DAY_START;
  const to = due ?? shifted(start ?? '', workdays - 1) + DAY_END;
  if (to < from) throw invalidParameter('dates');
  return { type: 'Planned', duration: duration ?? workdaysBetween(from, to) * WORKDAY_MINUTES, start: from, due: to };
}

/** @returns the day so many working days later, or earlier */
function shifted(moment: string, workdays: number): string {
  let at = Date.parse(`${moment.slice(0, 10)}T00:00:00Z`);
  for (let left = Math.abs(workdays); left > 0; ) {
    at += Math.sign(workdays) * DAY_MS;
    if (isWorkday(at)) left -= 1;
  }
  return new Date(at).toISOString().slice(0, 10);
}

function workdaysBetween(from: string, to: string): number {
  const last = Date.parse(`${to.slice(0, 10)}T00:00:00Z`);
  let count = 0;
  for (let at = Date.parse(`${from.slice(0, 10)}T00:00:00Z`); at <= last; at += DAY_MS) if (isWorkday(at)) count += 1;
  return Math.max(1, count);
}

function isWorkday(at: number): boolean {
  const weekday = new Date(at).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
