import { DelugeCollection, type CollectionEntry } from '../values/collection.ts';
import { DelugeList, DelugeMap } from '../values/containers.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { sameValue } from '../values/comparison.ts';
import { indexOutOfRange } from '../values/runtime-errors.ts';
import { integerToIndex } from '../values/integer.ts';
import { isInteger, type DelugeValue } from '../values/value.ts';
import { chargeFor } from './charge.ts';
import { sortedValues, ValueSet } from './list.ts';
import type { CallContext } from './call-context.ts';

/** The error for mixing the two kinds of collections. */
function mixedKinds(): DelugeError {
  return new DelugeError('bad-argument', 'A collection holds values by index or by key, not both');
}

/** The values by index, to be changed; throws when the collection holds values under keys. */
export function indexed(collection: DelugeCollection): DelugeValue[] {
  const values = collection.asIndexed();
  if (!values) {
    throw mixedKinds();
  }
  return values;
}

/** Puts a value under a key; throws when the collection counts from 0. */
export function put(collection: DelugeCollection, key: DelugeValue, value: DelugeValue): void {
  if (!collection.set(key, value)) {
    throw mixedKinds();
  }
}

/** The values of either kind, in order. */
export function allValues(collection: DelugeCollection, context: CallContext): readonly DelugeValue[] {
  chargeFor(context, collection.size);
  return collection.values ?? (collection.entries ?? []).map(({ value }) => value);
}

/** The position that an index means; throws when nothing is there. */
export function position(values: readonly DelugeValue[], index: DelugeValue): number {
  const found = isInteger(index) ? integerToIndex(index) : -1;
  if (found < 0 || found >= values.length) {
    throw indexOutOfRange(isInteger(index) ? index : -1);
  }
  return found;
}

/** The value at an index or under a key; null for a key that is not there. */
export function get(collection: DelugeCollection, key: DelugeValue): DelugeValue {
  const { values } = collection;
  return values ? (values[position(values, key)] ?? null) : (collection.find(key)?.value ?? null);
}

/** Takes out what is at an index or under a key. */
export function remove(collection: DelugeCollection, key: DelugeValue): void {
  if (collection.entries) {
    collection.delete(key);
  } else {
    const values = indexed(collection);
    values.splice(position(values, key), 1);
  }
}

/** The keys under which a value is, or the indexes at which it is. */
export function keysOf(collection: DelugeCollection, value: DelugeValue, context: CallContext): readonly DelugeValue[] {
  chargeFor(context, collection.size);
  const entries: readonly CollectionEntry[] =
    collection.entries ?? (collection.values ?? []).map((item, index) => ({ key: index, value: item }));
  return entries.filter((entry) => sameValue(entry.value, value, context.charge)).map(({ key }) => key);
}

/** A new collection by index of the values that were, or were not, seen before. */
export function seen(collection: DelugeCollection, isRepeated: boolean, context: CallContext): DelugeCollection {
  const before = new ValueSet(context);
  const given = new ValueSet(context);
  const result = new DelugeCollection();
  const values = allValues(collection, context).filter((value) => before.add(value) !== isRepeated && given.add(value));
  insertAll(result, listOf(values), context);
  return result;
}

/** Puts in all values, or all entries, of another container. */
export function insertAll(collection: DelugeCollection, source: DelugeCollection | DelugeList | DelugeMap, context: CallContext): void {
  if (source instanceof DelugeMap) {
    chargeFor(context, source.entries.size);
    [...source.entries].forEach(([key, value]) => put(collection, key, value));
  } else if (source instanceof DelugeCollection && source.entries) {
    chargeFor(context, source.size);
    source.entries.forEach(({ key, value }) => put(collection, key, value));
  } else {
    const values = source instanceof DelugeList ? source.items : allValues(source, context);
    chargeFor(context, values.length);
    const target = indexed(collection);
    [...values].forEach((value) => target.push(value));
  }
}

/** Orders by value or by key, in place. */
export function sort(collection: DelugeCollection, ascending: boolean, by: 'key' | 'value', context: CallContext): DelugeCollection {
  const { entries } = collection;
  if (!entries) {
    const values = indexed(collection);
    if (by === 'value') {
      sortedValues(values, ascending, context).forEach((value, index) => {
        values[index] = value;
      });
    }
    return collection;
  }
  const remaining = [...entries];
  const order = sortedValues(entries.map((entry) => entry[by]), ascending, context);
  context.charge(order.length * order.length);
  collection.reorder(order.flatMap((value) => remaining.splice(remaining.findIndex((entry) => entry[by] === value), 1)));
  return collection;
}

/** A new list of the values. */
export function listOf(values: readonly DelugeValue[]): DelugeList {
  return new DelugeList([...values]);
}
