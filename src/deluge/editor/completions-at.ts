import { analyse } from './analysis.ts';
import { receiverBefore } from './callee.ts';
import { isComment, openBrackets, type PlacedToken, tokensBefore } from './code-tokens.ts';
import { completeMembers } from './complete-members.ts';
import { completeNames } from './complete-names.ts';
import { completeTask } from './complete-task.ts';
import { completeArgument, completeText } from './complete-texts.ts';
import type { CompletionItem, Completions } from './completion-item.ts';
import type { EditorContext } from './editor-context.ts';

const WORD = /[\p{L}_][\p{L}\p{N}_]*$/u;
/** Keys of tasks have hyphens: `response-format`. */
const KEY = /[\p{L}_][\p{L}\p{N}_-]*$/u;
const TEXTS = new Set(['Text', 'QuotedText', 'UnclosedText', 'CurlyText']);
const STATEMENT_ENDS = new Set([';', '}', 'else', 'try', 'MissingSemicolon']);
const NAMING = new Set(['forEach', 'index', 'TypeName']);

function startOfWord(code: string, offset: number, pattern: RegExp): number {
  return offset - (pattern.exec(code.slice(0, offset))?.[0].length ?? 0);
}

function answer(from: number, to: number, items: readonly CompletionItem[]): Completions | null {
  return items.length === 0 ? null : { from, to, items };
}

/** The text that a cursor stands in, from its first quotation mark; null outside of texts. */
function textAround(token: PlacedToken | undefined, code: string, offset: number): number | null {
  if (token === undefined || !TEXTS.has(token.name)) {
    return null;
  }
  const isOpen = token.name === 'UnclosedText' && !code.slice(token.from, offset).includes('\n');
  return isOpen && code[token.from] === '"' ? token.from : null;
}

/** Where a text ends that begins at `start`: before its closing mark, if that is on the same line. */
function endOfText(code: string, offset: number): number {
  const rest = /^[^"\\\n;,)\]]*(?=")/.exec(code.slice(offset));
  return offset + (rest?.[0].length ?? 0);
}

/**
 * What could be written at an offset, for the script as it is, unfinished as it may be. Null where nothing can be said:
 * in comments, in texts without a known role, in numbers, where a new name is given.
 * @param explicit asked for by key, so also where no letter has been typed
 */
export function completionsAt(code: string, offset: number, context: EditorContext, explicit: boolean): Completions | null {
  const analysis = analyse(code, context);
  const before = tokensBefore(analysis, offset);
  const token = before.at(-1);
  if (token?.name === 'UnclosedComment' || (token?.name === 'LineComment' && token.to === offset)) {
    return null;
  }
  const start = textAround(token, code, offset);
  if (start !== null) {
    return answer(start + 1, endOfText(code, offset), completeText(start, offset, analysis));
  }
  return outsideTexts(code, offset, explicit, analysis);
}

function outsideTexts(code: string, offset: number, explicit: boolean, analysis: ReturnType<typeof analyse>): Completions | null {
  const from = startOfWord(code, offset, WORD);
  const tokens = tokensBefore(analysis, from);
  const last = tokens.findLast((token) => !isComment(token));
  if (last?.name === '.') {
    const receiver = receiverBefore(analysis, last.from);
    return receiver === null ? null : answer(from, offset, completeMembers(receiver, offset, analysis));
  }
  const [bracket] = openBrackets(tokens);
  if (bracket?.kind === 'task') {
    const keyFrom = startOfWord(code, offset, KEY);
    const keyTokens = tokensBefore(analysis, keyFrom);
    const items = completeTask(keyTokens, bracket, keyFrom, analysis);
    if (items !== null) {
      return explicit || keyFrom < offset || last?.name === ':' ? answer(keyFrom, offset, items) : null;
    }
  }
  const texts = completeArgument(from, offset, analysis);
  if (from === offset && !explicit) {
    return last?.name === '(' ? answer(from, offset, texts) : null;
  }
  const isNaming = last !== undefined && NAMING.has(last.name);
  const isNumber = /\d/.test(code.slice(from - 1, from)) && from === offset;
  if (isNaming || isNumber) {
    return null;
  }
  const startsStatement = last === undefined || STATEMENT_ENDS.has(last.name) || (last.name === '{' && bracket?.kind === 'block') || closesHead(code, last, from);
  return answer(from, offset, [...texts, ...completeNames(offset, startsStatement, analysis)]);
}

/** The parenthesis of `if(…)` and `catch (…)`, behind which a statement may stand without braces. */
function closesHead(code: string, last: PlacedToken, from: number): boolean {
  return last.name === ')' && code.slice(last.to, from).includes('\n');
}
