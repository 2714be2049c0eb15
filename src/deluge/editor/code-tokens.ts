import { type SyntaxNode, type Tree, TreeFragment } from '@lezer/common';
import { parser } from '../grammar/deluge.grammar';

/** A word, sign, text or comment of a script. */
export interface PlacedToken {
  /** The grammar's name: `VariableName`, `TaskKey`, `(`. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

const COMMENTS = new Set(['LineComment', 'BlockComment', 'UnclosedComment']);

export function isComment({ name }: PlacedToken): boolean {
  return COMMENTS.has(name);
}

/** A script with its tree. */
export interface ReadCode {
  readonly code: string;
  readonly tree: Tree;
}

/** Reads the beginning of a script that has been read already; what stands before `end` is taken from its tree. */
function readUntil({ code, tree }: ReadCode, end: number): Tree {
  const fragments = TreeFragment.applyChanges(TreeFragment.addTree(tree), [{ fromA: end, toA: code.length, fromB: end, toB: end }]);
  return parser.parse(code.slice(0, end), fragments);
}

/** Where the statement before the one at `end` begins, or else what is around it. */
function startOfSurroundings(tree: Tree, end: number): number {
  let node: SyntaxNode | null = tree.resolveInner(end, -1);
  while (node.parent !== null && node.parent.name !== 'Script' && node.parent.name !== 'Block') {
    node = node.parent;
  }
  const before: SyntaxNode | null = node.prevSibling;
  const isFirst = before === null || before.name === '{';
  return isFirst ? (node.parent?.parent?.from ?? 0) : before.from;
}

/**
 * The tokens of a script before `end`, as if it ended there: those of the statement at `end`, and enough before it to tell
 * what it stands in. Comments are among them.
 */
export function tokensBefore(read: ReadCode, end: number): readonly PlacedToken[] {
  const tokens: PlacedToken[] = [];
  const tree = readUntil(read, end);
  tree.iterate({
    from: startOfSurroundings(tree, end),
    enter: (node) => {
      if (node.to > node.from && node.node.firstChild === null && node.name !== 'Script') {
        tokens.push({ name: node.name, from: node.from, to: node.to });
      }
    },
  });
  return tokens;
}

/** What an open bracket belongs to. */
export type BracketKind = 'call' | 'group' | 'task' | 'list' | 'literal' | 'block';

/** A bracket that is still open at a place in the code. */
export interface OpenBracket {
  readonly kind: BracketKind;
  /** Its place among the tokens. */
  readonly index: number;
  /** How many commas stand between it and the place, on its own level. */
  readonly commas: number;
}

const CLOSING = new Set([')', ']', '}']);
const CALLED = new Set(['VariableName', 'PropertyName', 'FunctionName']);
const BEFORE_BLOCK = new Set([')', '}', ';', '{', 'else', 'try', 'catch', 'VariableName', 'PropertyName', 'Text', 'QuotedText', ']']);

function kindOf(bracket: string, before: PlacedToken | undefined): BracketKind {
  if (bracket === '(') {
    return before !== undefined && CALLED.has(before.name) ? 'call' : 'group';
  }
  if (bracket === '[') {
    return before?.name === 'task' ? 'task' : 'list';
  }
  return before === undefined || BEFORE_BLOCK.has(before.name) ? 'block' : 'literal';
}

/** The brackets open behind the last token, from the innermost outwards to the beginning of the statement. */
export function openBrackets(tokens: readonly PlacedToken[]): readonly OpenBracket[] {
  const code = tokens.filter((token) => !isComment(token));
  const open: OpenBracket[] = [];
  let depth = 0;
  let commas = 0;
  for (let at = code.length - 1; at >= 0; at -= 1) {
    const token = code[at];
    const name = token?.name ?? '';
    if (token === undefined || (name === ';' && depth === 0)) {
      break;
    }
    if (CLOSING.has(name)) {
      depth += 1;
    } else if (name === '(' || name === '[' || name === '{') {
      if (depth > 0) {
        depth -= 1;
      } else {
        const kind = kindOf(name, code[at - 1]);
        open.push({ kind, index: tokens.indexOf(token), commas });
        if (kind === 'block') {
          break;
        }
        commas = 0;
      }
    } else if (name === ',' && depth === 0) {
      commas += 1;
    }
  }
  return open;
}
