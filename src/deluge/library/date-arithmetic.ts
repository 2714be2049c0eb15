import { addMonths, DAY, daysInMonth, HOUR, MINUTE, SECOND, startOfDay, startOfWeek, wallOf } from '../values/calendar.ts';
import { WEEKDAYS } from '../values/calendar-names.ts';
import { DateTime } from '../values/date-time.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { integerToIndex, type Integer } from '../values/integer.ts';
import { method, optional, required, type BuiltIn } from './built-in.ts';
import { dateTime } from './now.ts';

type Shift = (wall: number, amount: number) => number;

const by =
  (unit: number): Shift =>
  (wall, amount) =>
    wall + amount * unit;
const byMonths =
  (months: number): Shift =>
  (wall, amount) =>
    DateTime.holds(wall + amount * months * 31 * DAY) ? addMonths(wall, amount * months) : Number.NaN;

const UNITS: readonly (readonly [name: string, plural: string, shift: Shift])[] = [
  ['Day', 'days', by(DAY)],
  ['Week', 'weeks', by(7 * DAY)],
  ['Month', 'months', byMonths(1)],
  ['Year', 'years', byMonths(12)],
  ['Hour', 'hours', by(HOUR)],
  ['Minutes', 'minutes', by(MINUTE)],
  ['Seconds', 'seconds', by(SECOND)],
];

function shifting(name: string, plural: string, shift: Shift, sign: 1 | -1): BuiltIn {
  return method({
    name: (sign > 0 ? 'add' : 'sub') + name,
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [required(plural, 'NUMBER')],
    result: 'DATE-TIME',
    description: `The date and time so many ${plural} ${sign > 0 ? 'later' : 'earlier'}.`,
    call: (_, date, [amount]) => dateTime(shift(date.wall, sign * integerToIndex(amount))),
  });
}

/** The day of a week's name, 0 for Sunday; throws for a word that is none. */
export function weekdayIndex(name: string): number {
  const wanted = name.trim().toLowerCase();
  const index = WEEKDAYS.findIndex((day) => day.toLowerCase() === wanted || day.slice(0, 3).toLowerCase() === wanted);
  if (index < 0) {
    throw new DelugeError('bad-argument', `'${name.slice(0, 40)}' is not a day of the week`);
  }
  return index;
}

/** The next (or previous) day of that name; a week away when the date is one itself. */
function nearWeekday(date: DateTime, name: string, direction: 1 | -1): DateTime {
  const distance = direction * (weekdayIndex(name) - date.fields().getUTCDay());
  return dateTime(date.wall + direction * (((distance + 6) % 7 + 7) % 7 + 1) * DAY, date.dateOnly);
}

function monthStart(date: DateTime): number {
  const fields = date.fields();
  return wallOf(fields.getUTCFullYear(), fields.getUTCMonth(), 1);
}

function endOfMonth(date: DateTime, months: Integer): DateTime {
  const start = addMonthsSafely(monthStart(date), months);
  const fields = start.fields();
  return dateTime(start.wall + (daysInMonth(fields.getUTCFullYear(), fields.getUTCMonth()) - 1) * DAY, true);
}

function addMonthsSafely(wall: number, months: Integer): DateTime {
  return dateTime(byMonths(1)(wall, integerToIndex(months)));
}

const WEEKDAY = required('weekday', 'TEXT');
const MONTHS = required('months', 'NUMBER');

/** Dates before and after dates. */
export const DATE_ARITHMETIC: readonly BuiltIn[] = [
  ...UNITS.map(([name, plural, shift]) => shifting(name, plural, shift, 1)),
  ...UNITS.map(([name, plural, shift]) => shifting(name, plural, shift, -1)),
  method({
    name: 'toStartOfWeek',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [optional('firstDay', 'TEXT')],
    result: 'DATE-TIME',
    description: 'The first day of the date’s week, a Sunday unless another day is named.',
    call: (_, date, [firstDay = 'Sunday']) => dateTime(startOfWeek(date.wall, weekdayIndex(firstDay)), true),
  }),
  method({
    name: 'toStartOfMonth',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    result: 'DATE-TIME',
    description: 'The first day of the date’s month.',
    call: (_, date) => dateTime(monthStart(date), true),
  }),
  method({
    name: 'eomonth',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [MONTHS],
    result: 'DATE-TIME',
    description: 'The last day of the month that is so many months later; 0 is the date’s own month.',
    call: (_, date, [months]) => endOfMonth(date, months),
  }),
  method({
    name: 'edate',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [MONTHS],
    result: 'DATE-TIME',
    description: 'The same day so many months later, or the last one of a shorter month.',
    call: (_, date, [months]) => dateTime(addMonthsSafely(startOfDay(date.wall), months).wall, true),
  }),
  method({
    name: 'nextWeekDay',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [WEEKDAY],
    result: 'DATE-TIME',
    description: 'The next day of that name after the date: nextWeekDay("Monday").',
    call: (_, date, [name]) => nearWeekday(date, name, 1),
  }),
  method({
    name: 'previousWeekDay',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [WEEKDAY],
    result: 'DATE-TIME',
    description: 'The last day of that name before the date: previousWeekDay("Monday").',
    call: (_, date, [name]) => nearWeekday(date, name, -1),
  }),
];
