import { wrongCount, unknownFunction, type BuiltInGroup } from '../library/call-built-in.ts';
import { builtInsNamed } from '../library/library.ts';
import type { Call } from '../syntax/ast.ts';
import type { DelugeValue } from '../values/value.ts';
import { binary, type Code, evaluateAll, failing, later, many, now, unary } from './code.ts';
import { callLater, callNow } from './call-function.ts';
import type { CompiledFunction, ScopeContext } from './compile-context.ts';
import { compileMap } from './compile-map.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { dottedName, isTaskName, ownName } from './function-table.ts';
import { invokeUrl, type TaskValues } from './invoke-url.ts';
import { REQUEST_FUNCTIONS } from './request-functions.ts';

/** Compiles a call: of the script's own function, a built-in one, a task of another service, or a method. */
export function compileCall(node: Call, scope: ScopeContext): Code {
  const name = dottedName(node.callee);
  if (name !== null && scope.find(name.split('.', 1)[0] ?? '') === undefined) {
    return compileNamedCall(node, name, scope);
  }
  const own = name === null ? undefined : scope.program.functions.get(name);
  if (own !== undefined) {
    return compileOwnCall(node, own, scope);
  }
  if (node.callee.type !== 'Member') {
    return node.callee.type === 'Variable' ? compileNamedCall(node, node.callee.name, scope) : failing(node, () => unknownFunction(''));
  }
  const { property, object } = node.callee;
  const group = builtInsNamed(property.name);
  return group === null ? failing(node, () => unknownFunction(property.name)) : compileMethod(node, group, scope.compile(object), scope);
}

function compileNamedCall(node: Call, name: string, scope: ScopeContext): Code {
  const own = scope.program.functions.get(ownName(name, scope.program.functions) ?? '');
  if (own !== undefined) {
    return compileOwnCall(node, own, scope);
  }
  const group = builtInsNamed(name);
  if (group?.isFunction) {
    return many(node, compileArguments(node, scope), (args, frame) => group.callFunction(frame.runtime.context, args) ?? null);
  }
  const request = REQUEST_FUNCTIONS.get(name.toLowerCase());
  if (request !== undefined) {
    return compileRequest(node, request, scope);
  }
  if (isTaskName(name)) {
    return compileTaskCall(node, name, scope);
  }
  const method = node.callee.type === 'Member' ? builtInsNamed(node.callee.property.name) : null;
  if (node.callee.type === 'Member' && method !== null) {
    return compileMethod(node, method, scope.compile(node.callee.object), scope);
  }
  return failing(node, () => unknownFunction(name));
}

/**
 * Keys with values among the arguments: of a method a key and its value are two arguments, `agents.insert("north" : 4)`;
 * of a function all of them are one map, `Collection("a" : 1, "b" : 2)`.
 */
function compileArguments(node: Call, scope: ScopeContext): readonly Code[] {
  const [first] = node.arguments;
  if (first?.type === 'MapEntry' && node.arguments.length === 1 && node.callee.type === 'Member') {
    return [scope.compile(first.key), scope.compile(first.value)];
  }
  const pairs = node.arguments.flatMap((argument) => (argument.type === 'MapEntry' ? [argument] : []));
  const values = node.arguments.flatMap((argument) => (argument.type === 'MapEntry' ? [] : [scope.compile(argument)]));
  return pairs.length === 0 ? values : [...values, compileMap(node, pairs, scope)];
}

function compileMethod(node: Call, group: BuiltInGroup, receiver: Code, scope: ScopeContext): Code {
  const args = compileArguments(node, scope);
  if (!group.isMethod) {
    return many(node, [receiver, ...args], (values, frame) => group.callFunction(frame.runtime.context, values) ?? null);
  }
  const [first, second] = args;
  if (first === undefined) {
    return unary(node, receiver, (value, frame) => group.callMethod(frame.runtime.context, value, []) ?? null);
  }
  if (second === undefined) {
    return binary(node, receiver, first, (value, argument, frame) => group.callMethod(frame.runtime.context, value, [argument]) ?? null);
  }
  if (args.length === 2 && !receiver.waits && !first.waits && !second.waits) {
    const { run } = receiver;
    const { run: runFirst } = first;
    const { run: runSecond } = second;
    return now((frame) => {
      const value = run(frame);
      const values = [runFirst(frame), runSecond(frame)];
      frame.runtime.at = node;
      return group.callMethod(frame.runtime.context, value, values) ?? null;
    });
  }
  return many(node, [receiver, ...args], ([value = null, ...others], frame) => group.callMethod(frame.runtime.context, value, others) ?? null);
}

function compileOwnCall(node: Call, target: CompiledFunction, scope: ScopeContext): Code {
  const { known } = target;
  const args = compileArguments(node, scope);
  if (args.length !== target.parameters.length) {
    return failing(node, () => wrongCount(known.name));
  }
  const traced = tracedCall(node, known.name, scope);
  if (known.waits || args.some((argument) => argument.waits)) {
    return later(async (frame) => {
      const values = await evaluateAll(args, frame);
      frame.runtime.at = node;
      traced.before(values);
      const result = await callLater(target, values, frame.runtime);
      traced.after(result);
      return result;
    });
  }
  if (scope.program.trace === null) {
    return many(node, args, (values, frame) => callNow(target, values, frame.runtime));
  }
  return many(node, args, (values, frame) => {
    traced.before(values);
    const result = callNow(target, values, frame.runtime);
    traced.after(result);
    return result;
  });
}

interface TracedCall {
  readonly before: (args: readonly DelugeValue[]) => void;
  readonly after: (value: DelugeValue) => void;
}

const UNTRACED: TracedCall = { before: () => {}, after: () => {} };

function tracedCall({ from, to }: Call, name: string, { program }: ScopeContext): TracedCall {
  const { trace } = program;
  if (trace === null) {
    return UNTRACED;
  }
  const place = { name, from, to, line: program.lines.line(from) };
  return {
    before: (args) => trace({ kind: 'call', ...place, args }),
    after: (value) => trace({ kind: 'return', ...place, value }),
  };
}

/** `getUrl(…)` and `postUrl(…)`: older ways to write an `invokeurl`. */
function compileRequest(node: Call, describe: (args: readonly DelugeValue[]) => TaskValues, scope: ScopeContext): Code {
  const args = compileArguments(node, scope);
  const { trace, lines } = scope.program;
  const place = { from: node.from, to: node.to, line: lines.line(node.from) };
  return later(async (frame) => {
    const values = await evaluateAll(args, frame);
    frame.runtime.at = node;
    if (values.length === 0) {
      throw wrongCount(dottedName(node.callee) ?? '');
    }
    const result = await invokeUrl(describe(values), frame.runtime, (event) => trace?.({ ...event, ...place }));
    frame.runtime.at = node;
    return result;
  });
}

function compileTaskCall(node: Call, name: string, scope: ScopeContext): Code {
  const args = compileArguments(node, scope);
  const traced = tracedCall(node, name, scope);
  return later(async (frame) => {
    const values = await evaluateAll(args, frame);
    const { runtime } = frame;
    runtime.at = node;
    const task = runtime.host.tasks.get(name.toLowerCase());
    if (task === undefined) {
      throw new DelugeError('unknown-function', `Not able to find '${name}' function`);
    }
    traced.before(values);
    const result = await runtime.callOut(() => task(values));
    runtime.at = node;
    traced.after(result);
    return result;
  });
}
