import { describe, expect, test } from 'vitest';
import { DelugeCollection } from './collection.ts';
import { Braces, DelugeList, DelugeMap, settled } from './containers.ts';
import { DateTime } from './date-time.ts';
import { Decimal } from './decimal.ts';
import { DelugeFile } from './file.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { concatenatedText, toText } from './text-form.ts';
import { Time } from './time.ts';
import type { DelugeValue } from './value.ts';

const SETTINGS = DEFAULT_SETTINGS;
const file = new DelugeFile('a.csv', new Uint8Array(), 'text/csv');

describe('4 text form', () => {
  test.each<readonly [string, DelugeValue, string]>([
    ['TEXT', 'a"b', 'a"b'],
    ['NUMBER', 2303300000012345678n, '2303300000012345678'],
    ['DECIMAL without .0', Decimal.parse('3.0') ?? 0, '3'],
    ['BOOLEAN', true, 'true'],
    ['null', null, 'null'],
    ['DATE-TIME in the application format', new DateTime(Date.UTC(2019, 0, 1)), '01-Jan-2019 00:00:00'],
    ['a date without time', new DateTime(Date.UTC(2019, 0, 1), true), '01-Jan-2019'],
    ['TIME', new Time(68_400_000), '19:00:00'],
    ['FILE: its name', file, 'a.csv'],
    ['empty collection', new DelugeCollection(), '{}'],
    ['empty braces', new Braces(), '{}'],
    ['list as JSON in brackets', new DelugeList(['a', 1, null]), '["a",1,null]'],
    ['map as compact JSON', new DelugeMap([['a', 1], ['b', new DelugeList(['x'])]]), '{"a":1,"b":["x"]}'],
  ])('%s', (_, value, text) => {
    expect(toText(value, SETTINGS)).toBe(text);
  });

  test('a map keeps the order of insertion, also of keys that look like numbers', () => {
    const map = new DelugeMap([['b', 1], ['2', 2], ['1', 3]]);
    map.entries.set('b', 4);
    expect(toText(map, SETTINGS)).toBe('{"b":4,"2":2,"1":3}');
  });

  test('JSON escapes what it must', () => {
    const map = new DelugeMap([['a"\n', '\u0001\\\ud800é🚀']]);
    expect(toText(map, SETTINGS)).toBe(String.raw`{"a\"\n":"\u0001\\\ud800é🚀"}`);
  });

  test('keys like __proto__ are keys', () => {
    const map = new DelugeMap([['__proto__', 'a'], ['constructor', 'b']]);
    expect(toText(map, SETTINGS)).toBe('{"__proto__":"a","constructor":"b"}');
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  test('collections by index and by key', () => {
    const indexed = new DelugeCollection();
    indexed.asIndexed()?.push('a', 1);
    const keyed = new DelugeCollection();
    keyed.set('k', 1);
    keyed.set(2, 'b');
    expect([toText(indexed, SETTINGS), toText(keyed, SETTINGS)]).toEqual(['["a",1]', '{"k":1,"2":"b"}']);
    expect(keyed.asIndexed()).toBeNull();
    expect(indexed.set('k', 1)).toBe(false);
  });

  test('dates and files in a map are quoted', () => {
    const map = new DelugeMap([['d', new DateTime(0, true)], ['f', file]]);
    expect(toText(map, SETTINGS)).toBe('{"d":"01-Jan-1970","f":"a.csv"}');
  });

  test('Cliq writes nested values as Java does', () => {
    const user = new DelugeMap([['id', 1], ['name', 'X']]);
    const map = new DelugeMap([['handler', 'message'], ['user', user], ['attachments', new DelugeList(['voice.wav'])]]);
    expect(toText(map, { ...SETTINGS, nestedText: 'java' })).toBe(
      '{handler=message, user={id=1, name=X}, attachments=[voice.wav]}',
    );
  });

  test.each(['json', 'java'] as const)('a value in itself is a limit error (%s)', (nestedText) => {
    const list = new DelugeList();
    list.items.push(new DelugeMap([['list', list]]));
    expect(() => toText(list, { ...SETTINGS, nestedText })).toThrow('exceeds the limit');
  });

  test.each(['json', 'java'] as const)('what would be written many times over is a limit error (%s)', (nestedText) => {
    let list = new DelugeList();
    for (let level = 0; level < 40; level += 1) {
      list = new DelugeList([list, list]);
    }
    expect(() => toText(list, { ...SETTINGS, nestedText })).toThrow('exceeds the limit');
  });
});

describe('3.4 null in a concatenation', () => {
  test('is "null" in the services, nothing in Creator', () => {
    expect(concatenatedText(null, SETTINGS)).toBe('null');
    expect(concatenatedText(null, { ...SETTINGS, host: 'creator' })).toBe('');
  });
});

describe('1.1 {} becomes what its first use asks', () => {
  test('for everybody who holds it, and for good', () => {
    const braces = new Braces();
    const holder = new DelugeList([braces]);
    braces.asMap()?.entries.set('a', 1);
    expect(toText(holder, SETTINGS)).toBe('[{"a":1}]');
    expect(braces.asList()).toBeNull();
    expect(settled(braces)).toBeInstanceOf(DelugeMap);
  });
});
