import type { BinaryOperator } from '../syntax/ast.ts';
import { add, divide, modulo, multiply, subtract } from '../values/arithmetic.ts';
import { compare, equal, isIn } from '../values/comparison.ts';
import type { DelugeSettings } from '../values/settings.ts';
import type { DelugeValue } from '../values/value.ts';

type Operation = (left: DelugeValue, right: DelugeValue) => DelugeValue;
type ValueOperator = Exclude<BinaryOperator, '&&' | '||' | 'contains' | 'startswith' | 'endswith'>;

const EQUALS = (settings: DelugeSettings): Operation => (left, right) => equal(left, right, settings);

/** What each operator on two values does. A single `=` inside an expression compares, as the original has it. */
export const OPERATIONS: Readonly<Record<ValueOperator, (settings: DelugeSettings) => Operation>> = {
  '+': (settings) => (left, right) => add(left, right, settings),
  '-': () => subtract,
  '*': () => multiply,
  '/': () => divide,
  '%': () => modulo,
  '==': EQUALS,
  '=': EQUALS,
  '!=': (settings) => (left, right) => !equal(left, right, settings),
  '<': () => (left, right) => compare(left, right, '<') < 0,
  '>': () => (left, right) => compare(left, right, '>') > 0,
  '<=': () => (left, right) => compare(left, right, '<=') <= 0,
  '>=': () => (left, right) => compare(left, right, '>=') >= 0,
  in: (settings) => (left, right) => isIn(left, right, settings),
  'not in': (settings) => (left, right) => !isIn(left, right, settings),
};
