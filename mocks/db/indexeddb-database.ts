import { CHANGE_TOPICS, type ChangeTopic } from '#src/contract/change-feed.ts';
import { ChangeListeners } from './change-listeners.ts';
import type { Database, ReadTransaction, WriteTransaction } from './database.ts';
import { giveUp, IndexedDbConnection, plainStore, storageError, type StoreTransaction } from './indexeddb-connection.ts';
import { CHANGES_STORE, DATABASE_NAME, MIGRATIONS, STATE_KEY, STATE_STORE, type StateRecord } from './schema.ts';
import { StateChange, topicsOf } from './state-change.ts';
import { StateImage, TableNotLoaded, type Row, type RowChange } from './state-image.ts';
import type { TableName } from './tables.ts';

/** How many commits the change log holds; a page further behind loads the state again. */
const KEPT_CHANGES = 300;

/** What a commit touched: rows by table, id and sequence, or all of the state. */
type ChangeRecord = 'all' | readonly (readonly [table: TableName, id: string, sequence: number])[];

/**
 * The state in IndexedDB, with the tables that were needed so far in memory. A write is one readwrite transaction: it takes in
 * what other pages committed, runs, and stores its rows with the next version. A read compares versions first.
 */
export class IndexedDbDatabase implements Database {
  readonly storage = { kind: 'indexeddb', reason: null } as const;
  readonly #connection: IndexedDbConnection;
  readonly #listeners = new ChangeListeners(true);
  #image = new StateImage();
  #lastJob: Promise<unknown> = Promise.resolve();

  private constructor(connection: IndexedDbConnection) {
    this.#connection = connection;
  }

  /**
   * @param options.name name of the database in the browser
   * @param options.migrations the schema's history; its length is the schema version
   * @returns the database, open
   * @throws DatabaseBlocked, or the browser's DOMException (`VersionError`: a newer version wrote the data)
   */
  static async open({ name = DATABASE_NAME, migrations = MIGRATIONS } = {}): Promise<IndexedDbDatabase> {
    const connection = new IndexedDbConnection(name, migrations);
    await connection.open();
    return new IndexedDbDatabase(connection);
  }

