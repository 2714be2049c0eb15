import { describe, expect, test } from 'vitest';
import { Braces, DelugeList, DelugeMap } from '../values/containers.ts';
import { DateTime } from '../values/date-time.ts';
import { Decimal } from '../values/decimal.ts';
import { callFunction, callMethod, testContext, written } from './test-context.ts';
import { builtInsNamed } from './library.ts';
import type { DelugeResult, DelugeValue } from '../values/value.ts';

const list = (...items: readonly DelugeValue[]): DelugeList => new DelugeList([...items]);
const map = (...entries: readonly (readonly [string, DelugeValue])[]): DelugeMap => new DelugeMap(entries);

describe('5.4 lists that are changed', () => {
  test.each<readonly [string, readonly DelugeValue[], string, string]>([
    ['add', [4], 'void', '[3,1,2,1,4]'],
    ['addAll', [list(7, 8)], 'void', '[3,1,2,1,7,8]'],
    ['remove', [0], '3', '[1,2,1]'],
    ['removeElement', [1], 'void', '[3,2,1]'],
    ['removeElement', [9], 'void', '[3,1,2,1]'],
    ['removeAll', [list(1, 9)], 'void', '[3,2]'],
    ['clear', [], 'void', '[]'],
    ['sort', [], '[1,1,2,3]', '[1,1,2,3]'],
    ['sort', [false], '[3,2,1,1]', '[3,2,1,1]'],
  ])('%s%j gives %s and leaves %s', (name, args, result, left) => {
    const numbers = list(3, 1, 2, 1);
    expect(written(callMethod(name, numbers, ...args))).toBe(result);
    expect(written(numbers)).toBe(left);
  });
});

describe('5.4 lists that are read', () => {
  test.each<readonly [string, DelugeList, readonly DelugeValue[], string]>([
    ['get', list('a', 'b'), [1], 'b'],
    ['size', list('a', 'b'), [], '2'],
    ['isEmpty', list(), [], 'true'],
    ['contains', list('a'), ['a'], 'true'],
    ['contains', list('1'), [1], 'false'],
    ['contains', list(Decimal.of(1)), [1], 'true'],
    ['notContains', list('a'), ['b'], 'true'],
    ['indexOf', list('a', 'b', 'a'), ['a'], '0'],
    ['indexOf', list('a'), ['b'], '-1'],
    ['lastIndexOf', list('a', 'b', 'a'), ['a'], '2'],
    ['subList', list(1, 2, 3, 4), [1, 3], '[2,3]'],
    ['subList', list(1, 2, 3, 4), [2], '[3,4]'],
    ['distinct', list('1', 1, 1, 2, 2, 3), [], '["1",1,2,3]'],
    ['distinct', list(map(['a', 1]), map(['a', 1]), new DateTime(0), new DateTime(0)), [], '[{"a":1},"01-Jan-1970 00:00:00"]'],
    ['intersect', list(1, 2, 2, 3), [list(2, 3, 4)], '[2,3]'],
    ['toList', list(1), [], '[1]'],
    ['toString', list('a', 1), [], '["a",1]'],
    ['toJSONList', list(1), [], '[1]'],
    ['sort', list('b', 'B', 'a'), [], '["B","a","b"]'],
    ['sort', list(2303300000012345678n, Decimal.parse('1.5') ?? 0, 3), [], '[1.5,3,2303300000012345678]'],
    ['sort', list(null, 2, 'a', 1), [], '[1,2,"a",null]'],
  ])('%s of %o %j is %s', (name, values, args, result) => {
    expect(written(callMethod(name, values, ...args))).toBe(result);
  });

  test.each<readonly [string, readonly DelugeValue[], number]>([
    ['get', [4], 4],
    ['get', [-1], -1],
    ['remove', [2], 2],
    ['subList', [0, 3], 3],
    ['subList', [2, 1], 1],
  ])('3.4 %s%j: index out of range', (name, args, index) => {
    expect(() => callMethod(name, list('a', 'b'), ...args)).toThrow(`Given index ${index} is greater than the list size`);
  });

  test('subList and distinct give new lists', () => {
    const values = list(1);
    expect(callMethod('distinct', values)).not.toBe(values);
    expect(callMethod('subList', values, 0)).not.toBe(values);
  });
});

