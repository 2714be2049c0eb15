import { DelugeList, DelugeMap } from './containers.ts';
import { parseNumber } from './numeric.ts';
import { invalidJson } from './runtime-errors.ts';
import { MAX_NESTING } from './text-length.ts';
import type { DelugeValue } from './value.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const ZERO = 0x30;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
/** Integers up to this many digits are read digit by digit. */
const SHORT = 15;
/** How many keys of a map are remembered. */
const KNOWN_KEYS = 32;

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['\\', '\\'],
  ['/', '/'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
]);

function unescaped(text: string): string {
  return text.replaceAll(/\\(u[\dA-Fa-f]{4}|.)/gs, (_, escape: string) => {
    const character =
      escape.length === 5 ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : ESCAPES.get(escape);
    if (character === undefined) {
      throw invalidJson();
    }
    return character;
  });
}

/** Reads one JSON text. JavaScript's own reader would lose digits of long ids and the order of numeric keys. */
class JsonReader {
  readonly #text: string;
  /** By place in a map, the last key without escapes. */
  readonly #keys: string[] = [];
  #position = 0;

  constructor(text: string) {
    this.#text = text;
  }

  read(): DelugeValue {
    const value = this.#value(0);
    this.#space();
    if (this.#position < this.#text.length) {
      throw invalidJson();
    }
    return value;
  }

  /** Moves to the next sign and answers its code; NaN at the end. */
  #space(): number {
    let code = this.#text.charCodeAt(this.#position);
    if (code > 0x20) {
      return code;
    }
    while (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09) {
      this.#position += 1;
      code = this.#text.charCodeAt(this.#position);
    }
    return code;
  }

  #value(depth: number): DelugeValue {
    const code = this.#space();
    switch (code) {
      case QUOTE:
        return this.#string();
      case OPEN_BRACE:
        return this.#map(depth + 1);
      case OPEN_BRACKET:
        return this.#list(depth + 1);
      default:
        return code === MINUS || (code >= ZERO && code <= 0x39) ? this.#number() : this.#word();
    }
  }

  #string(): string {
    const text = this.#text;
    const start = this.#position + 1;
    let end = start;
    let isPlain = true;
    for (let code = text.charCodeAt(end); code !== QUOTE; code = text.charCodeAt(end)) {
      if (end >= text.length) {
        throw invalidJson();
      }
      isPlain &&= code !== BACKSLASH;
      end += code === BACKSLASH ? 2 : 1;
    }
    this.#position = end + 1;
    const inside = text.slice(start, end);
    return isPlain ? inside : unescaped(inside);
  }

  /**
   * A key, without making its text anew when the key at the same place of an earlier map was the same: most JSON is many
   * maps of one form.
   */
  #key(index: number): string {
    const start = this.#position + 1;
    const known = this.#keys[index];
    if (known !== undefined && this.#text.startsWith(known, start) && this.#text.charCodeAt(start + known.length) === QUOTE) {
      this.#position = start + known.length + 1;
      return known;
    }
    const key = this.#string();
    if (index < KNOWN_KEYS && this.#position === start + key.length + 1) {
      this.#keys[index] = key;
    }
    return key;
  }

  #number(): DelugeValue {
    const start = this.#position;
    let position = start;
    let value = 0;
    let code = this.#text.charCodeAt(position);
    while (code >= ZERO && code <= 0x39 && position - start < SHORT) {
      value = value * 10 + code - ZERO;
      position += 1;
      code = this.#text.charCodeAt(position);
    }
    const isLong = code === 0x2e || code === 0x45 || code === 0x65 || (code >= ZERO && code <= 0x39);
    if (position > start && !isLong && (value === 0 ? position === start + 1 : this.#text.charCodeAt(start) !== ZERO)) {
      this.#position = position;
      return value;
    }
    return this.#longNumber(start);
  }

  #longNumber(start: number): DelugeValue {
    NUMBER.lastIndex = start;
    const found = NUMBER.exec(this.#text)?.[0];
    const value = found === undefined ? null : parseNumber(found);
    if (found === undefined || value === null) {
      throw invalidJson();
    }
    this.#position = start + found.length;
    return value;
  }

  #word(): boolean | null {
    for (const [word, value] of [['true', true], ['false', false], ['null', null]] as const) {
      if (this.#text.startsWith(word, this.#position)) {
        this.#position += word.length;
        return value;
      }
    }
    throw invalidJson();
  }

  #list(depth: number): DelugeList {
    const items: DelugeValue[] = [];
    this.#open(depth);
    if (this.#space() === CLOSE_BRACKET) {
      this.#position += 1;
      return new DelugeList(items);
    }
    do {
      items.push(this.#value(depth));
    } while (this.#continues(CLOSE_BRACKET));
    return new DelugeList(items);
  }

  #map(depth: number): DelugeMap {
    const map = new DelugeMap();
    this.#open(depth);
    if (this.#space() === CLOSE_BRACE) {
      this.#position += 1;
      return map;
    }
    do {
      this.#require(this.#space() === QUOTE);
      const key = this.#key(map.entries.size);
      this.#require(this.#space() === COLON);
      this.#position += 1;
      map.entries.set(key, this.#value(depth));
    } while (this.#continues(CLOSE_BRACE));
    return map;
  }

  #open(depth: number): void {
    this.#require(depth <= MAX_NESTING);
    this.#position += 1;
  }

  /** Steps over a comma (true) or over the closing sign (false). */
  #continues(close: number): boolean {
    const code = this.#space();
    this.#require(code === COMMA || code === close);
    this.#position += 1;
    return code === COMMA;
  }

  #require(condition: boolean): void {
    if (!condition) {
      throw invalidJson();
    }
  }
}

/**
 * Reads JSON into Deluge's values: objects become maps in their own order, integers of 64 bits stay exact, anything with
 * a point or an exponent is a DECIMAL. Throws `Invalid JSON Format String` for anything else, also for nesting beyond bounds.
 */
export function parseJson(text: string): DelugeValue {
  return new JsonReader(text).read();
}
