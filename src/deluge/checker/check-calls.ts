import type { Call, Expression, FunctionDeclaration, Range } from '../syntax/ast.ts';
import { visitExpressions, visitStatements } from '../syntax/children.ts';
import type { ArgumentCounts, Catalogue, CheckContext } from './check-context.ts';
import { closestName } from './closest-name.ts';

/** Tells of calls of functions that don't exist, with the wrong number of arguments, or of no value. */
export function checkCalls(context: CheckContext): void {
  const { body } = context.parsed.script;
  const declared = new Map<string, FunctionDeclaration>();
  for (const node of body) {
    if (node.type === 'FunctionDeclaration') {
      const name = fullName(node);
      if (declared.has(name)) {
        context.report('duplicate-name', node.name, `There are two functions '${name}'.`);
      }
      declared.set(name, node);
    }
  }
  const statements = new Set<Expression>();
  visitStatements(body, (statement) => {
    if (statement.type === 'ExpressionStatement') {
      statements.add(statement.expression);
    } else if (statement.type === 'InfoStatement') {
      // `info` of a void function is allowed and does nothing.
      statements.add(statement.value);
    }
  });
  visitExpressions(body, (expression) => {
    if (expression.type === 'Call') {
      checkCall(expression, statements.has(expression), declared, context);
    }
  });
}

function fullName({ namespace, name }: FunctionDeclaration): string {
  return namespace === null ? name.name : `${namespace.name}.${name.name}`;
}

/** `zoho.crm.getRecords` for a callee of names only; null for a call on a value. */
function calleeName(callee: Expression): string | null {
  if (callee.type === 'Variable') {
    return callee.name;
  }
  const object = callee.type === 'Member' ? calleeName(callee.object) : null;
  return callee.type === 'Member' && object !== null ? `${object}.${callee.property.name}` : null;
}

function checkCall(call: Call, isStatement: boolean, declared: ReadonlyMap<string, FunctionDeclaration>, context: CheckContext): void {
  const name = calleeName(call.callee);
  const own = name === null ? undefined : (declared.get(name) ?? declared.get(name.replace(/^thisapp\./i, '')));
  if (name !== null && own !== undefined) {
    const count = own.parameters.length;
    checkCount(call, { name, minimum: count, maximum: count }, context);
    if (!isStatement && own.returnType.name.toLowerCase() === 'void') {
      context.report('void-value', call, `${name} function cant be assigned to variable or used in expression`);
    }
    return;
  }
  const { catalogue, functions = [] } = context.options;
  if (catalogue !== undefined && !(name !== null && functions.includes(name))) {
    checkBuiltIn(call, name, [...declared.keys(), ...functions], catalogue, context);
  }
}

function checkBuiltIn(call: Call, name: string | null, others: readonly string[], catalogue: Catalogue, context: CheckContext): void {
  const lower = name?.toLowerCase() ?? '';
  if (call.callee.type === 'Variable') {
    checkKnown(call, call.callee, catalogue.functions.get(lower), [...namesOf(catalogue.functions), ...others], context);
  } else if (lower.startsWith('zoho.') && call.callee.type === 'Member') {
    const task = catalogue.tasks.get(lower);
    if (task !== undefined) {
      checkCount(call, task, context);
    }
  } else if (call.callee.type === 'Member' && !isNamespace(call.callee.object, context)) {
    const { property } = call.callee;
    checkKnown(call, property, catalogue.methods.get(property.name.toLowerCase()), namesOf(catalogue.methods), context);
  }
}

/** Whether a call on it may be one of a function of a namespace: a name that never gets a value. */
function isNamespace(object: Expression, { parsed }: CheckContext): boolean {
  if (object.type === 'Member') {
    return calleeName(object) !== null;
  }
  if (object.type !== 'Variable') {
    return false;
  }
  let isAssigned = parsed.script.body.some((node) => node.type === 'FunctionDeclaration' && node.parameters.some(({ name }) => name.name === object.name));
  visitStatements(parsed.script.body, (statement) => {
    isAssigned ||= statement.type === 'AssignmentStatement' && statement.target.type === 'Variable' && statement.target.name === object.name;
    isAssigned ||= (statement.type === 'ForEachStatement' || statement.type === 'DeclarationStatement') && statement.variable.name === object.name;
  });
  return !isAssigned;
}

function namesOf(map: ReadonlyMap<string, ArgumentCounts>): readonly string[] {
  return [...map.values()].map(({ name }) => name);
}

function checkKnown(call: Call, place: Range & { readonly name: string }, counts: ArgumentCounts | undefined, names: readonly string[], context: CheckContext): void {
  if (counts !== undefined) {
    checkCount(call, counts, context);
    return;
  }
  const near = closestName(place.name, names);
  const message = `Not able to find '${place.name}' function${near === null ? '.' : `; did you mean '${near}'?`}`;
  const { from, to } = place;
  context.report('unknown-function', { from, to }, message, near === null ? {} : { fix: { label: `Use ${near}`, edits: [{ from, to, insert: near }] } });
}

function checkCount(call: Call, { name, minimum, maximum }: ArgumentCounts, context: CheckContext): void {
  const count = call.arguments.length;
  if (count < minimum || count > maximum) {
    const wanted = minimum === maximum ? `${minimum}` : maximum === Infinity ? `at least ${minimum}` : `${minimum} to ${maximum}`;
    context.report('argument-count', { from: call.callee.to, to: call.to }, `No. of arguments mismatches for the function ${name}: it takes ${wanted}, here are ${count}.`);
  }
}
