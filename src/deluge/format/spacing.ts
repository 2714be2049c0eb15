import type { FormatToken } from './format-tokens.ts';

const OPENING = new Set(['(', '[', '{']);
const CLOSING = new Set([')', ']', '}']);
/** Keys before whose colon Zoho's editor writes a space. */
const SPACED_KEYS = new Set(['url', 'type', 'from', 'to', 'cc', 'bcc', 'subject', 'message', 'attachments']);
const OPERATORS = new Set(['AssignOp', 'CompareOp', 'ArithmeticOp', 'LogicOp', 'in', 'is', 'isNot', 'notIn', 'textTest']);
/** Keywords that take their parenthesis without a space. */
const TIGHT = new Set(['if', 'elseIf', 'while']);

export function isOpening(token: FormatToken): boolean {
  return OPENING.has(token.name);
}

export function isClosing(token: FormatToken): boolean {
  return CLOSING.has(token.name);
}

/** Whether the token is an operator between two values. */
export function isInfix(token: FormatToken): boolean {
  return OPERATORS.has(token.name) && token.parent !== 'UnaryExpression' && token.parent !== 'FieldEntry';
}

/** What stands between two tokens on one line, as Zoho's editor writes it: a blank or nothing (or two, after `for each`). */
export function spaceBetween(before: FormatToken, after: FormatToken): string {
  if (before.isComment || after.isComment) {
    return ' ';
  }
  if (before.name === 'forEach') {
    return '  ';
  }
  if (after.name === ':' || before.name === ':') {
    return colonSpace(before, after);
  }
  if (isInfix(before) || isInfix(after)) {
    return ' ';
  }
  if (before.name === ',') {
    return before.parent === 'ParameterList' ? ' ' : '';
  }
  if (isOpening(before) || isClosing(after) || after.name === ',' || after.name === ';' || after.name === '.' || before.name === '.') {
    return '';
  }
  return isTight(before, after) ? '' : ' ';
}

function colonSpace(before: FormatToken, after: FormatToken): string {
  return after.name === ':' && before.name === 'TaskKey' && SPACED_KEYS.has(before.text.toLowerCase()) ? ' ' : '';
}

function isTight(before: FormatToken, after: FormatToken): boolean {
  if (before.parent === 'UnaryExpression' && OPERATORS.has(before.name)) {
    return true;
  }
  if (before.name === 'AssignOp' || after.name === 'AssignOp') {
    return true;
  }
  if (after.name === '(') {
    return TIGHT.has(before.name) || after.parent === 'ArgumentList' || after.parent === 'ParameterList';
  }
  return after.name === '[' && after.parent === 'FetchExpression';
}
