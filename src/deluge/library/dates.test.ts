import { describe, expect, test } from 'vitest';
import { DelugeList } from '../values/containers.ts';
import { quotedLiteral } from '../values/literals.ts';
import { DEFAULT_SETTINGS } from '../values/settings.ts';
import { callFunction, callMethod, testContext, written } from './test-context.ts';
import { GIVEN_VARIABLES, givenVariable } from './zoho-variables.ts';
import type { DelugeValue } from '../values/value.ts';

const date = (literal: string): DelugeValue => quotedLiteral(literal, DEFAULT_SETTINGS);
const list = (...items: readonly DelugeValue[]): DelugeList => new DelugeList([...items]);

describe('5.7 add and sub', () => {
  test.each<readonly [string, string, number, string]>([
    ['subMonth', '01-Jan-2019', 1, '01-Dec-2018 00:00:00'],
    ['addMonth', '31-Jan-2024', 1, '29-Feb-2024 00:00:00'],
    ['addDay', '31-Dec-2018', 1, '01-Jan-2019 00:00:00'],
    ['subDay', '01-Jan-2019', 1, '31-Dec-2018 00:00:00'],
    ['addWeek', '01-Jan-2019', 2, '15-Jan-2019 00:00:00'],
    ['addYear', '29-Feb-2024', 1, '28-Feb-2025 00:00:00'],
    ['addHour', '01-Jan-2019 23:30:00', 1, '02-Jan-2019 00:30:00'],
    ['addMinutes', '01-Jan-2019', 90, '01-Jan-2019 01:30:00'],
    ['addSeconds', '01-Jan-2019', -1, '31-Dec-2018 23:59:59'],
    ['subHour', '01-Jan-2019', 1, '31-Dec-2018 23:00:00'],
    ['subWeek', '15-Jan-2019', 2, '01-Jan-2019 00:00:00'],
    ['subYear', '29-Feb-2024', 1, '28-Feb-2023 00:00:00'],
    ['subMinutes', '01-Jan-2019', 90, '31-Dec-2018 22:30:00'],
  ])('%s: %s by %i is %s', (name, literal, amount, result) => {
    expect(written(callMethod(name, date(literal), amount))).toBe(result);
    expect(written(callFunction(name, date(literal), amount))).toBe(result);
  });

  test.each(['addDay', 'addMonth', 'addYear', 'subSeconds', 'addBusinessDay', 'edate', 'eomonth'])(
    '%s past the calendar is an error',
    (name) => {
      expect(() => callMethod(name, date('01-Jan-2019'), 9_007_199_254_740_993n)).toThrow(/^UnParsable date$|exceeds the limit$/);
    },
  );
});

describe('5.7 business days', () => {
  test.each<readonly [string, string, readonly DelugeValue[], string]>([
    ['addBusinessDay', '15-Mar-2019', [1], '18-Mar-2019'],
    ['subBusinessDay', '21-Jul-2021', [5], '14-Jul-2021'],
    ['addBusinessDay', '15-Mar-2019', [1, list('Friday', 'Saturday')], '17-Mar-2019'],
    ['addBusinessDay', '15-Mar-2019', [1, list('Saturday', 'Sunday'), list(date('18-Mar-2019'))], '19-Mar-2019'],
    ['addBusinessDay', '15-Mar-2019', [1, list('Saturday', 'Sunday'), list('18-Mar-2019')], '19-Mar-2019'],
    ['workDay', '15-Mar-2019', [2], '19-Mar-2019'],
    ['workDaysList', '15-Mar-2019', [date('19-Mar-2019')], '["15-Mar-2019","18-Mar-2019","19-Mar-2019"]'],
  ])('%s: %s %j is %s', (name, literal, args, result) => {
    expect(written(callMethod(name, date(literal), ...args))).toBe(result);
  });

  test('a week without workdays is an error', () => {
    const all = list('Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday');
    expect(() => callMethod('addBusinessDay', date('15-Mar-2019'), 1, all)).toThrow(/^UnParsable date$|exceeds the limit$/);
    expect(() => callMethod('addBusinessDay', date('15-Mar-2019'), 1, list('Funday'))).toThrow("'Funday' is not a day of the week");
    expect(() => callMethod('addBusinessDay', date('15-Mar-2019'), 1, list(7))).toThrow("'NUMBER' can not be cast to '[TEXT]'");
  });
});

