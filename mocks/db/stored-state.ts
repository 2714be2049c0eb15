import { openDB } from 'idb';
import type { StoredState } from './database.ts';
import { CHANGES_STORE, DATABASE_NAME } from './schema.ts';

/** Names of fields, and beginnings of table names, whose content is a secret. */
const SECRET_FIELD = /token|secret|credential|password|verifier|remembered|^state$/i;
const SECRET_TABLE = /^provider/;

/**
 * Reads what is stored, whatever version of the schema wrote it. Secrets are left out: tokens, client secrets, passwords, the
 * provider's tables, whose ids are tokens, and the change log, which names ids.
 * @param name name of the database in the browser
 * @returns the rows of every table
 */
export async function readStoredState(name = DATABASE_NAME): Promise<StoredState> {
  const database = await openDB(name);
  try {
    const tables: Record<string, unknown[]> = {};
    for (const store of database.objectStoreNames) {
      if (!SECRET_TABLE.test(store) && store !== CHANGES_STORE) tables[store] = (await database.getAll(store)).flatMap(rowsOf).map(withoutSecrets);
    }
    return { format: 'patchbay-stored-state', schemaVersion: database.version, tables };
  } finally {
    database.close();
  }
}

/** Rows come in pages, each with its place before it. */
function rowsOf(record: unknown): unknown[] {
  const rows: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, 'rows') : undefined;
  return Array.isArray(rows) ? rows.map((placed: unknown) => (Array.isArray(placed) ? placed[1] : placed)) : [record];
}

function withoutSecrets(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, part]) => !SECRET_FIELD.test(key) || (key === 'state' && typeof part === 'object'));
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutSecrets(part)]));
}
