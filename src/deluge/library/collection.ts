import { DelugeCollection } from '../values/collection.ts';
import { DelugeList, DelugeMap } from '../values/containers.ts';
import { isInteger, type DelugeResult, type DelugeValue } from '../values/value.ts';
import { ANY, method, optional, required, variadicFunction, type BuiltIn, type ResultType } from './built-in.ts';
import { chargeFor } from './charge.ts';
import { allValues, get, indexed, insertAll, keysOf, listOf, position, put, remove, seen, sort } from './collection-operations.ts';
import { sortedValues, ValueSet } from './list.ts';
import type { CallContext } from './call-context.ts';

const VALUE = required('value', ...ANY);
const KEY = required('key', ...ANY);

function onCollection(
  name: string,
  result: ResultType,
  description: string,
  call: (collection: DelugeCollection, context: CallContext) => DelugeResult | void,
): BuiltIn {
  return method({
    name,
    category: 'Collection',
    receiver: 'COLLECTION',
    result,
    description,
    call: (context, collection) => call(collection, context),
  });
}

function withOne(
  name: string,
  result: ResultType,
  description: string,
  call: (collection: DelugeCollection, argument: DelugeValue, context: CallContext) => DelugeResult | void,
): BuiltIn {
  return method({
    name,
    category: 'Collection',
    receiver: 'COLLECTION',
    parameters: [name.toLowerCase().endsWith('key') && !name.startsWith('get') ? KEY : VALUE],
    result,
    description,
    call: (context, collection, [argument]) => call(collection, argument, context),
  });
}

const ASCENDING = optional('ascending', 'BOOLEAN');

