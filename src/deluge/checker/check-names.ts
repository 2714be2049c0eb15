import type { Expression, Statement } from '../syntax/ast.ts';
import type { TextEdit } from '../syntax/syntax-problem.ts';
import { childExpressions } from '../syntax/children.ts';
import type { CheckContext } from './check-context.ts';
import { closest } from './closest.ts';
import { pathOf } from './expression-parts.ts';
import type { VariableInfo, VariableScope } from './variables.ts';

/** Methods that change what they are called on. */
const CHANGING = new Set([
  'add', 'addall', 'put', 'putall', 'remove', 'removeelement', 'removeall', 'clear', 'sort', 'sortkey', 'insert', 'insertall', 'update', 'delete',
  'deletekey', 'deletekeys', 'deleteall', 'setfilename', 'setfiletype', 'setcharset', 'setparamname',
]);

/** The variables that somebody has begun to assign in code that could not be read. */
function assignedInText(code: string): ReadonlySet<string> {
  return new Set(Array.from(code.matchAll(/([\p{L}_][\p{L}\p{N}_]*)\s*[-+*/%]?=(?!=)/gu), (match) => match[1] ?? ''));
}

/** Scripts saved without a header often tell their arguments in a comment. */
function wordsOfComments(context: CheckContext): ReadonlySet<string> {
  const words = context.script.comments.flatMap((comment) => context.text(comment).match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? []);
  return new Set(words);
}

/** Names that no statement above has assigned. */
export function checkUndefined(scopes: readonly VariableScope[], context: CheckContext): void {
  const unread = context.isBroken ? assignedInText(context.code) : new Set<string>();
  const described = wordsOfComments(context);
  for (const { undefinedUses, owner, variables } of scopes) {
    for (const { name, candidates } of undefinedUses) {
      const mayBeArgument = owner === null && described.has(name.name);
      // Told of in other words already.
      const isForeign = (context.isBroken && name.name === 'new') || (name.name === 'console' && context.code.startsWith('.log', name.to));
      if (!unread.has(name.name) && !mayBeArgument && !isForeign) {
        const meant = variables.has(name.name) ? null : closest(name.name, candidates.filter((candidate) => candidate !== name.name));
        const later = variables.get(name.name)?.definitions[0]?.name;
        const slip = meant === null ? undefined : variables.get(meant);
        if (slip !== undefined) {
          slip.reads += 1;
        }
        const message = `Variable '${name.name}' is not defined${later === undefined ? '' : ` here; its first assignment is on line ${context.line(later.from)}`}`;
        const fix = meant === null ? null : { label: `Use ${meant}`, edits: [{ from: name.from, to: name.to, insert: meant }] };
        context.report('undefined-variable', name, meant === null ? message : `${message}; did you mean '${meant}'?`, fix);
      }
    }
  }
}

/** Whether working a value out changes nothing, so that it can be left out. */
function isPure(expression: Expression, context: CheckContext): boolean {
  if (expression.type === 'Task' || expression.type === 'Insert' || expression.type === 'Delete') {
    return false;
  }
  if (expression.type === 'Call') {
    const { callee } = expression;
    const isKnown =
      callee.type === 'Variable'
        ? context.builtIns.functions(callee.name).length > 0 || /^(?:map|list|collection)$/i.test(callee.name)
        : callee.type === 'Member' && context.builtIns.methods(callee.property.name).length > 0 && !CHANGING.has(callee.property.name.toLowerCase());
    const isTask = pathOf(callee)?.[0]?.toLowerCase() === 'zoho' && (pathOf(callee)?.length ?? 0) > 2;
    if (!isKnown || isTask) {
      return false;
    }
  }
  return childExpressions(expression).every((child) => isPure(child, context));
}

/** Takes a statement out with the rest of its line, if nothing else stands there. */
function removeStatement({ from, to }: Statement, code: string): TextEdit {
  const lineStart = code.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = code.indexOf('\n', to);
  const isAlone = code.slice(lineStart, from).trim() === '' && lineEnd >= 0 && code.slice(to, lineEnd).trim() === '';
  return isAlone ? { from: lineStart, to: lineEnd + 1, insert: '' } : { from, to, insert: '' };
}

function checkVariable(name: string, { definitions, reads }: VariableInfo, context: CheckContext): void {
  const [first] = definitions;
  const isUnused = reads === 0 && definitions.every(({ kind, value }) => kind === 'assignment' && value !== null && isPure(value, context));
  if (!isUnused || first === undefined) {
    return;
  }
  const edits = definitions.flatMap(({ statement }) => (statement === null ? [] : [removeStatement(statement, context.code)]));
  context.report('unused-variable', first.name, `The value of '${name}' is never used.`, { label: `Remove ${name}`, edits });
}

/** Variables that get values which nothing reads. Values from calls to other systems stay: they are there for the call. */
export function checkUnused(scopes: readonly VariableScope[], context: CheckContext): void {
  for (const { variables, owner } of scopes) {
    for (const { name } of owner?.parameters ?? []) {
      if (variables.get(name.name)?.reads === 0) {
        context.report('unused-parameter', name, `The parameter '${name.name}' is never used.`);
      }
    }
    // In Creator a bare name outside functions can be a field of the form.
    if (owner !== null || context.scope.host !== 'creator') {
      for (const [name, info] of variables) {
        checkVariable(name, info, context);
      }
    }
  }
}

/** Functions and parameters that share a name. */
export function checkDuplicates(context: CheckContext): void {
  const functions = new Set<string>();
  for (const node of context.script.body) {
    if (node.type === 'FunctionDeclaration') {
      const full = node.namespace === null ? node.name.name : `${node.namespace.name}.${node.name.name}`;
      if (functions.has(full)) {
        context.report('duplicate-function', node.name, `There is another function '${full}' above.`);
      }
      functions.add(full);
      const parameters = new Set<string>();
      for (const { name } of node.parameters) {
        if (parameters.has(name.name)) {
          context.report('duplicate-parameter', name, `There are two parameters '${name.name}'.`);
        }
        parameters.add(name.name);
      }
    }
  }
}
