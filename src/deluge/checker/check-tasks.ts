import type { Expression, Task, TaskEntry } from '../syntax/ast.ts';
import type { TypeName } from '../values/type-bit.ts';
import type { CheckContext } from './check-context.ts';
import { closest } from './closest.ts';
import type { QuickFix } from './diagnostic.ts';
import { pathOf } from './expression-parts.ts';
import type { Site } from './site.ts';
import { ZOHO_TASKS } from './zoho-tasks.ts';

const CALL_KEYS = ['type', 'parameters', 'body', 'headers', 'connection', 'detailed', 'response-format', 'response-decoding', 'content-type', 'files'];
const KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ['invokeurl', ['url', ...CALL_KEYS]],
  ['invokeapi', ['service', 'path', ...CALL_KEYS]],
  ['sendmail', ['from', 'to', 'cc', 'bcc', 'reply to', 'subject', 'message', 'attachments', 'content type']],
]);
const REQUIRED: ReadonlyMap<string, readonly string[]> = new Map([
  ['invokeurl', ['url']],
  ['invokeapi', ['service', 'path']],
  ['sendmail', ['from', 'to', 'subject', 'message']],
]);
/** How errors of Zoho write the tasks' names. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ['invokeurl', 'invokeUrl'],
  ['invokeapi', 'invokeApi'],
]);
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'];
/** How the error about the connection's type names the types. */
const ORIGINAL_TYPES: ReadonlyMap<TypeName, string> = new Map([
  ['NUMBER', 'BIGINT'],
  ['DECIMAL', 'DECIMAL'],
  ['BOOLEAN', 'BOOLEAN'],
  ['KEY-VALUE', 'MAP'],
  ['LIST', 'LIST'],
]);

function removeEntry(entry: TaskEntry, context: CheckContext): QuickFix {
  const before = /\s*$/.exec(context.code.slice(0, entry.from))?.[0].length ?? 0;
  return { label: `Remove ${entry.key.name}`, edits: [{ from: entry.from - before, to: entry.to, insert: '' }] };
}

function checkKeys(task: Task, context: CheckContext): void {
  const known = KEYS.get(task.task.name) ?? [];
  const seen = new Set<string>();
  for (const entry of task.entries) {
    const { key } = entry;
    if (seen.has(key.name)) {
      context.report('duplicate-key', key, `'${key.name}' is given twice in this ${task.task.name} task.`, removeEntry(entry, context));
    } else if (!known.includes(key.name) && key.name !== '' && !(context.isBroken && known.includes(key.name.split(' ', 1)[0] ?? ''))) {
      const meant = closest(key.name, known);
      const hint = meant === null ? `its keys are ${known.join(', ')}` : `did you mean \`${meant}\`?`;
      const fix = meant === null ? null : { label: `Use ${meant}`, edits: [{ from: key.from, to: key.to, insert: meant }] };
      context.report('unknown-key', key, `The ${task.task.name} task has no '${key.name}'; ${hint}`, fix);
    }
    seen.add(key.name);
  }
  for (const required of REQUIRED.get(task.task.name) ?? []) {
    if (!seen.has(required)) {
      context.report('missing-key', task.task, `'${required.toUpperCase()}' message is missing for ${task.task.name} task.`);
    }
  }
  const body = task.entries.find(({ key }) => key.name === 'body');
  if (body !== undefined && seen.has('parameters')) {
    context.report('conflicting-keys', body.key, 'A call sends either parameters or a body, not both.', removeEntry(body, context));
  }
}

function checkMethod({ value }: TaskEntry, { scope }: Site, context: CheckContext): void {
  const written = value.type === 'Text' ? value.value : value.type === 'Variable' ? value.name : null;
  if (written === null || METHODS.includes(written.toUpperCase()) || (value.type === 'Variable' && scope.has(written))) {
    return;
  }
  const meant = closest(written, METHODS);
  const hint = meant === null ? `it is one of ${METHODS.slice(0, -1).join(', ')}` : `did you mean ${meant}?`;
  const fix = meant === null ? null : { label: `Use ${meant}`, edits: [{ from: value.from, to: value.to, insert: meant }] };
  context.report('http-method', value, `'${written}' is no type of call; ${hint}`, fix);
}

/** The literal that a variable always holds, as it is written. */
function onlyLiteral(value: Expression, { scope }: Site, context: CheckContext): string | null {
  const values = value.type === 'Variable' ? scope.values(value.name) : null;
  const [only] = values ?? [];
  return values?.length === 1 && only?.type === 'Text' ? context.text(only) : null;
}

