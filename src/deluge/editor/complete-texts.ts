import { ZOHO_TASKS } from '../checker/zoho-tasks.ts';
import type { Range } from '../syntax/ast.ts';
import { delugeTextLiteral } from '../samples/deluge-text-literal.ts';
import { type Analysis, readExpression } from './analysis.ts';
import { callOfArgument } from './callee.ts';
import { isComment, openBrackets, type ReadCode, tokensBefore } from './code-tokens.ts';
import { type CompletionItem, completionItem } from './completion-item.ts';
import { sampleText } from './describe-variable.ts';
import { Shapes } from './shapes.ts';

/** Methods whose first argument is the key of a map. */
const BY_KEY = new Set(['get', 'getjson', 'put', 'remove', 'containkey', 'containskey', 'deletekey']);

/** The connections by link name; `quoted` where the quotation marks are not there yet. */
export function connectionItems({ context }: Analysis, quoted: boolean): readonly CompletionItem[] {
  return (context.connections ?? []).map(({ linkName, name, service }, index) =>
    completionItem({
      label: linkName,
      kind: 'connection',
      detail: service,
      documentation: { title: linkName, text: `The connection ${name}, to ${service}.`, note: null },
      insert: quoted ? `"${linkName}"` : linkName,
      rank: Math.max(-99, 50 - index),
    }),
  );
}

/** The key of a task whose value begins at an offset; null anywhere else. */
export function taskKeyBefore(read: ReadCode, offset: number): string | null {
  const tokens = tokensBefore(read, offset);
  const [bracket] = openBrackets(tokens);
  const words = tokens.filter((token) => !isComment(token));
  const [key, colon] = words.slice(-2);
  const isValue = bracket?.kind === 'task' && colon?.name === ':' && key !== undefined;
  return isValue ? read.code.slice(key.from, key.to).toLowerCase().replaceAll(/\s+/g, ' ') : null;
}

function keyItems(receiver: Range, offset: number, analysis: Analysis, quoted: boolean): readonly CompletionItem[] {
  const expression = readExpression(analysis.code.slice(receiver.from, receiver.to));
  if (expression === null) {
    return [];
  }
  const scope = analysis.scopeAt(offset);
  return new Shapes(analysis, scope).keysOf(expression, offset).map(({ key, sample }, index) =>
    completionItem({
      label: key,
      kind: 'key',
      detail: sample === undefined ? null : sampleText(sample),
      documentation: sample === undefined ? null : { title: delugeTextLiteral(key), text: `For example ${sampleText(sample)}`, note: null },
      insert: quoted ? delugeTextLiteral(key) : delugeTextLiteral(key).slice(1, -1),
      // In the order of the record, as people know it.
      rank: Math.max(-99, 50 - index),
    }),
  );
}

/** What the argument of a call can be that begins at `start`: a link name, or a key of the map that is asked. */
function argumentItems(start: number, offset: number, analysis: Analysis, quoted: boolean): readonly CompletionItem[] {
  const call = callOfArgument(analysis, start);
  if (call === null) {
    return [];
  }
  const task = ZOHO_TASKS.get(call.path?.toLowerCase() ?? '');
  if (task !== undefined) {
    return call.argument === task.connection ? connectionItems(analysis, quoted) : [];
  }
  return call.receiver !== null && call.argument === 0 && BY_KEY.has(call.name.toLowerCase()) ? keyItems(call.receiver, offset, analysis, quoted) : [];
}

/** What a text can say that begins (with its quotation mark) at `start`. */
export function completeText(start: number, offset: number, analysis: Analysis): readonly CompletionItem[] {
  return taskKeyBefore(analysis, start) === 'connection' ? connectionItems(analysis, false) : argumentItems(start, offset, analysis, false);
}

/** The texts that an argument can be that begins at `from`, with their quotation marks. */
export function completeArgument(from: number, offset: number, analysis: Analysis): readonly CompletionItem[] {
  return argumentItems(from, offset, analysis, true);
}
