import type { FormatToken } from './format-token.ts';
import { isClosing, isInfix, isOpening, isTall, spaceBetween } from './spacing.ts';

/** A bracket that is open, or (at the bottom) the script. */
interface Frame {
  /** Tabs before a line that begins an element in it, and before a line that goes on in the middle of one. */
  readonly indent: number;
  readonly continued: number;
  /** Tabs before the bracket that closes it. */
  readonly closing: number;
  /** Holds statements, or entries of a task. */
  readonly isTall: boolean;
  /** A line ends right behind its opening bracket, so that the closing one has a line of its own too. */
  readonly isBroken: boolean;
}

const CLAUSES = new Set(['else', 'elseIf', 'catch']);
/** Where a comment stands between statements or entries, not inside one. */
const BETWEEN = new Set(['Script', 'Block', 'TaskExpression', 'InsertExpression', 'IfStatement', 'TryStatement', 'ElseClause', 'ElseIfClause', 'CatchClause']);

function beginsLine(token: FormatToken): boolean {
  if (token.parent === 'EmptyStatement') {
    return token.linesBefore > 0;
  }
  return token.startsUnit || CLAUSES.has(token.name);
}

/** Whether a line end that the author put here stays. */
function keepsBreak(before: FormatToken, token: FormatToken): boolean {
  return (
    before.isComment ||
    before.name === ',' ||
    isInfix(before) ||
    (isInfix(token) && token.name !== 'AssignOp') ||
    (token.name === '.' && token.parent === 'MemberExpression')
  );
}

/** Puts tokens on lines. Each decision rests on what the output keeps, so laying out the output gives the same again. */
export class Layout {
  #text = '';
  #lineIndent = 0;
  readonly #frames: Frame[] = [];
  readonly #script: Frame = { indent: 0, continued: 1, closing: 0, isTall: true, isBroken: true };

  get text(): string {
    return this.#text === '' ? '' : `${this.#text}\n`;
  }

  get #frame(): Frame {
    return this.#frames.at(-1) ?? this.#script;
  }

  add(before: FormatToken | undefined, token: FormatToken, after: FormatToken | undefined): void {
    const closed = isClosing(token) ? this.#frames.pop() : undefined;
    if (before !== undefined) {
      this.#separate(before, token, closed);
    }
    this.#text += token.name === 'BlockComment' ? this.#aligned(token.text) : token.text;
    if (isOpening(token)) {
      this.#open(token, after);
    }
  }

  #open(token: FormatToken, after: FormatToken | undefined): void {
    const { indent, continued } = this.#frame;
    if (isTall(token)) {
      this.#frames.push({ indent: indent + 1, continued: indent + 2, closing: indent, isTall: true, isBroken: true });
      return;
    }
    const isBroken = after !== undefined && !isClosing(after) && (after.linesBefore > 0 || after.name === 'LineComment');
    const inside = isBroken ? this.#lineIndent + 1 : continued;
    this.#frames.push({
      indent: inside,
      continued: isBroken ? inside + 1 : continued,
      closing: isBroken ? this.#lineIndent : continued,
      isTall: false,
      isBroken,
    });
  }

  #separate(before: FormatToken, token: FormatToken, closed: Frame | undefined): void {
    const tabs = this.#breakBefore(before, token, closed);
    if (tabs === null) {
      this.#text += token.parent === 'EmptyStatement' && !before.isComment ? '' : spaceBetween(before, token);
      return;
    }
    this.#text += `${this.#wantsBlankLine(before, token) ? '\n\n' : '\n'}${'\t'.repeat(tabs)}`;
    this.#lineIndent = tabs;
  }

  /** The tabs of the new line that the token begins; null when it stays on its line. */
  #breakBefore(before: FormatToken, token: FormatToken, closed: Frame | undefined): number | null {
    const frame = this.#frame;
    if (closed !== undefined) {
      return closed.isBroken || before.name === 'LineComment' ? closed.closing : null;
    }
    if (token.isComment) {
      return token.linesBefore > 0 ? this.#commentIndent(before, token) : null;
    }
    if (isTall(token) || beginsLine(token)) {
      return frame.indent;
    }
    const isElement = !frame.isTall && (isOpening(before) || before.name === ',' || before.isComment);
    if (isOpening(before) ? frame.isBroken : before.name === 'LineComment' || (token.linesBefore > 0 && keepsBreak(before, token))) {
      return isElement ? frame.indent : frame.continued;
    }
    return null;
  }

  #commentIndent(before: FormatToken, token: FormatToken): number {
    const frame = this.#frame;
    const isElement = frame.isTall ? BETWEEN.has(token.parent) : isOpening(before) || before.name === ',';
    return isElement ? frame.indent : frame.continued;
  }

  #wantsBlankLine(before: FormatToken, token: FormatToken): boolean {
    const isStatement = token.parent === 'Script' || token.parent === 'Block' || (token.startsUnit && token.parent !== 'TaskEntry' && token.parent !== 'FieldEntry');
    return token.linesBefore > 1 && isStatement && this.#frame.isTall && !isTall(token) && !(isTall(before) && isOpening(before));
  }

  /** A block comment whose lines all begin with `*` moves with its first line. */
  #aligned(comment: string): string {
    const [first = '', ...rest] = comment.split('\n');
    if (!rest.every((line) => line.trimStart().startsWith('*'))) {
      return comment;
    }
    return [first.trimEnd(), ...rest.map((line) => `${'\t'.repeat(this.#lineIndent)} ${line.trim()}`)].join('\n');
  }
}
