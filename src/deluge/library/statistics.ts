import { compareNumbers, isNumeric, toDecimal, type Numeric } from '../values/numeric.ts';
import { add, divide, multiply, subtract } from '../values/arithmetic.ts';
import { DelugeList } from '../values/containers.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { integerToIndex, type Integer } from '../values/integer.ts';
import { cannotCast, indexOutOfRange, nullValue } from '../values/runtime-errors.ts';
import { typeName, type DelugeValue } from '../values/value.ts';
import { method, required, variadicFunction, type BuiltIn, type ResultType } from './built-in.ts';
import { chargeFor } from './charge.ts';
import type { CallContext } from './call-context.ts';

const ANY_NUMBER = required('number', 'NUMBER', 'DECIMAL');

/** The numbers of a list; throws when there is another type among them, or none at all. */
function numbersIn(values: readonly DelugeValue[], context: CallContext): readonly [Numeric, ...Numeric[]] {
  chargeFor(context, values.length);
  const numbers = values.map((value) => {
    if (!isNumeric(value)) {
      throw value === null ? nullValue('number') : cannotCast(typeName(value), '[NUMBER, DECIMAL]');
    }
    return value;
  });
  const [first, ...others] = numbers;
  if (first === undefined) {
    throw new DelugeError('bad-argument', 'The list has no numbers');
  }
  return [first, ...others];
}

function sorted(numbers: readonly Numeric[]): readonly Numeric[] {
  return numbers.toSorted(compareNumbers);
}

type Calculate = (numbers: readonly [Numeric, ...Numeric[]], context: CallContext) => DelugeValue;

const largest: Calculate = (numbers) => numbers.reduce((most, value) => (compareNumbers(value, most) > 0 ? value : most));
const smallest: Calculate = (numbers) => numbers.reduce((least, value) => (compareNumbers(value, least) < 0 ? value : least));

const average: Calculate = (numbers, context) => {
  let sum: DelugeValue = 0;
  for (const number of numbers) {
    sum = add(sum, number, context.settings);
  }
  return divide(sum, numbers.length);
};

const median: Calculate = (numbers, context) => {
  const order = sorted(numbers);
  const upper = order[Math.floor(order.length / 2)] ?? 0;
  const lower = order[Math.floor((order.length - 1) / 2)] ?? 0;
  return divide(add(lower, upper, context.settings), 2);
};

/** Called on a list, or with the numbers as arguments. */
function ofNumbers(name: string, result: ResultType, description: string, calculate: Calculate): readonly BuiltIn[] {
  return [
    method({
      name,
      category: 'Number',
      receiver: 'LIST',
      isFunction: false,
      result,
      description,
      call: (context, list) => calculate(numbersIn(list.items, context), context),
    }),
    variadicFunction({
      name,
      category: 'Number',
      rest: required('number', 'NUMBER', 'DECIMAL', 'LIST'),
      result,
      description,
      call: (context, args) =>
        calculate(numbersIn(args.flatMap((value) => (value instanceof DelugeList ? value.items : [value])), context), context),
    }),
  ];
}

function nth(name: string, description: string, pick: (order: readonly Numeric[], n: number) => Numeric | undefined): BuiltIn {
  return method({
    name,
    category: 'Number',
    receiver: 'LIST',
    parameters: [required('n', 'NUMBER')],
    result: 'NUMBER',
    description,
    call: (context, list, [n]) => found(pick(sorted(numbersIn(list.items, context)), integerToIndex(n)), n),
  });
}

function found(number: Numeric | undefined, n: Integer): Numeric {
  if (number === undefined) {
    throw indexOutOfRange(n);
  }
  return number;
}

/** Between two elements, as spreadsheets interpolate. */
function percentile(numbers: readonly Numeric[], percent: Numeric, context: CallContext): DelugeValue {
  if (compareNumbers(percent, 0) < 0 || compareNumbers(percent, 100) > 0) {
    throw new DelugeError('bad-argument', 'A percentile is between 0 and 100');
  }
  const order = sorted(numbers);
  const place = toDecimal(percent).times(toDecimal(order.length - 1)).dividedBy(toDecimal(100));
  const index = Number(place.wholePart());
  const lower = order[index] ?? 0;
  const upper = order[index + 1] ?? lower;
  return add(lower, multiply(subtract(upper, lower), place.modulo(toDecimal(1))), context.settings);
}

/** Functions of several numbers. */
export const STATISTICS: readonly BuiltIn[] = [
  ...ofNumbers('max', 'NUMBER', 'The greatest of the numbers.', largest),
  ...ofNumbers('min', 'NUMBER', 'The least of the numbers.', smallest),
  ...ofNumbers('largest', 'NUMBER', 'The greatest number of a list.', largest),
  ...ofNumbers('smallest', 'NUMBER', 'The least number of a list.', smallest),
  ...ofNumbers('average', 'DECIMAL', 'The mean of the numbers.', average),
  ...ofNumbers('median', 'DECIMAL', 'The number in the middle, or the mean of the two in the middle.', median),
  nth('nthLargest', 'The number that is n-th from the greatest, which is the first.', (order, n) => order[order.length - n]),
  nth('nthSmallest', 'The number that is n-th from the least, which is the first.', (order, n) => order[n - 1]),
  method({
    name: 'rank',
    category: 'Number',
    receiver: 'LIST',
    parameters: [ANY_NUMBER],
    result: 'NUMBER',
    description: 'The place of a number among those of the list, the greatest being first; -1 when it is not in the list.',
    call: (context, list, [number]) => {
      const numbers = numbersIn(list.items, context);
      const isThere = numbers.some((value) => compareNumbers(value, number) === 0);
      return isThere ? numbers.filter((value) => compareNumbers(value, number) > 0).length + 1 : -1;
    },
  }),
  method({
    name: 'percentile',
    category: 'Number',
    receiver: 'LIST',
    parameters: [ANY_NUMBER],
    result: 'DECIMAL',
    description: 'The number below which so many per cent of the list are, between two elements in proportion.',
    call: (context, list, [percent]) => percentile(numbersIn(list.items, context), percent, context),
  }),
];