  read<R>(run: (tx: ReadTransaction) => R): Promise<R> {
    return this.#inTurn(async () => {
      const check = await this.#connection.transaction([STATE_STORE], 'readonly');
      const { version } = await storedState(check);
      if (version === this.#image.version) {
        try {
          return run(this.#image);
        } catch (error) {
          if (!(error instanceof TableNotLoaded)) throw error;
        }
      }
      const transaction = await this.#connection.transaction(null, 'readonly');
      await this.#catchUp(transaction);
      return this.#runWithTables(transaction, () => run(this.#image));
    });
  }

  write<R>(run: (tx: WriteTransaction) => R): Promise<R> {
    return this.#inTurn(async () => {
      const transaction = await this.#connection.transaction(null, 'readwrite');
      try {
        await this.#catchUp(transaction);
        const { change, result } = await this.#runWithTables(transaction, () => {
          const attempt = new StateChange(this.#image);
          return { change: attempt, result: run(attempt) };
        });
        if (!change.isEmpty) await this.#commit(transaction, this.#image, change, null);
        return result;
      } catch (error) {
        giveUp(transaction);
        throw storageError(error);
      }
    });
  }

  replaceAll(fill: (tx: WriteTransaction) => void): Promise<void> {
    return this.#inTurn(async () => {
      const transaction = await this.#connection.transaction(null, 'readwrite');
      try {
        const { version } = await storedState(transaction);
        const image = StateImage.empty();
        const change = new StateChange(image);
        fill(change);
        image.version = version;
        for (const store of transaction.objectStoreNames) plainStore(transaction, store).clear();
        await this.#commit(transaction, image, change, CHANGE_TOPICS);
      } catch (error) {
        giveUp(transaction);
        throw storageError(error);
      }
    });
  }

  subscribe(listener: (topics: readonly ChangeTopic[]) => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): void {
    this.#listeners.close();
    this.#connection.close();
  }

  /** One operation of this page at a time, so that the image never changes under one. */
  #inTurn<R>(job: () => Promise<R>): Promise<R> {
    const result = this.#lastJob.then(job);
    this.#lastJob = result.catch(() => undefined);
    return result;
  }

  async #runWithTables<R>(transaction: StoreTransaction, run: () => R): Promise<R> {
    for (;;) {
      try {
        return run();
      } catch (error) {
        if (!(error instanceof TableNotLoaded)) throw error;
        const store = transaction.objectStore(error.table);
        const [sequences, rows] = await Promise.all([store.getAllKeys(), store.getAll()]);
        this.#image.load(error.table, rows.map((row: Row, index): [number, Row] => [Number(sequences[index]), row]));
      }
    }
  }

  /** Takes in what other pages committed since. */
  async #catchUp(transaction: StoreTransaction): Promise<void> {
    const stored = await storedState(transaction);
    const { version } = this.#image;
    if (stored.version === version) return;
    const touched = stored.version > version ? await this.#touchedSince(transaction, version, stored.version) : null;
    if (touched === null) this.#image = new StateImage();
    else for (const change of await this.#readRows(transaction, touched)) this.#image.apply(change);
    Object.assign(this.#image, { ...stored, counters: new Map(Object.entries(stored.counters)) });
  }

  /** @returns the rows touched after `from`, or null when the log does not reach back that far */
  async #touchedSince(transaction: StoreTransaction, from: number, to: number): Promise<Map<string, [TableName, string, number]> | null> {
    const records: ChangeRecord[] = await transaction.objectStore(CHANGES_STORE).getAll(IDBKeyRange.bound(from, to, true));
    if (records.length !== to - from) return null;
    const touched = new Map<string, [TableName, string, number]>();
    for (const record of records) {
      if (record === 'all') return null;
      for (const [table, id, sequence] of record) touched.set(`${table}/${sequence}`, [table, id, sequence]);
    }
    return touched;
  }

  async #readRows(transaction: StoreTransaction, touched: Map<string, [TableName, string, number]>): Promise<RowChange[]> {
    const wanted = [...touched.values()].filter(([table]) => this.#image.isLoaded(table));
    const rows = await Promise.all(
      wanted.map(async ([table, id, sequence]): Promise<RowChange> => {
        const row: Row | undefined = await transaction.objectStore(table).get(sequence);
        return { table, id, sequence, row: row ?? null };
      }),
    );
    // A row that was removed and written again has a new sequence: its removal must not come last.
    return [...rows.filter(({ row }) => row === null), ...rows.filter(({ row }) => row !== null)];
  }

  async #commit(transaction: StoreTransaction, image: StateImage, change: StateChange, topics: readonly ChangeTopic[] | null): Promise<void> {
    const { rows, counters, lastSequence } = change.commit();
    const version = image.version + 1;
    for (const { table, sequence, row } of rows) {
      if (row === null) plainStore(transaction, table).delete(sequence);
      else plainStore(transaction, table).put(row, sequence);
    }
    const state: StateRecord = { version, lastSequence, counters: Object.fromEntries(counters) };
    const record: ChangeRecord = topics === null ? rows.map(({ table, id, sequence }) => [table, id, sequence] as const) : 'all';
    plainStore(transaction, STATE_STORE).put(state, STATE_KEY);
    const changes = plainStore(transaction, CHANGES_STORE);
    changes.put(record, version);
    changes.delete(IDBKeyRange.upperBound(version - KEPT_CHANGES));
    transaction.commit();
    await transaction.done;
    for (const row of rows) image.apply(row);
    this.#image = Object.assign(image, { version, lastSequence, counters });
    this.#listeners.announce({ version, topics: topics ?? topicsOf(rows) });
  }
}

async function storedState(transaction: StoreTransaction): Promise<StateRecord> {
  const state: StateRecord | undefined = await transaction.objectStore(STATE_STORE).get(STATE_KEY);
  return state ?? { version: 0, lastSequence: 0, counters: {} };
}
