import { describe, expect, test } from 'vitest';
import { Braces, DelugeList, DelugeMap } from '../values/containers.ts';
import { DateTime } from '../values/date-time.ts';
import { Decimal } from '../values/decimal.ts';
import { DelugeFile } from '../values/file.ts';
import { Time } from '../values/time.ts';
import { callFunction, callInCreator, callMethod, written } from './test-context.ts';
import type { DelugeValue } from '../values/value.ts';

const blankList = new DelugeList([' ', '']);
const blankMap = new DelugeMap([['', '']]);

type Answers = readonly [isBlank: boolean | null, isNull: boolean | null, isEmpty: boolean | null];

const QUESTIONS = ['isBlank', 'isNull', 'isEmpty'] as const;

describe('3.4 isBlank / isNull / isEmpty', () => {
  test.each<readonly [string, DelugeValue, Answers]>([
    ['" "', ' ', [true, false, true]],
    ['""', '', [true, true, null]],
    ['null', null, [false, true, null]],
    ['{}', new Braces(), [true, false, true]],
    ['empty list', new DelugeList(), [true, false, true]],
    ['list with blank text', blankList, [false, false, false]],
    ['map with blank key', blankMap, [false, false, false]],
    ['text', 'a', [false, false, false]],
    ['number', 0, [false, false, false]],
  ])('services: %s', (_, value, answers) => {
    expect(QUESTIONS.map((question) => callFunction(question, value))).toEqual(answers);
    expect(QUESTIONS.map((question) => callMethod(question, value))).toEqual(answers);
  });

  test.each<readonly [string, DelugeValue, Answers]>([
    ['" "', ' ', [true, false, false]],
    ['""', '', [true, true, true]],
    ['null', null, [true, true, true]],
    ['{}', new Braces(), [true, false, true]],
    ['list with blank text', blankList, [false, false, false]],
    ['map with blank key', blankMap, [null, null, false]],
    ['map with other keys', new DelugeMap([['a', 1]]), [false, false, false]],
  ])('Creator: %s', (_, value, answers) => {
    expect(QUESTIONS.map((question) => callInCreator(question, value))).toEqual(answers);
  });
});

describe('3.4 ifnull(a, b)', () => {
  test.each<readonly [DelugeValue, DelugeValue]>([
    [null, 'b'],
    ['', ''],
    [0, 0],
    ['a', 'a'],
  ])('of %o is %o', (value, result) => {
    expect(callFunction('ifnull', value, 'b')).toBe(result);
    expect(callMethod('IFNULL', value, 'b')).toBe(result);
  });
});

describe('3.3 equals', () => {
  test.each<readonly [DelugeValue, DelugeValue, boolean]>([
    ['Zoho', 'zoho', false],
    ['Zoho', 'Zoho', true],
    ['1', 1, false],
    [1, Decimal.of(1), true],
    ['01/01/2017', '01-Jan-2017', true],
    ['01/02/2017', '01-Jan-2017', false],
    ['a', null, false],
  ])('%o.equals(%o) is %s', (value, other, result) => {
    expect(callMethod('equals', value, other)).toBe(result);
  });
});

describe('3.4 methods on null', () => {
  test.each(['get', 'toString', 'trim', 'toLong', 'addDay', 'size', 'equals'])('null.%s() is an error', (name) => {
    expect(() => callMethod(name, null)).toThrow(`Null value occurred while performing ${name} operation`);
  });
});

describe('5.7 toString(format, timeZone)', () => {
  const time = new DateTime(Date.UTC(2026, 0, 5, 15, 4, 9));

  test.each([
    ['yyyy-MM-dd', '2026-01-05'],
    ['dd/MM/yyyy', '05/01/2026'],
    ['dd/MM/yyyy HH:mm', '05/01/2026 15:04'],
    ['dd-MMM-yyyy', '05-Jan-2026'],
    ["yyyy-MM-dd'T'HH:mm:ssXXX", '2026-01-05T15:04:09-08:00'],
    ['yyyy-MM-dd HH:mm z', '2026-01-05 15:04 PST'],
  ])('%s', (format, text) => {
    expect(callMethod('toString', time, format)).toBe(text);
  });

  test('in a time zone', () => {
    expect(callMethod('toString', time, 'yyyy-MM-dd HH:mm XXX', 'Asia/Kolkata')).toBe('2026-01-06 04:34 +05:30');
    expect(() => callMethod('toString', time, 'HH:mm', 'Nowhere')).toThrow("'Nowhere' is not a time zone");
  });

  test('unknown letters outside quotes: null', () => {
    expect(callMethod('toString', time, 'yyyy-MM-ddTHH:mm')).toBeNull();
  });

  test('services take text in date form and epoch milliseconds too, Creator does not', () => {
    expect(callMethod('toString', '2026-01-05', 'dd/MM/yyyy')).toBe('05/01/2026');
    expect(callMethod('toString', 0, 'dd-MMM-yyyy HH:mm:ss')).toBe('31-Dec-1969 16:00:00');
    expect(callInCreator('toString', '2026-01-05', 'dd/MM/yyyy')).toBe('2026-01-05');
    expect(callMethod('toString', 'no date', 'dd/MM/yyyy')).toBe('no date');
  });

  test('without a format: the text form of any value', () => {
    expect(callMethod('toText', new DelugeList(['a', 1]))).toBe('["a",1]');
    expect(callFunction('toString', 5)).toBe('5');
    expect(callMethod('toString', new Braces())).toBe('{}');
  });
});

