import { Braces, DelugeList, DelugeMap, settled } from './containers.ts';
import { DelugeCollection } from './collection.ts';
import { DateTime } from './date-time.ts';
import { Decimal } from './decimal.ts';
import { DelugeError } from './deluge-error.ts';
import { compareNumbers, isNumeric } from './numeric.ts';
import { nullValue, tooLarge } from './runtime-errors.ts';
import { MAX_NESTING } from './text-length.ts';
import { Time } from './time.ts';
import type { DelugeSettings } from './settings.ts';
import type { DelugeValue } from './value.ts';

/** Pairs of elements that one comparison looks at: containers that hold each other would have no end. */
const MAX_STEPS = 500_000;

/** Compares by content; containers inside containers are followed to a bounded depth and number of elements. */
class DeepComparison {
  #steps = 0;

  get steps(): number {
    return this.#steps;
  }

  equal(left: DelugeValue, right: DelugeValue, depth: number): boolean {
    if (left === right) {
      return true;
    }
    if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null) {
      return isNumeric(left) && isNumeric(right) && compareNumbers(left, right) === 0;
    }
    this.#steps += 1;
    if (depth > MAX_NESTING || this.#steps > MAX_STEPS) {
      throw tooLarge('The nesting of the compared values');
    }
    return this.#objects(settled(left), settled(right), depth + 1);
  }

  #objects(left: DelugeValue, right: DelugeValue, depth: number): boolean {
    if (left instanceof DelugeList && right instanceof DelugeList) {
      return this.#lists(left.items, right.items, depth);
    }
    if (left instanceof DelugeMap && right instanceof DelugeMap) {
      return this.#maps(left.entries, right.entries, depth);
    }
    if (left instanceof DelugeCollection && right instanceof DelugeCollection) {
      return this.#collections(left, right, depth);
    }
    if (left instanceof Braces || right instanceof Braces) {
      return isEmptyContainer(left) && isEmptyContainer(right);
    }
    return equalScalars(left, right);
  }

  #lists(left: readonly DelugeValue[], right: readonly DelugeValue[], depth: number): boolean {
    return left.length === right.length && left.every((item, index) => this.equal(item, right[index] ?? null, depth));
  }

  #maps(left: ReadonlyMap<string, DelugeValue>, right: ReadonlyMap<string, DelugeValue>, depth: number): boolean {
    if (left.size !== right.size) {
      return false;
    }
    for (const [key, value] of left) {
      const other = right.get(key);
      if (other === undefined || !this.equal(value, other, depth)) {
        return false;
      }
    }
    return true;
  }

  #collections(left: DelugeCollection, right: DelugeCollection, depth: number): boolean {
    if (left.entries && right.entries) {
      return (
        left.size === right.size &&
        left.entries.every(({ key, value }) => {
          const other = right.find(key);
          return other !== undefined && this.equal(value, other.value, depth);
        })
      );
    }
    return this.#lists(left.values ?? [], right.values ?? [], depth) && left.size === right.size;
  }
}

function isEmptyContainer(value: DelugeValue): boolean {
  return (
    value instanceof Braces ||
    (value instanceof DelugeList && value.items.length === 0) ||
    (value instanceof DelugeMap && value.entries.size === 0)
  );
}

function equalScalars(left: DelugeValue, right: DelugeValue): boolean {
  if (left instanceof DateTime && right instanceof DateTime) {
    return left.wall === right.wall;
  }
  if (left instanceof Time && right instanceof Time) {
    return left.millisecond === right.millisecond;
  }
  return isNumeric(left) && isNumeric(right) && compareNumbers(left, right) === 0;
}

/**
 * Whether two values are the same: of one type (NUMBER and DECIMAL count as one) and equal, containers by content. It is
 * what `equals` and the functions of lists ask. `charge` is told how many elements of containers were looked at. Throws a
 * limit error for containers that contain themselves.
 */
export function sameValue(left: DelugeValue, right: DelugeValue, charge?: (units: number) => void): boolean {
  if (left === right) {
    return true;
  }
  const comparison = new DeepComparison();
  const isSame = comparison.equal(left, right, 0);
  charge?.(comparison.steps);
  return isSame;
}

function numericTextEquals(text: string, number: DelugeValue): boolean {
  const found = /^-?\d{1,30}(?:\.\d{1,30})?$/.test(text) ? Decimal.parse(text) : null;
  return found !== null && isNumeric(number) && compareNumbers(found, number) === 0;
}

/** `left == right`. Under lenient equality a TEXT that reads as a number equals that number. */
export function equal(left: DelugeValue, right: DelugeValue, settings: DelugeSettings): boolean {
  if (left === right) {
    return true;
  }
  if (typeof left === 'string') {
    return settings.equality === 'lenient' && numericTextEquals(left, right);
  }
  if (typeof right === 'string') {
    return settings.equality === 'lenient' && numericTextEquals(right, left);
  }
  return sameValue(left, right);
}

/**
 * Orders two values for `<`, `>`, `<=` and `>=`: negative, 0 or positive. Numbers and dates have an order; anything else
 * is an error in the original too.
 */
export function compare(left: DelugeValue, right: DelugeValue, operator: string): number {
  if (typeof left === 'number' && typeof right === 'number') {
    return left - right;
  }
  if (isNumeric(left) && isNumeric(right)) {
    return compareNumbers(left, right);
  }
  if (left instanceof DateTime && right instanceof DateTime) {
    return left.wall - right.wall;
  }
  if (left instanceof Time && right instanceof Time) {
    return left.millisecond - right.millisecond;
  }
  if (left === null || right === null) {
    throw nullValue(operator);
  }
  throw new DelugeError('bad-operands', 'Comparison of non numeric expression is not supported');
}

/** `value in container`: an element of a LIST, a key of a KEY-VALUE map, a part of a TEXT. */
export function isIn(value: DelugeValue, container: DelugeValue, settings: DelugeSettings): boolean {
  const holder = settled(container);
  if (holder instanceof DelugeList) {
    return holder.items.some((item) => equal(item, value, settings));
  }
  if (holder instanceof DelugeMap) {
    return typeof value === 'string' && holder.entries.has(value);
  }
  if (typeof holder === 'string' && typeof value === 'string') {
    return holder.includes(value);
  }
  if (holder instanceof Braces) {
    return false;
  }
  throw holder === null ? nullValue('in') : new DelugeError('bad-operands', 'The operator in needs a list');
}
