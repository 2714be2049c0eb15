import { DelugeError } from '../../values/deluge-error.ts';

/** POSIX and Java names of character classes, as RE2 writes them inside brackets. */
const CLASSES: ReadonlyMap<string, string> = new Map([
  ['Lower', '[:lower:]'],
  ['Upper', '[:upper:]'],
  ['ASCII', '[:ascii:]'],
  ['Alpha', '[:alpha:]'],
  ['Digit', '[:digit:]'],
  ['Alnum', '[:alnum:]'],
  ['Punct', '[:punct:]'],
  ['Graph', '[:graph:]'],
  ['Print', '[:print:]'],
  ['Blank', '[:blank:]'],
  ['Cntrl', '[:cntrl:]'],
  ['XDigit', '[:xdigit:]'],
  ['Space', '[:space:]'],
  ['IsAlphabetic', String.raw`\p{L}`],
  ['IsDigit', String.raw`\p{Nd}`],
  ['IsLetter', String.raw`\p{L}`],
]);

/** Escapes that Java has and RE2 writes differently. */
const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['Z', String.raw`(?:\n?\z)`],
  ['R', String.raw`(?:\r\n|[\n\x0B\f\r\x{85}\x{2028}\x{2029}])`],
  ['e', String.raw`\x1B`],
]);
const HORIZONTAL_SPACE = String.raw` \t\xA0`;

/** The error for a pattern that is not valid or not supported. */
export function badPattern(pattern: string, reason: string): DelugeError {
  const shown = pattern.length > 60 ? `${pattern.slice(0, 60)}…` : pattern;
  return new DelugeError('bad-pattern', `The pattern ${shown} cannot be used: ${reason}`);
}

/** Rewrites a pattern piece by piece; inside brackets, escapes mean something else. */
class Translation {
  readonly #pattern: string;
  #position = 0;
  #depth = 0;
  #output = '';

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  run(): string {
    while (this.#position < this.#pattern.length) {
      this.#output += this.#piece();
    }
    return this.#output;
  }

  #piece(): string {
    const character = this.#pattern.charAt(this.#position);
    if (character === '\\') {
      return this.#escape();
    }
    this.#position += 1;
    if (this.#depth > 0) {
      return this.#inBrackets(character);
    }
    if (character === '[') {
      this.#depth = 1;
      return this.#opening();
    }
    return character === '*' || character === '+' || character === '?' || character === '}'
      ? this.#quantifier(character)
      : character;
  }

  #opening(): string {
    const rest = /^\^?\]?/.exec(this.#pattern.slice(this.#position, this.#position + 2))?.[0] ?? '';
    this.#position += rest.length;
    return `[${rest.endsWith(']') ? `${rest.slice(0, -1)}\\]` : rest}`;
  }

  #inBrackets(character: string): string {
    if (character === '[' && this.#pattern.charAt(this.#position) !== ':') {
      throw badPattern(this.#pattern, 'classes inside classes are not supported');
    }
    if (character === '&' && this.#pattern.charAt(this.#position) === '&') {
      throw badPattern(this.#pattern, 'intersections of classes are not supported');
    }
    if (character === ']') {
      this.#depth = 0;
    }
    return character;
  }

  /** A possessive quantifier matches what the greedy one does, or nothing; without backtracking there is no difference in cost. */
  #quantifier(character: string): string {
    if (this.#pattern.charAt(this.#position) === '+') {
      this.#position += 1;
    }
    return character;
  }

  #escape(): string {
    const rest = this.#pattern.slice(this.#position, this.#position + 40);
    const found = /^\\(?:([pP])(?:\{(\w{1,30})\}|([A-Z]))|u([\dA-Fa-f]{4})|([^]))/.exec(rest);
    if (!found) {
      throw badPattern(this.#pattern, String.raw`it ends in a single \ `.trim());
    }
    this.#position += found[0].length;
    const [text, kind, name, , hex, letter = ''] = found;
    if (hex !== undefined) {
      return `\\x{${hex}}`;
    }
    if (kind !== undefined) {
      return this.#namedClass(text, kind === 'P', name ?? '');
    }
    if (/[1-9]/.test(letter) && this.#depth === 0) {
      throw badPattern(this.#pattern, 'references to earlier groups are not supported');
    }
    if (letter === 'h') {
      return this.#depth > 0 ? HORIZONTAL_SPACE : `[${HORIZONTAL_SPACE}]`;
    }
    return (this.#depth === 0 ? ESCAPES.get(letter) : undefined) ?? text;
  }

  #namedClass(text: string, negated: boolean, name: string): string {
    const known = CLASSES.get(name);
    if (known === undefined) {
      return text;
    }
    const inside = negated ? known.replace('[:', '[:^').replace(String.raw`\p`, String.raw`\P`) : known;
    return this.#depth > 0 ? inside : `[${inside}]`;
  }
}

/** A pattern of Java's syntax in RE2's. Throws for what cannot be matched in linear time. */
export function translateJavaPattern(pattern: string): string {
  if (/\(\?[=!>]/.test(pattern.replaceAll(/\\[^]/g, ''))) {
    throw badPattern(pattern, 'looking ahead, (?= or (?!, and atomic groups are not supported');
  }
  return new Translation(pattern).run();
}
