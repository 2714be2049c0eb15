import { CurlyText, QuotedText, Text, UnclosedText } from './deluge.grammar.terms';
import { Code, isCurlyQuote, isDigit, isSpace, isWordStart } from './characters.ts';
import type { TokenSource } from './token-source.ts';

/** Reads the text literal whose opening quote comes next; single and double quotes work alike. */
export function readText(input: TokenSource, quote: number): void {
  let firstLine = -1;
  let length = 1;
  for (let code = input.advance(); code !== quote; code = input.advance()) {
    if (code === Code.newline && firstLine < 0) {
      firstLine = length;
    }
    if (code === Code.backslash) {
      input.advance();
      length += 1;
    }
    if (input.next === Code.end) {
      acceptUnclosed(input, length, firstLine);
      return;
    }
    length += 1;
  }
  input.advance();
  length += 1;
  if (firstLine > 0 && belongsToNextText(input)) {
    acceptUnclosed(input, length, firstLine);
  } else {
    input.acceptToken(quote === Code.doubleQuote ? Text : QuotedText);
  }
}

/**
 * After a text that ran over a line's end: a word or another quote directly behind its last quote tells that this quote
 * opens a text of its own, and that the first one was never closed.
 */
function belongsToNextText(input: TokenSource): boolean {
  return isWordStart(input.next) || isDigit(input.next) || input.next === Code.doubleQuote || input.next === Code.singleQuote;
}

/** Ends an unclosed text with its line, but leaves the `);` that closes the statement outside. */
function acceptUnclosed(input: TokenSource, length: number, firstLine: number): void {
  let end = (firstLine > 0 ? firstLine : length) - length;
  const start = 1 - length;
  while (end > start && isSpace(input.peek(end - 1))) {
    end -= 1;
  }
  if (input.peek(end - 1) === Code.semicolon) {
    end -= 1;
    while (end > start && input.peek(end - 1) === Code.closeParenthesis) {
      end -= 1;
    }
  }
  input.acceptToken(UnclosedText, end);
}

/** Reads a text in the curly quotes of a word processor, to its closing quote or the end of its line. */
export function readCurlyText(input: TokenSource): void {
  for (let code = input.advance(); code !== Code.newline && code !== Code.end; code = input.advance()) {
    if (isCurlyQuote(code) || code === Code.doubleQuote) {
      input.advance();
      break;
    }
  }
  input.acceptToken(CurlyText);
}
