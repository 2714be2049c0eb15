import { Braces, DelugeList, DelugeMap, settled } from './containers.ts';
import { DelugeCollection } from './collection.ts';
import { tooLarge } from './runtime-errors.ts';
import { checkTextLength, CONTAINER_LENGTH, MAX_NESTING } from './text-length.ts';
import type { scalarText } from './text-form.ts';
import type { DelugeValue } from './value.ts';

type Scalar = Parameters<typeof scalarText>[0];

/** Writes one value as Cliq does: `{name=Ann, ids=[1, 2]}`, with nothing quoted. Bounded as JSON is. */
export class JavaTextWriter {
  readonly #textOf: (value: Scalar) => string;
  #length = 0;

  constructor(textOf: (value: Scalar) => string) {
    this.#textOf = textOf;
  }

  write(value: DelugeValue, depth = 0): string {
    if (depth > MAX_NESTING) {
      throw tooLarge('The nesting of the value');
    }
    this.#length += typeof value === 'object' ? CONTAINER_LENGTH : 0;
    const text = this.#text(settled(value), depth);
    this.#length += text.length;
    checkTextLength(this.#length);
    return text;
  }

  #text(value: DelugeValue, depth: number): string {
    if (value === null || typeof value === 'string') {
      return value ?? 'null';
    }
    if (value instanceof DelugeList) {
      return `[${value.items.map((item) => this.write(item, depth + 1)).join(', ')}]`;
    }
    if (value instanceof DelugeMap) {
      return `{${Array.from(value.entries, ([key, item]) => `${key}=${this.write(item, depth + 1)}`).join(', ')}}`;
    }
    if (value instanceof DelugeCollection) {
      return this.#collection(value, depth);
    }
    return value instanceof Braces ? '{}' : this.#textOf(value);
  }

  #collection(collection: DelugeCollection, depth: number): string {
    const entries = (collection.entries ?? []).map(
      ({ key, value }) => `${this.write(key, depth + 1)}=${this.write(value, depth + 1)}`,
    );
    const values = (collection.values ?? []).map((value) => this.write(value, depth + 1));
    return `{${[...entries, ...values].join(', ')}}`;
  }
}
