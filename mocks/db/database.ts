import type { ChangeTopic } from '#src/contract/change-feed.ts';
import type { TableName, Tables } from './tables.ts';

/** Reads inside one consistent moment of the state. Rows are shared: never change one in place. */
export interface ReadTransaction {
  /** Grows with every commit, so that what was worked out from a state can be kept while it lasts; null inside a write. */
  readonly version: number | null;
  /** The row with this id, or undefined. */
  get<T extends TableName>(table: T, id: string): Tables[T] | undefined;
  /** All rows of a table in the order they were first written. */
  all<T extends TableName>(table: T): readonly Tables[T][];
  /** The rows whose index has this key, in the order they were first written. The indexes of a table are in `tables.ts`. */
  where<T extends TableName>(table: T, index: string, key: string): readonly Tables[T][];
  /** The last number that each persisted counter gave. */
  counterValues(): Record<string, number>;
}

/** Writes that happen together or not at all. */
export interface WriteTransaction extends ReadTransaction {
  /** Inserts or replaces a row. @throws UniqueViolation when another row has the same unique key */
  put<T extends TableName>(table: T, row: Tables[T]): void;
  /** Removes a row; an absent one is no error. */
  delete(table: TableName, id: string): void;
  /** The next number of a persisted counter, starting at 1. */
  nextNumber(counter: string): number;
  /** Has a counter go on after this number. */
  setCounter(counter: string, value: number): void;
}

/** Where the state lives; `reason` says why it is only in memory. */
export interface Storage {
  readonly kind: 'indexeddb' | 'memory' | 'file';
  readonly reason: string | null;
  /** Present when a newer version's data is in this browser and is left untouched: reads it without secrets. */
  readonly readUntouched?: () => Promise<StoredState>;
}

/** A copy of what is stored, table by table, without secrets. */
export interface StoredState {
  readonly format: 'patchbay-stored-state';
  readonly schemaVersion: number;
  readonly tables: Readonly<Record<string, readonly unknown[]>>;
}

export interface WriteOptions {
  /** It makes what was there all along, as far as anybody was told: no topic is announced, since no answer has become wrong. */
  readonly isUnseen?: boolean;
}

/**
 * The state. The functions given to `read` and `write` are synchronous and may run more than once (a write starts over when
 * another tab committed first), so they must have no effect but through the transaction; ids, times and random values are drawn outside
 * or from the transaction's counters.
 */
export interface Database {
  readonly storage: Storage;
  /** Runs against a state at least as new as every write acknowledged, in any tab, before the call. */
  read<R>(run: (tx: ReadTransaction) => R): Promise<R>;
  /** Resolves once the write is durable. @throws what `run` throws, with nothing written; StorageFull when the disk is */
  write<R>(run: (tx: WriteTransaction) => R, options?: WriteOptions): Promise<R>;
  /** Replaces the whole state in one transaction. */
  replaceAll(fill: (tx: WriteTransaction) => void): Promise<void>;
  /** Hears of every committed write, of this tab and others. @returns a function that ends it */
  subscribe(listener: (topics: readonly ChangeTopic[]) => void): () => void;
  close(): void;
}

/** Another row already has the unique key. */
export class UniqueViolation extends Error {
  override readonly name = 'UniqueViolation';
  readonly table: TableName;
  readonly index: string;
  constructor(table: TableName, index: string, key: string) {
    super(`${table}: another row has ${index} "${key}".`);
    this.table = table;
    this.index = index;
  }
}

/** The disk or the origin's quota is full; nothing was written. */
export class StorageFull extends Error {
  override readonly name = 'StorageFull';
}

/** The stored state cannot be used any more from this page. `message` says what to do. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}