describe('5.5 maps', () => {
  test.each<readonly [string, readonly DelugeValue[], string, string]>([
    ['put', ['c', 3], 'void', '{"a":1,"b":null,"c":3}'],
    ['put', ['a', 2], 'void', '{"a":2,"b":null}'],
    ['put', [5, 'x'], 'void', '{"a":1,"b":null,"5":"x"}'],
    ['putAll', [map(['b', 2], ['c', 3])], 'void', '{"a":1,"b":2,"c":3}'],
    ['get', ['a'], '1', '{"a":1,"b":null}'],
    ['get', ['missing'], 'null', '{"a":1,"b":null}'],
    ['get', ['toString'], 'null', '{"a":1,"b":null}'],
    ['containKey', ['a'], 'true', '{"a":1,"b":null}'],
    ['containKey', ['A'], 'false', '{"a":1,"b":null}'],
    ['containsKey', ['b'], 'true', '{"a":1,"b":null}'],
    ['containKey', ['constructor'], 'false', '{"a":1,"b":null}'],
    ['containValue', [1], 'true', '{"a":1,"b":null}'],
    ['containsValue', [2], 'false', '{"a":1,"b":null}'],
    ['keys', [], '["a","b"]', '{"a":1,"b":null}'],
    ['values', [], '[1,null]', '{"a":1,"b":null}'],
    ['remove', ['a'], '1', '{"b":null}'],
    ['clear', [], 'void', '{}'],
    ['size', [], '2', '{"a":1,"b":null}'],
    ['isEmpty', [], 'false', '{"a":1,"b":null}'],
    ['toString', [], '{"a":1,"b":null}', '{"a":1,"b":null}'],
  ])('%s%j gives %s and leaves %s', (name, args, result, left) => {
    const entries = map(['a', 1], ['b', null]);
    expect(written(callMethod(name, entries, ...args))).toBe(result);
    expect(written(entries)).toBe(left);
  });

  test('__proto__ is a key like any other', () => {
    const entries = map();
    callMethod('put', entries, '__proto__', map(['polluted', true]));
    expect(written(callFunction('get', entries, '__proto__'))).toBe('{"polluted":true}');
    expect(({} as { readonly polluted?: boolean }).polluted).toBeUndefined();
  });

  test('Map() and Map(map) are new; List() takes elements', () => {
    const entries = map(['k', 'v']);
    const copy = callFunction('Map', entries);
    expect([written(callFunction('map')), written(copy), copy === entries]).toEqual(['{}', '{"k":"v"}', false]);
    expect([written(callFunction('list')), written(callFunction('List', 1, 'a'))]).toEqual(['[]', '[1,"a"]']);
    expect(written(callFunction('List', list(1)))).toBe('[1]');
  });

  test('4: maps and lists are references', () => {
    const inner = map();
    const outer = list(inner);
    callMethod('put', callMethod('get', outer, 0) ?? null, 'a', 1);
    expect(written(outer)).toBe('[{"a":1}]');
  });
});

describe('1.1 {} becomes what its first use asks', () => {
  test.each<readonly [string, readonly DelugeValue[], string]>([
    ['put', ['a', 1], '{"a":1}'],
    ['add', [1], '[1]'],
    ['addAll', [list(1, 2)], '[1,2]'],
    ['putAll', [map(['a', 1])], '{"a":1}'],
  ])('%s%j makes it %s', (name, args, text) => {
    const braces = new Braces();
    callMethod(name, braces, ...args);
    expect(written(braces)).toBe(text);
  });

  test('reading it decides only where it must', () => {
    const braces = new Braces();
    expect([callMethod('size', braces), callMethod('isEmpty', braces), callMethod('toString', braces)]).toEqual([0, true, '{}']);
    expect(braces.container).toBeNull();
    expect(callMethod('get', braces, 'a')).toBeNull();
    expect(braces.container).toBeInstanceOf(DelugeMap);
    expect(() => callMethod('get', new Braces(), 0)).toThrow('Given index 0 is greater than the list size');
  });

  test('as an argument it becomes what is wanted, and stays itself as an element', () => {
    const braces = new Braces();
    const holder = list();
    callMethod('addAll', holder, new Braces());
    callMethod('add', holder, braces);
    callMethod('put', braces, 'a', 1);
    expect(written(holder)).toBe('[{"a":1}]');
    callMethod('putAll', map(), braces);
    expect(() => callMethod('addAll', holder, braces)).toThrow('Required: [LIST] Found: KEY-VALUE');
    expect(callMethod('contains', holder, map(['a', 1]))).toBe(true);
  });

  test('for a function of neither it is of the wrong type', () => {
    expect(() => callMethod('trim', new Braces())).toThrow("'LIST' can not be cast to '[TEXT]'");
  });
});

const make = (...args: readonly DelugeValue[]): DelugeValue => callFunction('Collection', ...args) ?? null;
const keyed = (): DelugeValue => make(map(['a', 1], ['b', 2], ['c', 1]));

