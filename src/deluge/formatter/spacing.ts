import type { FormatToken } from './format-token.ts';

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);
const SIGNS = new Set(['AssignOp', 'CompareOp', 'ArithmeticOp', 'LogicOp']);
const WORDS = new Set(['in', 'is', 'isNot', 'notIn', 'textTest']);
/** Nodes whose brackets stand on lines of their own. */
const TALL = new Set(['Block', 'TaskExpression', 'InsertExpression']);
/** Keys of tasks before whose colon Zoho's editor writes a space; the others stand directly before it. */
const SPACED_KEYS = new Set(['url', 'type', 'service', 'path', 'from', 'to', 'cc', 'bcc', 'reply to', 'subject', 'message']);

export function isOpening({ name }: FormatToken): boolean {
  return OPENING.has(name);
}

export function isClosing({ name }: FormatToken): boolean {
  return CLOSING.has(name);
}

/** Whether the token is a bracket of a block or a task. */
export function isTall(token: FormatToken): boolean {
  return TALL.has(token.parent) && (isOpening(token) || isClosing(token));
}

function isUnary({ parent, name }: FormatToken): boolean {
  return parent === 'UnaryExpression' && SIGNS.has(name);
}

/** Whether the token is an operator between two values. */
export function isInfix(token: FormatToken): boolean {
  return (SIGNS.has(token.name) && !isUnary(token) && token.parent !== 'FieldEntry') || WORDS.has(token.name);
}

function aroundColon(before: FormatToken, after: FormatToken): string {
  return after.name === ':' && before.name === 'TaskKey' && SPACED_KEYS.has(before.text) ? ' ' : '';
}

function beforeOpening(before: FormatToken, { name, parent }: FormatToken): string {
  const isCall = parent === 'ArgumentList' || parent === 'ParameterList' || parent === 'FetchExpression';
  return isCall || (name === '(' && (before.name === 'if' || before.name === 'elseIf')) ? '' : ' ';
}

/** What stands between two tokens on one line: nothing, a space, or the two that Zoho's editor writes after `for each`. */
export function spaceBetween(before: FormatToken, after: FormatToken): string {
  if (before.isComment || after.isComment) {
    return ' ';
  }
  if (before.name === 'forEach') {
    return '  ';
  }
  if (before.name === ':' || after.name === ':') {
    return aroundColon(before, after);
  }
  if (isInfix(before) || isInfix(after)) {
    return ' ';
  }
  if (before.name === ',') {
    return before.parent === 'ParameterList' ? ' ' : '';
  }
  if (before.name === '.' || isUnary(before) || isOpening(before) || before.parent === 'FieldEntry') {
    return '';
  }
  if (after.name === ',' || after.name === ';' || after.name === '.' || isClosing(after) || after.name === 'AssignOp') {
    return '';
  }
  return isOpening(after) ? beforeOpening(before, after) : ' ';
}
