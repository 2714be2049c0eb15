import type { Decimal } from './decimal.ts';
import type { Integer } from './integer.ts';
import type { DateTime } from './date-time.ts';
import type { DelugeCollection } from './collection.ts';
import type { Braces, DelugeList, DelugeMap } from './containers.ts';
import type { DelugeFile } from './file.ts';
import type { Time } from './time.ts';
import { TYPE_NAMES, TypeBit, type TypeName } from './type-bit.ts';

/** How a value of each type is held. */
export interface ValueOf {
  readonly TEXT: string;
  readonly NUMBER: Integer;
  readonly DECIMAL: Decimal;
  readonly BOOLEAN: boolean;
  readonly 'DATE-TIME': DateTime;
  readonly TIME: Time;
  readonly LIST: DelugeList;
  readonly 'KEY-VALUE': DelugeMap;
  readonly COLLECTION: DelugeCollection;
  readonly FILE: DelugeFile;
  readonly NULL: null;
  readonly BRACES: Braces;
}

/** Any value of the language. */
export type DelugeValue = ValueOf[TypeName];

/** What a call gives: a value, or undefined for void. */
export type DelugeResult = DelugeValue | undefined;

/** The bit of a value's type. `{}` that was used as a list or a map has the bit of that. */
export function typeBit(value: DelugeValue): number {
  switch (typeof value) {
    case 'string':
      return TypeBit.TEXT;
    case 'number':
    case 'bigint':
      return TypeBit.NUMBER;
    case 'boolean':
      return TypeBit.BOOLEAN;
    default:
      return value === null ? TypeBit.NULL : value.bit;
  }
}

const NAME_OF_BIT: ReadonlyMap<number, TypeName> = new Map(TYPE_NAMES.map((name) => [TypeBit[name], name]));

/** The name of a value's type, as errors write it. `{}` counts as an empty LIST until it is used as a map. */
export function typeName(value: DelugeValue): TypeName {
  const name = NAME_OF_BIT.get(typeBit(value)) ?? 'NULL';
  return name === 'BRACES' ? 'LIST' : name;
}

/** Whether it is a NUMBER. */
export function isInteger(value: DelugeResult): value is Integer {
  return typeof value === 'number' || typeof value === 'bigint';
}
