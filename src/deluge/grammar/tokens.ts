import { ExternalTokenizer, type InputStream } from '@lezer/lr';
import { CurlyText, QuotedText, Text, UnclosedText, formAction, increment, missingSemicolon } from './deluge.grammar.terms';
import { Code, isCurlyQuote, isDigit, isSpace, isWordStart } from './characters.ts';
import { matchWord, skipSpace } from './look-ahead.ts';

export { words } from './words.ts';

/** Texts in every form people write them, and the operators that need a look ahead. */
export const symbols = new ExternalTokenizer((input) => {
  const code = input.next;
  if (code === Code.doubleQuote || code === Code.singleQuote) {
    readText(input, code);
  } else if (code === Code.plus || code === Code.minus) {
    readIncrement(input, code);
  } else if (code === Code.colon) {
    readFormAction(input);
  } else if (isCurlyQuote(code)) {
    readCurlyText(input);
  }
});

function readText(input: InputStream, quote: number): void {
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
function belongsToNextText(input: InputStream): boolean {
  return isWordStart(input.next) || isDigit(input.next) || input.next === Code.doubleQuote || input.next === Code.singleQuote;
}

/** Ends an unclosed text with its line, but leaves the `);` that closes the statement outside. */
function acceptUnclosed(input: InputStream, length: number, firstLine: number): void {
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

function readCurlyText(input: InputStream): void {
  for (let code = input.advance(); code !== Code.newline && code !== Code.end; code = input.advance()) {
    if (isCurlyQuote(code) || code === Code.doubleQuote) {
      input.advance();
      break;
    }
  }
  input.acceptToken(CurlyText);
}

function readIncrement(input: InputStream, sign: number): void {
  if (input.peek(1) !== sign) {
    return;
  }
  const next = input.peek(skipSpace(input, 2));
  if (next === Code.semicolon || next === Code.closeBrace || next === Code.closeParenthesis || next === Code.end) {
    input.acceptToken(increment, 2);
  }
}

/** The old way to change a field's choices in Creator: `Status:ui.add({"Open"})`. */
function readFormAction(input: InputStream): void {
  const behindUi = matchWord(input, skipSpace(input, 1), 'ui');
  if (behindUi < 0 || input.peek(behindUi) !== Code.dot) {
    return;
  }
  for (const action of ['add', 'clear', 'remove', 'append', 'select', 'deselect', 'selectall', 'deselectall']) {
    const end = matchWord(input, behindUi + 1, action);
    if (end > 0) {
      input.acceptToken(formAction, end);
      return;
    }
  }
}

/** Stands in for a `;` that was left out, where nothing else can go on and a new statement or a block's end follows. */
export const semicolons = new ExternalTokenizer(
  (input) => {
    if (input.next === Code.closeBrace || input.next === Code.end || isWordStart(input.next)) {
      input.acceptToken(missingSemicolon);
    }
  },
  { contextual: true, fallback: true },
);
