import type { ConnectionUses } from '#src/contract/connection-uses.ts';
import type { FunctionRow, RuleRow } from '../../db/automation-tables.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { ConnectionRow } from '../../db/tables.ts';
import { actionsOf } from '../functions/function-views.ts';
import { callsInCode } from '../publishing/calls-in-code.ts';
import { compareText } from '../text-order.ts';
import type { Viewer } from './connection-view.ts';
import { scopeAdvice, type CallThrough } from './scope-advice.ts';

/**
 * What depends on a connection. Functions are those whose syntax tree names it, so a mention in a comment or a text is none; rules are
 * those that run such a function or send a webhook through the connection.
 * @param tx the state
 * @param row the connection
 * @param viewer who looks, and the services
 * @returns functions and rules by name, and what their calls need
 */
export function connectionUses(tx: ReadTransaction, row: ConnectionRow, viewer: Viewer): ConnectionUses {
  const functions = tx
    .where('functions', 'extensionId', row.extensionId)
    .filter(({ connectionLinkNames }) => connectionLinkNames.includes(row.linkName))
    .toSorted((a, b) => compareText(a.name, b.name));
  const rules = tx.where('workflowRules', 'extensionId', row.extensionId).toSorted((a, b) => compareText(a.name, b.name));
  const calls = callsThrough(tx, row);
  return {
    functions: functions.map(({ id, name, module }) => ({ id, name, module, lines: linesOf(calls, id) })),
    rules: rules.flatMap((rule) => usingRule(rule, row.linkName, functions)),
    scopeAdvice: scopeAdvice(tx, row, calls, viewer),
  };
}

/**
 * @param tx the state
 * @param row the connection
 * @returns the calls that functions and rules make through it, as far as they can be read without making them
 */
export function callsThrough(tx: ReadTransaction, { extensionId, linkName }: ConnectionRow): CallThrough[] {
  return [
    ...tx.where('functions', 'extensionId', extensionId).flatMap((fn) => callsOfFunction(fn, linkName)),
    ...tx.where('workflowRules', 'extensionId', extensionId).flatMap((rule) => callsOfRule(rule, linkName)),
  ];
}

function callsOfFunction({ id, name, code, connectionLinkNames }: FunctionRow, linkName: string): CallThrough[] {
  if (!connectionLinkNames.includes(linkName)) return [];
  return callsInCode(code)
    .filter(({ connectionLinkName }) => connectionLinkName === linkName)
    .map(({ method, url, line }) => ({ caller: { kind: 'function', id, name }, line, method, url }));
}

function callsOfRule(rule: RuleRow, linkName: string): CallThrough[] {
  return webhooksThrough(rule, linkName).map(({ method, url }) => ({
    caller: { kind: 'rule', id: rule.id, name: rule.name },
    line: null,
    method,
    // What the record fills in is only known when the rule begins.
    url: url.replaceAll(/\$\{[^}]*\}/g, '*'),
  }));
}

function webhooksThrough(rule: RuleRow, linkName: string) {
  return actionsOf(rule).filter((action) => action.kind === 'webhook').filter(({ connectionLinkName }) => connectionLinkName === linkName);
}

function linesOf(calls: readonly CallThrough[], functionId: string): number[] {
  const lines = calls.flatMap(({ caller, line }) => (caller.kind === 'function' && caller.id === functionId && line !== null ? [line] : []));
  return [...new Set(lines)];
}

function usingRule(rule: RuleRow, linkName: string, using: readonly FunctionRow[]): ConnectionUses['rules'] {
  const run = new Set(actionsOf(rule).flatMap((action) => (action.kind === 'custom_function' ? [action.functionId] : [])));
  const functions = using.filter(({ id }) => run.has(id)).map(({ name }) => name);
  const hasWebhook = webhooksThrough(rule, linkName).length > 0;
  if (functions.length === 0 && !hasWebhook) return [];
  return [{ id: rule.id, name: rule.name, isActive: rule.isActive, functions, hasWebhook }];
}
