import type { WriteTransaction } from '../../db/database.ts';
import { revokeGrant } from '../../provider/grants.ts';

/**
 * Deletes every connection of an extension, external ones too, for good, and ends their grants at the provider in the same transaction.
 * @param tx the transaction
 * @param extensionId the extension
 * @param now milliseconds since the epoch
 * @returns how many connections of people there were
 */
export function deleteConnectionsOf(tx: WriteTransaction, extensionId: string, now: number): number {
  const rows = tx.where('connections', 'extensionId', extensionId);
  for (const row of rows) {
    for (const { id, accessToken, refreshToken } of tx.where('authorizations', 'connectionId', row.id)) {
      const token = tx.get('providerTokens', refreshToken ?? accessToken ?? '');
      if (token !== undefined) revokeGrant(tx, token.grantId, now);
      tx.delete('authorizations', id);
    }
    for (const { id } of tx.where('attempts', 'connectionId', row.id)) tx.delete('attempts', id);
    for (const { id } of tx.where('activities', 'connectionId', row.id)) tx.delete('activities', id);
    tx.delete('connections', row.id);
  }
  for (const { id } of tx.where('externalConnections', 'extensionId', extensionId)) tx.delete('externalConnections', id);
  for (const { id } of tx.where('deletedConnections', 'extensionId', extensionId)) tx.delete('deletedConnections', id);
  return rows.filter(({ isInternal }) => !isInternal).length;
}
