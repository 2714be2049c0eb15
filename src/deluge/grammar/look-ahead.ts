import { Code, isCurlyQuote, isDigit, isSpace, isWordPart, isWordStart } from './characters.ts';
import type { TokenSource } from './token-source.ts';

/** How far a tokenizer looks past spaces and comments before it stops caring. */
const LIMIT = 4000;

/** The offset of the first character at or after `offset` that is neither space nor part of a comment. */
export function skipSpace(input: TokenSource, offset: number): number {
  let at = offset;
  while (at < offset + LIMIT) {
    const code = input.peek(at);
    if (isSpace(code)) {
      at += 1;
    } else if (code === Code.slash && input.peek(at + 1) === Code.slash) {
      at = skipLine(input, at);
    } else if (code === Code.slash && input.peek(at + 1) === Code.asterisk) {
      at = skipBlock(input, at + 2);
    } else {
      return at;
    }
  }
  return at;
}

function skipLine(input: TokenSource, offset: number): number {
  let at = offset;
  for (let code = input.peek(at); code !== Code.newline && code !== Code.end; code = input.peek(at)) {
    at += 1;
  }
  return at;
}

function skipBlock(input: TokenSource, offset: number): number {
  let at = offset;
  for (let code = input.peek(at); code !== Code.end; code = input.peek(at)) {
    at += 1;
    if (code === Code.asterisk && input.peek(at) === Code.slash) {
      return at + 1;
    }
  }
  return at;
}

/** The offset behind `word` (lower case) if exactly this word, in any case, stands at `offset`; otherwise -1. */
export function matchWord(input: TokenSource, offset: number, word: string): number {
  for (let index = 0; index < word.length; index += 1) {
    const code = input.peek(offset + index);
    if ((code >= 65 && code <= 90 ? code + 32 : code) !== word.charCodeAt(index)) {
      return -1;
    }
  }
  return isWordPart(input.peek(offset + word.length)) ? -1 : offset + word.length;
}

/** Whether a value can begin at `offset`; `-=` and `!=` are no values. */
export function startsValue(input: TokenSource, offset: number): boolean {
  const code = input.peek(offset);
  if (isWordStart(code) || isDigit(code) || isCurlyQuote(code)) {
    return true;
  }
  switch (code) {
    case Code.doubleQuote:
    case Code.singleQuote:
    case Code.openParenthesis:
    case Code.openBrace:
    case Code.openBracket: {
      return true;
    }
    case Code.minus:
    case Code.exclamation: {
      return input.peek(offset + 1) !== Code.equals;
    }
    default: {
      return false;
    }
  }
}

/**
 * The offset behind the bracket that closes the one at `offset`, texts skipped; the end of the input if none does, and
 * `offset` itself if that is more than `limit` away.
 */
export function skipBalanced(input: TokenSource, offset: number, limit: number): number {
  let depth = 0;
  for (let at = offset; at < offset + limit; at += 1) {
    const code = input.peek(at);
    if (code === Code.end) {
      return at;
    }
    if (code === Code.doubleQuote || code === Code.singleQuote) {
      at = skipText(input, at + 1, code);
    } else if (code === Code.openParenthesis || code === Code.openBrace) {
      depth += 1;
    } else if (code === Code.closeParenthesis || code === Code.closeBrace) {
      depth -= 1;
      if (depth <= 0) {
        return at + 1;
      }
    }
  }
  return offset;
}

/** The offset of the quote that closes a text, or of the input's last character if none does. */
function skipText(input: TokenSource, offset: number, quote: number): number {
  let at = offset;
  for (let code = input.peek(at); code !== quote; code = input.peek(at)) {
    if (code === Code.end) {
      return at - 1;
    }
    at += code === Code.backslash && input.peek(at + 1) !== Code.end ? 2 : 1;
  }
  return at;
}
