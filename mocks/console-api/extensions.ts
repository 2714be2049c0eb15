import type { Extension } from '#src/contract/extensions.ts';
import { timestamp } from '../clock.ts';
import type { ReadTransaction, WriteTransaction } from '../db/database.ts';
import type { ExtensionRow } from '../db/tables.ts';
import type { CallContext, HandlerTable } from '../handler.ts';
import { ProblemError } from '../problem-error.ts';
import { deleteConnectionsOf } from './connections/delete-connections-of.ts';
import { deleteAutomationOf } from './delete-automation-of.ts';
import { putInternalConnection } from './internal-connection.ts';
import { newId } from './new-id.ts';
import { userRef } from './people.ts';
import { recordAudit } from './records.ts';
import { compareText, fold } from './text-order.ts';

/** Version of an extension that was never published. */
const FIRST_VERSION = '1.0';

/**
 * Names that people would take for the same have the same key.
 * @param name an extension's name
 * @returns the unique key
 */
export function extensionNameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}

/**
 * @param tx the state
 * @param extensionId its id
 * @returns the extension
 * @throws ProblemError `gone` for a deleted one, `not_found` for one that never was
 */
export function requiredExtension(tx: ReadTransaction, extensionId: string): ExtensionRow {
  const row = tx.get('extensions', extensionId);
  if (row !== undefined) return row;
  const deleted = tx.get('deletedExtensions', extensionId);
  if (deleted === undefined) throw new ProblemError('not_found', 'There is no such extension. Check the address, or choose one from the list.');
  throw new ProblemError('gone', `The extension “${deleted.name}” was deleted, and its connections with it.`);
}

function extensionView(tx: ReadTransaction, row: ExtensionRow): Extension {
  const { id, name, description, version, createdAt, createdBy, updatedAt } = row;
  return {
    id,
    name,
    description,
    product: 'Zoho Books',
    version,
    connectionCount: tx.where('connections', 'extensionId', id).filter(({ isInternal }) => !isInternal).length,
    createdAt,
    createdBy: userRef(tx, createdBy),
    updatedAt,
  };
}

function refuseTakenName(tx: ReadTransaction, name: string, except: string | null): void {
  const [other] = tx.where('extensions', 'nameKey', extensionNameKey(name));
  if (other === undefined || other.id === except) return;
  throw new ProblemError('name_taken', `Another extension is called “${other.name}”. Choose another name.`, {
    fields: [{ field: 'name', message: 'Choose a name that no other extension has.' }],
  });
}

/** Writes a new extension with its internal connection. @returns the row */
function putExtension(tx: WriteTransaction, input: Pick<ExtensionRow, 'name' | 'description'>, call: CallContext): ExtensionRow {
  const now = call.clock.now();
  const at = timestamp(now);
  const row: ExtensionRow = {
    id: newId(tx, 'ext'),
    name: input.name,
    nameKey: extensionNameKey(input.name),
    description: input.description,
    version: FIRST_VERSION,
    createdAt: at,
    createdBy: call.actingUserId,
    updatedAt: at,
  };
  tx.put('extensions', row);
  putInternalConnection(tx, row.id, at);
  recordAudit(tx, { userId: call.actingUserId, now }, 'extension.created', `Created the extension “${row.name}”.`);
  return row;
}

/** Answers for the workspace's extensions. */
export const extensionHandlers: HandlerTable<'listExtensions' | 'getExtension' | 'createExtension' | 'updateExtension' | 'deleteExtension'> = {
  listExtensions: ({ query }, { database }) =>
    database.read((tx) => {
      const rows = tx.all('extensions');
      const text = fold(query.q.trim());
      const matching = rows.filter(({ name, description }) => fold(`${name} ${description}`).includes(text));
      const extensions = matching.toSorted((a, b) => compareText(b.updatedAt, a.updatedAt)).map((row) => extensionView(tx, row));
      return { extensions, total: rows.length };
    }),

  getExtension: ({ params }, { database }) => database.read((tx) => extensionView(tx, requiredExtension(tx, params.extensionId))),

  createExtension: ({ body }, call) =>
    call.database.write((tx) => {
      refuseTakenName(tx, body.name, null);
      return extensionView(tx, putExtension(tx, body, call));
    }),

  updateExtension: ({ params, body }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      const before = requiredExtension(tx, params.extensionId);
      refuseTakenName(tx, body.name, before.id);
      const now = clock.now();
      const row = { ...before, name: body.name, nameKey: extensionNameKey(body.name), description: body.description, updatedAt: timestamp(now) };
      tx.put('extensions', row);
      const details =
        before.name === row.name
          ? `Changed the description of the extension “${row.name}”.`
          : `Renamed the extension “${before.name}” to “${row.name}”.`;
      recordAudit(tx, { userId: actingUserId, now }, 'extension.renamed', details);
      return extensionView(tx, row);
    }),

  deleteExtension: ({ params }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      if (tx.get('deletedExtensions', params.extensionId) !== undefined) return undefined;
      const row = requiredExtension(tx, params.extensionId);
      const now = clock.now();
      const count = deleteConnectionsOf(tx, row.id, now);
      deleteAutomationOf(tx, row.id);
      tx.delete('extensions', row.id);
      tx.put('deletedExtensions', { id: row.id, name: row.name, deletedAt: timestamp(now) });
      const connections = count === 0 ? '' : ` with ${count} ${count === 1 ? 'connection' : 'connections'}`;
      recordAudit(tx, { userId: actingUserId, now }, 'extension.deleted', `Deleted the extension “${row.name}”${connections}.`);
      return undefined;
    }),
};
