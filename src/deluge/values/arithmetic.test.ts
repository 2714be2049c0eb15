import { describe, expect, test } from 'vitest';
import { add, divide, modulo, multiply, negate, subtract } from './arithmetic.ts';
import { Braces, DelugeList, DelugeMap } from './containers.ts';
import { DateTime } from './date-time.ts';
import { Decimal } from './decimal.ts';
import { quotedLiteral } from './literals.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { toText } from './text-form.ts';
import { Time } from './time.ts';
import { typeName, type DelugeValue } from './value.ts';

const decimal = (text: string): Decimal => Decimal.parse(text) ?? Decimal.of(0);
const text = (value: DelugeValue): string => toText(value, DEFAULT_SETTINGS);
const plus = (left: DelugeValue, right: DelugeValue): DelugeValue => add(left, right, DEFAULT_SETTINGS);
const date = (literal: string): DelugeValue => quotedLiteral(literal, DEFAULT_SETTINGS);

describe('3.2 numbers: the sum is DECIMAL if either side is', () => {
  test.each([
    [1, 2, 'NUMBER', '3'],
    [1, decimal('2.5'), 'DECIMAL', '3.5'],
    [decimal('0.1'), decimal('0.2'), 'DECIMAL', '0.3'],
    [2303300000012345678n, 1, 'NUMBER', '2303300000012345679'],
    [9007199254740991, 1, 'NUMBER', '9007199254740992'],
    [-9007199254740993n, 9007199254740992n, 'NUMBER', '-1'],
  ] as const)('%s + %s is a %s, %s', (left, right, type, result) => {
    const sum = plus(left, right);
    expect([typeName(sum), text(sum)]).toEqual([type, result]);
  });

  test('what fits a JavaScript number comes back as one', () => {
    expect(subtract(9007199254740993n, 2)).toBe(9007199254740991);
    expect(divide(9007199254740994n, 2)).toBe(4503599627370497);
    expect(modulo(2303300000012345678n, 10)).toBe(8);
    expect(multiply(3037000500, 3037000499)).toBe(9223372033963249500n);
  });

  test('64 bits are the limit of NUMBER', () => {
    expect(() => plus(9223372036854775807n, 1)).toThrow('outside the range of numbers');
    expect(() => multiply(9223372036854775807n, 9223372036854775807n)).toThrow('outside the range of numbers');
  });

  test('zero has no sign', () => {
    expect(Object.is(multiply(0, -5), 0)).toBe(true);
    expect(Object.is(modulo(-4, 2), 0)).toBe(true);
    expect(Object.is(negate(0), 0)).toBe(true);
    expect(Object.is(divide(0, -3), 0)).toBe(true);
  });
});

describe('3.2 TEXT with any of the documented types is concatenation', () => {
  test.each<readonly [DelugeValue, string]>([
    ['b', 'ab'],
    [12, 'a12'],
    [decimal('2.50'), 'a2.5'],
    [true, 'atrue'],
    [new DateTime(0, true), 'a01-Jan-1970'],
    [new Time(3_600_000), 'a01:00:00'],
    [new DelugeList(['x', 1]), 'a["x",1]'],
    [new DelugeMap([['k', 'v']]), 'a{"k":"v"}'],
    [new Braces(), 'a{}'],
  ])('"a" + %o is %s', (right, joined) => {
    expect(plus('a', right)).toBe(joined);
  });

  test('NUMBER + TEXT is concatenation', () => {
    expect(plus(5, 'a')).toBe('5a');
  });

  test('1 + 2 + "a" is "3a"', () => {
    expect(plus(plus(1, 2), 'a')).toBe('3a');
  });

  test('a text that would be too long is a limit error', () => {
    const long = 'x'.repeat(2 ** 23 + 1);
    expect(() => plus(long, long)).toThrow('The length of the text exceeds the limit');
  });
});

describe('3.2 DATE-TIME with NUMBER counts days', () => {
  test('+ and -', () => {
    expect(text(plus(date('31-Dec-2018'), 1))).toBe('01-Jan-2019');
    expect(text(subtract(date('01-Jan-2019'), 1))).toBe('31-Dec-2018');
  });

  test('not outside the calendar', () => {
    expect(() => plus(date('01-Jan-2019'), 10_000_000)).toThrow('UnParsable date');
  });
});

describe('3.2 division and modulo', () => {
  test('two NUMBERs that divide give a NUMBER: 5/5 is 1', () => {
    expect(divide(5, 5)).toBe(1);
  });

  test.each([
    [5, 2, '2.5'],
    [10, 3, '3.333333333333333'],
    [decimal('5.0'), 5, '1'],
  ] as const)('%s / %s is a DECIMAL, %s', (left, right, result) => {
    const quotient = divide(left, right);
    expect([typeName(quotient), text(quotient)]).toEqual(['DECIMAL', result]);
  });

  test.each<readonly [DelugeValue, DelugeValue]>([
    [1, 0],
    [1, decimal('0.00')],
    [decimal('1.5'), 0],
    [2303300000012345678n, 0],
  ])('%s / %s: Divide by zero error', (left, right) => {
    expect(() => divide(left, right)).toThrow('Error in performing the Operation / : Divide by zero error');
    expect(() => modulo(left, right)).toThrow('Error in performing the Operation % : Divide by zero error');
  });

  test('% of anything but numbers', () => {
    expect(() => modulo('7', 2)).toThrow('On performing mod operation mismatch of data type expressions found');
    expect(text(modulo(decimal('7.5'), 2))).toBe('1.5');
    expect(modulo(-7, 3)).toBe(-1);
  });
});

describe('3.2 what does not go together', () => {
  test.each<readonly [DelugeValue, DelugeValue, string]>([
    [new DelugeList(), new DelugeList(), 'LIST and right expression is of type LIST'],
    [new DelugeMap(), new DelugeMap(), 'KEY-VALUE and right expression is of type KEY-VALUE'],
    [true, 1, 'BOOLEAN and right expression is of type NUMBER'],
  ])('%o + %o', (left, right, types) => {
    expect(() => plus(left, right)).toThrow(`Left expression is of type ${types} and the operator + is not valid`);
  });

  test('- * / take numbers only', () => {
    for (const operation of [subtract, multiply, divide]) {
      expect(() => operation('a', 1)).toThrow('Left expression is of type TEXT');
    }
  });
});

describe('3.4 null in arithmetic', () => {
  test('text + null is the text "null" outside Creator, nothing in Creator', () => {
    expect(plus('a', null)).toBe('anull');
    expect(plus(null, 'a')).toBe('nulla');
    expect(add('a', null, { ...DEFAULT_SETTINGS, host: 'creator' })).toBe('a');
  });

  test.each([
    [plus, '+'],
    [subtract, '-'],
    [multiply, '*'],
    [divide, '/'],
    [modulo, '%'],
  ])('a number %# null is an error', (operation, sign) => {
    expect(() => operation(1, null)).toThrow(`Null value occurred while performing ${sign} operation`);
    expect(() => operation(null, 1)).toThrow(`Null value occurred while performing ${sign} operation`);
  });
});
