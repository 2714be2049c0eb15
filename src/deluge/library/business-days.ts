import { DAY, startOfDay } from '../values/calendar.ts';
import { DateTime } from '../values/date-time.ts';
import { DelugeList } from '../values/containers.ts';
import { integerToIndex } from '../values/integer.ts';
import { cannotCast, nullValue } from '../values/runtime-errors.ts';
import { typeName, type DelugeValue } from '../values/value.ts';
import { method, optional, required, type BuiltIn } from './built-in.ts';
import { weekdayIndex } from './date-arithmetic.ts';
import { dateTime } from './now.ts';
import { readDate } from './read-date.ts';
import type { CallContext } from './call-context.ts';

/** What looking at a day costs, and what putting it into a list does. */
const DAY_COST = 4;
const LISTED_DAY_COST = 16;

const WEEKEND = optional('weekend', 'LIST');
const HOLIDAYS = optional('holidays', 'LIST');
const DAYS = required('days', 'NUMBER');

/** Which days are worked on. */
class BusinessCalendar {
  readonly #weekend: ReadonlySet<number>;
  readonly #holidays: ReadonlySet<number>;

  constructor(weekend: DelugeList | undefined, holidays: DelugeList | undefined, context: CallContext) {
    this.#weekend = new Set(weekend?.items.map(weekdayOf) ?? [0, 6]);
    this.#holidays = new Set(holidays?.items.map((value) => startOfDay(dayOf(value, context).wall)));
  }

  isWorkday(wall: number): boolean {
    return !this.#weekend.has(new Date(wall).getUTCDay()) && !this.#holidays.has(startOfDay(wall));
  }

  /** The day so many workdays later, or earlier. */
  shift(date: DateTime, days: number, context: CallContext): DateTime {
    const step = days < 0 ? -DAY : DAY;
    let wall = date.wall;
    for (let left = Math.abs(days); left > 0; ) {
      context.charge(DAY_COST);
      wall = dateTime(wall + step).wall;
      left -= this.isWorkday(wall) ? 1 : 0;
    }
    return dateTime(wall, date.dateOnly);
  }
}

function weekdayOf(value: DelugeValue): number {
  if (typeof value !== 'string') {
    throw value === null ? nullValue('weekend') : cannotCast(typeName(value), '[TEXT]');
  }
  return weekdayIndex(value);
}

function dayOf(value: DelugeValue, context: CallContext): DateTime {
  if (typeof value === 'string') {
    return readDate(value, undefined, context);
  }
  if (!(value instanceof DateTime)) {
    throw value === null ? nullValue('holidays') : cannotCast(typeName(value), '[DATE-TIME]');
  }
  return value;
}

function shifting(name: string, description: string, sign: 1 | -1): BuiltIn {
  return method({
    name,
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [DAYS, WEEKEND, HOLIDAYS],
    result: 'DATE-TIME',
    description,
    call: (context, date, [days, weekend, holidays]) =>
      new BusinessCalendar(weekend, holidays, context).shift(date, sign * integerToIndex(days), context),
  });
}

/** Days that are worked on: all but Saturday, Sunday and holidays, unless other weekdays are named. */
export const BUSINESS_DAYS: readonly BuiltIn[] = [
  shifting('addBusinessDay', 'The date so many workdays later; the weekend is Saturday and Sunday unless days are named.', 1),
  shifting('subBusinessDay', 'The date so many workdays earlier; the weekend is Saturday and Sunday unless days are named.', -1),
  method({
    name: 'workDay',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [DAYS, HOLIDAYS],
    result: 'DATE-TIME',
    description: 'The date so many workdays later, leaving out Saturdays, Sundays and the given holidays.',
    call: (context, date, [days, holidays]) =>
      new BusinessCalendar(undefined, holidays, context).shift(date, integerToIndex(days), context),
  }),
  method({
    name: 'workDaysList',
    category: 'Date-time',
    receiver: 'DATE-TIME',
    parameters: [required('end', 'DATE-TIME'), WEEKEND, HOLIDAYS],
    result: 'LIST',
    description: 'The workdays from one date to another, both included, as a list.',
    call: (context, start, [end, weekend, holidays]) => {
      const calendar = new BusinessCalendar(weekend, holidays, context);
      const days: DateTime[] = [];
      for (let wall = startOfDay(start.wall); wall <= end.wall; wall += DAY) {
        context.charge(LISTED_DAY_COST);
        if (calendar.isWorkday(wall)) {
          days.push(new DateTime(wall, true));
        }
      }
      return new DelugeList(days);
    },
  }),
];
