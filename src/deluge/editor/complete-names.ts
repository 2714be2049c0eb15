import type { VariableScope } from '../checker/variables.ts';
import { functions } from '../library/library.ts';
import type { Analysis } from './analysis.ts';
import { builtInItem, namespaceNames } from './complete-members.ts';
import { callTemplate, type CompletionItem, completionItem } from './completion-item.ts';
import { describeVariable, variableType } from './describe-variable.ts';
import { describeDeclaration, describeOuterFunction, describeWord, describeZohoVariable } from './documentation.ts';
import { STATEMENT_SNIPPETS, VALUE_SNIPPETS } from './snippets.ts';

const STATEMENT_WORDS = ['info', 'return', 'break', 'continue', 'throw'];
const CONSTANTS = ['true', 'false', 'null'];

function variableItems(offset: number, analysis: Analysis): readonly CompletionItem[] {
  const scope = analysis.scopeAt(offset);
  const given = analysis.context.variables?.map(({ name }) => name) ?? [];
  const names = new Set([...definedBefore(scope, offset), ...given]);
  return Array.from(names, (name) =>
    completionItem({ label: name, kind: 'variable', detail: variableType(name, scope, analysis), documentation: describeVariable(name, scope, analysis), rank: 20 }),
  );
}

/** A variable exists behind the statement that first assigns it. */
function definedBefore({ variables }: VariableScope, offset: number): readonly string[] {
  return [...variables].flatMap(([name, { definitions }]) => {
    const isAbove = definitions.some(({ name: place, kind, statement }) => {
      const loop = statement?.type === 'ForEachStatement' ? statement.iterable.to : place.to;
      return (kind === 'assignment' || kind === 'compound' ? (statement?.to ?? place.to) : loop) < offset;
    });
    return isAbove ? [name] : [];
  });
}

function functionItems(analysis: Analysis): readonly CompletionItem[] {
  const { declarations, context, parsed } = analysis;
  const own = declarations
    .filter(({ namespace }) => namespace === null)
    .map((declaration) => completionItem({
      label: declaration.name.name,
      kind: 'function',
      detail: `(${declaration.parameters.map(({ name }) => name.name).join(', ')})`,
      documentation: describeDeclaration(declaration, parsed.lines.line(declaration.from)),
      insert: callTemplate(declaration.name.name, declaration.parameters.length > 0),
      isTemplate: true,
      rank: 10,
    }));
  const outer = context.functions
    .filter(({ name }) => !name.includes('.'))
    .map((one) => completionItem({
      label: one.name,
      kind: 'function',
      detail: `(${one.parameters.join(', ')})`,
      documentation: describeOuterFunction(one),
      insert: callTemplate(one.name, one.parameters.length > 0),
      isTemplate: true,
      rank: 10,
    }));
  const seen = new Set<string>();
  const builtIn = functions().flatMap((built) => {
    const isNew = !seen.has(built.name) && !built.name.includes('.');
    seen.add(built.name);
    return isNew ? [builtInItem(built, 'function', built.receiver === null ? 2 : -10)] : [];
  });
  return [...own, ...outer, ...namespaceNames(analysis).map((label) => completionItem({ label, kind: 'key', detail: '…', rank: 5 })), ...builtIn];
}

/** What a name can be that is written at an offset: in place of a whole statement, or of a value. */
export function completeNames(offset: number, startsStatement: boolean, analysis: Analysis): readonly CompletionItem[] {
  const given = ['zoho', 'today', 'now'].map((label) => completionItem({ label, kind: 'variable', documentation: describeZohoVariable(label), rank: 5 }));
  const values = [...variableItems(offset, analysis), ...functionItems(analysis), ...given];
  if (startsStatement) {
    const words = STATEMENT_WORDS.map((label) => completionItem({
      label,
      kind: 'keyword',
      documentation: describeWord(label, label),
      insert: label === 'break' || label === 'continue' ? `${label};` : `${label} `,
      rank: 8,
    }));
    return [...words, ...STATEMENT_SNIPPETS, ...values];
  }
  return [...values, ...VALUE_SNIPPETS, ...CONSTANTS.map((label) => completionItem({ label, kind: 'constant', rank: 4 }))];
}
