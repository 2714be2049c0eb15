import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { PlacedRow } from './state-image.ts';

/** Name of the IndexedDB database. */
export const DATABASE_NAME = 'patchbay';

/** Object store with the one record of {@link StateRecord}. */
export const STATE_STORE = 'meta';
export const STATE_KEY = 'state';
/** Object store with what each of the last commits touched, by version. */
export const CHANGES_STORE = 'changes';

/** The version of the state (one more with each commit), and the persisted counters. */
export interface StateRecord {
  readonly version: number;
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
  'providerGrants',
  'providerCodes',
  'providerTokens',
  'control',
  'faults',
];

const SECOND_TABLES = [
  'consentDecisions',
  'customServices',
  'deletedCustomServices',
  'externalConnections',
  'providerTemporaryCredentials',
  'providerNonces',
  'vendorRecords',
  'functions',
  'deletedFunctions',
  'executions',
  'executionTraces',
  'workflowRules',
  'deletedRules',
  'firings',
  'timers',
  'ruleMarks',
  'installations',
  'approvals',
  'sentMessages',
  'versions',
];

/**
 * Rows are stored in pages, which load many times faster than single records: a page's key is its number, its rows are those with the
 * places that fall on it, in their order.
 */
export interface PageRecord {
  readonly rows: readonly PlacedRow[];
  /** Link names of the page's connections, which a unique index watches as a second line; absent in other tables. */
  readonly keys?: readonly string[];
}

function createStores(database: IDBPDatabase, transaction: UpgradeTransaction): void {
  for (const name of [...FIRST_TABLES, STATE_STORE, CHANGES_STORE]) database.createObjectStore(name);
  transaction.objectStore('connections').createIndex('keys', 'keys', { unique: true, multiEntry: true });
}

function createSecondStores(database: IDBPDatabase): void {
  for (const name of SECOND_TABLES) database.createObjectStore(name);
}

/** `MIGRATIONS[n]` leads from schema version n to n + 1. One that is released is never changed again. */
export const MIGRATIONS: readonly Migration[] = [createStores, createSecondStores];
