import type { CodeDiagnostic } from '#src/contract/problem.ts';
import type { CustomFunction, FunctionSummary, UsedConnection } from '#src/contract/functions.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { FunctionRow, RuleRow } from '../../db/automation-tables.ts';
import { ProblemError } from '../../problem-error.ts';
import { serviceRefOf, stateOf, type Viewer } from '../connections/connection-view.ts';
import { authorizationFor, connectionByLinkName } from '../connections/find-connection.ts';
import { requiredExtension } from '../extensions.ts';
import { userRef } from '../people.ts';

/**
 * @param tx the state
 * @param extensionId the extension
 * @param functionId the function
 * @returns the function
 * @throws ProblemError `gone` for a deleted extension or function, `not_found` for one that never was
 */
export function requiredFunction(tx: ReadTransaction, extensionId: string, functionId: string): FunctionRow {
  const extension = requiredExtension(tx, extensionId);
  const row = tx.get('functions', functionId);
  if (row?.extensionId === extensionId) return row;
  const deleted = tx.get('deletedFunctions', functionId);
  if (deleted?.extensionId === extensionId) throw new ProblemError('gone', `The function “${deleted.name}” was deleted.`);
  throw new ProblemError('not_found', `“${extension.name}” has no such function. Choose one from the list.`);
}

/** @returns the rules that run the function */
export function rulesUsing(tx: ReadTransaction, { extensionId, id }: Pick<FunctionRow, 'extensionId' | 'id'>): RuleRow[] {
  return tx.where('workflowRules', 'extensionId', extensionId).filter((rule) => actionsOf(rule).some((action) => action.kind === 'custom_function' && action.functionId === id));
}

/** @returns a rule's actions, immediate ones first */
export function actionsOf({ immediateActions, timedActions }: Pick<RuleRow, 'immediateActions' | 'timedActions'>) {
  return [...immediateActions, ...timedActions.map(({ action }) => action)];
}

/** @returns how a connection that code names stands for the viewer */
export function usedConnection(tx: ReadTransaction, extensionId: string, linkName: string, viewer: Viewer): UsedConnection {
  const row = connectionByLinkName(tx, extensionId, linkName);
  if (row === undefined) return { linkName, name: null, serviceName: null, status: null };
  const authorization = authorizationFor(tx, row, viewer.actingUserId);
  return {
    linkName,
    name: row.name,
    serviceName: serviceRefOf(tx, row, viewer.definitions).name,
    status: stateOf(tx, row, authorization, viewer).status,
  };
}

/** @returns the function as lists show it */
export function functionSummary(tx: ReadTransaction, row: FunctionRow, viewer: Viewer): FunctionSummary {
  const { id, extensionId, name, description, module, createdAt, createdBy, updatedAt } = row;
  const last = tx.where('executions', 'functionId', id).at(-1);
  return {
    id,
    extensionId,
    name,
    description,
    module,
    language: 'deluge',
    connections: row.connectionLinkNames.map((linkName) => usedConnection(tx, extensionId, linkName, viewer)),
    usedByRules: rulesUsing(tx, row).map((rule) => ({ id: rule.id, name: rule.name, isActive: rule.isActive })),
    lastRun: last === undefined ? null : { executionId: last.id, at: last.startedAt, status: last.status },
    createdAt,
    createdBy: userRef(tx, createdBy),
    updatedAt,
  };
}

/** @returns the function with its code and what the checker says of it */
export function functionView(tx: ReadTransaction, row: FunctionRow, diagnostics: CodeDiagnostic[], viewer: Viewer): CustomFunction {
  return { ...functionSummary(tx, row, viewer), code: row.code, diagnostics };
}

/** @returns the link names of an extension's connections, the platform's own left out */
export function linkNamesOf(tx: ReadTransaction, extensionId: string): string[] {
  return tx
    .where('connections', 'extensionId', extensionId)
    .filter(({ isInternal }) => !isInternal)
    .map(({ linkName }) => linkName);
}
