import { builtInsNamed } from '../library/library.ts';
import { givenVariable } from '../library/zoho-variables.ts';
import type { Expression, Member, Variable } from '../syntax/ast.ts';
import { Braces, DelugeList, DelugeMap, settled } from '../values/containers.ts';
import { negate } from '../values/arithmetic.ts';
import { DelugeError } from '../values/deluge-error.ts';
import { numberLiteral, quotedLiteral } from '../values/literals.ts';
import { nullValue } from '../values/runtime-errors.ts';
import { conditionOf } from '../values/truth.ts';
import { typeName, type DelugeValue } from '../values/value.ts';
import { type Code, binary, failing, later, many, now, unary } from './code.ts';
import { compileCall } from './compile-call.ts';
import type { ScopeContext } from './compile-context.ts';
import { compileMap } from './compile-map.ts';
import { compileTask } from './compile-task.ts';
import { dottedName, rootName } from './function-table.ts';
import { OPERATIONS } from './operations.ts';
import { undefinedVariable } from './undefined-variable.ts';

/** Compiles an expression into a closure. What can't work is an error when it runs, where `try` can catch it. */
export function compileExpression(node: Expression, scope: ScopeContext): Code {
  switch (node.type) {
    case 'Variable': {
      return compileVariable(node, scope);
    }
    case 'Text': {
      const value = node.quote === "'" ? quotedLiteral(node.value, scope.program.settings) : node.value;
      return now(() => value);
    }
    case 'Number': {
      return constant(node, () => numberLiteral(node.raw));
    }
    case 'Constant': {
      const { value } = node;
      return now(() => value);
    }
    case 'Parenthesized': {
      return scope.compile(node.expression);
    }
    case 'IfExpression': {
      return compileIf(node, scope);
    }
    case 'Braces': {
      return compileBraces(node, scope);
    }
    case 'List': {
      return many(node, node.elements.map((element) => scope.compile(element)), (values) => new DelugeList([...values]));
    }
    case 'Member': {
      return compileMember(node, scope);
    }
    case 'Call': {
      return compileCall(node, scope);
    }
    case 'Unary': {
      return compileUnary(node, scope);
    }
    case 'Binary': {
      return compileBinary(node, scope);
    }
    case 'Task': {
      return compileTask(node, scope);
    }
    default: {
      return failing(node, () => unavailable(node.type));
    }
  }
}

function unavailable(type: Expression['type']): DelugeError {
  return type === 'Missing'
    ? new DelugeError('unavailable', 'This part of the script could not be read')
    : new DelugeError('unavailable', 'Forms and their records are only there in an application of Zoho Creator');
}

function constant(at: Expression, read: () => DelugeValue): Code {
  try {
    const value = read();
    return now(() => value);
  } catch (error) {
    if (error instanceof DelugeError) {
      return failing(at, () => new DelugeError(error.code, error.message));
    }
    throw error;
  }
}

function compileVariable(node: Variable, scope: ScopeContext): Code {
  const { name } = node;
  const slot = scope.find(name);
  if (slot === undefined) {
    const given = givenVariable(name);
    return given === null ? failing(node, () => undefinedVariable(name)) : now((frame) => given.read(frame.runtime.context));
  }
  return now((frame) => {
    const value = frame.slots[slot];
    if (value === undefined) {
      frame.runtime.at = node;
      throw undefinedVariable(name);
    }
    return value;
  });
}

function compileIf(node: Extract<Expression, { type: 'IfExpression' }>, scope: ScopeContext): Code {
  const condition = scope.compile(node.condition);
  const consequent = scope.compile(node.consequent);
  const alternative = scope.compile(node.alternative);
  if (!condition.waits && !consequent.waits && !alternative.waits) {
    return now((frame) => {
      const value = condition.run(frame);
      frame.runtime.at = node.condition;
      return conditionOf(value, 'if') ? consequent.run(frame) : alternative.run(frame);
    });
  }
  return later(async (frame) => {
    const value = condition.waits ? await condition.run(frame) : condition.run(frame);
    frame.runtime.at = node.condition;
    const chosen = conditionOf(value, 'if') ? consequent : alternative;
    return chosen.run(frame);
  });
}

function compileBraces(node: Extract<Expression, { type: 'Braces' }>, scope: ScopeContext): Code {
  const { entries } = node;
  if (entries.length === 0) {
    return now(() => new Braces());
  }
  const pairs = entries.flatMap((entry) => (entry.type === 'MapEntry' ? [entry] : []));
  if (pairs.length > 0) {
    return pairs.length === entries.length
      ? compileMap(node, pairs, scope)
      : failing(node, () => new DelugeError('bad-argument', 'Braces hold either values or keys with values, not both'));
  }
  const values = entries.flatMap((entry) => (entry.type === 'MapEntry' ? [] : [scope.compile(entry)]));
  return many(node, values, (items) => new DelugeList([...items]));
}

/** A `zoho.*` variable, or a field: of a record that the script was given, or of a caught error. */
function compileMember(node: Member, scope: ScopeContext): Code {
  const root = rootName(node);
  if (root !== null && scope.find(root) === undefined) {
    const name = dottedName(node) ?? root;
    const given = givenVariable(name);
    return given === null ? failing(node, () => undefinedVariable(name)) : now((frame) => given.read(frame.runtime.context));
  }
  const { name } = node.property;
  return unary(node, scope.compile(node.object), (value) => fieldOf(settled(value), name));
}

function fieldOf(record: DelugeValue, name: string): DelugeValue {
  if (record instanceof DelugeMap) {
    return record.entries.get(name) ?? null;
  }
  throw record === null ? nullValue(name) : new DelugeError('bad-argument', `${typeName(record)} has no field '${name}'`);
}

function compileUnary(node: Extract<Expression, { type: 'Unary' }>, scope: ScopeContext): Code {
  const operand = scope.compile(node.operand);
  return unary(node, operand, node.operator === '!' ? (value) => !conditionOf(value, '!') : negate);
}

function compileBinary(node: Extract<Expression, { type: 'Binary' }>, scope: ScopeContext): Code {
  const left = scope.compile(node.left);
  const right = scope.compile(node.right);
  const { operator } = node;
  if (operator === '&&' || operator === '||') {
    return compileLogic(node, operator, left, right);
  }
  if (operator === 'contains' || operator === 'startswith' || operator === 'endswith') {
    const group = builtInsNamed(operator);
    return binary(node, left, right, (text, part, frame) => group?.callMethod(frame.runtime.context, text, [part]) ?? null);
  }
  return binary(node, left, right, OPERATIONS[operator](scope.program.settings));
}

function compileLogic(node: Extract<Expression, { type: 'Binary' }>, operator: '&&' | '||', left: Code, right: Code): Code {
  const decided = operator === '||';
  if (!left.waits && !right.waits) {
    return now((frame) => {
      const leftValue = left.run(frame);
      frame.runtime.at = node.left;
      if (conditionOf(leftValue, operator) === decided) {
        return decided;
      }
      const rightValue = right.run(frame);
      frame.runtime.at = node.right;
      return conditionOf(rightValue, operator);
    });
  }
  return later(async (frame) => {
    const leftValue = left.waits ? await left.run(frame) : left.run(frame);
    frame.runtime.at = node.left;
    if (conditionOf(leftValue, operator) === decided) {
      return decided;
    }
    const rightValue = right.waits ? await right.run(frame) : right.run(frame);
    frame.runtime.at = node.right;
    return conditionOf(rightValue, operator);
  });
}
