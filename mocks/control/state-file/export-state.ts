import type { StateFile } from '#src/contract/state-file.ts';
import { timestamp } from '../../clock.ts';
import { MIGRATIONS } from '../../db/schema.ts';
import { tableSpecs, type TableName } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { withReferences } from './secret-references.ts';

/** Codes and temporary credentials live for minutes, and are bound to values that no file holds. */
const LEFT_OUT: ReadonlySet<TableName> = new Set(['providerCodes', 'providerTemporaryCredentials', 'providerNonces']);

/**
 * @param context the backend
 * @returns its whole state as a file, in which references stand for secrets
 */
export async function exportState({ database, clock }: Pick<BackendContext, 'database' | 'clock'>): Promise<StateFile> {
  const names = (Object.keys(tableSpecs) as TableName[]).filter((table) => !LEFT_OUT.has(table));
  const { tables, counters } = await database.read((tx) => ({
    tables: Object.fromEntries(names.map((table) => [table, tx.all(table)] as const)),
    counters: tx.counterValues(),
  }));
  return { format: 'patchbay-state', version: MIGRATIONS.length, exportedAt: timestamp(clock.now()), counters, tables: withReferences(tables) };
}
