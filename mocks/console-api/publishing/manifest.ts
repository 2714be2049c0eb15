import type { Manifest } from '#src/contract/publishing.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { ExtensionRow } from '../../db/tables.ts';
import { connectionByLinkName } from '../connections/find-connection.ts';

/**
 * @param tx the state
 * @param extension the extension as it is
 * @param version the version that it becomes
 * @returns what an installation is made of; no secret is in it
 */
export function manifestOf(tx: ReadTransaction, extension: ExtensionRow, version: string): Manifest {
  const functions = tx.where('functions', 'extensionId', extension.id);
  const linkNames = new Set(functions.flatMap(({ connectionLinkNames }) => connectionLinkNames));
  const connections = [...linkNames].flatMap((linkName) => connectionByLinkName(tx, extension.id, linkName) ?? []);
  const functionNames = new Map(functions.map(({ id, name }) => [id, name]));
  return {
    name: extension.name,
    version,
    service: 'ZohoBooks',
    usedConnections: connections.map(({ name, linkName, usesLoginUserCredentials }) => ({
      connectionName: name,
      connectionLinkName: linkName,
      userAccess: usesLoginUserCredentials ? 'true' : 'false',
    })),
    connectors: connections.map((row) => ({
      connectionLinkName: row.linkName,
      connectionName: row.name,
      serviceName: row.serviceLinkName,
      userAccess: row.usesLoginUserCredentials,
      isUserDefinedService: row.serviceKind === 'custom',
      sharedBy: row.createdBy,
      ...(row.scopes.length === 0 ? {} : { scope: row.scopes }),
    })),
    functions: functions.map(({ name, module, description, code }) => ({ name, module, description, code })),
    workflowRules: tx.where('workflowRules', 'extensionId', extension.id).map((rule) => ({
      name: rule.name,
      description: rule.description,
      module: rule.module,
      trigger: rule.trigger,
      criteria: rule.criteria,
      immediateActions: rule.immediateActions.map((action) => withFunctionName(action, functionNames)),
      timedActions: rule.timedActions.map(({ delay, action }) => ({ delay, action: withFunctionName(action, functionNames) })),
      isActive: rule.isActive,
    })),
  };
}

/** Ids mean nothing elsewhere: functions go by their names. */
function withFunctionName(action: { kind: string; functionId?: string; id: string }, names: ReadonlyMap<string, string>): Record<string, unknown> {
  const { id: _id, functionId, ...rest } = action;
  return functionId === undefined ? rest : { ...rest, function: names.get(functionId) ?? '' };
}
