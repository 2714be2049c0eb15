import { Braces, DelugeList, settled } from '../values/containers.ts';
import { compare, sameValue } from '../values/comparison.ts';
import { DateTime } from '../values/date-time.ts';
import { Decimal } from '../values/decimal.ts';
import { isNumeric } from '../values/numeric.ts';
import { integerToIndex, type Integer } from '../values/integer.ts';
import { indexOutOfRange } from '../values/runtime-errors.ts';
import { toText } from '../values/text-form.ts';
import { ANY, method, optional, required, type BuiltIn } from './built-in.ts';
import { chargeFor } from './charge.ts';
import type { CallContext } from './call-context.ts';
import type { DelugeValue } from '../values/value.ts';

const ELEMENT = required('element', ...ANY);
const LIST = required('list', 'LIST');
const INDEX = required('index', 'NUMBER');

/** The position of an element; throws when the list has none at the index. */
function elementIndex(list: DelugeList, index: Integer): number {
  const position = integerToIndex(index);
  if (position < 0 || position >= list.items.length) {
    throw indexOutOfRange(index);
  }
  return position;
}

function indexOf(list: DelugeList, element: DelugeValue, context: CallContext): number {
  chargeFor(context, list.items.length);
  return list.items.findIndex((item) => sameValue(item, element, context.charge));
}

/** What makes scalars the same, so that they can be looked up; containers have to be compared one by one. */
function token(value: DelugeValue): unknown {
  if (value instanceof Decimal) {
    return value.isWhole() ? Number(value.toString()) : `d${value.toString()}`;
  }
  return typeof value === 'string' ? `t${value}` : value;
}

function isScalar(value: DelugeValue): boolean {
  return typeof value !== 'object' || value === null || value instanceof Decimal;
}

/** A set of Deluge values, by `sameValue`. */
export class ValueSet {
  readonly #scalars = new Set<unknown>();
  readonly #others: DelugeValue[] = [];
  readonly #context: CallContext;

  constructor(context: CallContext, values: readonly DelugeValue[] = []) {
    this.#context = context;
    values.forEach((value) => this.add(value));
  }

  has(value: DelugeValue): boolean {
    if (isScalar(value)) {
      return this.#scalars.has(token(value));
    }
    this.#context.charge(this.#others.length);
    return this.#others.some((other) => sameValue(other, value, this.#context.charge));
  }

  /** Adds a value; whether it was not there yet. */
  add(value: DelugeValue): boolean {
    if (this.has(value)) {
      return false;
    }
    if (isScalar(value)) {
      this.#scalars.add(token(value));
    } else {
      this.#others.push(value);
    }
    return true;
  }
}

interface SortItem {
  readonly value: DelugeValue;
  /** What it is ordered by when sizes can't be compared; made once, since a container's text can be long. */
  readonly text: string;
}

