import { FUNCTION_NAMESPACES } from '../checker/known-names.ts';
import { ZOHO_TASKS } from '../checker/zoho-tasks.ts';
import type { BuiltIn } from '../library/built-in.ts';
import { builtIns, functions, methodsOf } from '../library/library.ts';
import { GIVEN_VARIABLES } from '../library/zoho-variables.ts';
import type { Range } from '../syntax/ast.ts';
import type { TypeName } from '../values/type-bit.ts';
import { type Analysis, readExpression } from './analysis.ts';
import { callTemplate, type CompletionItem, completionItem } from './completion-item.ts';
import { callName, describeBuiltIn, describeDeclaration, describeOuterFunction, describeZohoTask, describeZohoVariable } from './documentation.ts';
import { Shapes } from './shapes.ts';

/** What people call most on a value whose type is not known. */
const COMMON = new Set(['get', 'put', 'add', 'size', 'toString', 'toList', 'toMap', 'toLong', 'contains', 'isEmpty', 'isNull', 'keys', 'getJSON', 'toDate']);

function parameterList({ parameters, rest }: BuiltIn): string {
  const names = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `(${[...names, ...(rest === null ? [] : [`${rest.name} …`])].join(', ')})`;
}

/** A built-in as something to call; a method leaves its receiver out. */
export function builtInItem(built: BuiltIn, kind: 'method' | 'function', rank: number): CompletionItem {
  const takesArguments = built.parameters.length > 0 || built.rest !== null || (kind === 'function' && built.receiver !== null);
  return completionItem({
    label: built.name,
    kind,
    detail: kind === 'function' && built.receiver !== null ? '(value …)' : parameterList(built),
    documentation: describeBuiltIn(built),
    insert: callTemplate(built.name, takesArguments),
    isTemplate: true,
    rank,
  });
}

function methodItems(type: TypeName | null): readonly CompletionItem[] {
  const methods = type === null ? builtIns().filter(({ receiver }) => receiver !== null) : methodsOf(type);
  const seen = new Set<string>();
  return methods.flatMap((built) => {
    const isNew = !seen.has(built.name) && !built.name.includes('.');
    seen.add(built.name);
    return isNew ? [builtInItem(built, 'method', COMMON.has(built.name) ? 2 : 0)] : [];
  });
}

/** The next word of every name under a path, and whether the name ends with it. */
function zohoItems(path: string): readonly CompletionItem[] {
  const prefix = `${path.toLowerCase()}.`;
  const items = new Map<string, CompletionItem>();
  const add = (full: string, item: (label: string) => CompletionItem): void => {
    if (full.toLowerCase().startsWith(prefix)) {
      const [label = '', ...deeper] = full.slice(prefix.length).split('.');
      const known = deeper.length > 0 ? completionItem({ label, kind: 'key', detail: '…' }) : item(label);
      items.set(label.toLowerCase(), items.get(label.toLowerCase()) ?? known);
    }
  };
  for (const { name, type } of GIVEN_VARIABLES) {
    add(name, (label) => completionItem({ label, kind: 'variable', detail: type, documentation: describeZohoVariable(name) }));
  }
  for (const { name, parameters, minimum } of ZOHO_TASKS.values()) {
    const detail = `(${parameters.map((parameter, index) => (index < minimum ? parameter.name : `[${parameter.name}]`)).join(', ')})`;
    add(name, (label) => completionItem({ label, kind: 'function', detail, documentation: describeZohoTask(name), insert: callTemplate(label, true), isTemplate: true }));
  }
  for (const built of functions()) {
    add(built.name, (label) => ({ ...builtInItem(built, 'function', 0), label, detail: parameterList(built), insert: callTemplate(label, true) }));
  }
  return [...items.values()];
}

/** The functions of a namespace: those of the script, and those defined elsewhere. */
function namespaceItems(namespace: string, analysis: Analysis): readonly CompletionItem[] {
  const { declarations, context, parsed } = analysis;
  const own = declarations
    .filter((declaration) => declaration.namespace?.name === namespace)
    .map((declaration) => ({
      name: declaration.name.name,
      parameters: declaration.parameters.map(({ name }) => name.name),
      documentation: describeDeclaration(declaration, parsed.lines.line(declaration.from)),
    }));
  const outer = context.functions
    .filter(({ name }) => name.startsWith(`${namespace}.`))
    .map((one) => ({ name: one.name.slice(namespace.length + 1), parameters: one.parameters, documentation: describeOuterFunction(one) }));
  return [...own, ...outer].map(({ name, parameters, documentation }) => completionItem({
    label: name,
    kind: 'function',
    detail: `(${parameters.join(', ')})`,
    documentation,
    insert: callTemplate(name, parameters.length > 0),
    isTemplate: true,
  }));
}

function isNamespace(path: string, analysis: Analysis): boolean {
  return FUNCTION_NAMESPACES.includes(path) || analysis.declarations.some(({ namespace }) => namespace?.name === path) ||
    analysis.context.functions.some(({ name }) => name.startsWith(`${path}.`));
}

/** The namespaces that something can be called in, and the script's functions without one. */
export function namespaceNames({ declarations, context }: Analysis): readonly string[] {
  const names = [...declarations.map(callName), ...context.functions.map(({ name }) => name)];
  return [...new Set(names.flatMap((name) => (name.includes('.') ? [name.slice(0, name.indexOf('.'))] : [])))];
}

/** What can stand behind the dot after a receiver. */
export function completeMembers(receiver: Range, offset: number, analysis: Analysis): readonly CompletionItem[] {
  const text = analysis.code.slice(receiver.from, receiver.to);
  const scope = analysis.scopeAt(offset);
  const [root = ''] = text.split('.');
  if (/^zoho(?:\.\p{L}+)*$/iu.test(text) && !scope.variables.has(root)) {
    const items = zohoItems(text);
    if (items.length > 0) {
      return items;
    }
  }
  if (isNamespace(text, analysis) && !scope.variables.has(text)) {
    return namespaceItems(text, analysis);
  }
  const expression = readExpression(text);
  const isVariable = expression?.type === 'Member';
  const variable = isVariable ? GIVEN_VARIABLES.find(({ name }) => name === text.toLowerCase()) : undefined;
  const type = variable?.type ?? (expression === null ? null : new Shapes(analysis, scope).shapeOf(expression).type);
  return methodItems(type);
}
