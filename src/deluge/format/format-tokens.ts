import type { Tree } from '@lezer/common';

/** A word, sign, text or comment of a script with what the formatter has to know of its place. */
export interface FormatToken {
  readonly text: string;
  readonly name: string;
  readonly parent: string;
  readonly isComment: boolean;
  /** Begins a statement, a function, or the entry of a task. */
  readonly startsLine: boolean;
  /** How many blocks and task brackets it stands in. */
  readonly depth: number;
  /** How many line ends there are between it and the token before. */
  readonly linesBefore: number;
}

/** Nodes whose inside is one token, however many words it has. */
const WHOLE = new Set(['TaskKey', 'FormName']);
const DEEPENING: Readonly<Record<string, string>> = {
  Block: '{}',
  TaskExpression: '[]',
  InsertExpression: '[]',
};
const COMMENTS = new Set(['LineComment', 'BlockComment']);

interface OpenNode {
  readonly name: string;
  readonly from: number;
  readonly startsLine: boolean;
}

function startsLine(name: string, parent: string): boolean {
  if (parent === 'Script' || parent === 'Block') {
    return name !== '{' && name !== '}' && !COMMENTS.has(name) && name !== 'MissingSemicolon';
  }
  return name === 'TaskEntry' || name === 'FieldEntry';
}

/** The text of a token; the space inside a keyword of two words becomes one blank. */
function tokenText(code: string, name: string, from: number, to: number): string {
  const text = code.slice(from, to);
  if (name === 'LineComment') {
    return text.trimEnd();
  }
  if (name === 'Text' || name === 'QuotedText' || COMMENTS.has(name) || text.includes('/')) {
    return text;
  }
  return text.replaceAll(/[\s\u00a0]+/g, name === 'FormName' ? '' : ' ').replaceAll(' - ', '-');
}

/** The tokens of a well-formed script, comments included, in order. Joined, they are the script without its space. */
export function formatTokens(code: string, tree: Tree): FormatToken[] {
  const tokens: FormatToken[] = [];
  const open: OpenNode[] = [];
  let depth = 0;
  let end = 0;
  const push = (name: string, from: number, to: number): void => {
    const parent = open.at(-1)?.name ?? 'Script';
    const brackets = DEEPENING[parent];
    const isBracket = brackets !== undefined && (name === brackets[0] || name === brackets[1]);
    const starts = startsLine(name, parent) || open.some((node) => node.startsLine && node.from === from);
    tokens.push({
      text: tokenText(code, name, from, to),
      name,
      parent,
      isComment: COMMENTS.has(name),
      startsLine: starts && !(isBracket && parent !== 'Block'),
      depth: isBracket && name === brackets[1] ? depth - 1 : depth,
      linesBefore: code.slice(end, from).split('\n').length - 1,
    });
    depth += isBracket && name === brackets[0] ? 1 : 0;
    depth -= isBracket && name === brackets[1] ? 1 : 0;
    end = to;
  };
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      if (node.type.isTop) {
        return true;
      }
      const isLeaf = WHOLE.has(name) || node.node.firstChild === null;
      if (isLeaf) {
        if (to > from) {
          push(name, from, to);
        }
        return false;
      }
      open.push({ name, from, startsLine: startsLine(name, open.at(-1)?.name ?? 'Script') });
      return true;
    },
    leave(node) {
      if (!node.type.isTop) {
        open.pop();
      }
    },
  });
  return tokens;
}