describe('5.7 parts of dates', () => {
  test.each<readonly [string, number]>([
    ['getDay', 15],
    ['day', 15],
    ['getMonth', 3],
    ['month', 3],
    ['getYear', 2019],
    ['year', 2019],
    ['getHour', 15],
    ['hour', 15],
    ['getMinutes', 4],
    ['minute', 4],
    ['getSeconds', 9],
    ['second', 9],
    ['getDayOfYear', 74],
    ['getWeekOfYear', 11],
    ['weekday', 6],
  ])('%s of Friday 15-Mar-2019 15:04:09 is %i', (name, result) => {
    expect(callMethod(name, date('15-Mar-2019 15:04:09'))).toBe(result);
  });

  test('weekday counts from 1 for Sunday to 7 for Saturday', () => {
    expect(['17-Mar-2019', '16-Mar-2019'].map((day) => callMethod('weekday', date(day)))).toEqual([1, 7]);
  });

  test('weeks can begin on another day', () => {
    expect(callMethod('getWeekOfYear', date('06-Jan-2019'), 'Monday')).toBe(1);
    expect(callMethod('getWeekOfYear', date('06-Jan-2019'))).toBe(2);
  });
});

describe('5.7 between dates', () => {
  test.each<readonly [string, string, string, number]>([
    ['daysBetween', '01-Jan-2019', '31-Jan-2019', 30],
    ['daysBetween', '31-Jan-2019', '01-Jan-2019', -30],
    ['hoursBetween', '01-Jan-2019', '02-Jan-2019 01:30:00', 25],
    ['monthsBetween', '15-Jan-2019', '14-Mar-2019', 1],
    ['totalMonths', '31-Dec-1989', '01-Jan-1990', 0],
    ['totalMonth', '31-Dec-1989', '31-Jan-1990', 1],
    ['yearsBetween', '29-Feb-2020', '28-Feb-2021', 1],
    ['totalYear', '01-Jan-2019', '31-Dec-2019', 0],
    ['days360', '01-Jan-2019', '31-Dec-2019', 360],
    ['days360', '30-Jan-2019', '28-Feb-2019', 28],
  ])('%s %s and %s is %i', (name, from, to, result) => {
    expect(callFunction(name, date(from), date(to))).toBe(result);
  });
});

describe('5.7 starts and ends', () => {
  test.each<readonly [string, readonly DelugeValue[], string]>([
    ['toStartOfWeek', [], '10-Mar-2019'],
    ['toStartOfWeek', ['Monday'], '11-Mar-2019'],
    ['toStartOfMonth', [], '01-Mar-2019'],
    ['eomonth', [0], '31-Mar-2019'],
    ['eomonth', [-1], '28-Feb-2019'],
    ['edate', [1], '15-Apr-2019'],
    ['nextWeekDay', ['Monday'], '18-Mar-2019'],
    ['nextWeekDay', ['Friday'], '22-Mar-2019'],
    ['previousWeekDay', ['Monday'], '11-Mar-2019'],
    ['previousWeekDay', ['Friday'], '08-Mar-2019'],
  ])('%s%j of Friday 15-Mar-2019 is %s', (name, args, result) => {
    expect(written(callMethod(name, date('15-Mar-2019'), ...args))).toBe(result);
  });
});

describe('5.7 and 5.9 now', () => {
  test('now() and today() in the service’s time zone', () => {
    expect([written(callFunction('now')), written(callFunction('today'))]).toEqual(['22-Nov-2026 07:04:09', '22-Nov-2026']);
  });

  test.each([
    ['zoho.currentdate', '22-Nov-2026'],
    ['zoho.currentTime', '22-Nov-2026 07:04:09'],
    ['today', '22-Nov-2026'],
    ['now', '22-Nov-2026 07:04:09'],
    ['zoho.loginuser', 'Ann Lee'],
    ['zoho.loginuserid', 'ann@zylker.example'],
    ['zoho.adminuser', 'Bo Park'],
    ['zoho.adminuserid', 'bo@zylker.example'],
    ['zoho.appname', 'zylker'],
    ['zoho.appuri', '/zylker/books'],
    ['zoho.ipaddress', '192.0.2.1'],
    ['zoho.device.type', 'web'],
  ])('%s is %s', (name, text) => {
    expect(written(givenVariable(name)?.read(testContext()))).toBe(text);
  });

  test('other names are not given', () => {
    expect(givenVariable('zoho.constructor')).toBeNull();
    expect(new Set(GIVEN_VARIABLES.map(({ name }) => name)).size).toBe(GIVEN_VARIABLES.length);
  });

  test('unixEpoch and toDateTimeString', () => {
    expect(callMethod('unixEpoch', date('31-Dec-1969 16:00:00'))).toBe(0);
    expect(callMethod('unixEpoch', date('01-Jan-1970'), 'UTC')).toBe(0);
    expect(callMethod('toDateTimeString', date('01-Jan-2019'))).toBe('01-Jan-2019 00:00:00');
    expect(callMethod('text', date('01-Jan-2019'), 'dd MMM yyyy')).toBe('01 Jan 2019');
  });
});
