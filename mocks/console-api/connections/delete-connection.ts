import type { deleteConnection, restoreConnection } from '#src/contract/connections.ts';
import { loadServiceDefinitions } from '../../catalogue/service-definition.ts';
import { timestamp } from '../../clock.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { ConnectionRow } from '../../db/tables.ts';
import type { Handler } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { revokeAuthorization } from '../authorization/revoke-authorization.ts';
import { newId } from '../new-id.ts';
import { connectionInWords, recordActivity, recordAudit } from '../records.ts';
import { connectionDetails } from './connection-view.ts';
import { requireCreator, requiredConnectionAt } from './find-connection.ts';
import { refuseTakenLinkName } from './link-names.ts';

/** Revokes what is live, then deletes; what is deleted is kept for an undo, without its tokens. */
export const deleteConnectionHandler: Handler<typeof deleteConnection> = async ({ params }, call) => {
  const { database, actingUserId, clock } = call;
  const live = await database.read((tx) => {
    const row = requiredConnectionAt(tx, params);
    requireCreator(row, actingUserId);
    return tx.where('authorizations', 'connectionId', row.id).filter(({ accessToken, refreshToken }) => accessToken !== null || refreshToken !== null);
  });
  for (const { id } of live) await revokeAuthorization(call, id);
  await database.write((tx) => {
    const row = requiredConnectionAt(tx, params);
    requireCreator(row, actingUserId);
    const now = clock.now();
    removeConnection(tx, row, timestamp(now));
    recordAudit(tx, { userId: actingUserId, now }, 'connection.deleted', `Deleted ${connectionInWords(row)}.`);
  });
  return undefined;
};

function removeConnection(tx: WriteTransaction, row: ConnectionRow, deletedAt: string): void {
  const authorizations = [...tx.where('authorizations', 'connectionId', row.id)];
  const { extensionId, linkName } = row;
  tx.put('deletedConnections', { id: newId(tx, 'deletion'), extensionId, linkName, deletedAt, connection: row, authorizations });
  for (const { id } of authorizations) tx.delete('authorizations', id);
  tx.delete('connections', row.id);
}

/** Undoes the last deletion under a link name. The connection comes back disconnected: its tokens were revoked. */
export const restoreConnectionHandler: Handler<typeof restoreConnection> = async ({ params }, { database, actingUserId, clock }) => {
  const definitions = await loadServiceDefinitions();
  const now = clock.now();
  return await database.write((tx) => {
    const deletion = tx
      .where('deletedConnections', 'linkName', `${params.extensionId}/${params.connectionLinkName}`)
      .findLast(({ connection }) => connection.createdBy === actingUserId);
    if (deletion === undefined) {
      throw new ProblemError('not_found', `There is no deleted connection with the link name “${params.connectionLinkName}” to restore.`);
    }
    refuseTakenLinkName(tx, params.extensionId, params.connectionLinkName);
    const { connection, authorizations } = deletion;
    tx.delete('deletedConnections', deletion.id);
    tx.put('connections', connection);
    for (const authorization of authorizations) tx.put('authorizations', authorization);
    const occasion = { userId: actingUserId, now };
    recordActivity(tx, connection.id, occasion, { kind: 'restored', details: 'Restored the deleted connection.' });
    recordAudit(tx, occasion, 'connection.restored', `Restored ${connectionInWords(connection)}.`);
    return connectionDetails(tx, connection, { actingUserId, now, definitions });
  });
};
