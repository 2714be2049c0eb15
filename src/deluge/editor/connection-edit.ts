import type { SyntaxNode } from '@lezer/common';
import { delugeTextLiteral } from '../samples/deluge-text-literal.ts';
import type { TextEdit } from '../syntax/syntax-problem.ts';
import { analyse } from './analysis.ts';
import type { EditorContext } from './editor-context.ts';

const SIGNED = new Set(['invokeurl', 'invokeapi']);

function taskAround(code: string, offset: number, context: EditorContext): SyntaxNode | null {
  let node: SyntaxNode | null = analyse(code, context).tree.resolveInner(offset, -1);
  while (node !== null) {
    const word = node.name === 'TaskExpression' ? node.getChild('task') : null;
    if (word && SIGNED.has(code.slice(word.from, word.to).toLowerCase())) {
      return node;
    }
    node = node.parent;
  }
  return null;
}

function indentAt(code: string, offset: number): string {
  const start = code.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(code.slice(start, offset))?.[0] ?? '';
}

/** Gives a task its connection: in place of the one it has, or as a line below its last. */
function inTask(task: SyntaxNode, code: string, literal: string): TextEdit {
  const entries = task.getChildren('TaskEntry');
  const entry = entries.find((one) => {
    const key = one.getChild('TaskKey');
    return key !== null && code.slice(key.from, key.to).toLowerCase() === 'connection';
  });
  if (entry !== undefined) {
    const colon = entry.getChild(':');
    const from = colon?.to ?? entry.to;
    return { from, to: Math.max(from, entry.to), insert: literal };
  }
  const last = entries.at(-1);
  if (last !== undefined) {
    const isOneLine = !code.slice(task.from, last.from).includes('\n');
    return { from: last.to, to: last.to, insert: isOneLine ? ` connection:${literal}` : `\n${indentAt(code, last.from)}connection:${literal}` };
  }
  const open = task.getChild('[');
  const from = open?.to ?? task.to;
  return { from, to: from, insert: `\n${indentAt(code, task.from)}\tconnection:${literal}` };
}

/**
 * The edit that puts a connection where the cursor is: into the call around it, or, outside of calls, a new call below the
 * cursor's line.
 */
export function connectionEdit(code: string, offset: number, linkName: string, context: EditorContext): TextEdit {
  const literal = delugeTextLiteral(linkName);
  const task = taskAround(code, offset, context);
  if (task !== null) {
    return inTask(task, code, literal);
  }
  const newline = code.indexOf('\n', offset);
  const end = newline < 0 ? code.length : newline;
  const indent = indentAt(code, end);
  const isEmptyLine = code.slice(code.lastIndexOf('\n', end - 1) + 1, end).trim() === '';
  const lines = ['response = invokeurl', '[', '\turl :"https://"', '\ttype :GET', `\tconnection:${literal}`, '];', 'info response;'];
  return { from: end, to: end, insert: (isEmptyLine ? '' : `\n${indent}`) + lines.join(`\n${indent}`) };
}
