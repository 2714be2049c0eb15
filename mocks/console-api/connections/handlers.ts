import type { ConnectionActivity } from '#src/contract/connections.ts';
import { loadServiceDefinitions } from '../../catalogue/service-definition.ts';
import { timestamp } from '../../clock.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { HandlerTable } from '../../handler.ts';
import { settleOverdueAttempts } from '../authorization/attempts.ts';
import { requiredExtension } from '../extensions.ts';
import { userRef } from '../people.ts';
import { recordActivity, recordAudit } from '../records.ts';
import { compareText } from '../text-order.ts';
import { authorizeConnectionHandler, revokeConnectionHandler } from './authorize-connection.ts';
import { connectionDetails, viewOf } from './connection-view.ts';
import { createConnectionHandler, retryConnectionHandler } from './create-connection.ts';
import { deleteConnectionHandler, restoreConnectionHandler } from './delete-connection.ts';
import { requireCreator, requiredConnectionAt } from './find-connection.ts';
import { checkedLinkName } from './link-names.ts';
import { connectionPage } from './list-connections.ts';

/** Answers for connections. */
export const connectionHandlers: HandlerTable<
  | 'listConnections'
  | 'listWorkspaceConnections'
  | 'createConnection'
  | 'getConnection'
  | 'updateConnection'
  | 'retryConnection'
  | 'deleteConnection'
  | 'restoreConnection'
  | 'authorizeConnection'
  | 'revokeConnection'
  | 'testConnection'
  | 'checkLinkName'
  | 'getConnectionUses'
  | 'listConnectionActivity'
> = {
  listConnections: async ({ params, query }, call) => {
    const definitions = await loadServiceDefinitions();
    await settleOverdueAttempts(call);
    const { actingUserId, clock, database } = call;
    return await database.read((tx) => {
      requiredExtension(tx, params.extensionId);
      const rows = () => tx.where('connections', 'extensionId', params.extensionId).filter((row) => viewOf(row, actingUserId) === query.view);
      return connectionPage(tx, { key: `${params.extensionId} ${query.view}`, rows }, query, { actingUserId, now: clock.now(), definitions });
    });
  },

  listWorkspaceConnections: async ({ query }, call) => {
    const definitions = await loadServiceDefinitions();
    await settleOverdueAttempts(call);
    const { actingUserId, clock, database } = call;
    return await database.read((tx) => connectionPage(tx, { key: 'all', rows: () => tx.all('connections') }, query, { actingUserId, now: clock.now(), definitions }));
  },

  createConnection: createConnectionHandler,

  getConnection: async ({ params }, call) => {
    const definitions = await loadServiceDefinitions();
    await settleOverdueAttempts(call);
    const { actingUserId, clock, database } = call;
    return await database.read((tx) => connectionDetails(tx, requiredConnectionAt(tx, params), { actingUserId, now: clock.now(), definitions }));
  },

  updateConnection: async ({ params, body }, { actingUserId, clock, database }) => {
    const definitions = await loadServiceDefinitions();
    const now = clock.now();
    return await database.write((tx) => {
      const before = requiredConnectionAt(tx, params);
      requireCreator(before, actingUserId);
      const row = before.name === body.name ? before : { ...before, name: body.name, updatedAt: timestamp(now) };
      if (row !== before) {
        tx.put('connections', row);
        const details = `Renamed the connection “${before.name}” to “${row.name}”.`;
        recordActivity(tx, row.id, { userId: actingUserId, now }, { kind: 'renamed', details });
        recordAudit(tx, { userId: actingUserId, now }, 'connection.renamed', details);
      }
      return connectionDetails(tx, row, { actingUserId, now, definitions });
    });
  },

  retryConnection: retryConnectionHandler,
  deleteConnection: deleteConnectionHandler,
  restoreConnection: restoreConnectionHandler,
  authorizeConnection: authorizeConnectionHandler,
  revokeConnection: revokeConnectionHandler,
  testConnection: async (input, call) => await (await import('./test-connection.ts')).testConnectionHandler(input, call),

  checkLinkName: ({ params, query }, { database }) =>
    database.read((tx) => {
      requiredExtension(tx, params.extensionId);
      return checkedLinkName(tx, params.extensionId, params.linkName, query.exceptConnectionId);
    }),

  getConnectionUses: async ({ params }, { actingUserId, clock, database }) => {
    const definitions = await loadServiceDefinitions();
    const { connectionUses } = await import('./connection-uses.ts');
    return await database.read((tx) => connectionUses(tx, requiredConnectionAt(tx, params), { actingUserId, now: clock.now(), definitions }));
  },

  listConnectionActivity: ({ params, query }, { database }) =>
    database.read((tx) => {
      const matching = tx
        .where('activities', 'connectionId', requiredConnectionAt(tx, params).id)
        .filter(({ kind }) => query.kind === undefined || kind === query.kind)
        .toReversed()
        .toSorted((a, b) => compareText(b.at, a.at));
      const entries = matching
        .slice(query.offset, query.offset + query.limit)
        .map(({ id, at, kind, actorId, details, executionId }) => ({ id, at, kind, actor: userRef(tx, actorId), details, execution: executionRef(tx, executionId) }));
      return { entries, total: matching.length };
    }),
};

/** @returns the run, unless it was none or is not kept any more */
function executionRef(tx: ReadTransaction, executionId = ''): ConnectionActivity['execution'] {
  const execution = tx.get('executions', executionId);
  return execution === undefined ? null : { id: execution.id, functionName: execution.functionName };
}
