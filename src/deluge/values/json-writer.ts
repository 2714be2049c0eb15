import { Braces, DelugeList, DelugeMap, settled } from './containers.ts';
import { DelugeCollection } from './collection.ts';
import { Decimal } from './decimal.ts';
import { tooLarge } from './runtime-errors.ts';
import { checkTextLength, CONTAINER_LENGTH, MAX_NESTING } from './text-length.ts';
import type { DateTime } from './date-time.ts';
import type { DelugeFile } from './file.ts';
import type { Time } from './time.ts';
import type { DelugeValue } from './value.ts';

/** Values that are quoted in JSON because it has no notation for them. */
export type QuotedValue = DateTime | Time | DelugeFile;

/** Anything but what JSON takes as it is: control signs, quotes, backslashes and halves of surrogate pairs are escaped. */
const NEEDS_ESCAPE = /[^ !#-[\]-\uD7FF\uE000-\uFFFF]/;

/** Up to this length, looking at each sign is quicker than starting the pattern. */
const SHORT = 32;

function isPlain(text: string): boolean {
  if (text.length > SHORT) {
    return !NEEDS_ESCAPE.test(text);
  }
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) {
      return !NEEDS_ESCAPE.test(text);
    }
  }
  return true;
}

/** A text as a JSON string. */
export function quoted(text: string): string {
  return isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

/** Writes one value as compact JSON. The result's length and nesting are bounded, since a container can contain itself. */
export class JsonWriter {
  readonly #textOf: (value: QuotedValue) => string;
  #length = 0;

  constructor(textOf: (value: QuotedValue) => string) {
    this.#textOf = textOf;
  }

  write(value: DelugeValue): string {
    return this.#value(value, 0);
  }

  #value(value: DelugeValue, depth: number): string {
    switch (typeof value) {
      case 'string':
        return this.#counted(quoted(value));
      case 'object':
        return value === null ? this.#counted('null') : this.#object(settled(value), depth);
      default:
        return this.#counted(String(value));
    }
  }

  #counted(text: string): string {
    this.#length += text.length + 1;
    checkTextLength(this.#length);
    return text;
  }

  #object(value: DelugeValue, depth: number): string {
    if (depth > MAX_NESTING) {
      throw tooLarge('The nesting of the value');
    }
    this.#length += CONTAINER_LENGTH;
    checkTextLength(this.#length);
    if (value instanceof DelugeMap) {
      return this.#entries(value.entries, depth);
    }
    if (value instanceof DelugeList) {
      return this.#items(value.items, depth);
    }
    if (value instanceof DelugeCollection) {
      return this.#collection(value, depth);
    }
    if (value instanceof Braces) {
      return this.#counted('{}');
    }
    return this.#counted(value instanceof Decimal ? value.toString() : quoted(this.#textOf(value as QuotedValue)));
  }

  #items(items: readonly DelugeValue[], depth: number): string {
    let text = '[';
    let separator = '';
    for (const item of items) {
      text += separator + this.#value(item, depth + 1);
      separator = ',';
    }
    return `${text}]`;
  }

  #entries(entries: Iterable<readonly [string, DelugeValue]>, depth: number): string {
    let text = '{';
    let separator = '';
    for (const [key, value] of entries) {
      text += `${separator}${this.#counted(quoted(key))}:${this.#value(value, depth + 1)}`;
      separator = ',';
    }
    return `${text}}`;
  }

  #collection(collection: DelugeCollection, depth: number): string {
    const { values, entries } = collection;
    if (collection.size === 0) {
      return this.#counted('{}');
    }
    if (values) {
      return this.#items(values, depth);
    }
    return this.#entries(
      (entries ?? []).map(({ key, value }) => [typeof key === 'string' ? key : this.#value(key, depth + 1), value]),
      depth,
    );
  }
}
