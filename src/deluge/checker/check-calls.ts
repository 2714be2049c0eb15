import type { Argument, Call, Expression, FunctionDeclaration, Member, Name, Variable } from '../syntax/ast.ts';
import type { TypeName } from '../values/type-bit.ts';
import type { BuiltInSignature } from './built-in-index.ts';
import type { CheckContext } from './check-context.ts';
import { closest } from './closest.ts';
import type { QuickFix } from './diagnostic.ts';
import { pathOf } from './expression-parts.ts';
import { FOREIGN_NAMES, FUNCTION_NAMESPACES, HOST_FUNCTIONS, RECORD_METHODS, ZOHO_VARIABLES } from './known-names.ts';
import type { Site } from './site.ts';
import { ZOHO_TASKS, zohoTaskNames } from './zoho-tasks.ts';

/** What writes to the log in other languages. */
const OUTPUTS = new Set(['console.log', 'print', 'println', 'printf', 'echo', 'puts']);
const RECORD_METHOD_NAMES = new Set(RECORD_METHODS);

function replaceWith(name: Name, insert: string): QuickFix {
  return { label: `Use ${insert}`, edits: [{ from: name.from, to: name.to, insert }] };
}

function unknownName(
  code: 'unknown-function' | 'unknown-method',
  name: Name,
  known: readonly string[],
  context: CheckContext,
): void {
  if (context.isBroken && name.name.toLowerCase() === 'catch') {
    return;
  }
  if (OUTPUTS.has(name.name.toLowerCase())) {
    context.report(code, name, `Not able to find '${name.name}' function; the log is written with \`info\`.`, { label: 'Use info', edits: [{ from: name.from, to: name.to, insert: 'info ' }] });
    return;
  }
  const foreign = FOREIGN_NAMES.get(name.name.toLowerCase());
  const meant = foreign !== undefined && known.includes(foreign) ? foreign : closest(name.name, known);
  const message = `Not able to find '${name.name}' function`;
  if (meant === null) {
    context.report(code, name, `${message}.`);
  } else {
    context.report(code, name, `${message}; did you mean \`${meant}\`?`, replaceWith(name, meant));
  }
}

function countText(minimum: number, maximum: number): string {
  if (minimum === maximum) {
    return minimum === 0 ? 'none' : String(minimum);
  }
  return maximum === Number.POSITIVE_INFINITY ? `${minimum} or more` : `${minimum} to ${maximum}`;
}

function wrongCount(call: Call, name: Name, found: number, minimum: number, maximum: number, context: CheckContext): void {
  const first = call.arguments[0];
  const last = call.arguments.at(-1);
  const range = first && last ? { from: first.from, to: last.to } : { from: name.from, to: call.to };
  const takes = countText(minimum, maximum);
  context.report('argument-count', range, `No. of arguments mismatches for the function ${name.name}: it takes ${takes}, found ${found}.`);
}

function maximumOf({ parameters, rest }: BuiltInSignature): number {
  return rest === null ? parameters.length : Number.POSITIVE_INFINITY;
}

/** How many arguments a call gives; `key:value`, for collections, are two. */
function countOf(call: Call): number {
  return call.arguments.reduce((count, argument) => count + (argument.type === 'MapEntry' ? 2 : 1), 0);
}

/** The signatures that take so many arguments; reports when there are none. `extra` counts a receiver given as argument. */
function fittingCount(
  call: Call,
  name: Name,
  signatures: readonly BuiltInSignature[],
  isMethod: boolean,
  context: CheckContext,
): readonly BuiltInSignature[] {
  const found = countOf(call);
  const bounds = signatures.map((signature) => {
    const extra = !isMethod && signature.receiver !== null ? 1 : 0;
    return { signature, minimum: signature.minimum + extra, maximum: maximumOf(signature) + extra };
  });
  const fitting = bounds.filter(({ minimum, maximum }) => found >= minimum && found <= maximum);
  if (fitting.length === 0) {
    const minimum = Math.min(...bounds.map((bound) => bound.minimum));
    wrongCount(call, name, found, minimum, Math.max(...bounds.map((bound) => bound.maximum)), context);
  }
  return fitting.map(({ signature }) => signature);
}

