import type { Database, Storage } from './database.ts';
import { DatabaseBlocked } from './indexeddb-connection.ts';
import { IndexedDbDatabase } from './indexeddb-database.ts';
import { createMemoryDatabase } from './memory-database.ts';
import type { Migration } from './schema.ts';

/**
 * Opens the state of this browser; in memory, with the reason, where it cannot be kept.
 * @param options.name name of the database in the browser
 * @param options.migrations the schema's history
 * @returns a database, empty on the first visit
 */
export async function openDatabase(options: { name?: string; migrations?: readonly Migration[] } = {}): Promise<Database> {
  try {
    return await IndexedDbDatabase.open(options);
  } catch (error) {
    return createMemoryDatabase(memoryStorage(error, options.name), { isShared: true });
  }
}

function memoryStorage(error: unknown, name: string | undefined): Omit<Storage, 'kind'> {
  if (error instanceof DatabaseBlocked) return { reason: error.message };
  if (error instanceof DOMException && error.name === 'VersionError') {
    return {
      reason:
        'This browser holds data that a newer version of Patchbay wrote. It is left untouched: open the newer version to use it, or download it. Until then this tab works in memory.',
      readUntouched: async () => await (await import('./stored-state.ts')).readStoredState(name),
    };
  }
  return {
    reason: 'This browser does not let the page store data (private mode, or site data is blocked), so everything ends with this tab.',
  };
}