/** Functions of collections, which hold values by index or by key. */
export const COLLECTION_FUNCTIONS: readonly BuiltIn[] = [
  variadicFunction({
    name: 'Collection',
    category: 'Collection',
    rest: VALUE,
    result: 'COLLECTION',
    description: 'A new collection of the given values, or of the entries of a map: Collection(1, 2), Collection("a" : 1).',
    call: (context, args) => {
      const collection = new DelugeCollection();
      const [first] = args;
      if (args.length === 1 && first instanceof DelugeMap) {
        insertAll(collection, first, context);
      } else {
        insertAll(collection, listOf(args), context);
      }
      return collection;
    },
  }),
  method({
    name: 'insert',
    category: 'Collection',
    receiver: 'COLLECTION',
    parameters: [VALUE, optional('value', ...ANY)],
    result: 'VOID',
    description: 'Puts in a value, or a value under a key: insert(value), insert(key, value).',
    call: (_, collection, [first, second]) => {
      if (second === undefined) {
        indexed(collection).push(first);
      } else {
        put(collection, first, second);
      }
    },
  }),
  method({
    name: 'insertAll',
    category: 'Collection',
    receiver: 'COLLECTION',
    parameters: [required('values', 'COLLECTION', 'LIST', 'KEY-VALUE')],
    result: 'VOID',
    description: 'Puts in all values of a list or a collection, or all entries of a map.',
    call: (context, collection, [source]) => insertAll(collection, source, context),
  }),
  method({
    name: 'update',
    category: 'Collection',
    receiver: 'COLLECTION',
    parameters: [KEY, VALUE],
    result: 'VOID',
    description: 'Puts a value in place of the one at an index or under a key.',
    call: (_, collection, [key, value]) => {
      if (collection.entries) {
        put(collection, key, value);
      } else {
        const values = indexed(collection);
        values[position(values, key)] = value;
      }
    },
  }),
  withOne('delete', 'VOID', 'Takes out a value wherever it is.', (collection, value, context) =>
    keysOf(collection, value, context).toReversed().forEach((key) => remove(collection, key)),
  ),
  withOne('deleteKey', 'VOID', 'Takes out the value at an index or under a key.', remove),
  method({
    name: 'deleteKeys',
    category: 'Collection',
    receiver: 'COLLECTION',
    parameters: [required('keys', 'LIST')],
    result: 'VOID',
    description: 'Takes out the values at the indexes or under the keys of a list.',
    call: (context, collection, [keys]) => {
      chargeFor(context, keys.items.length);
      sortedValues(keys.items, false, context).forEach((key) => remove(collection, key));
    },
  }),
  method({
    name: 'deleteAll',
    category: 'Collection',
    receiver: 'COLLECTION',
    parameters: [optional('values', 'LIST', 'COLLECTION')],
    result: 'VOID',
    description: 'Takes out the given values wherever they are; all values when none are given.',
    call: (context, collection, [values]) => {
      if (!values) {
        collection.clear();
        return;
      }
      const unwanted = values instanceof DelugeList ? values.items : allValues(values, context);
      [...unwanted].forEach((value) =>
        keysOf(collection, value, context).toReversed().forEach((key) => remove(collection, key)),
      );
    },
  }),
  onCollection('clear', 'VOID', 'Takes out all values.', (collection) => collection.clear()),
  method({
    name: 'get',
    category: 'Collection',
    receiver: 'COLLECTION',
    parameters: [KEY],
    result: 'ANY',
    description: 'The value at an index, counted from 0, or under a key; null when there is no such key.',
    call: (_, collection, [key]) => get(collection, key),
  }),
  withOne('getKey', 'ANY', 'The first key, or index, of a value; null when it is not there.', (collection, value, context) =>
    keysOf(collection, value, context)[0] ?? null,
  ),
  withOne('getLastKey', 'ANY', 'The last key, or index, of a value; null when it is not there.', (collection, value, context) =>
    keysOf(collection, value, context).at(-1) ?? null,
  ),
  withOne('containsKey', 'BOOLEAN', 'Whether there is a value at the index or under the key.', (collection, key) =>
    collection.values ? isInteger(key) && key >= 0 && key < collection.size : collection.find(key) !== undefined,
  ),
  withOne('containsValue', 'BOOLEAN', 'Whether the value is there.', (collection, value, context) =>
    keysOf(collection, value, context).length > 0,
  ),
  onCollection('keys', 'LIST', 'A list of the keys, or indexes.', (collection, context) => {
    chargeFor(context, collection.size);
    return listOf(collection.entries?.map(({ key }) => key) ?? [...(collection.values ?? []).keys()]);
  }),
  onCollection('values', 'LIST', 'A list of the values.', (collection, context) => listOf(allValues(collection, context))),
  onCollection('size', 'NUMBER', 'The number of values.', (collection) => collection.size),
  onCollection('isEmpty', 'BOOLEAN', 'Whether there are no values.', (collection) => collection.size === 0),
  onCollection('distinct', 'COLLECTION', 'A new collection with each value once.', (collection, context) =>
    seen(collection, false, context),
  ),
  onCollection('duplicate', 'COLLECTION', 'A new collection of the values that are there more than once.', (collection, context) =>
    seen(collection, true, context),
  ),
  method({
    name: 'intersect',
    category: 'Collection',
    receiver: 'COLLECTION',
    parameters: [required('other', 'COLLECTION')],
    result: 'COLLECTION',
    description: 'A new collection of the values that both have.',
    call: (context, collection, [other]) => {
      const wanted = new ValueSet(context, allValues(other, context));
      const result = new DelugeCollection();
      const given = new ValueSet(context);
      insertAll(
        result,
        listOf(allValues(collection, context).filter((value) => wanted.has(value) && given.add(value))),
        context,
      );
      return result;
    },
  }),
  ...(['sort', 'sortKey'] as const).map((name) =>
    method({
      name,
      category: 'Collection',
      receiver: 'COLLECTION',
      parameters: [ASCENDING],
      result: 'COLLECTION',
      description: `Puts the ${name === 'sort' ? 'values' : 'keys'} into ascending order, or descending when the argument is false.`,
      call: (context, collection, [ascending = true]) =>
        sort(collection, ascending, name === 'sort' ? 'value' : 'key', context),
    }),
  ),
];