function checkConnection(task: Task, { value }: TaskEntry, site: Site, context: CheckContext): void {
  if (value.type === 'Text') {
    checkLinkName(value, context);
  } else if (value.type !== 'Missing') {
    const type = ORIGINAL_TYPES.get(site.types.typeOf(value) ?? 'TEXT') ?? 'STRING';
    const literal = onlyLiteral(value, site, context);
    const taskName = WRITTEN.get(task.task.name) ?? task.task.name;
    context.report(
      'connection-type',
      value,
      `The 'connections' value of the '${taskName}' task is of type '${type}' which does not match the required data type 'CONNECTION LINKNAME'`,
      literal === null ? null : { label: `Use ${literal}`, edits: [{ from: value.from, to: value.to, insert: literal }] },
    );
  }
}

function checkLinkName(value: Extract<Expression, { type: 'Text' }>, context: CheckContext): void {
  const { connections } = context.scope;
  if (connections === null || connections.includes(value.value)) {
    return;
  }
  const meant = closest(value.value, connections);
  const message = `There is no connection with the link name '${value.value}'`;
  const fix = meant === null ? null : { label: `Use ${meant}`, edits: [{ from: value.from, to: value.to, insert: `"${meant}"` }] };
  context.report('unknown-connection', value, meant === null ? `${message}.` : `${message}; did you mean '${meant}'?`, fix);
}

/** Comments between the brackets of a call; the fix puts them above the statement. */
function checkComments(task: Task, { statement }: Site, context: CheckContext): void {
  const open = context.code.indexOf('[', task.task.to);
  for (const comment of context.script.comments) {
    if (comment.from > open && comment.to < task.to) {
      const lineStart = context.code.lastIndexOf('\n', statement.from - 1) + 1;
      const indent = /^\s*/.exec(context.code.slice(lineStart, statement.from))?.[0] ?? '';
      const blank = /\s*$/.exec(context.code.slice(0, comment.from))?.[0].length ?? 0;
      context.report('comment-in-task', comment, `A comment inside ${task.task.name} [ ] stops some of Zoho's editors from saving the script; put it above the statement.`, {
        label: 'Move the comment above the statement',
        edits: [
          { from: statement.from, to: statement.from, insert: `${context.text(comment)}\n${indent}` },
          { from: comment.from - blank, to: comment.to, insert: '' },
        ],
      });
    }
  }
}

/** Tasks in brackets: keys, kind of call, connection, comments. */
export function checkTask(site: Site, context: CheckContext): void {
  const { expression: task } = site;
  if (task.type !== 'Task' || !KEYS.has(task.task.name)) {
    return;
  }
  checkKeys(task, context);
  const isCall = task.task.name !== 'sendmail';
  for (const entry of task.entries) {
    if (entry.key.name === 'connection') {
      checkConnection(task, entry, site, context);
    } else if (entry.key.name === 'type' && isCall) {
      checkMethod(entry, site, context);
    }
  }
  if (isCall) {
    checkComments(task, site, context);
  }
}

/** The connection that an integration task such as zoho.books.getRecords is given as its last argument. */
export function checkTaskConnection({ expression }: Site, context: CheckContext): void {
  if (expression.type !== 'Call' || context.scope.connections === null) {
    return;
  }
  const task = ZOHO_TASKS.get(pathOf(expression.callee)?.join('.').toLowerCase() ?? '');
  const argument = task === undefined ? undefined : expression.arguments[task.connection];
  if (argument?.type === 'Text') {
    checkLinkName(argument, context);
  }
}

const DETAILS = new Set(['responsetext', 'responseheader', 'responsecode']);

/** `response.get("responseCode")` of a call that did not ask for it. */
export function checkDetailed({ expression, scope }: Site, context: CheckContext): void {
  if (expression.type !== 'Call' || expression.callee.type !== 'Member' || expression.callee.object.type !== 'Variable') {
    return;
  }
  const [key] = expression.arguments;
  if (expression.callee.property.name.toLowerCase() !== 'get' || key?.type !== 'Text' || !DETAILS.has(key.value.toLowerCase())) {
    return;
  }
  const values = scope.values(expression.callee.object.name) ?? [];
  const calls = values.filter((value) => value.type === 'Task' && value.task.name === 'invokeurl');
  const [call] = calls;
  const isPlain = calls.every((value) => value.type === 'Task' && !value.entries.some(({ key: { name } }) => name === 'detailed'));
  const last = call?.type === 'Task' ? call.entries.at(-1) : undefined;
  if (last !== undefined && calls.length === values.length && isPlain) {
    const blank = /\s*$/.exec(context.code.slice(0, last.from))?.[0] ?? ' ';
    context.report('needs-detailed', key, `The response has '${key.value}' only when the call says detailed:true.`, {
      label: 'Add detailed:true',
      edits: calls.length === 1 ? [{ from: last.to, to: last.to, insert: `${blank === '' ? ' ' : blank}detailed:true` }] : [],
    });
  }
}