describe('5.6 collections', () => {
  test.each<readonly [string, readonly DelugeValue[], string, string]>([
    ['insert', [9], 'void', '[3,1,2,1,9]'],
    ['insertAll', [list(8, 9)], 'void', '[3,1,2,1,8,9]'],
    ['update', [0, 5], 'void', '[5,1,2,1]'],
    ['delete', [1], 'void', '[3,2]'],
    ['deleteKey', [0], 'void', '[1,2,1]'],
    ['deleteKeys', [list(0, 1)], 'void', '[2,1]'],
    ['deleteAll', [list(1, 2)], 'void', '[3]'],
    ['deleteAll', [], 'void', '{}'],
    ['clear', [], 'void', '{}'],
    ['get', [2], '2', '[3,1,2,1]'],
    ['getKey', [1], '1', '[3,1,2,1]'],
    ['getLastKey', [1], '3', '[3,1,2,1]'],
    ['containsKey', [4], 'false', '[3,1,2,1]'],
    ['containsValue', [2], 'true', '[3,1,2,1]'],
    ['keys', [], '[0,1,2,3]', '[3,1,2,1]'],
    ['size', [], '4', '[3,1,2,1]'],
    ['isEmpty', [], 'false', '[3,1,2,1]'],
    ['distinct', [], '[3,1,2]', '[3,1,2,1]'],
    ['duplicate', [], '[1]', '[3,1,2,1]'],
    ['sort', [], '[1,1,2,3]', '[1,1,2,3]'],
  ])('by index: %s%j gives %s and leaves %s', (name, args, result, left) => {
    const collection = make(3, 1, 2, 1);
    expect(written(callMethod(name, collection, ...args))).toBe(result);
    expect(written(collection)).toBe(left);
  });

  test.each<readonly [string, readonly DelugeValue[], string, string]>([
    ['insert', ['d', 4], 'void', '{"a":1,"b":2,"c":1,"d":4}'],
    ['update', ['a', 5], 'void', '{"a":5,"b":2,"c":1}'],
    ['delete', [1], 'void', '{"b":2}'],
    ['deleteKey', ['a'], 'void', '{"b":2,"c":1}'],
    ['get', ['b'], '2', '{"a":1,"b":2,"c":1}'],
    ['get', ['x'], 'null', '{"a":1,"b":2,"c":1}'],
    ['getKey', [1], 'a', '{"a":1,"b":2,"c":1}'],
    ['getLastKey', [1], 'c', '{"a":1,"b":2,"c":1}'],
    ['containsKey', ['a'], 'true', '{"a":1,"b":2,"c":1}'],
    ['values', [], '[1,2,1]', '{"a":1,"b":2,"c":1}'],
    ['intersect', [make(2, 7)], '[2]', '{"a":1,"b":2,"c":1}'],
    ['sort', [false], '{"b":2,"a":1,"c":1}', '{"b":2,"a":1,"c":1}'],
    ['sortKey', [false], '{"c":1,"b":2,"a":1}', '{"c":1,"b":2,"a":1}'],
  ])('by key: %s%j gives %s and leaves %s', (name, args, result, left) => {
    const collection = keyed();
    expect(written(callMethod(name, collection, ...args))).toBe(result);
    expect(written(collection)).toBe(left);
  });

  test('an empty one prints {} and takes either; a filled one does not mix', () => {
    const collection = make();
    expect(written(collection)).toBe('{}');
    callMethod('insert', collection, 'a', 1);
    expect(() => callMethod('insert', collection, 5)).toThrow('by index or by key, not both');
    expect(() => callMethod('insert', make(1), 'a', 1)).toThrow('by index or by key, not both');
    expect(() => callMethod('get', make(1), 5)).toThrow('Given index 5 is greater than the list size');
  });
});

describe('limits', () => {
  test('work in proportion to the size is charged', () => {
    let charged = 0;
    const context = { ...testContext(), charge: (units: number): void => void (charged += units) };
    const big = list(...Array.from({ length: 1000 }, (_, index) => index));
    const call = (name: string, ...args: readonly DelugeValue[]): DelugeResult => builtInsNamed(name)?.callMethod(context, big, args);
    call('indexOf', -1);
    call('addAll', list(...big.items));
    call('distinct');
    expect(charged).toBeGreaterThanOrEqual(1000 + 1000 + 2000);
  });

  test('a list that doubles ends in a limit error', () => {
    const context = testContext();
    const big = list(1);
    const grow = (): void => {
      for (;;) {
        builtInsNamed('addAll')?.callMethod(context, big, [big]);
      }
    };
    expect(grow).toThrow('exceeds the limit');
  });
});
