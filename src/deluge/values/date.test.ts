import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMonths, weekOfYear } from './calendar.ts';
import { DateTime } from './date-time.ts';
import { formatWall } from './date-pattern.ts';
import { numberLiteral, quotedLiteral } from './literals.ts';
import { parseAnyDate, parseByPattern } from './parse-date.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { instantAt, timeZoneOf, wallAt, zoneName } from './time-zone.ts';
import { toText } from './text-form.ts';
import { typeName } from './value.ts';

const WALL = Date.UTC(2026, 0, 5, 15, 4, 9, 7);
const PACIFIC = 'America/Los_Angeles';

describe('5.7 patterns of SimpleDateFormat', () => {
  test.each([
    ['yyyy-MM-dd', '2026-01-05'],
    ['dd/MM/yyyy HH:mm', '05/01/2026 15:04'],
    ['dd-MMM-yyyy', '05-Jan-2026'],
    ["yyyy-MM-dd'T'HH:mm:ss", '2026-01-05T15:04:09'],
    ["yyyy-MM-dd'T'HH:mm:ss.SSSXXX", '2026-01-05T15:04:09.007Z'],
    ['EEEE, d MMMM yy', 'Monday, 5 January 26'],
    ['E hh:mm a', 'Mon 03:04 PM'],
    ['K k H', '3 15 15'],
    ["h 'o''clock'", "3 o'clock"],
    ["''yy", "'26"],
    ['D w W F u', '5 2 2 1 1'],
    ['G', 'AD'],
    ['Z z', '+0000 UTC'],
    ['YYYY', '2026'],
  ])('%s is %s', (pattern, text) => {
    expect(formatWall(WALL, pattern)).toBe(text);
  });

  test.each(['yyyy-MM-ddTHH:mm', 'b', "yyyy 'open", 'J'])('%s has letters without a meaning: null', (pattern) => {
    expect(formatWall(WALL, pattern)).toBeNull();
  });

  test('YYYY is the year of the week', () => {
    expect(formatWall(Date.UTC(2024, 11, 30), 'YYYY-MM-dd')).toBe('2025-12-30');
    expect(weekOfYear(Date.UTC(2024, 11, 30))).toEqual({ week: 1, year: 2025 });
    expect(weekOfYear(Date.UTC(2024, 11, 28))).toEqual({ week: 52, year: 2024 });
  });

  test('what is written reads back', () => {
    const pattern = 'dd-MMM-yyyy HH:mm:ss.SSS';
    fc.assert(
      fc.property(fc.date({ min: new Date('0001-01-01Z'), max: new Date('9999-12-31Z'), noInvalidDate: true }), (date) => {
        const text = formatWall(date.getTime(), pattern) ?? '';
        expect(parseByPattern(text, pattern)?.wall).toBe(date.getTime());
      }),
    );
  });
});

describe('5.7 reading dates', () => {
  test.each([
    ['01-Jan-2019', '2019-01-01 00:00:00'],
    ['1-Jan-2020', '2020-01-01 00:00:00'],
    ['7-Feb-2021', '2021-02-07 00:00:00'],
    ['01/01/2017', '2017-01-01 00:00:00'],
    ['15-Mar-2019 15:00:00', '2019-03-15 15:00:00'],
    ['31/12/2020 23:59', '2020-12-31 23:59:00'],
    ['2020-01-31', '2020-01-31 00:00:00'],
    ['2020-01-31T10:00:00+05:30', '2020-01-31 10:00:00'],
    ['2020-01-31 10:00:00', '2020-01-31 10:00:00'],
    ['Jan 5, 2020 03:30 PM', '2020-01-05 15:30:00'],
  ])('%s', (text, written) => {
    expect(formatWall(parseAnyDate(text, 'dd-MMM-yyyy')?.wall ?? 0, 'yyyy-MM-dd HH:mm:ss')).toBe(written);
  });

  test('digits are in the order of the application’s format', () => {
    expect(parseAnyDate('02/03/2020', 'MM/dd/yyyy')?.wall).toBe(Date.UTC(2020, 1, 3));
    expect(parseAnyDate('02/03/2020', 'dd-MMM-yyyy')?.wall).toBe(Date.UTC(2020, 2, 2));
  });

  test.each(['31-Feb-2020', '2020-13-01', '2020-00-10', '32/01/2020', 'Smarch 5', '', '12', '2020-01-31x'])(
    '%j is no date',
    (text) => {
      expect(parseAnyDate(text, 'dd-MMM-yyyy')).toBeNull();
    },
  );

  test.each([
    ['05.01.2026', 'dd.MM.yyyy'],
    ['Jan-05-2026', 'MMM-dd-yyyy'],
    ['20260105', 'yyyyMMdd'],
    ['5 January 2026', 'd MMMM yyyy'],
    ['05-01-26', 'dd-MM-yy'],
  ])('%s by %s', (text, pattern) => {
    expect(parseByPattern(text, pattern)?.wall).toBe(Date.UTC(2026, 0, 5));
  });

  test('the text has its own separators, and digits are no names', () => {
    expect(parseByPattern('05.01.2026', 'dd-MM-yyyy')).toBeNull();
    expect(parseByPattern('05-01-2026', 'dd-MMM-yyyy')).toBeNull();
    expect(parseByPattern('13/13/2026', 'dd/MM/yyyy')).toBeNull();
  });
});

