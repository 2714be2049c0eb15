import { addMonths, DAY, dayOfYear, daysInMonth, HOUR, startOfDay, weekOfYear } from '../values/calendar.ts';
import { dateTimeText } from '../values/text-form.ts';
import { DateTime } from '../values/date-time.ts';
import { method, optional, plainFunction, required, type BuiltIn } from './built-in.ts';
import { weekdayIndex } from './date-arithmetic.ts';
import { formatDate, instantOfDateTime, now } from './now.ts';

function part(name: string, aliases: readonly string[], description: string, read: (fields: Date) => number): BuiltIn {
  return method({
    name,
    aliases,
    category: 'Date-time',
    receiver: 'DATE-TIME',
    result: 'NUMBER',
    description,
    call: (_, date) => read(date.fields()),
  });
}

function between(
  name: string,
  aliases: readonly string[],
  description: string,
  measure: (from: number, to: number) => number,
): BuiltIn {
  return method({
    name,
    aliases,
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [required('end', 'DATE-TIME')],
    result: 'NUMBER',
    description: `${description}; negative when the second date is the earlier one.`,
    call: (_, start, [end]) => measure(start.wall, end.wall) + 0,
  });
}

/** Whole months from one reading to another, which is the earlier one when they are negative. */
function wholeMonths(from: number, to: number): number {
  if (to < from) {
    return -wholeMonths(to, from);
  }
  const [start, end] = [new Date(from), new Date(to)];
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return addMonths(from, months) > to ? months - 1 : months;
}

/** Days in a year of twelve months of 30 days, as accountants in the United States count. */
function days360(from: number, to: number): number {
  const [start, end] = [new Date(from), new Date(to)];
  const isLast = start.getUTCDate() === daysInMonth(start.getUTCFullYear(), start.getUTCMonth());
  const startDay = isLast ? 30 : Math.min(start.getUTCDate(), 30);
  const endDay = end.getUTCDate() === 31 && startDay === 30 ? 30 : end.getUTCDate();
  const months = (end.getUTCFullYear() - start.getUTCFullYear()) * 12 + end.getUTCMonth() - start.getUTCMonth();
  return months * 30 + endDay - startDay;
}

/** Parts of dates, distances between them, and now. */
export const DATE_PARTS: readonly BuiltIn[] = [
  plainFunction({
    name: 'now',
    category: 'Date-time',
    result: 'DATE-TIME',
    description: 'The current date and time in the service’s time zone.',
    call: (context) => now(context),
  }),
  plainFunction({
    name: 'today',
    category: 'Date-time',
    result: 'DATE-TIME',
    description: 'The current date in the service’s time zone.',
    call: (context) => new DateTime(now(context).wall, true),
  }),
  part('getDay', ['day'], 'The day of the month.', (fields) => fields.getUTCDate()),
  part('getMonth', ['month'], 'The month, 1 for January.', (fields) => fields.getUTCMonth() + 1),
  part('getYear', ['year'], 'The year.', (fields) => fields.getUTCFullYear()),
  part('getHour', ['hour'], 'The hour, 0 to 23.', (fields) => fields.getUTCHours()),
  part('getMinutes', ['minute', 'getMinute'], 'The minute, 0 to 59.', (fields) => fields.getUTCMinutes()),
  part('getSeconds', ['second', 'getSecond'], 'The second, 0 to 59.', (fields) => fields.getUTCSeconds()),
  part('getDayOfYear', [], 'The day of the year, 1 for 1 January.', (fields) => dayOfYear(fields.getTime())),
  part('weekday', ['getDayOfWeek'], 'The day of the week, 1 for Sunday to 7 for Saturday.', (fields) => fields.getUTCDay() + 1),
  method({
    name: 'getWeekOfYear',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [optional('firstDay', 'TEXT')],
    result: 'NUMBER',
    description: 'The week of the year; weeks begin on Sunday unless another day is named, and week 1 is the one with 1 January.',
    call: (_, date, [firstDay = 'Sunday']) => weekOfYear(date.wall, weekdayIndex(firstDay)).week,
  }),
  between('daysBetween', [], 'The days from one date to another, whatever the time of day', (from, to) =>
    Math.round((startOfDay(to) - startOfDay(from)) / DAY),
  ),
  between('hoursBetween', [], 'The whole hours from one date to another', (from, to) => Math.trunc((to - from) / HOUR)),
  between('monthsBetween', ['totalMonth', 'totalMonths'], 'The whole months from one date to another', wholeMonths),
  between('yearsBetween', ['totalYear', 'totalYears'], 'The whole years from one date to another', (from, to) =>
    Math.trunc(wholeMonths(from, to) / 12),
  ),
  between('days360', [], 'The days from one date to another when every month has 30', days360),
  method({
    name: 'unixEpoch',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [optional('timeZone', 'TEXT')],
    result: 'NUMBER',
    description: 'The seconds since 1 January 1970 UTC at which the clocks of the time zone (the service’s own when none is given) show the date.',
    call: (context, date, [timeZone]) => Math.floor(instantOfDateTime(date, context, timeZone) / 1000),
  }),
  method({
    name: 'toDateTimeString',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [optional('format', 'TEXT')],
    result: 'TEXT',
    description: 'The date and time as text, in the application’s format or in the given one.',
    call: (context, date, [format]) =>
      format === undefined
        ? dateTimeText(new DateTime(date.wall), context.settings)
        : formatDate(date, format, undefined, context),
  }),
];
