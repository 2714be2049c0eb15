import { describe, expect, test } from 'vitest';
import { DelugeList } from '../values/containers.ts';
import { Decimal } from '../values/decimal.ts';
import { callFunction, callMethod, written } from './test-context.ts';
import { typeName, type DelugeValue } from '../values/value.ts';

const d = (text: string): Decimal => Decimal.parse(text) ?? Decimal.of(0);
const list = (...items: readonly DelugeValue[]): DelugeList => new DelugeList([...items]);

describe('5.3 functions of one number', () => {
  test.each<readonly [string, DelugeValue, readonly DelugeValue[], string]>([
    ['abs', -5, [], '5'],
    ['abs', d('-1.5'), [], '1.5'],
    ['ceil', d('1.2'), [], '2'],
    ['floor', d('-1.2'), [], '-2'],
    ['frac', d('-25.1'), [], '-0.1'],
    ['frac', d('24.6'), [], '0.6'],
    ['round', d('214.2'), [-1], '210'],
    ['round', d('218.2'), [-1], '220'],
    ['round', d('294.2'), [-2], '300'],
    ['round', d('-150.55'), [-2], '-200'],
    ['round', d('218.49'), [1], '218.5'],
    ['round', d('-218.4'), [0], '-218'],
    ['round', d('3.6'), [], '4'],
    ['round', 218, [-1], '220'],
    ['truncate', d('25.125432'), [2], '25.12'],
    ['truncate', d('9789.852'), [-2], '9700'],
    ['sqrt', 16, [], '4'],
    ['sqrt', 2, [], '1.4142135623730951'],
    ['power', 2, [10], '1024'],
    ['power', 2, [62], '4611686018427387904'],
    ['power', d('1.1'), [2], '1.21'],
    ['power', 4, [d('0.5')], '2'],
    ['power', 2, [-1], '0.5'],
    ['exp', 0, [], '1'],
    ['log', 1, [], '0'],
    ['log10', 1000, [], '3'],
    ['sin', 0, [], '0'],
    ['atan2', 0, [1], '0'],
    ['cos', 0, [], '1'],
    ['acos', 1, [], '0'],
    ['sinh', 0, [], '0'],
    ['cosh', 0, [], '1'],
    ['tanh', 0, [], '0'],
    ['isEven', 4, [], 'true'],
    ['isOdd', 4, [], 'false'],
    ['isOdd', 2303300000012345679n, [], 'true'],
    ['toHex', 255, [], 'FF'],
    ['toWords', 2434, [], 'Two Thousand Four Hundred Thirty Four'],
    ['toWords', -1000000, [], 'Minus One Million'],
    ['toWords', 0, [], 'Zero'],
  ])('%s: %s %j is %s', (name, value, args, result) => {
    expect(written(callMethod(name, value, ...args))).toBe(result);
    expect(written(callFunction(name, value, ...args))).toBe(result);
  });

  test('3.1: 1.4+3.6.round(0) is 5.4', () => {
    expect(written(d('1.4').plus(callMethod('round', d('3.6'), 0) as Decimal))).toBe('5.4');
  });

  test.each([[5, '1'], [-5, '-1'], [0, '0']] as const)('signum of %i is the DECIMAL %s', (value, result) => {
    const sign = callMethod('signum', value) ?? null;
    expect([typeName(sign), written(sign)]).toEqual(['DECIMAL', result]);
  });

  test('where there is no value', () => {
    expect(() => callMethod('sqrt', -1)).toThrow('The function sqrt has no value for the given number');
    expect(() => callMethod('log', 0)).toThrow('The function log has no value for the given number');
    expect(() => callMethod('power', 10, 400)).toThrow('outside the range of numbers');
  });

  test('randomNumber is from the start to before the end', () => {
    expect(callFunction('randomNumber', 10, 20)).toBe(15);
    expect(callFunction('randomnumber', 4)).toBe(2);
    expect(() => callFunction('randomNumber', 5, 5)).toThrow('greater than its start');
  });
});

describe('5.3 functions of several numbers', () => {
  test.each<readonly [string, readonly DelugeValue[], string]>([
    ['max', [3, d('3.5')], '3.5'],
    ['min', [3, -1, 2], '-1'],
    ['max', [list(1, 7, 3)], '7'],
    ['largest', [list(1, 7, 3)], '7'],
    ['smallest', [list(4, 7, 3)], '3'],
    ['average', [list(1, 2)], '1.5'],
    ['average', [2, 4], '3'],
    ['median', [list(5, 1, 3)], '3'],
    ['median', [list(1, 2, 3, 4)], '2.5'],
    ['nthLargest', [list(5, 1, 3), 2], '3'],
    ['nthsmallest', [list(5, 1, 3), 1], '1'],
    ['rank', [list(5, 1, 3), 3], '2'],
    ['rank', [list(5, 1, 3), 4], '-1'],
    ['percentile', [list(1, 2, 3, 4), 50], '2.5'],
    ['percentile', [list(1, 2, 3, 4), 100], '4'],
  ])('%s%j is %s', (name, args, result) => {
    expect(written(callFunction(name, ...args))).toBe(result);
  });

  test('as methods of a list', () => {
    expect(written(callMethod('average', list(1, 2)))).toBe('1.5');
    expect(callMethod('max', list(1, 2))).toBe(2);
  });

  test('other types, no numbers, no such place', () => {
    expect(() => callMethod('max', list(1, 'a'))).toThrow("'TEXT' can not be cast to '[NUMBER, DECIMAL]'");
    expect(() => callMethod('average', list())).toThrow('The list has no numbers');
    expect(() => callMethod('nthLargest', list(1), 2)).toThrow('Given index 2 is greater than the list size');
    expect(() => callMethod('percentile', list(1), 101)).toThrow('between 0 and 100');
  });
});
