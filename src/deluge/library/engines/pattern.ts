import { RE2JS, RE2JSException } from 're2js';
import { tooLarge } from '../../values/runtime-errors.ts';
import { checkTextLength, MAX_TEXT_LENGTH } from '../../values/text-length.ts';
import { badPattern, translateJavaPattern } from './java-pattern.ts';
import { expandReplacement, parseReplacement } from './replacement.ts';
import type { Pattern } from '../call-context.ts';

const MAX_PATTERN_LENGTH = 1000;
/** A match costs about a microsecond a character, so that this is a second. */
const MAX_INPUT_LENGTH = 1_000_000;
const MAX_COMPILED = 200;

/** One class or one sign, perhaps repeated: JavaScript matches it in linear time too, and many times faster. */
const SINGLE = /^(?:\[\^?(?:[^\\[\]^&]|\\[dw]|\\[^A-Za-z0-9\s])+\]|\\[dw]|\\[^A-Za-z0-9\s]|[^\\.[\]{}()*+?^$|])\+?$/;

function checkInput(text: string): void {
  if (text.length > MAX_INPUT_LENGTH) {
    throw tooLarge('The length of the text to match');
  }
}

/** Java's replacement text: `$1` a group, `\` before a sign that stands for itself. */
function isPlainReplacement(replacement: string): boolean {
  return !replacement.includes('$') && !replacement.includes('\\');
}

class LinearPattern implements Pattern {
  readonly #source: string;
  readonly #compiled: RE2JS;
  readonly #native: RegExp | null;

  constructor(source: string, ignoreCase: boolean) {
    this.#source = source;
    this.#compiled = compile(source, ignoreCase);
    this.#native = SINGLE.test(source) && !ignoreCase ? new RegExp(source, 'g') : null;
  }

  readonly matches = (text: string): boolean => {
    checkInput(text);
    return this.#compiled.testExact(text);
  };

  readonly replace = (text: string, replacement: string, which: 'all' | 'first'): string => {
    checkInput(text);
    const isShort = (text.length + 1) * replacement.length <= MAX_TEXT_LENGTH;
    if (this.#native && isShort && which === 'all' && isPlainReplacement(replacement) && !/[\uD800-\uDFFF]/.test(text)) {
      return text.replaceAll(this.#native, () => replacement);
    }
    try {
      return this.#replaceStepwise(text, replacement, which);
    } catch (error) {
      throw asBadPattern(error, this.#source);
    }
  };

  #replaceStepwise(text: string, replacement: string, which: 'all' | 'first'): string {
    const pieces = parseReplacement(replacement);
    const matcher = this.#compiled.matcher(text);
    let replaced = '';
    let end = 0;
    while (matcher.find()) {
      replaced += text.slice(end, matcher.start()) + expandReplacement(pieces, matcher);
      end = matcher.end();
      checkTextLength(replaced.length);
      if (which === 'first') {
        break;
      }
    }
    return replaced + text.slice(end);
  }
}

function compile(source: string, ignoreCase: boolean): RE2JS {
  if (source.length > MAX_PATTERN_LENGTH) {
    throw badPattern(source, `it is longer than ${MAX_PATTERN_LENGTH} characters`);
  }
  const flags = RE2JS.LOOKBEHINDS | (ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  try {
    return RE2JS.compile(translateJavaPattern(source), flags);
  } catch (error) {
    throw asBadPattern(error, source);
  }
}

function asBadPattern(error: unknown, source: string): unknown {
  return error instanceof RE2JSException ? badPattern(source, error.message) : error;
}

const compiled = new Map<string, Pattern>();

/** Compiles a pattern of Java's syntax, or takes it from the ones compiled before; throws a DelugeError when it is not valid. */
export function compilePattern(source: string, ignoreCase: boolean): Pattern {
  const key = (ignoreCase ? 'i' : 'c') + source;
  const known = compiled.get(key);
  if (known) {
    return known;
  }
  const pattern = new LinearPattern(source, ignoreCase);
  if (compiled.size >= MAX_COMPILED) {
    compiled.clear();
  }
  compiled.set(key, pattern);
  return pattern;
}
