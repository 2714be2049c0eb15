import type { IDBPDatabase, IDBPTransaction } from 'idb';

/** Name of the IndexedDB database. */
export const DATABASE_NAME = 'patchbay';

/** Object store with the one record of {@link StateRecord}. */
export const STATE_STORE = 'meta';
export const STATE_KEY = 'state';
/** Object store with what each of the last commits touched, by version. */
export const CHANGES_STORE = 'changes';

/** The version of the state (one more with each commit), the last row sequence, and the persisted counters. */
export interface StateRecord {
  readonly version: number;
  readonly lastSequence: number;
  readonly counters: Readonly<Record<string, number>>;
}

export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;

/** Takes the stored state from one schema version to the next, inside the one transaction of the upgrade. */
export type Migration = (database: IDBPDatabase, transaction: UpgradeTransaction) => void | Promise<void>;

const FIRST_TABLES = [
  'workspace',
  'users',
  'extensions',
  'deletedExtensions',
  'connections',
  'deletedConnections',
  'authorizations',
  'attempts',
  'activities',
  'auditLogs',
  'providerClients',
  'providerAccounts',
  'providerGrants',
  'providerCodes',
  'providerTokens',
  'control',
];

/** Rows are stored under their sequence number, which keeps the order in which they were first written. */
function createStores(database: IDBPDatabase, transaction: UpgradeTransaction): void {
  for (const name of [...FIRST_TABLES, STATE_STORE, CHANGES_STORE]) database.createObjectStore(name);
  transaction.objectStore('connections').createIndex('linkName', ['extensionId', 'linkName'], { unique: true });
}

/** `MIGRATIONS[n]` leads from schema version n to n + 1. One that is released is never changed again. */
export const MIGRATIONS: readonly Migration[] = [createStores];
