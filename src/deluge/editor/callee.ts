import type { SyntaxNode, Tree } from '@lezer/common';
import type { Range } from '../syntax/ast.ts';
import type { Analysis } from './analysis.ts';
import { isComment, openBrackets, tokensBefore, type OpenBracket, type PlacedToken } from './code-tokens.ts';

/** The function or method of a call that is being written. */
export interface Callee {
  readonly name: string;
  readonly nameRange: Range;
  /** What stands before the dot; null for a call by name alone. */
  readonly receiver: Range | null;
  /** `zoho.books.getRecords`: the whole path, where it is one of plain names. */
  readonly path: string | null;
  /** The argument at the place, counted from 0. */
  readonly argument: number;
  /** Where the bracket of the arguments opens. */
  readonly open: number;
}

const POSTFIX = new Set([
  'VariableName', 'Text', 'QuotedText', 'Number', 'ParenthesizedExpression', 'BraceLiteral', 'ListLiteral', 'CallExpression', 'MemberExpression', 'FetchExpression',
]);

/** The expression that ends at an offset, as far to the left as a call or a dot binds; null where none does. */
export function expressionEndingAt(tree: Tree, end: number): Range | null {
  let node: SyntaxNode | null = tree.resolveInner(end, -1);
  let widest: Range | null = null;
  while (node !== null && node.to === end) {
    if (POSTFIX.has(node.name)) {
      widest = { from: node.from, to: node.to };
    }
    node = node.parent;
  }
  return widest;
}

function previous(tokens: readonly PlacedToken[], index: number): PlacedToken | undefined {
  return tokens.slice(0, index).findLast((token) => !isComment(token));
}

function calleeOf(analysis: Analysis, tokens: readonly PlacedToken[], bracket: OpenBracket): Callee | null {
  const open = tokens[bracket.index];
  const word = previous(tokens, bracket.index);
  if (open === undefined || word === undefined) {
    return null;
  }
  const dot = previous(tokens, tokens.indexOf(word));
  const name = analysis.code.slice(word.from, word.to);
  const receiver = dot?.name === '.' ? receiverBefore(analysis, dot.from) : null;
  const path = receiver === null ? name : `${analysis.code.slice(receiver.from, receiver.to)}.${name}`;
  return {
    name,
    nameRange: { from: word.from, to: word.to },
    receiver,
    path: /^[\p{L}\p{N}_.]+$/u.test(path) ? path : null,
    argument: bracket.commas,
    open: open.from,
  };
}

/** The expression before a dot, spaces between them left out. */
export function receiverBefore({ code, tree }: Analysis, dot: number): Range | null {
  return expressionEndingAt(tree, code.slice(0, dot).trimEnd().length);
}

/** The innermost call whose arguments the place stands in, also inside lists and maps given as argument. */
export function callAround(analysis: Analysis, offset: number): Callee | null {
  const tokens = tokensBefore(analysis, offset);
  for (const bracket of openBrackets(tokens)) {
    if (bracket.kind === 'call') {
      return calleeOf(analysis, tokens, bracket);
    }
    if (bracket.kind === 'block' || bracket.kind === 'task') {
      return null;
    }
  }
  return null;
}

/** The call whose argument itself begins at the place; null where something else is around it. */
export function callOfArgument(analysis: Analysis, offset: number): Callee | null {
  const tokens = tokensBefore(analysis, offset);
  const [bracket] = openBrackets(tokens);
  const before = tokens.findLast((token) => !isComment(token));
  const begins = before?.name === '(' || before?.name === ',';
  return bracket?.kind === 'call' && begins ? calleeOf(analysis, tokens, bracket) : null;
}
