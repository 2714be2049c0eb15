import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, equal, isIn, sameValue } from './comparison.ts';
import { Braces, DelugeList, DelugeMap } from './containers.ts';
import { DateTime } from './date-time.ts';
import { Decimal } from './decimal.ts';
import { parseJson } from './parse-json.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { toJson } from './text-form.ts';
import { conditionOf } from './truth.ts';
import type { DelugeValue } from './value.ts';

const STRICT = { ...DEFAULT_SETTINGS, equality: 'strict' } as const;
const LENIENT = DEFAULT_SETTINGS;

function sharedManyTimes(): DelugeList {
  let list = new DelugeList([new DateTime(0)]);
  for (let level = 0; level < 60; level += 1) {
    list = new DelugeList([list, list]);
  }
  return list;
}

describe('3.3 == and !=', () => {
  test.each<readonly [DelugeValue, DelugeValue, boolean]>([
    ['Zoho', 'zoho', false],
    ['a', 'a', true],
    [1, Decimal.of(1), true],
    [2303300000012345678n, 2303300000012345678n, true],
    [true, 'true', false],
    [null, null, true],
    [null, '', false],
    [null, 0, false],
    [new DateTime(0), new DateTime(0, true), true],
    [new DelugeList([1, 'a']), new DelugeList([1, 'a']), true],
    [new DelugeList([1]), new DelugeList([1, 2]), false],
    [new DelugeMap([['a', 1]]), new DelugeMap([['a', 1]]), true],
    [new DelugeMap([['a', 1]]), new DelugeMap([['b', 1]]), false],
    [new Braces(), new DelugeList(), true],
    [new Braces(), new DelugeMap(), true],
    [new Braces(), new DelugeList([1]), false],
  ])('%o == %o is %s', (left, right, result) => {
    expect(equal(left, right, LENIENT)).toBe(result);
    expect(equal(right, left, STRICT)).toBe(result);
  });

  test.each<readonly [DelugeValue, DelugeValue]>([
    ['1', 1],
    ['1.50', Decimal.parse('1.5') ?? 0],
    ['2303300000012345678', 2303300000012345678n],
  ])('lenient: a text that reads as a number equals it: %o and %o', (left, right) => {
    expect([equal(left, right, LENIENT), equal(right, left, LENIENT)]).toEqual([true, true]);
    expect([equal(left, right, STRICT), equal(right, left, STRICT)]).toEqual([false, false]);
  });

  test('lenient: other texts do not', () => {
    expect(equal('1a', 1, LENIENT)).toBe(false);
    expect(equal('', 0, LENIENT)).toBe(false);
  });

  test('a container in itself is a limit error, not a crash', () => {
    const left = new DelugeList();
    left.items.push(left);
    const right = new DelugeList();
    right.items.push(right);
    expect(() => sameValue(left, right)).toThrow('exceeds the limit');
  });

  test('containers shared many times over are bounded too', () => {
    const [left, right] = [sharedManyTimes(), sharedManyTimes()];
    expect(() => sameValue(left, right)).toThrow('exceeds the limit');
  });

  test('JSON read twice is equal, whatever it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        expect(sameValue(parseJson(json), parseJson(toJson(parseJson(json), LENIENT)))).toBe(true);
      }),
    );
  });
});

describe('3.3 < > <= >=', () => {
  test('numbers and dates have an order', () => {
    expect(compare(1, 2, '<')).toBeLessThan(0);
    expect(compare(Decimal.parse('1.5') ?? 0, 1, '<')).toBeGreaterThan(0);
    expect(compare(2303300000012345678n, 2303300000012345677n, '<')).toBeGreaterThan(0);
    expect(compare(new DateTime(0), new DateTime(1), '<')).toBeLessThan(0);
  });

  test.each<readonly [DelugeValue, DelugeValue]>([
    ['a', 'b'],
    ['2024-01-01', new DateTime(0)],
    [1, '2'],
    [true, false],
    [new DelugeList(), new DelugeList()],
  ])('%o < %o: Comparison of non numeric expression is not supported', (left, right) => {
    expect(() => compare(left, right, '<')).toThrow('Comparison of non numeric expression is not supported');
  });

  test('null has no order', () => {
    expect(() => compare(null, 1, '>')).toThrow('Null value occurred while performing > operation');
  });
});

describe('2 in', () => {
  test('lists by equality, maps by key, texts by part', () => {
    expect(isIn('1', new DelugeList([1]), LENIENT)).toBe(true);
    expect(isIn('1', new DelugeList([1]), STRICT)).toBe(false);
    expect(isIn('a', new DelugeMap([['a', null]]), LENIENT)).toBe(true);
    expect(isIn('toString', new DelugeMap(), LENIENT)).toBe(false);
    expect(isIn('b', 'abc', LENIENT)).toBe(true);
    expect(isIn('b', new Braces(), LENIENT)).toBe(false);
    expect(() => isIn(1, 5, LENIENT)).toThrow('needs a list');
    expect(() => isIn(1, null, LENIENT)).toThrow('Null value');
  });
});

describe('3.4 truthiness: conditions want BOOLEAN', () => {
  test('BOOLEAN is itself', () => {
    expect([conditionOf(true, 'if'), conditionOf(false, 'if')]).toEqual([true, false]);
  });

  test.each<readonly [DelugeValue, string]>([
    ['true', 'TEXT'],
    [1, 'NUMBER'],
    [new DelugeList(), 'LIST'],
    [new Braces(), 'LIST'],
    [new DelugeMap(), 'KEY-VALUE'],
  ])('%o is an error that names its type', (value, type) => {
    expect(() => conditionOf(value, 'if')).toThrow(`The condition of if is of type ${type}, BOOLEAN is needed`);
  });

  test('null is an error of its own', () => {
    expect(() => conditionOf(null, 'if')).toThrow('Null value occurred while performing if operation');
  });
});