describe('5 questions of type', () => {
  test('isNumber, isText, isDate, isFile', () => {
    const file = new DelugeFile('a', new Uint8Array(), 'text/plain');
    expect([1, '12.5', Decimal.of(1), 'a', '', null].map((value) => callFunction('isNumber', value))).toEqual([
      true, true, true, false, false, false,
    ]);
    expect(['a', 1].map((value) => callFunction('isText', value))).toEqual([true, false]);
    expect([new DateTime(0), '01-Jan-2020', 'x', 1].map((value) => callFunction('isDate', value))).toEqual([
      true, true, false, false,
    ]);
    expect([file, 'a'].map((value) => callFunction('isFile', value))).toEqual([true, false]);
  });
});

describe('5.2 conversions', () => {
  test.each<readonly [string, DelugeValue, string]>([
    ['toLong', '100', '100'],
    ['toLong', Decimal.parse('99.9') ?? 0, '99'],
    ['toLong', ' 2303300000012345678 ', '2303300000012345678'],
    ['toNumber', '12', '12'],
    ['toDecimal', '12.50', '12.5'],
    ['toDecimal', 3, '3'],
    ['toLong', new DateTime(Date.UTC(1969, 11, 31, 16)), '0'],
  ])('%s of %o is %s', (name, value, result) => {
    expect(written(callMethod(name, value))).toBe(result);
  });

  test('bad text', () => {
    expect(() => callMethod('toLong', 'abc')).toThrow("'TEXT' can not be cast to '[BIGINT]'");
    expect(() => callMethod('toDecimal', 'abc')).toThrow("'TEXT' can not be cast to '[DECIMAL, NUMBER, DATE, DATE-TIME]'");
    expect(() => callMethod('toLong', new DelugeList())).toThrow("'LIST' can not be cast to '[BIGINT]'");
  });

  test.each<readonly [string, readonly DelugeValue[], string]>([
    ['2026-01-05', [], '05-Jan-2026'],
    ['2026-01-05T23:30:00+05:30', [], '05-Jan-2026'],
    ['05.01.2026', ['dd.MM.yyyy'], '05-Jan-2026'],
    ['Jan/05/2026', ['MMM/dd/yyyy'], '05-Jan-2026'],
  ])('"%s".toDate(%j) is %s', (text, args, date) => {
    expect(written(callMethod('toDate', text, ...args))).toBe(date);
  });

  test.each([['13/13/2026', 'MM/dd/yyyy'], ['31-02-2026', 'dd-MM-yyyy'], ['x', 'yyyy'], ['05.01.2026', 'dd-MM-yyyy']])(
    '"%s".toDate("%s"): UnParsable date',
    (text, format) => {
      expect(() => callMethod('toDate', text, format)).toThrow('UnParsable date');
    },
  );

  test('toDateTime moves an offset to the service’s time zone; toTime in Creator gives a TIME', () => {
    expect(written(callMethod('toDateTime', '2026-01-05T10:00:00+05:30'))).toBe('04-Jan-2026 20:30:00');
    expect(written(callMethod('toTime', '05-Jan-2026 15:00:00'))).toBe('05-Jan-2026 15:00:00');
    expect(callInCreator('toTime', '15:00')).toEqual(new Time(15 * 3_600_000));
    expect(written(callMethod('toDate', 0))).toBe('31-Dec-1969');
  });

  test.each<readonly [string, readonly DelugeValue[], string]>([
    ['a,b', [], '["a","b"]'],
    ['a,,b,', [], '["a","","b",""]'],
    ['a;b', [';'], '["a","b"]'],
    ['["a",1]', [], '["a",1]'],
    ['[not json]', [], '["[not json]"]'],
    ['abc', [''], '["a","b","c"]'],
    ['', [], '[]'],
  ])('"%s".toList(%j) is %s', (text, args, list) => {
    expect(written(callMethod('toList', text, ...args))).toBe(list);
  });

  test('repeat(",", 19) counts to twenty', () => {
    expect(callMethod('size', callMethod('toList', callFunction('repeat', ',', 19) ?? '') ?? null)).toBe(20);
  });

  test('toMap, toJSONList and getJSON read JSON text and leave values alone', () => {
    const map = new DelugeMap([['a', 1]]);
    expect(written(callMethod('toMap', '{"id":2303300000012345678}'))).toBe('{"id":2303300000012345678}');
    expect(callMethod('toMap', map)).toBe(map);
    expect(written(callMethod('toJsonList', '[{"a":1}]'))).toBe('[{"a":1}]');
    expect(callMethod('getJson', '{"a":"b"}', 'a')).toBe('b');
    expect(callMethod('getJSON', map, 'a')).toBe(1);
    expect(callMethod('getJSON', map, 'b')).toBeNull();
  });

  test.each([['toMap', '[1]'], ['toMap', 'x'], ['toMap', ''], ['toJSONList', '{}'], ['getJSON', 'x']])(
    '%s of %s: Invalid JSON Format String',
    (name, text) => {
      expect(() => callMethod(name, text, ...(name === 'getJSON' ? ['a'] : []))).toThrow('Invalid JSON Format String');
    },
  );
});
