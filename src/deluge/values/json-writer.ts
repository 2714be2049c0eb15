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

/** How many keys of a map are remembered as they were written. */
const KNOWN_KEYS = 32;

/** Writes one value as compact JSON. The result's length and nesting are bounded, since a container can contain itself. */
export class JsonWriter {
  readonly #textOf: (value: QuotedValue) => string;
  /** By place in a map, the last key and how it is written: most JSON is many maps of one form. */
  readonly #keys: string[] = [];
  readonly #writtenKeys: string[] = [];
  #text = '';
  #length = 0;

  constructor(textOf: (value: QuotedValue) => string) {
    this.#textOf = textOf;
  }

  write(value: DelugeValue): string {
    this.#value(value, 0);
    return this.#text;
  }

  #value(value: DelugeValue, depth: number): void {
    switch (typeof value) {
      case 'string':
        this.#append(quoted(value));
        break;
      case 'object':
        if (value === null) {
          this.#append('null');
        } else {
          this.#object(settled(value), depth);
        }
        break;
      default:
        this.#append(String(value));
    }
  }

  #append(text: string): void {
    this.#count(text.length + 1);
    this.#text += text;
  }

  #count(length: number): void {
    this.#length += length;
    checkTextLength(this.#length);
  }

  #object(value: DelugeValue, depth: number): void {
    if (depth > MAX_NESTING) {
      throw tooLarge('The nesting of the value');
    }
    this.#count(CONTAINER_LENGTH);
    if (value instanceof DelugeMap) {
      this.#entries(value.entries, depth);
    } else if (value instanceof DelugeList) {
      this.#items(value.items, depth);
    } else if (value instanceof DelugeCollection) {
      this.#collection(value, depth);
    } else if (value instanceof Braces) {
      this.#append('{}');
    } else {
      this.#append(value instanceof Decimal ? value.toString() : quoted(this.#textOf(value as QuotedValue)));
    }
  }

  #items(items: readonly DelugeValue[], depth: number): void {
    let sign = '[';
    for (const item of items) {
      this.#text += sign;
      this.#value(item, depth + 1);
      sign = ',';
    }
    this.#text += sign === '[' ? '[]' : ']';
  }

  #entries(entries: Iterable<readonly [string, DelugeValue]>, depth: number): void {
    let index = 0;
    this.#text += '{';
    for (const [key, value] of entries) {
      this.#key(key, index);
      this.#value(value, depth + 1);
      index += 1;
    }
    this.#text += '}';
  }

  /** Writes the comma before a key, the key and its colon. */
  #key(key: string, index: number): void {
    this.#count(key.length + 1);
    if (this.#keys[index] === key) {
      this.#text += this.#writtenKeys[index] ?? '';
      return;
    }
    const written = `${index === 0 ? '' : ','}${quoted(key)}:`;
    if (index < KNOWN_KEYS) {
      this.#keys[index] = key;
      this.#writtenKeys[index] = written;
    }
    this.#text += written;
  }

  #collection(collection: DelugeCollection, depth: number): void {
    const { values, entries } = collection;
    if (collection.size === 0) {
      this.#append('{}');
    } else if (values) {
      this.#items(values, depth);
    } else {
      this.#entries(
        (entries ?? []).map(({ key, value }) => [typeof key === 'string' ? key : this.#aside(key, depth + 1), value]),
        depth,
      );
    }
  }

  /** A value's JSON that is part of another text. */
  #aside(value: DelugeValue, depth: number): string {
    const before = this.#text;
    this.#text = '';
    this.#value(value, depth);
    const written = this.#text;
    this.#text = before;
    return written;
  }
}
