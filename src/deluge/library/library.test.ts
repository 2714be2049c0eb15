import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Braces, DelugeList, DelugeMap } from '../values/containers.ts';
import { DelugeCollection } from '../values/collection.ts';
import { DateTime } from '../values/date-time.ts';
import { Decimal } from '../values/decimal.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { DelugeFile } from '../values/file.ts';
import { Time } from '../values/time.ts';
import { TYPE_NAMES, type TypeName } from '../values/type-bit.ts';
import type { BuiltIn } from './built-in.ts';
import { builtIns, builtInsNamed, functions, methodsOf } from './library.ts';
import { signature } from './signature.ts';
import { testContext, written } from './test-context.ts';
import type { DelugeValue } from '../values/value.ts';

/** The functions that real scripts use most, in the order of their use. */
const TOP = (
  'get put toString ifnull Map add size isNull List toLong contains trim replaceAll toList toDecimal startsWith isEmpty ' +
  'containKey toMap round toLowerCase subString toNumber addDay containsKey indexOf remove now length keys matches toDate ' +
  'toText getJSON toTime toDateTime getPrefix getSuffix toUpperCase'
).split(' ');

describe('5.1 the functions that scripts use most', () => {
  test.each(TOP)('%s', (name) => {
    expect(builtInsNamed(name)).not.toBeNull();
    expect(builtInsNamed(name.toUpperCase())).toBe(builtInsNamed(name));
  });

  test.each(['join', 'split', 'substr', 'keySet', 'getType', 'toInt', 'compareTo', 'constructor', '__proto__', 'hasOwnProperty'])(
    '5.2 %s is not in the language',
    (name) => {
      expect(builtInsNamed(name)).toBeNull();
    },
  );
});

function fail(name: string): never {
  throw new Error(`There is no built-in ${name}`);
}

function first(name: string): string {
  return signature(builtInsNamed(name)?.entries[0] ?? fail(name));
}

describe('the library as data', () => {
  test('nothing is there twice for one type of receiver', () => {
    const claims = builtIns().flatMap(({ name, aliases, receiver }) =>
      [name, ...aliases].flatMap((called) => (receiver ?? ['none']).map((type) => `${called.toLowerCase()} ${type}`)),
    );
    expect(claims.filter((claim, index) => claims.indexOf(claim) !== index)).toEqual([]);
  });

  test('everything is described, and optional parameters come last', () => {
    for (const built of builtIns()) {
      expect(built.description).toMatch(/^[A-Z1e-].*\.$/);
      const optional = built.parameters.map((parameter) => parameter.optional);
      expect(optional.toSorted((left, right) => Number(left) - Number(right))).toEqual(optional);
    }
  });

  test('signatures', () => {
    expect(first('substring')).toBe('TEXT.subString(startIndex NUMBER, [endIndex NUMBER]) → TEXT');
    expect(first('isnull')).toBe('ANY.isNull() → BOOLEAN');
    expect(first('list')).toBe('List(element ANY …) → LIST');
    expect(first('zoho.encryption.md5')).toBe('zoho.encryption.md5(text TEXT, [encoding TEXT]) → TEXT');
  });

  test('what a type offers', () => {
    const names = methodsOf('KEY-VALUE').map(({ name }) => name);
    expect(names).toContain('containKey');
    expect(names).not.toContain('trim');
    expect(functions().map(({ name }) => name)).toContain('zoho.encryption.sha256');
    expect(builtInsNamed('put')?.isMethod).toBe(true);
    expect(builtInsNamed('now')?.isMethod).toBe(false);
    expect(builtInsNamed('now')?.isFunction).toBe(true);
  });
});

const KEYS = fc.constantFrom('a', '__proto__', 'constructor', 'prototype', 'toString', '', '1');
const integers = fc.oneof(
  fc.integer({ min: -5, max: 40 }),
  fc.maxSafeInteger(),
  fc.constantFrom(9223372036854775807n, -9223372036854775808n, 2303300000012345678n),
);
const texts = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.constantFrom('🚀', '\ud800', 'é', ' '),
  KEYS,
  fc.json({ maxDepth: 2 }),
  fc.constantFrom('01-Jan-2019', '2020-01-31', 'a,b', 'yyyy-MM-dd', '#,##0.00', '(a+)+$', '$1', 'Monday', '12.5', 'UTC'),
);
const elements: fc.Arbitrary<DelugeValue> = fc.oneof(integers, texts, fc.constant(null), fc.boolean());
const BY_TYPE: Readonly<Record<TypeName, fc.Arbitrary<DelugeValue>>> = {
  TEXT: texts,
  NUMBER: integers,
  DECIMAL: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => Decimal.fromDouble(value)),
  BOOLEAN: fc.boolean(),
  'DATE-TIME': fc.integer({ min: -62135596800000, max: 253402300799999 }).map((wall) => new DateTime(wall, wall % 2 === 0)),
  TIME: fc.integer({ min: 0, max: 86399999 }).map((millisecond) => new Time(millisecond)),
  LIST: fc.array(elements, { maxLength: 5 }).map((items) => new DelugeList(items)),
  'KEY-VALUE': fc.array(fc.tuple(KEYS, elements), { maxLength: 5 }).map((entries) => new DelugeMap(entries)),
  COLLECTION: fc.array(elements, { maxLength: 3 }).map((items) => collectionOf(items)),
  FILE: texts.map((text) => new DelugeFile(text, new TextEncoder().encode(text), 'text/plain')),
  NULL: fc.constant(null),
  BRACES: fc.constant(null).map(() => new Braces()),
};

function ofTypes(types: readonly TypeName[]): fc.Arbitrary<DelugeValue> {
  return fc.oneof(...types.map((type) => BY_TYPE[type]));
}

/** Mostly arguments of the right types, so that more than the checks of arguments is reached. */
function argumentsFor(built: BuiltIn): fc.Arbitrary<readonly DelugeValue[]> {
  const right = fc.tuple(...[...built.parameters, ...(built.rest ? [built.rest] : [])].map(({ types }) => ofTypes(types)));
  return fc.oneof({ weight: 4, arbitrary: right }, { weight: 1, arbitrary: fc.array(ofTypes(TYPE_NAMES), { maxLength: 4 }) });
}

function collectionOf(items: readonly DelugeValue[]): DelugeCollection {
  const collection = new DelugeCollection();
  collection.asIndexed()?.push(...items);
  return collection;
}

/** The text of what a call gave, or the error. */
function outcome(call: () => DelugeValue | undefined): unknown {
  try {
    return written(call());
  } catch (error) {
    return error;
  }
}

describe('any call', () => {
  test.each(builtIns().map((built) => [built.name, built] as const))(
    '%s gives a value or a DelugeError, and leaves JavaScript’s objects alone',
    (_, built) => {
      const group = builtInsNamed(built.name);
      const calls = fc.record({
        receiver: ofTypes(built.receiver ?? TYPE_NAMES),
        args: argumentsFor(built),
        host: fc.constantFrom('services' as const, 'creator' as const),
      });
      fc.assert(
        fc.property(calls, ({ receiver, args, host }) => {
          const context = testContext({ host });
          const given = built.receiver ? [receiver, ...args] : args;
          const result = outcome(() => group?.callFunction(context, given));
          expect(typeof result === 'string' || result instanceof DelugeError).toBe(true);
        }),
        { numRuns: 40 },
      );
      expect(Object.keys(Object.prototype)).toEqual([]);
    },
  );
});
