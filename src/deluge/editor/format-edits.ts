import type { TextEdit } from '../syntax/syntax-problem.ts';

const SPACE = /\s/;

function endOfSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && SPACE.test(text[at] ?? '')) {
    at += 1;
  }
  return at;
}

/**
 * The changes that turn a script into its formatted self, each as small as possible, so that cursors, folds and marks stay
 * where they were. The formatter changes only spaces and the case of keywords; anything else is replaced as a whole.
 */
export function formatEdits(before: string, after: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  let to = 0;
  while (at < before.length || to < after.length) {
    const spaceEnd = endOfSpace(before, at);
    const newSpaceEnd = endOfSpace(after, to);
    const insert = after.slice(to, newSpaceEnd);
    if (before.slice(at, spaceEnd) !== insert) {
      edits.push({ from: at, to: spaceEnd, insert });
    }
    [at, to] = [spaceEnd, newSpaceEnd];
    const [old = '', changed = ''] = [before[at], after[to]];
    if (old.toLowerCase() !== changed.toLowerCase()) {
      return [{ from: 0, to: before.length, insert: after }];
    }
    if (old !== changed) {
      edits.push({ from: at, to: at + 1, insert: changed });
    }
    at += old.length;
    to += changed.length;
  }
  return edits;
}
