import { openDB, unwrap, type IDBPDatabase, type IDBPTransaction } from 'idb';
import { StorageFull, StorageUnavailable } from './database.ts';
import type { Migration, UpgradeTransaction } from './schema.ts';

export type StoreTransaction = IDBPTransaction<unknown, string[], 'readonly' | 'readwrite'>;

/** Another page with an older version keeps the database from being upgraded. */
export class DatabaseBlocked extends Error {
  override readonly name = 'DatabaseBlocked';
}

/** One database in the browser: opens it on demand, again after the browser closed it, and gives out transactions. */
export class IndexedDbConnection {
  readonly #name: string;
  readonly #migrations: readonly Migration[];
  #database: Promise<IDBPDatabase> | null = null;
  #isOutdated = false;

  constructor(name: string, migrations: readonly Migration[]) {
    this.#name = name;
    this.#migrations = migrations;
  }

  /**
   * Opens the database and brings its schema up to date.
   * @throws DatabaseBlocked; DOMException `VersionError` when a newer version wrote it, others when the browser has no storage
   */
  open(): Promise<IDBPDatabase> {
    if (this.#isOutdated) throw new StorageUnavailable('A newer version of Patchbay was opened in another tab. Reload this page to go on.');
    this.#database ??= this.#connect().catch((error: unknown) => {
      // The next one who asks tries again.
      this.#database = null;
      throw error;
    });
    return this.#database;
  }

  /**
   * @param stores the object stores it covers, or null for all
   * @returns a transaction on the open database
   */
  async transaction(stores: string[] | null, mode: 'readonly' | 'readwrite'): Promise<StoreTransaction> {
    const database = await this.open();
    try {
      return begin(database, stores, mode);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      // The browser closed the connection (it does so when it clears site data or loses the disk): open it again.
      this.#database = null;
      return begin(await this.open(), stores, mode);
    }
  }

  close(): void {
    this.#database?.then((database) => database.close(), () => undefined);
    this.#database = null;
  }

  async #upgrade(database: IDBPDatabase, transaction: UpgradeTransaction, from: number): Promise<void> {
    transaction.done.catch(() => undefined);
    for (const migrate of this.#migrations.slice(from)) await migrate(database, transaction);
  }

  #connect(): Promise<IDBPDatabase> {
    return new Promise((resolve, reject) => {
      let isBlocked = false;
      const opened = openDB(this.#name, this.#migrations.length, {
        upgrade: (database, from, _to, transaction) => {
          this.#upgrade(database, transaction, from).catch((error: unknown) => {
            reject(error);
            transaction.abort();
          });
        },
        blocked: () => {
          isBlocked = true;
          reject(new DatabaseBlocked('Another tab with an older version of Patchbay keeps its data in use. Close that tab, then reload this one.'));
        },
        blocking: (_current, wanted) => {
          this.#isOutdated = wanted !== null;
          this.close();
        },
        terminated: () => {
          this.#database = null;
        },
      });
      opened.then((database) => (isBlocked ? database.close() : resolve(database)), reject);
    });
  }
}

function begin(database: IDBPDatabase, stores: string[] | null, mode: 'readonly' | 'readwrite'): StoreTransaction {
  const transaction: StoreTransaction = database.transaction(stores ?? [...database.objectStoreNames], mode);
  // Whoever awaits `done` hears of a failure; a transaction that is given up on purpose must not count as unhandled.
  transaction.done.catch(() => undefined);
  return transaction;
}

/**
 * Gives up a transaction, whatever state it is in.
 * @param transaction the transaction
 */
export function giveUp(transaction: StoreTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

/**
 * Writes without a promise per request; a request that fails aborts the whole transaction.
 * @param transaction a readwrite transaction
 * @param store name of an object store in it
 * @returns the plain object store
 */
export function plainStore(transaction: StoreTransaction, store: string): IDBObjectStore {
  return unwrap(transaction.objectStore(store));
}

/**
 * Names what kept a write from becoming durable.
 * @param error what the browser said
 * @returns StorageFull when there is no room, else the error itself
 */
export function storageError(error: unknown): unknown {
  if (error instanceof DOMException && error.name === 'QuotaExceededError') {
    return new StorageFull('The browser’s storage is full, so nothing was saved. Free some space, then try again.', { cause: error });
  }
  return error;
}

