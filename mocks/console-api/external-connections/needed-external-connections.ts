import type { NeededExternalConnection } from '#src/contract/sandbox.ts';
import type { ReadTransaction } from '../../db/database.ts';
import { compareText, sortKey } from '../text-order.ts';

/**
 * The external connections of an extension: what whoever installs it has to connect at third parties.
 * @param tx the state
 * @param extensionId the extension
 * @returns them by name
 */
export function neededExternalConnections(tx: ReadTransaction, extensionId: string): NeededExternalConnection[] {
  const rows = tx.where('externalConnections', 'extensionId', extensionId).toSorted((a, b) => compareText(sortKey(a.name), sortKey(b.name)));
  return rows.map(({ id, name, connectionUrl }) => ({ id, name, connectionUrl }));
}

/**
 * Whether an installation can go on as far as third parties are concerned: their tokens are theirs, so the person's word counts.
 * @param needed the extension's external connections
 * @param connectedIds those that the person says are connected
 * @returns the sentence that keeps the installation from going on, or null
 */
export function missingExternalConnection(needed: readonly NeededExternalConnection[], connectedIds: readonly string[]): string | null {
  const missing = needed.filter(({ id }) => !connectedIds.includes(id)).map(({ name }) => `“${name}”`);
  if (missing.length === 0) return null;
  return `Connect ${missing.join(', ')} at ${missing.length === 1 ? 'its address, then tick it' : 'their addresses, then tick them'}.`;
}
