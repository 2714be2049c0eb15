/** Character codes that the tokenizers ask about. */
export const Code = {
  end: -1,
  tab: 9,
  newline: 10,
  carriageReturn: 13,
  space: 32,
  exclamation: 33,
  doubleQuote: 34,
  singleQuote: 39,
  openParenthesis: 40,
  closeParenthesis: 41,
  asterisk: 42,
  plus: 43,
  minus: 45,
  dot: 46,
  slash: 47,
  colon: 58,
  semicolon: 59,
  equals: 61,
  openBracket: 91,
  backslash: 92,
  underscore: 95,
  openBrace: 123,
  closeBrace: 125,
  noBreakSpace: 160,
  byteOrderMark: 0xfe_ff,
} as const;

/** What the grammar's `space` consists of. */
export function isSpace(code: number): boolean {
  return (
    code === Code.space ||
    (code >= Code.tab && code <= Code.carriageReturn) ||
    code === Code.noBreakSpace ||
    code === Code.byteOrderMark
  );
}

/** Quotation marks that word processors put in place of `"` and `'`. */
export function isCurlyQuote(code: number): boolean {
  return code >= 0x20_18 && code <= 0x20_1f;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter or `_`; letters of other scripts count, the general punctuation block does not. */
export function isWordStart(code: number): boolean {
  if (code < 128) {
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === Code.underscore;
  }
  return code > 0xbf && !(code >= 0x20_00 && code <= 0x20_6f) && !isSpace(code);
}

export function isWordPart(code: number): boolean {
  return isWordStart(code) || isDigit(code);
}