/** Reports arguments whose type is certain and that no parameter of the one signature takes. */
function checkArgumentTypes(
  name: Name,
  { parameters }: Pick<BuiltInSignature, 'parameters'>,
  args: readonly Argument[],
  { types }: Site,
  context: CheckContext,
): void {
  if (args.some(({ type }) => type === 'MapEntry')) {
    return;
  }
  args.forEach((argument, index) => {
    const parameter = parameters[index];
    const type = argument.type === 'MapEntry' ? null : types.typeOf(argument);
    if (parameter !== undefined && type !== null && type !== 'NULL' && !parameter.types.includes(type)) {
      const required = parameter.types.filter((one) => one !== 'NULL' && one !== 'BRACES').join(', ');
      context.report('argument-type', argument, `Argument type mismatches for the function ${name.name} at index ${index + 1}: required ${required}, found ${type}.`);
    }
  });
}

function checkMethod(call: Call, callee: Member, site: Site, context: CheckContext): void {
  const name = callee.property;
  const signatures = context.builtIns.methods(name.name);
  const { object } = callee;
  if (signatures.length === 0) {
    if (!RECORD_METHOD_NAMES.has(name.name.toLowerCase())) {
      unknownName('unknown-method', name, context.builtIns.methodNames, context);
    }
    return;
  }
  const type = site.types.typeOf(object);
  // Zoho reads JSON text with get, too.
  const isJson = type === 'TEXT' && name.name.toLowerCase() === 'get';
  const applicable = type === null || isJson || type === 'NULL' ? signatures : signatures.filter(({ receiver }) => receiver?.includes(type));
  if (applicable.length === 0) {
    reportReceiver(name, type, signatures, context);
    return;
  }
  if (RECORD_METHOD_NAMES.has(name.name.toLowerCase()) && type === null) {
    return;
  }
  const [signature, ...others] = fittingCount(call, name, applicable, true, context);
  if (signature !== undefined && others.length === 0) {
    checkArgumentTypes(name, signature, call.arguments, site, context);
  }
}

function reportReceiver(name: Name, type: TypeName | null, signatures: readonly BuiltInSignature[], context: CheckContext): void {
  const types = [...new Set(signatures.flatMap(({ receiver }) => receiver ?? []))].filter((one) => one !== 'BRACES' && one !== 'NULL');
  context.report('method-type', name, `Not able to find '${name.name}' function for ${type ?? 'this'}; it is one of ${types.join(', ')}.`);
}

function findDeclared(namespace: string | null, name: string, context: CheckContext): FunctionDeclaration | null {
  const declared = context.script.body.find(
    (node) =>
      node.type === 'FunctionDeclaration' &&
      node.name.name === name &&
      (namespace === null || namespace === 'thisapp' || node.namespace?.name === namespace),
  );
  return declared?.type === 'FunctionDeclaration' ? declared : null;
}

function checkDeclared(call: Call, name: Name, declared: FunctionDeclaration, { parent, statement }: Site, context: CheckContext): void {
  const { length } = declared.parameters;
  if (call.arguments.length !== length) {
    wrongCount(call, name, call.arguments.length, length, length, context);
  }
  const isVoid = declared.returnType.name.toLowerCase() === 'void';
  const isStatement = parent === null && statement.type === 'ExpressionStatement';
  if (isVoid && !isStatement && statement.type !== 'InfoStatement') {
    context.report('void-result', call, `${name.name} function cant be assigned to variable or used in expression.`);
  } else if (!isVoid && isStatement && context.scope.host === 'creator') {
    context.report('unused-result', call, `${name.name} function needs to be assigned to a variable.`);
  }
}

function checkFunction(call: Call, callee: Variable, site: Site, context: CheckContext): void {
  const { name } = callee;
  const declared = findDeclared(null, name, context);
  if (declared !== null) {
    checkDeclared(call, callee, declared, site, context);
    return;
  }
  const signatures = context.builtIns.functions(name);
  const host = HOST_FUNCTIONS.get(name.toLowerCase());
  if (signatures.length > 0) {
    const [signature, ...others] = host === undefined ? fittingCount(call, callee, signatures, false, context) : [];
    if (signature !== undefined && others.length === 0) {
      checkArgumentTypes(callee, withReceiver(signature), call.arguments, site, context);
    }
  } else if (host !== undefined) {
    const found = call.arguments.length;
    if (found < host[0] || found > host[1]) {
      wrongCount(call, callee, found, host[0], host[1], context);
    }
  } else if (!name.includes(':') && name !== '' && !context.scope.functions.has(name) && !isSubform(call, name)) {
    unknownName('unknown-function', callee, [...context.builtIns.functionNames.filter((one) => !one.includes('.')), ...HOST_NAMES], context);
  }
}

