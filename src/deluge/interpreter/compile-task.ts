import type { Task, TaskEntry } from '../syntax/ast.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { toText } from '../values/text-form.ts';
import type { DelugeValue } from '../values/value.ts';
import { type Code, later, now } from './code.ts';
import type { ScopeContext } from './compile-context.ts';
import { invokeUrl, type TaskValues } from './invoke-url.ts';
import type { Frame } from './runtime.ts';

/** Keys whose value is a word or a text, never a variable: `type :GET`, `connection:"books"`. */
const WORDS = new Set(['type', 'response-format', 'response-decoding', 'service', 'connection']);

function compileEntry({ key, value }: TaskEntry, scope: ScopeContext): Code {
  if (WORDS.has(key.name) && value.type === 'Variable' && (key.name !== 'connection' || scope.find(value.name) === undefined)) {
    const word = value.name;
    return now(() => word);
  }
  return scope.compile(value);
}

/** Compiles a task in brackets: `invokeurl`, `invokeapi` and `sendmail` run; the others are told as unavailable. */
export function compileTask(node: Task, scope: ScopeContext): Code {
  const entries = node.entries.map((entry) => ({ key: entry.key.name, code: compileEntry(entry, scope) }));
  const { trace, lines } = scope.program;
  const place = { from: node.from, to: node.to, line: lines.line(node.from) };
  return later(async (frame) => {
    const values = new Map<string, DelugeValue>();
    for (const { key, code } of entries) {
      values.set(key, code.waits ? await code.run(frame) : code.run(frame));
    }
    frame.runtime.at = node;
    const result = await runTask(node.task.name, values, frame, (event) => trace?.({ ...event, ...place }));
    frame.runtime.at = node;
    return result;
  });
}

type Tell = Parameters<typeof invokeUrl>[2];

async function runTask(task: string, values: TaskValues, frame: Frame, tell: Tell): Promise<DelugeValue> {
  const { runtime } = frame;
  switch (task) {
    case 'invokeurl': {
      return invokeUrl(values, runtime, tell);
    }
    case 'invokeapi': {
      return invokeUrl(apiValues(values, frame), runtime, tell);
    }
    case 'sendmail': {
      await runtime.callOut(() => runtime.host.sendMail(checkedMail(values)));
      return null;
    }
    default: {
      throw new DelugeError('unavailable', `${task} is not supported for this function`);
    }
  }
}

/** `invokeapi` names a service and a path instead of an address. */
function apiValues(values: TaskValues, { runtime }: Frame): TaskValues {
  const { settings } = runtime.host;
  const path = toText(values.get('path') ?? '', settings);
  return new Map([...values, ['url', `https://www.zohoapis.com${path.startsWith('/') ? '' : '/'}${path}`]]);
}

function checkedMail(values: TaskValues): TaskValues {
  for (const key of ['from', 'to']) {
    if (values.get(key) === undefined || values.get(key) === null || values.get(key) === '') {
      throw new DelugeError('bad-argument', `'${key.toUpperCase()}' message is missing for sendmail task`);
    }
  }
  return values;
}
