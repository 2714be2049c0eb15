import type { Expression, Task, TaskEntry } from '../syntax/ast.ts';
import { visitExpressions } from '../syntax/children.ts';
import type { CheckContext } from './check-context.ts';
import { closestName } from './closest-name.ts';

interface TaskRule {
  readonly keys: readonly string[];
  readonly required: readonly string[];
}

const REQUEST_KEYS = ['type', 'parameters', 'body', 'headers', 'connection', 'detailed', 'files', 'content-type', 'content type', 'response-format', 'response-decoding', 'encode', 'time-out', 'timeout'];
const TASKS: Readonly<Record<string, TaskRule>> = {
  invokeurl: { keys: ['url', ...REQUEST_KEYS], required: ['url'] },
  invokeapi: { keys: ['service', 'path', ...REQUEST_KEYS], required: ['service', 'path'] },
  sendmail: {
    keys: ['from', 'to', 'cc', 'bcc', 'reply to', 'reply-to', 'subject', 'message', 'attachments', 'content type', 'content-type'],
    required: ['from', 'to'],
  },
};
const METHODS = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD']);

/** Tells of tasks that can't run: keys that are missing, unknown or exclude each other, and connections. */
export function checkTasks(context: CheckContext): void {
  visitExpressions(context.parsed.script.body, (expression) => {
    if (expression.type === 'Task') {
      checkTask(expression, context);
    }
  });
}

function checkTask(task: Task, context: CheckContext): void {
  const rule = TASKS[task.task.name];
  if (rule === undefined) {
    return;
  }
  const entries = new Map<string, TaskEntry>();
  for (const entry of task.entries) {
    const { key } = entry;
    if (!rule.keys.includes(key.name)) {
      reportUnknownKey(entry, task, rule, context);
    } else if (entries.has(key.name)) {
      context.report('duplicate-name', key, `\`${key.name}\` is here twice.`);
    }
    entries.set(key.name, entry);
  }
  for (const key of rule.required) {
    if (!entries.has(key)) {
      context.report('missing-key', task.task, `'${key.toUpperCase()}' message is missing for ${task.task.name} task.`);
    }
  }
  const body = entries.get('body');
  if (body !== undefined && entries.has('parameters')) {
    context.report('exclusive-keys', body.key, '`body` and `parameters` exclude each other.');
  }
  checkMethod(entries.get('type'), context);
  checkConnection(task, entries.get('connection'), context);
  checkComments(task, context);
}

function reportUnknownKey({ key }: TaskEntry, task: Task, rule: TaskRule, context: CheckContext): void {
  const near = closestName(key.name, rule.keys);
  const message = `${task.task.name} has no key \`${key.name}\`${near === null ? '' : `; did you mean \`${near}\`?`}`;
  context.report('unknown-key', key, message, near === null ? {} : { fix: { label: `Use ${near}`, edits: [{ from: key.from, to: key.to, insert: near }] } });
}

function checkMethod(entry: TaskEntry | undefined, context: CheckContext): void {
  const value = entry?.value;
  const written = value?.type === 'Variable' ? value.name : value?.type === 'Text' ? value.value : null;
  if (value !== undefined && written !== null && value.type === 'Text' && !METHODS.has(written.toUpperCase())) {
    context.report('task-value', value, `\`${written}\` is no request method.`);
  }
}

const TYPE_OF: Readonly<Record<string, string>> = { Number: 'BIGINT', Braces: 'KEY-VALUE', List: 'LIST', Constant: 'BOOLEAN' };

function checkConnection(task: Task, entry: TaskEntry | undefined, context: CheckContext): void {
  if (entry === undefined) {
    return;
  }
  const { value } = entry;
  if (value.type !== 'Text') {
    const name = task.task.name === 'invokeapi' ? 'invokeApi' : 'invokeUrl';
    context.report(
      'connection-literal',
      value,
      `The 'connections' value of the '${name}' task is of type '${TYPE_OF[value.type] ?? 'STRING'}' which does not match the required data type 'CONNECTION LINKNAME'`,
      literalFix(value, context),
    );
    return;
  }
  const { connections } = context.options;
  if (connections !== undefined && !connections.includes(value.value)) {
    const near = closestName(value.value, connections);
    context.report('unknown-connection', value, `There is no connection with the link name '${value.value}'${near === null ? '.' : `; did you mean '${near}'?`}`, near === null ? {} : { fix: { label: `Use ${near}`, edits: [{ from: value.from, to: value.to, insert: `"${near}"` }] } });
  }
}

/** A bare word that is a link name, or a variable that was given a text once, can be written out. */
function literalFix(value: Expression, context: CheckContext) {
  if (value.type !== 'Variable') {
    return {};
  }
  const texts: string[] = [];
  for (const node of context.parsed.script.body) {
    if (node.type === 'AssignmentStatement' && node.target.type === 'Variable' && node.target.name === value.name && node.value.type === 'Text') {
      texts.push(context.text(node.value));
    }
  }
  const known = context.options.connections?.includes(value.name) ? `"${value.name}"` : texts.length === 1 ? texts[0] : undefined;
  return known === undefined ? {} : { fix: { label: `Use ${known}`, edits: [{ from: value.from, to: value.to, insert: known }] } };
}

function checkComments(task: Task, context: CheckContext): void {
  const comment = context.parsed.script.comments.find(({ from, to }) => from > task.from && to < task.to);
  if (comment !== undefined) {
    context.report('comment-in-task', comment, 'A comment inside the brackets of a task may be refused when the function is saved.');
  }
}
