import { Decimal } from './decimal.ts';
import { TypeBit } from './type-bit.ts';
import type { DelugeValue } from './value.ts';

export interface CollectionEntry {
  readonly key: DelugeValue;
  value: DelugeValue;
}

/** What two equal keys have in common. Keys of different types differ; a container as key is equal to itself only. */
function keyToken(key: DelugeValue): unknown {
  if (typeof key === 'string') {
    return `text ${key}`;
  }
  return key instanceof Decimal ? `decimal ${key.toString()}` : key;
}

/**
 * A COLLECTION, held by reference: values counted from 0, or values under keys, never both. Empty, it takes either.
 */
export class DelugeCollection {
  readonly bit = TypeBit.COLLECTION;
  #values: DelugeValue[] | null = null;
  #entries: Map<unknown, CollectionEntry> | null = null;

  /** The values by index; null when it holds values under keys. */
  get values(): readonly DelugeValue[] | null {
    return this.#values ?? (this.#entries ? null : []);
  }

  /** The entries in order; null when it counts from 0. */
  get entries(): readonly CollectionEntry[] | null {
    return this.#entries ? [...this.#entries.values()] : null;
  }

  get size(): number {
    return this.#values?.length ?? this.#entries?.size ?? 0;
  }

  /** The values by index, to be changed; null when it holds values under keys. */
  asIndexed(): DelugeValue[] | null {
    if (this.#entries) {
      return null;
    }
    this.#values ??= [];
    return this.#values;
  }

  /** The entry under a key; undefined when there is none. */
  find(key: DelugeValue): CollectionEntry | undefined {
    return this.#entries?.get(keyToken(key));
  }

  /** Puts a value under a key; false when it counts from 0. */
  set(key: DelugeValue, value: DelugeValue): boolean {
    if (this.#values && this.#values.length > 0) {
      return false;
    }
    this.#values = null;
    this.#entries ??= new Map();
    const token = keyToken(key);
    const entry = this.#entries.get(token);
    if (entry) {
      entry.value = value;
    } else {
      this.#entries.set(token, { key, value });
    }
    return true;
  }

  /** Takes an entry out; whether there was one. */
  delete(key: DelugeValue): boolean {
    const deleted = this.#entries?.delete(keyToken(key)) ?? false;
    if (this.#entries?.size === 0) {
      this.#entries = null;
    }
    return deleted;
  }

  clear(): void {
    this.#values = null;
    this.#entries = null;
  }

  /** Puts the entries into another order; they are its own entries. */
  reorder(entries: readonly CollectionEntry[]): void {
    this.#entries = new Map(entries.map((entry) => [keyToken(entry.key), entry]));
  }
}