/** Orders what a list holds: numbers and dates by size, anything else by its text; nulls last. */
function order({ value: left, text: a }: SortItem, { value: right, text: b }: SortItem): number {
  if (left === null || right === null) {
    return left === right ? 0 : left === null ? 1 : -1;
  }
  if ((isNumeric(left) && isNumeric(right)) || (left instanceof DateTime && right instanceof DateTime)) {
    return compare(left, right, 'sort');
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The values in ascending or descending order, as a new array. */
export function sortedValues(values: readonly DelugeValue[], ascending: boolean, context: CallContext): DelugeValue[] {
  chargeFor(context, values.length * Math.ceil(Math.log2(values.length + 2)));
  const items = values.map((value) => {
    const text = toText(value, context.settings);
    chargeFor(context, text.length);
    return { value, text };
  });
  const ordered = items.toSorted(order).map(({ value }) => value);
  return ascending ? ordered : ordered.toReversed();
}

/** Changing lists. */
export const LIST_FUNCTIONS: readonly BuiltIn[] = [
  method({
    name: 'add',
    category: 'List',
    receiver: 'LIST',
    parameters: [ELEMENT],
    result: 'VOID',
    description: 'Puts an element at the end of the list.',
    call: (_, list, args) => {
      list.items.push(args[0]);
    },
  }),
  method({
    name: 'addAll',
    category: 'List',
    receiver: 'LIST',
    parameters: [LIST],
    result: 'VOID',
    description: 'Puts all elements of another list at the end of the list.',
    call: (context, list, [other]) => {
      chargeFor(context, other.items.length);
      list.items = [...list.items, ...other.items];
    },
  }),
  method({
    name: 'remove',
    category: 'List',
    receiver: 'LIST',
    parameters: [INDEX],
    result: 'ANY',
    description: 'Takes out the element at an index, counted from 0, and gives it.',
    call: (_, list, [index]) => list.items.splice(elementIndex(list, index), 1)[0] ?? null,
  }),
  method({
    name: 'removeElement',
    category: 'List',
    receiver: 'LIST',
    parameters: [ELEMENT],
    result: 'VOID',
    description: 'Takes out the first element that is the same as the given one; nothing happens when there is none.',
    call: (context, list, [element]) => {
      const position = indexOf(list, element, context);
      if (position >= 0) {
        list.items.splice(position, 1);
      }
    },
  }),
  method({
    name: 'removeAll',
    category: 'List',
    receiver: 'LIST',
    parameters: [LIST],
    result: 'VOID',
    description: 'Takes out every element that another list has too.',
    call: (context, list, [other]) => {
      chargeFor(context, list.items.length + other.items.length);
      const unwanted = new ValueSet(context, other.items);
      list.items = list.items.filter((item) => !unwanted.has(item));
    },
  }),
  method({
    name: 'clear',
    category: 'List',
    receiver: 'LIST',
    result: 'VOID',
    description: 'Takes out all elements.',
    call: (_, list) => {
      list.items = [];
    },
  }),
  method({
    name: 'sort',
    category: 'List',
    receiver: 'LIST',
    parameters: [optional('ascending', 'BOOLEAN')],
    result: 'LIST',
    description: 'Puts the elements into ascending order, or descending when the argument is false, and gives the list.',
    call: (context, list, [ascending = true]) => {
      list.items = sortedValues(list.items, ascending, context);
      return list;
    },
  }),
  method({
    name: 'get',
    category: 'List',
    receiver: 'LIST',
    parameters: [INDEX],
    result: 'ANY',
    description: 'The element at an index, counted from 0.',
    call: (_, list, args) => list.items[elementIndex(list, args[0])] ?? null,
  }),
  method({
    name: 'size',
    category: 'List',
    receiver: ['LIST', 'BRACES'],
    result: 'NUMBER',
    description: 'The number of elements.',
    call: (_, list) => (list instanceof Braces ? 0 : list.items.length),
  }),
  method({
    name: 'contains',
    category: 'List',
    receiver: 'LIST',
    parameters: [ELEMENT],
    result: 'BOOLEAN',
    description: 'Whether the list has the element. The text "1" and the number 1 are not the same.',
    call: (context, list, [element]) => indexOf(list, element, context) >= 0,
  }),
  method({
    name: 'notContains',
    category: 'List',
    receiver: 'LIST',
    parameters: [ELEMENT],
    result: 'BOOLEAN',
    description: 'Whether the list does not have the element.',
    call: (context, list, [element]) => indexOf(list, element, context) < 0,
  }),
  method({
    name: 'indexOf',
    category: 'List',
    receiver: 'LIST',
    parameters: [ELEMENT],
    result: 'NUMBER',
    description: 'Where the element first is in the list, counted from 0; -1 when it is not.',
    call: (context, list, [element]) => indexOf(list, element, context),
  }),
  method({
    name: 'lastIndexOf',
    category: 'List',
    receiver: 'LIST',
    parameters: [ELEMENT],
    result: 'NUMBER',
    description: 'Where the element last is in the list, counted from 0; -1 when it is not.',
    call: (context, list, [element]) => {
      chargeFor(context, list.items.length);
      return list.items.findLastIndex((item) => sameValue(item, element, context.charge));
    },
  }),
  method({
    name: 'subList',
    category: 'List',
    receiver: 'LIST',
    parameters: [required('startIndex', 'NUMBER'), optional('endIndex', 'NUMBER')],
    result: 'LIST',
    description: 'A new list of the elements from one index to before another, or to the end.',
    call: (context, list, [from, to]) => {
      const start = integerToIndex(from);
      const end = to === undefined ? list.items.length : integerToIndex(to);
      if (start < 0 || start > end || end > list.items.length) {
        throw indexOutOfRange(start < 0 || start > list.items.length ? from : (to ?? from));
      }
      chargeFor(context, end - start);
      return new DelugeList(list.items.slice(start, end));
    },
  }),
  method({
    name: 'distinct',
    category: 'List',
    receiver: 'LIST',
    result: 'LIST',
    description: 'A new list with each element once. The text "1" and the number 1 are not the same.',
    call: (context, list) => {
      chargeFor(context, list.items.length);
      const seen = new ValueSet(context);
      return new DelugeList(list.items.filter((item) => seen.add(settled(item))));
    },
  }),
  method({
    name: 'intersect',
    category: 'List',
    receiver: 'LIST',
    parameters: [LIST],
    result: 'LIST',
    description: 'A new list of the elements that both lists have.',
    call: (context, list, [other]) => {
      chargeFor(context, list.items.length + other.items.length);
      const wanted = new ValueSet(context, other.items);
      const seen = new ValueSet(context);
      return new DelugeList(list.items.filter((item) => wanted.has(item) && seen.add(item)));
    },
  }),
];