/** `Order_Items()` makes a row of a subform in Creator. */
function isSubform(call: Call, name: string): boolean {
  return call.arguments.length === 0 && /^\p{Lu}\w*_/u.test(name);
}

const HOST_NAMES = ['Map', 'List', 'Collection', 'getUrl', 'postUrl', 'openUrl'];

/** The signature of a method as it is when its receiver is the first argument. */
function withReceiver(signature: BuiltInSignature): BuiltInSignature {
  return signature.receiver === null
    ? signature
    : { ...signature, parameters: [{ name: 'value', types: signature.receiver }, ...signature.parameters] };
}

function checkZohoTask(call: Call, callee: Member, path: readonly string[], site: Site, context: CheckContext): void {
  const full = ['zoho', ...path.slice(1)].join('.');
  const signatures = context.builtIns.functions(full);
  if (signatures.length > 0) {
    fittingCount(call, callee.property, signatures, false, context);
    return;
  }
  const task = ZOHO_TASKS.get(full.toLowerCase());
  if (task !== undefined) {
    if (call.arguments.length < task.minimum || call.arguments.length > task.maximum) {
      wrongCount(call, callee.property, call.arguments.length, task.minimum, task.maximum, context);
    } else {
      checkArgumentTypes(callee.property, task, call.arguments, site, context);
    }
    return;
  }
  // Products have more tasks than are known here, so only a name that is nearly one of these is a mistake.
  const product = full.slice(0, full.lastIndexOf('.')).toLowerCase();
  const encryption = context.builtIns.functionNames.filter((name) => name.startsWith(ENCRYPTION)).map((name) => name.slice(ENCRYPTION.length));
  const meant = closest(callee.property.name, `${product}.` === ENCRYPTION ? encryption : zohoTaskNames(product));
  if (meant !== null) {
    context.report(full.toLowerCase().startsWith(ENCRYPTION) ? 'unknown-zoho-name' : 'unknown-task', callee.property, `Not able to find '${full}'; did you mean \`${meant}\`?`, replaceWith(callee.property, meant));
  }
}

const ENCRYPTION = 'zoho.encryption.';

/** Calls: functions and methods that don't exist, arguments that are too many, too few or of a wrong type. */
export function checkCall(site: Site, context: CheckContext): void {
  const { expression: call, scope } = site;
  if (call.type !== 'Call' || site.inCriteria) {
    return;
  }
  const { callee } = call;
  if (callee.type === 'Variable') {
    checkFunction(call, callee, site, context);
    return;
  }
  const path = pathOf(callee);
  const root = path?.[0] ?? '';
  if (callee.type !== 'Member' || callee.property.name === '') {
    return;
  }
  if (path !== null && root.toLowerCase() === 'zoho') {
    if (path.length === 2) {
      return;
    }
    if (!ZOHO_VARIABLES.includes(path[1]?.toLowerCase() ?? '')) {
      checkZohoTask(call, callee, path, site, context);
      return;
    }
  } else if (path !== null && path.join('.') === 'console.log') {
    unknownName('unknown-function', { name: 'console.log', from: callee.from, to: callee.to }, [], context);
    return;
  } else if (path !== null && (!scope.has(root) || FUNCTION_NAMESPACES.includes(root)) && !scope.variables.has(root)) {
    // Not a variable, so a namespace of functions; if it is none, the name itself is reported.
    const declared = findDeclared(path.at(-2) ?? null, callee.property.name, context);
    if (declared !== null) {
      checkDeclared(call, callee.property, declared, site, context);
    }
    return;
  }
  checkMethod(call, callee, site, context);
}

/** `zoho.…` that is not called: a variable of the reference. */
export function checkZohoVariable({ expression, parent, scope }: Site, context: CheckContext): void {
  if (expression.type !== 'Member' || expression.object.type !== 'Variable' || isCallee(expression, parent)) {
    return;
  }
  const { property, object } = expression;
  if (object.name.toLowerCase() !== 'zoho' || scope.variables.has(object.name) || parent?.type === 'Member') {
    return;
  }
  const isKnown = ZOHO_VARIABLES.includes(property.name.toLowerCase());
  const meant = isKnown ? null : closest(property.name, ZOHO_VARIABLES);
  if (meant !== null) {
    context.report('unknown-zoho-name', property, `Not able to find 'zoho.${property.name}'; did you mean \`zoho.${meant}\`?`, replaceWith(property, meant));
  }
}

function isCallee(expression: Expression, parent: Expression | null): boolean {
  return parent?.type === 'Call' && parent.callee === expression;
}
