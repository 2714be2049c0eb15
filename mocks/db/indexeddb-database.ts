import { CHANGE_TOPICS, type ChangeTopic } from '#src/contract/change-feed.ts';
import { ChangeListeners } from './change-listeners.ts';
import type { Database, ReadTransaction, WriteOptions, WriteTransaction } from './database.ts';
import { giveUp, IndexedDbConnection, plainStore, storageError, type StoreTransaction } from './indexeddb-connection.ts';
import { CHANGES_STORE, DATABASE_NAME, MIGRATIONS, STATE_KEY, STATE_STORE, type PageRecord, type StateRecord } from './schema.ts';
import { StateChange, topicsOf } from './state-change.ts';
import { pageOf, StateImage, TableNotLoaded, type PlacedRow, type RowChange } from './state-image.ts';
import { tableSpecs, type TableName, type Tables } from './tables.ts';

/** How many commits the change log holds; a page further behind loads the state again. */
const KEPT_CHANGES = 300;

/** What a commit touched: pages by table and number, or all of the state. */
type ChangeRecord = 'all' | readonly TouchedPage[];
type TouchedPage = readonly [table: TableName, page: number];

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

  write<R>(run: (tx: WriteTransaction) => R, { isUnseen = false }: WriteOptions = {}): Promise<R> {
    return this.#inTurn(async () => {
      const transaction = await this.#connection.transaction(null, 'readwrite');
      try {
        await this.#catchUp(transaction);
        const { change, result } = await this.#runWithTables(transaction, () => {
          const attempt = new StateChange(this.#image);
          return { change: attempt, result: run(attempt) };
        });
        if (!change.isEmpty) await this.#commit(transaction, this.#image, change, isUnseen ? [] : null);
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
        const pages: PageRecord[] = await transaction.objectStore(error.table).getAll();
        this.#image.load(error.table, pages.flatMap(({ rows }) => rows));
      }
    }
  }

  /** Takes in what other pages committed since. */
  async #catchUp(transaction: StoreTransaction): Promise<void> {
    const stored = await storedState(transaction);
    const { version } = this.#image;
    if (stored.version === version) return;
    const touched = stored.version > version ? await touchedSince(transaction, version, stored.version) : null;
    if (touched === null) this.#image = new StateImage();
    else for (const change of await this.#readPages(transaction, touched)) this.#image.apply(change);
    Object.assign(this.#image, { version: stored.version, counters: new Map(Object.entries(stored.counters)) });
  }

  /** @returns how the rows of these pages differ from those in memory, removals first */
  async #readPages(transaction: StoreTransaction, touched: readonly TouchedPage[]): Promise<RowChange[]> {
    const image = this.#image;
    const changes = await Promise.all(
      touched.map(async ([table, page]) => {
        if (!image.isLoaded(table)) return [];
        const record: PageRecord | undefined = await transaction.objectStore(table).get(page);
        const rows = record?.rows ?? [];
        const stored = new Set(rows.map(([, { id }]) => id));
        const gone = image.page(table, page).filter(([, { id }]) => !stored.has(id));
        return [
          ...gone.map(([sequence, { id }]): RowChange => ({ table, id, sequence, row: null })),
          ...rows.map(([sequence, row]): RowChange => ({ table, id: row.id, sequence, row })),
        ];
      }),
    );
    const all = changes.flat();
    return [...all.filter(({ row }) => row === null), ...all.filter(({ row }) => row !== null)];
  }

  async #commit(transaction: StoreTransaction, image: StateImage, change: StateChange, topics: readonly ChangeTopic[] | null): Promise<void> {
    const { rows, counters } = change.commit();
    const version = image.version + 1;
    const touched = putPages(transaction, image, rows);
    const state: StateRecord = { version, counters: Object.fromEntries(counters) };
    const record: ChangeRecord = image === this.#image ? touched : 'all';
    plainStore(transaction, STATE_STORE).put(state, STATE_KEY);
    const changes = plainStore(transaction, CHANGES_STORE);
    changes.put(record, version);
    changes.delete(IDBKeyRange.upperBound(version - KEPT_CHANGES));
    transaction.commit();
    await transaction.done;
    for (const row of rows) image.apply(row);
    this.#image = Object.assign(image, { version, counters });
    this.#listeners.announce({ version, topics: topics ?? topicsOf(rows) });
  }
}

/** @returns the pages touched after version `from`, or null when the log does not reach back that far */
async function touchedSince(transaction: StoreTransaction, from: number, to: number): Promise<TouchedPage[] | null> {
  const records: ChangeRecord[] = await transaction.objectStore(CHANGES_STORE).getAll(IDBKeyRange.bound(from, to, true));
  if (records.length !== to - from) return null;
  const touched = new Map<string, TouchedPage>();
  for (const record of records) {
    if (record === 'all') return null;
    for (const [table, page] of record) touched.set(`${table}/${page}`, [table, page]);
  }
  return [...touched.values()];
}

/** Stores the pages of changed rows as they will be. @returns which pages those are */
function putPages(transaction: StoreTransaction, image: StateImage, changes: readonly RowChange[]): TouchedPage[] {
  const byPage = Map.groupBy(changes, ({ table, sequence }) => `${table}/${pageOf(sequence)}`);
  const pages = [...byPage.values()].flatMap((rows) => {
    const [first] = rows;
    if (first === undefined) return [];
    const page = pageOf(first.sequence);
    return [{ table: first.table, page, record: pageRecord(first.table, pageAfter(image.page(first.table, page), rows)) }];
  });
  // Before any page is written, those that could still hold a unique key that moves to another page make room.
  for (const { table, page, record } of pages) if (record.keys !== undefined) plainStore(transaction, table).delete(page);
  for (const { table, page, record } of pages) {
    if (record.rows.length > 0) plainStore(transaction, table).put(record, page);
    else plainStore(transaction, table).delete(page);
  }
  return pages.map(({ table, page }) => [table, page]);
}

function pageAfter(before: readonly PlacedRow[], changes: readonly RowChange[]): PlacedRow[] {
  const rows = new Map(before);
  for (const { sequence, row } of changes) {
    if (row === null) rows.delete(sequence);
    else rows.set(sequence, row);
  }
  return [...rows].toSorted(([a], [b]) => a - b);
}

function pageRecord(table: TableName, rows: readonly PlacedRow[]): PageRecord {
  if (table !== 'connections') return { rows };
  const { keyOf } = tableSpecs.connections.indexes['linkName'] ?? { keyOf: ({ id }) => id };
  return { rows, keys: rows.map(([, row]) => keyOf(row as Tables['connections'])) };
}

async function storedState(transaction: StoreTransaction): Promise<StateRecord> {
  const state: StateRecord | undefined = await transaction.objectStore(STATE_STORE).get(STATE_KEY);
  return state ?? { version: 0, counters: {} };
}
