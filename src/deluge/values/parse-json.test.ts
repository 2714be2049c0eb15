import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DelugeMap } from './containers.ts';
import { DelugeError } from './deluge-error.ts';
import { parseJson } from './parse-json.ts';
import { fromPlain, toPlain } from './plain.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { toJson } from './text-form.ts';
import { typeName } from './value.ts';

const rewritten = (json: string): string => toJson(parseJson(json), DEFAULT_SETTINGS);

/** What a DECIMAL holds: anything smaller is 0. */
function sized(_: string, value: unknown): unknown {
  return typeof value === 'number' && Math.abs(value) < 1e-17 ? 0 : value;
}

function errorOf(action: () => unknown): unknown {
  try {
    action();
    return null;
  } catch (error) {
    return error;
  }
}

describe('5.2 JSON text to values', () => {
  test.each([
    ['{"b":1,"a":[true,false,null]}', '{"b":1,"a":[true,false,null]}'],
    [' { "a" : [ 1 , 2 ] } ', '{"a":[1,2]}'],
    ['{"id":2303300000012345678}', '{"id":2303300000012345678}'],
    ['{"2":1,"1":2}', '{"2":1,"1":2}'],
    ['{"a":1,"b":2,"a":3}', '{"a":3,"b":2}'],
    ['[1.50,-0.0,1e3,-12]', '[1.5,0,1000,-12]'],
    [String.raw`"\u00e9\n\"\\\/"`, String.raw`"é\n\"\\/"`],
    [String.raw`["\\","\\\"",""]`, String.raw`["\\","\\\"",""]`],
    ['{"__proto__":{"x":1},"constructor":2}', '{"__proto__":{"x":1},"constructor":2}'],
    ['99999999999999999999', '99999999999999999999'],
    ['0', '0'],
  ])('%s', (json, result) => {
    expect(rewritten(json)).toBe(result);
  });

  test('numbers without a point are NUMBER, others and larger ones DECIMAL', () => {
    expect(['1', '-9223372036854775808', '1.0', '1e2', '9223372036854775808'].map((json) => typeName(parseJson(json)))).toEqual([
      'NUMBER',
      'NUMBER',
      'DECIMAL',
      'DECIMAL',
      'DECIMAL',
    ]);
  });

  test.each([
    '', ' ', '{', '[', '[1,]', '{"a":1,}', '{a:1}', "{'a':1}", '01', '-', '1.', '+1', 'nul', '"a', String.raw`"a\"`,
    String.raw`"\x"`, String.raw`"\u12"`, '[1 2]', '{"a" 1}', '1 1', '<html>', '{"a":undefined}', 'NaN', '\u00a01',
  ])('%j: Invalid JSON Format String', (json) => {
    expect(() => parseJson(json)).toThrow(new DelugeError('bad-json', 'Invalid JSON Format String'));
  });

  test('deep nesting is an error, not a crash', () => {
    expect(() => parseJson('['.repeat(100_000))).toThrow('Invalid JSON Format String');
  });

  test('agrees with JavaScript wherever that is exact', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 4 }), (json) => {
        const plain = JSON.stringify(toPlain(parseJson(json), DEFAULT_SETTINGS), (_, value: unknown) =>
          typeof value === 'bigint' ? Number(value) : value,
        );
        expect(JSON.parse(plain, sized)).toEqual(JSON.parse(json, sized));
      }),
    );
  });

  test('any text gives a value or a DelugeError', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[[\]{}",:0-9.eE+\-\\truefalsn ]{0,40}$/)), (json) => {
        expect(errorOf(() => parseJson(json)) ?? new DelugeError('bad-json', '')).toBeInstanceOf(DelugeError);
      }),
    );
  });
});

describe('values of the host', () => {
  test('come in and go out the same', () => {
    const value = { b: 1, a: ['x', true, null, 1.5], id: 2303300000012345678n };
    expect(toPlain(fromPlain(value), DEFAULT_SETTINGS)).toEqual(value);
  });

  test('__proto__ is a key in both directions', () => {
    const map = fromPlain(JSON.parse('{"__proto__":{"polluted":true}}') as { readonly [key: string]: boolean });
    expect(map).toBeInstanceOf(DelugeMap);
    const plain = toPlain(map, DEFAULT_SETTINGS);
    expect(Object.keys(plain ?? {})).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
    expect(({} as { readonly polluted?: boolean }).polluted).toBeUndefined();
  });

  test('what contains itself is a limit error', () => {
    const map = new DelugeMap();
    map.entries.set('map', map);
    expect(() => toPlain(map, DEFAULT_SETTINGS)).toThrow('exceeds the limit');
  });

  test('numbers that are not finite are null', () => {
    expect(fromPlain([Number.NaN, Infinity])).toEqual(fromPlain([null, null]));
  });
});
