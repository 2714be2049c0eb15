import { DelugeList, DelugeMap } from '../values/containers.ts';
import { sameValue } from '../values/comparison.ts';
import { toText } from '../values/text-form.ts';
import { ANY, ANY_VALUE, method, optional, plainFunction, required, variadicFunction, type BuiltIn } from './built-in.ts';
import { chargeFor } from './charge.ts';
import { mapFromText } from './convert.ts';
import type { CallContext } from './call-context.ts';
import type { DelugeValue } from '../values/value.ts';

const KEY = required('key', ...ANY_VALUE);

/** A key is text; any other value is taken by its text. */
function keyText(key: DelugeValue, context: CallContext): string {
  return typeof key === 'string' ? key : toText(key, context.settings);
}

/** Functions of KEY-VALUE maps, and those that make maps and lists. */
export const MAP_FUNCTIONS: readonly BuiltIn[] = [
  plainFunction({
    name: 'Map',
    category: 'Map',
    parameters: [optional('map', 'KEY-VALUE', 'TEXT')],
    result: 'KEY-VALUE',
    description: 'A new empty map, or a copy of the given one.',
    call: (context, [source]) => {
      if (typeof source === 'string') {
        return mapFromText(source, context);
      }
      chargeFor(context, source?.entries.size ?? 0);
      return new DelugeMap(source?.entries);
    },
  }),
  variadicFunction({
    name: 'List',
    category: 'List',
    rest: required('element', ...ANY),
    result: 'LIST',
    description: 'A new empty list, a copy of the given one, or a list of the given elements.',
    call: (context, args) => {
      const [first] = args;
      chargeFor(context, args.length);
      return new DelugeList(args.length === 1 && first instanceof DelugeList ? [...first.items] : [...args]);
    },
  }),
  method({
    name: 'put',
    category: 'Map',
    receiver: 'KEY-VALUE',
    parameters: [required('key', ...ANY), required('value', ...ANY)],
    result: 'VOID',
    description: 'Puts a value under a key, in place of the one that was there.',
    call: (context, map, args) => {
      map.entries.set(keyText(args[0], context), args[1]);
    },
  }),
  method({
    name: 'putAll',
    category: 'Map',
    receiver: 'KEY-VALUE',
    parameters: [required('map', 'KEY-VALUE')],
    result: 'VOID',
    description: 'Puts all entries of another map into the map.',
    call: (context, map, [other]) => {
      chargeFor(context, other.entries.size);
      [...other.entries].forEach(([key, value]) => map.entries.set(key, value));
    },
  }),
  method({
    name: 'get',
    category: 'Map',
    receiver: 'KEY-VALUE',
    parameters: [required('key', ...ANY)],
    result: 'ANY',
    description: 'The value under a key; null when there is none.',
    call: (context, map, args) => map.entries.get(keyText(args[0], context)) ?? null,
  }),
  method({
    name: 'containKey',
    aliases: ['containsKey'],
    category: 'Map',
    receiver: 'KEY-VALUE',
    parameters: [KEY],
    result: 'BOOLEAN',
    description: 'Whether the map has the key, with case.',
    call: (context, map, [key]) => map.entries.has(keyText(key, context)),
  }),
  method({
    name: 'containValue',
    aliases: ['containsValue'],
    category: 'Map',
    receiver: 'KEY-VALUE',
    parameters: [required('value', ...ANY)],
    result: 'BOOLEAN',
    description: 'Whether the map has the value under some key.',
    call: (context, map, [value]) => {
      chargeFor(context, map.entries.size);
      return [...map.entries.values()].some((entry) => sameValue(entry, value, context.charge));
    },
  }),
  method({
    name: 'keys',
    category: 'Map',
    receiver: 'KEY-VALUE',
    result: 'LIST',
    description: 'A new list of the keys, in the order in which they came.',
    call: (context, map) => {
      chargeFor(context, map.entries.size);
      return new DelugeList([...map.entries.keys()]);
    },
  }),
  method({
    name: 'values',
    category: 'Map',
    receiver: 'KEY-VALUE',
    result: 'LIST',
    description: 'A new list of the values, in the order of their keys.',
    call: (context, map) => {
      chargeFor(context, map.entries.size);
      return new DelugeList([...map.entries.values()]);
    },
  }),
  method({
    name: 'remove',
    category: 'Map',
    receiver: 'KEY-VALUE',
    parameters: [KEY],
    result: 'ANY',
    description: 'Takes out the entry under a key and gives its value; null when there is none.',
    call: (context, map, [key]) => {
      const text = keyText(key, context);
      const value = map.entries.get(text) ?? null;
      map.entries.delete(text);
      return value;
    },
  }),
  method({
    name: 'clear',
    category: 'Map',
    receiver: 'KEY-VALUE',
    result: 'VOID',
    description: 'Takes out all entries.',
    call: (_, map) => map.entries.clear(),
  }),
  method({
    name: 'size',
    category: 'Map',
    receiver: 'KEY-VALUE',
    result: 'NUMBER',
    description: 'The number of entries.',
    call: (_, map) => map.entries.size,
  }),
];
