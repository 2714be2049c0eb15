import { parseDeluge } from '../syntax/parse.ts';
import { formatTokens, type FormatToken } from './format-tokens.ts';
import { isClosing, isInfix, isOpening, spaceBetween } from './spacing.ts';

const NEW_LINE_KEYWORDS = new Set(['else', 'elseIf', 'catch']);
/** Nodes whose brackets stand on lines of their own. */
const TALL = new Set(['Block', 'TaskExpression', 'InsertExpression']);

function isTallBracket(token: FormatToken): boolean {
  return TALL.has(token.parent) && (isOpening(token) || isClosing(token));
}

/** Whether a line always begins with the token. */
function mustBreak(before: FormatToken, token: FormatToken): boolean {
  if (before.name === 'LineComment') {
    return true;
  }
  if (token.isComment) {
    return token.linesBefore > 0;
  }
  if (token.parent === 'EmptyStatement') {
    return token.linesBefore > 0;
  }
  return token.startsLine || isTallBracket(token) || NEW_LINE_KEYWORDS.has(token.name);
}

/** Whether a line end that the author put here stays: after an opening bracket, a comma or an operator, before a dot. */
function mayBreak(before: FormatToken, token: FormatToken): boolean {
  if (token.linesBefore === 0) {
    return false;
  }
  return (
    before.isComment ||
    before.name === ',' ||
    isOpening(before) ||
    isInfix(before) ||
    isClosing(token) ||
    isInfix(token) ||
    (token.name === '.' && token.parent === 'MemberExpression')
  );
}

class Layout {
  #out = '';
  /** For each bracket that is open inside the statement: whether a line ends right behind it. */
  readonly #open: boolean[] = [];

  get text(): string {
    return this.#out === '' ? '' : `${this.#out}\n`;
  }

  add(before: FormatToken | undefined, token: FormatToken, after: FormatToken | undefined): void {
    const isInline = !isTallBracket(token);
    if (isClosing(token) && isInline) {
      this.#open.pop();
    }
    if (before !== undefined) {
      this.#out += this.#gap(before, token);
    }
    this.#out += token.text;
    if (isOpening(token) && isInline) {
      this.#open.push(after !== undefined && (mustBreak(token, after) || mayBreak(token, after)));
    }
  }

  #gap(before: FormatToken, token: FormatToken): string {
    const broken = this.#open.filter(Boolean).length;
    if (mustBreak(before, token)) {
      const inside = token.startsLine || isTallBracket(token) || token.isComment || NEW_LINE_KEYWORDS.has(token.name);
      const isBlank = token.linesBefore > 1 && this.#open.length === 0 && allowsBlankLine(before, token);
      return `\n${isBlank ? '\n' : ''}${'\t'.repeat(token.depth + broken + (inside || broken > 0 || isClosing(token) ? 0 : 1))}`;
    }
    if (mayBreak(before, token)) {
      return `\n${'\t'.repeat(token.depth + broken + (broken > 0 || isClosing(token) ? 0 : 1))}`;
    }
    if (token.parent === 'EmptyStatement') {
      return '';
    }
    return spaceBetween(before, token);
  }
}

function allowsBlankLine(before: FormatToken, token: FormatToken): boolean {
  return (token.startsLine || token.isComment) && !(isTallBracket(before) && isOpening(before)) && !isTallBracket(token);
}

/**
 * The script as Zoho's editor lays it out: tabs, braces on lines of their own, one entry of a task a line. Only space
 * changes: words, signs, texts and comments stay as they are and where they are, and so do line ends inside lists,
 * calls and sums and single blank lines. Null when the script has syntax errors.
 */
export function formatDeluge(code: string): string | null {
  const { errors, tree } = parseDeluge(code);
  if (errors.length > 0) {
    return null;
  }
  const tokens = formatTokens(code, tree);
  const layout = new Layout();
  tokens.forEach((token, index) => layout.add(tokens[index - 1], token, tokens[index + 1]));
  return layout.text;
}
