import type { ExternalConnection } from '#src/contract/external-connections.ts';
import { timestamp } from '../../clock.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { ExternalConnectionRow } from '../../db/tables.ts';
import type { HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { requiredExtension } from '../extensions.ts';
import { externalConnectionNameKey } from './external-connection-name-key.ts';
import { newId } from '../new-id.ts';
import { userRef } from '../people.ts';
import { recordAudit } from '../records.ts';
import { compareText, sortKey } from '../text-order.ts';

function externalConnectionView(tx: ReadTransaction, row: ExternalConnectionRow): ExternalConnection {
  const { id, name, connectionUrl, revokeUrl, createdAt, createdBy, updatedAt } = row;
  return { id, name, connectionUrl, revokeUrl, createdAt, createdBy: userRef(tx, createdBy), updatedAt };
}

interface Place {
  readonly extensionId: string;
  readonly externalConnectionId: string;
}

function requiredExternalConnection(tx: ReadTransaction, { extensionId, externalConnectionId }: Place): ExternalConnectionRow {
  const extension = requiredExtension(tx, extensionId);
  const row = tx.get('externalConnections', externalConnectionId);
  if (row !== undefined && row.extensionId === extensionId) return row;
  throw new ProblemError('not_found', `“${extension.name}” has no such external connection. It may have been deleted.`);
}

function refuseTakenName(tx: ReadTransaction, extensionId: string, name: string, except: string | null): void {
  const [other] = tx.where('externalConnections', 'nameKey', `${extensionId}/${externalConnectionNameKey(name)}`);
  if (other === undefined || other.id === except) return;
  throw new ProblemError('name_taken', `Another external connection of this extension is called “${other.name}”. Choose another name.`, {
    fields: [{ field: 'name', message: 'Choose a name that no other external connection of this extension has.' }],
  });
}

type ExternalConnectionEndpoint = 'listExternalConnections' | 'createExternalConnection' | 'updateExternalConnection' | 'deleteExternalConnection';

/** Answers for connections whose tokens live with a third party. */
export const externalConnectionHandlers: HandlerTable<ExternalConnectionEndpoint> = {
  listExternalConnections: ({ params }, { database }) =>
    database.read((tx) => {
      requiredExtension(tx, params.extensionId);
      const rows = tx.where('externalConnections', 'extensionId', params.extensionId);
      const sorted = rows.toSorted((a, b) => compareText(sortKey(a.name), sortKey(b.name)));
      return { externalConnections: sorted.map((row) => externalConnectionView(tx, row)) };
    }),

  createExternalConnection: ({ params, body }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      const extension = requiredExtension(tx, params.extensionId);
      refuseTakenName(tx, extension.id, body.name, null);
      const now = clock.now();
      const at = timestamp(now);
      const identity = { id: newId(tx, 'external-connection'), extensionId: extension.id, nameKey: externalConnectionNameKey(body.name) };
      const row = { ...identity, ...body, createdAt: at, createdBy: actingUserId, updatedAt: at };
      tx.put('externalConnections', row);
      recordAudit(tx, { userId: actingUserId, now }, 'external_connection.created', `Created the external connection “${row.name}”.`);
      return externalConnectionView(tx, row);
    }),

  updateExternalConnection: ({ params, body }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      const before = requiredExternalConnection(tx, params);
      refuseTakenName(tx, params.extensionId, body.name, before.id);
      const now = clock.now();
      const row = { ...before, ...body, nameKey: externalConnectionNameKey(body.name), updatedAt: timestamp(now) };
      tx.put('externalConnections', row);
      recordAudit(tx, { userId: actingUserId, now }, 'external_connection.changed', `Changed the external connection “${row.name}”.`);
      return externalConnectionView(tx, row);
    }),

  deleteExternalConnection: ({ params }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      const row = requiredExternalConnection(tx, params);
      tx.delete('externalConnections', row.id);
      const occasion = { userId: actingUserId, now: clock.now() };
      recordAudit(tx, occasion, 'external_connection.deleted', `Deleted the external connection “${row.name}”.`);
      return undefined;
    }),
};
