import { Braces, DelugeList, DelugeMap, settled } from './containers.ts';
import { DelugeCollection } from './collection.ts';
import { Decimal } from './decimal.ts';
import { canonicalInteger, fitsInteger } from './integer.ts';
import { tooLarge } from './runtime-errors.ts';
import { MAX_NESTING } from './text-length.ts';
import { toText } from './text-form.ts';
import type { DelugeSettings } from './settings.ts';
import type { DelugeValue } from './value.ts';

/** What a host hands in and gets back: JSON, with bigints for NUMBERs that a JavaScript number does not hold exactly. */
export type PlainValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue };

function fromNumber(value: number): DelugeValue {
  if (Number.isSafeInteger(value)) {
    return value + 0;
  }
  return Number.isFinite(value) ? Decimal.fromDouble(value) : null;
}

/** A host's value as Deluge's; numbers that are not finite become null. Throws a limit error for a value that contains itself. */
export function fromPlain(value: PlainValue, depth = 0): DelugeValue {
  if (depth > MAX_NESTING) {
    throw tooLarge('The nesting of the value');
  }
  if (value === null || typeof value === 'string' || typeof value === 'boolean') {
    return value;
  }
  if (typeof value === 'number') {
    return fromNumber(value);
  }
  if (typeof value === 'bigint') {
    return fitsInteger(value) ? canonicalInteger(value) : Decimal.fit(value, 0);
  }
  if (isArray(value)) {
    return new DelugeList(value.map((item) => fromPlain(item, depth + 1)));
  }
  return new DelugeMap(Object.entries(value).map(([key, item]) => [key, fromPlain(item, depth + 1)] as const));
}

function isArray(value: object): value is readonly PlainValue[] {
  return Array.isArray(value);
}

/** Values in one answer to a host. */
const MAX_PLAIN_VALUES = 2_000_000;

class PlainWriter {
  readonly #settings: DelugeSettings;
  #count = 0;

  constructor(settings: DelugeSettings) {
    this.#settings = settings;
  }

  write(value: DelugeValue, depth: number): PlainValue {
    this.#count += 1;
    if (depth > MAX_NESTING || this.#count > MAX_PLAIN_VALUES) {
      throw tooLarge('The nesting of the value');
    }
    return typeof value !== 'object' || value === null ? value : this.#object(value, depth + 1);
  }

  #object(value: DelugeValue & object, depth: number): PlainValue {
    const container = settled(value);
    if (container instanceof DelugeList) {
      return container.items.map((item) => this.write(item, depth));
    }
    if (container instanceof DelugeMap) {
      return this.#entries(container.entries, depth);
    }
    if (container instanceof DelugeCollection) {
      const entries = container.entries?.map((entry) => [toText(entry.key, this.#settings), entry.value] as const);
      return entries ? this.#entries(entries, depth) : (container.values ?? []).map((item) => this.write(item, depth));
    }
    if (container instanceof Decimal) {
      return container.toDouble();
    }
    return container instanceof Braces ? {} : toText(container, this.#settings);
  }

  #entries(entries: Iterable<readonly [string, DelugeValue]>, depth: number): PlainValue {
    return Object.fromEntries(Array.from(entries, ([key, item]) => [key, this.write(item, depth)] as const));
  }
}

/**
 * A Deluge value for a host: maps become objects (any key is an own property, also `__proto__`), DECIMALs the nearest
 * number, dates, times and files their text. Throws a limit error for a value that contains itself.
 */
export function toPlain(value: DelugeValue, settings: DelugeSettings): PlainValue {
  return new PlainWriter(settings).write(value, 0);
}
