import { timestamp } from '../../clock.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { ConnectionRow } from '../../db/tables.ts';
import { connectionInWords, recordActivity, recordAudit, scopeChangeInWords, type Occasion } from '../records.ts';

/**
 * Makes scopes that were just granted those of the connection, and writes down what changed.
 * @param tx the transaction that stores the tokens
 * @param connection the connection as it is
 * @param scopes what was asked for
 * @param occasion who changed them, and when
 */
export function putScopes(tx: WriteTransaction, connection: ConnectionRow, scopes: readonly string[], occasion: Occasion): void {
  const change = scopeChangeInWords(connection.scopes, scopes);
  tx.put('connections', { ...connection, scopes: [...scopes], updatedAt: timestamp(occasion.now) });
  recordActivity(tx, connection.id, occasion, { kind: 'scopes_changed', details: change });
  recordAudit(tx, occasion, 'connection.scopes_changed', `${change.replace(/\.$/, '')} of ${connectionInWords(connection)}.`);
}