describe('5.7 time zones', () => {
  test('the origin of the epoch is 31-Dec-1969 16:00:00 in US Pacific', () => {
    expect(toText(new DateTime(wallAt(0, PACIFIC)), DEFAULT_SETTINGS)).toBe('31-Dec-1969 16:00:00');
  });

  test('summer and winter time, there and back', () => {
    const summer = Date.UTC(2024, 6, 1);
    expect(wallAt(summer, PACIFIC) - summer).toBe(-7 * 3_600_000);
    expect(zoneName(summer, PACIFIC, 'short')).toBe('PDT');
    fc.assert(
      fc.property(fc.integer({ min: -2e11, max: 4e12 }), (instant) => {
        const wall = wallAt(instant, PACIFIC);
        expect(wallAt(instantAt(wall, PACIFIC), PACIFIC)).toBe(wall);
      }),
    );
  });

  test('the hour that comes twice is the earlier one, the hour that never comes is read as before the change', () => {
    expect(instantAt(Date.UTC(2024, 10, 3, 1, 30), PACIFIC)).toBe(Date.UTC(2024, 10, 3, 8, 30));
    expect(instantAt(Date.UTC(2024, 2, 10, 2, 30), PACIFIC)).toBe(Date.UTC(2024, 2, 10, 10, 30));
  });

  test('names of zones', () => {
    expect(['PST', 'Asia/Kolkata', 'GMT+5:30', 'UTC'].map(timeZoneOf)).toEqual([
      'America/Los_Angeles',
      'Asia/Kolkata',
      '+05:30',
      'UTC',
    ]);
    expect(timeZoneOf('Mars/Olympus')).toBeNull();
  });
});

describe('5.7 months', () => {
  test('the last day where the month is too short', () => {
    expect(addMonths(Date.UTC(2024, 0, 31), 1)).toBe(Date.UTC(2024, 1, 29));
    expect(addMonths(Date.UTC(2024, 2, 31), -13)).toBe(Date.UTC(2023, 1, 28));
  });
});

describe('1 literals', () => {
  test.each([
    ['01-Jan-2019', 'DATE-TIME'],
    ['15-Mar-2019 15:00:00', 'DATE-TIME'],
    ['01/01/2017', 'DATE-TIME'],
    ['19:00:00', 'TEXT'],
    ['label', 'TEXT'],
    ['<FL val="">', 'TEXT'],
    ['2020-01-31', 'TEXT'],
    ['12', 'TEXT'],
  ])('single quotes: %s is a %s', (text, type) => {
    expect(typeName(quotedLiteral(text, DEFAULT_SETTINGS))).toBe(type);
  });

  test('single quotes in Creator know times of day', () => {
    expect(typeName(quotedLiteral('19:00:00', { ...DEFAULT_SETTINGS, host: 'creator' }))).toBe('TIME');
  });

  test("'01/01/2017' and '01-Jan-2017' are the same date", () => {
    expect(quotedLiteral('01/01/2017', DEFAULT_SETTINGS)).toEqual(quotedLiteral('01-Jan-2017', DEFAULT_SETTINGS));
  });

  test('numbers', () => {
    expect(numberLiteral('2303300000012345678')).toBe(2303300000012345678n);
    expect(numberLiteral('12')).toBe(12);
    expect(String(numberLiteral('3.250'))).toBe('3.25');
    expect(() => numberLiteral('99999999999999999999')).toThrow('outside the range');
  });
});
