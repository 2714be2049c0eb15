import { TypeBit } from './type-bit.ts';
import type { DelugeValue } from './value.ts';

/** A LIST, held by reference: two variables can be the same list. */
export class DelugeList {
  readonly bit = TypeBit.LIST;
  items: DelugeValue[];

  constructor(items: DelugeValue[] = []) {
    this.items = items;
  }
}

/** A KEY-VALUE map, held by reference. Keys are texts in the order of their first insertion. */
export class DelugeMap {
  readonly bit = TypeBit['KEY-VALUE'];
  readonly entries: Map<string, DelugeValue>;

  constructor(entries?: Iterable<readonly [string, DelugeValue]>) {
    // An empty map without going through an empty iteration: most maps begin empty.
    this.entries = entries === undefined ? new Map() : new Map(entries);
  }
}

/** `{}` as written in a script: an empty list and an empty map at once, until a use of it decides for everybody who holds it. */
export class Braces {
  #container: DelugeList | DelugeMap | null = null;

  /** What it became; null while undecided. */
  get container(): DelugeList | DelugeMap | null {
    return this.#container;
  }

  get bit(): number {
    return this.#container?.bit ?? TypeBit.BRACES;
  }

  /** Decides for list; null when it is a map already. */
  asList(): DelugeList | null {
    this.#container ??= new DelugeList();
    return this.#container instanceof DelugeList ? this.#container : null;
  }

  /** Decides for map; null when it is a list already. */
  asMap(): DelugeMap | null {
    this.#container ??= new DelugeMap();
    return this.#container instanceof DelugeMap ? this.#container : null;
  }
}

/** The list or map that `{}` became, or the value itself. Whoever looks at a value's class goes through this first. */
export function settled(value: DelugeValue): DelugeValue {
  return value instanceof Braces ? (value.container ?? value) : value;
}
