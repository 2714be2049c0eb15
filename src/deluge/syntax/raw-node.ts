import type { Tree } from '@lezer/common';
import type { Comment, Range } from './ast.ts';
import { MAX_DEPTH } from './build-context.ts';

/** A node of the grammar's tree without punctuation and comments, in a form that is quick to pick children from. */
export interface RawNode extends Range {
  readonly name: string;
  readonly children: readonly RawNode[];
}

/** A place where the text does not fit the grammar: an empty range where something is missing. */
export interface Misfit extends Range {
  /** The node it is in, and the name and end of what comes before it there. */
  readonly parent: string;
  readonly parentFrom: number;
  readonly previous: string | null;
  readonly previousTo: number;
}

export interface RawTree {
  readonly root: RawNode;
  readonly comments: readonly Comment[];
  readonly unclosedComments: readonly Range[];
  readonly misfits: readonly Misfit[];
  /** The first node that is nested deeper than the limit. */
  readonly tooDeep: Range | null;
}

interface Frame {
  readonly node: RawNode & { readonly children: RawNode[] };
  previous: string | null;
  previousTo: number;
}

export const PUNCTUATION = new Set(['(', ')', '[', ']', '{', '}', ',', ';', '.', ':', '?']);

/** Copies the grammar's tree; takes comments and misfits out on the way. Never recurses, however deep the tree is. */
export function rawTree(tree: Tree): RawTree {
  const root = { name: 'Script', from: 0, to: tree.length, children: [] as RawNode[] };
  const comments: Comment[] = [];
  const unclosedComments: Range[] = [];
  const misfits: Misfit[] = [];
  let tooDeep: Range | null = null;
  const stack: Frame[] = [{ node: root, previous: null, previousTo: 0 }];
  tree.iterate({
    enter(cursor) {
      const frame = stack.at(-1);
      if (cursor.type.isTop || frame === undefined) {
        return true;
      }
      const { name, from, to } = cursor;
      if (cursor.type.isError) {
        const { node, previous, previousTo } = frame;
        misfits.push({ from, to, parent: node.name, parentFrom: node.from, previous, previousTo });
        return false;
      }
      if (name === 'LineComment' || name === 'BlockComment' || name === 'UnclosedComment') {
        comments.push({ from, to, kind: name === 'LineComment' ? 'line' : 'block' });
        if (name === 'UnclosedComment') {
          unclosedComments.push({ from, to });
        }
        return false;
      }
      if (PUNCTUATION.has(name)) {
        frame.previous = name;
        frame.previousTo = to;
        return false;
      }
      const node = { name, from, to, children: [] };
      if (stack.length > MAX_DEPTH) {
        tooDeep ??= { from, to };
        return false;
      }
      frame.node.children.push(node);
      stack.push({ node, previous: null, previousTo: from });
      return true;
    },
    leave(cursor) {
      if (cursor.type.isTop) {
        return;
      }
      const frame = stack.pop();
      const parent = stack.at(-1);
      if (parent && frame) {
        parent.previous = frame.node.name;
        parent.previousTo = frame.node.to;
      }
    },
  });
  return { root, comments, unclosedComments, misfits, tooDeep };
}
