import type { ReadTransaction } from './database.ts';
import { tableSpecs, type TableName, type Tables, type TableSpec } from './tables.ts';

export type Row = Tables[TableName];

/** One row of a commit: its place in the table's order and the new row, or null when it is removed. */
export interface RowChange {
  readonly table: TableName;
  readonly id: string;
  readonly sequence: number;
  readonly row: Row | null;
}

/** A row with its place in the table's order. */
export type PlacedRow = readonly [sequence: number, row: Row];

/** Rows whose places are next to each other are stored together, this many at most. */
const PAGE_SIZE = 128;

/** @returns the number of the page that a place is on */
export function pageOf(sequence: number): number {
  return Math.floor(sequence / PAGE_SIZE);
}

/** A table that is only on disk so far; loading it and starting over helps. */
export class TableNotLoaded extends Error {
  override readonly name = 'TableNotLoaded';
  readonly table: TableName;
  constructor(table: TableName) {
    super(`The table ${table} is not in memory.`);
    this.table = table;
  }
}

/**
 * The indexes of a table, whatever its rows are.
 * @param table the table's name
 * @returns pairs of index name and definition
 */
export function indexesOf(table: TableName): readonly IndexEntry[] {
  return INDEXES.get(table) ?? [];
}

type IndexEntry = [name: string, definition: TableSpec<Row>['indexes'][string]];

const INDEXES = new Map(
  Object.entries(tableSpecs).map(([table, spec]): [string, IndexEntry[]] => [table, Object.entries((spec as unknown as TableSpec<Row>).indexes)]),
);

/** A table in memory. Indexes and pages are made when they are first asked for, and kept up from then on. */
interface LoadedTable {
  readonly rows: Map<string, Row>;
  readonly sequences: Map<string, number>;
  /** Rows by index and key, in the order of their places. */
  readonly indexes: Map<string, Map<string, Row[]>>;
  /** Ids by page; null until it is first needed. */
  pages: Map<number, Set<string>> | null;
  lastSequence: number;
}

/** The tables in memory at one version. Changes come in whole commits only, so every reader sees a consistent moment. */
export class StateImage implements ReadTransaction {
  version = 0;
  counters: ReadonlyMap<string, number> = new Map();
  readonly #tables = new Map<TableName, LoadedTable>();

  /** @returns an image that holds every table, all empty */
  static empty(): StateImage {
    const image = new StateImage();
    for (const table of Object.keys(tableSpecs) as TableName[]) image.load(table, []);
    return image;
  }

  isLoaded(table: TableName): boolean {
    return this.#tables.has(table);
  }

  /** @throws TableNotLoaded when the table is only on disk */
  requireLoaded(table: TableName): void {
    this.#loaded(table);
  }

  /** Takes in a table from disk. @param rows in the order of their sequences */
  load(table: TableName, rows: Iterable<PlacedRow>): void {
    const loaded: LoadedTable = { rows: new Map(), sequences: new Map(), indexes: new Map(), pages: null, lastSequence: 0 };
    for (const [sequence, row] of rows) {
      loaded.rows.set(row.id, row);
      loaded.sequences.set(row.id, sequence);
      loaded.lastSequence = sequence;
    }
    this.#tables.set(table, loaded);
  }

  /** Makes one change of a commit. */
  apply({ table, id, sequence, row }: RowChange): void {
    const loaded = this.#loaded(table);
    const before = loaded.rows.get(id);
    const placeBefore = loaded.sequences.get(id);
    // A row that keeps its place keeps its turn in the maps; one that comes back with another place goes to the end.
    if (placeBefore !== undefined && (row === null || placeBefore !== sequence)) {
      loaded.pages?.get(pageOf(placeBefore))?.delete(id);
      loaded.rows.delete(id);
      loaded.sequences.delete(id);
    }
    if (row !== null) {
      loaded.rows.set(id, row);
      loaded.sequences.set(id, sequence);
      loaded.lastSequence = Math.max(loaded.lastSequence, sequence);
      if (loaded.pages !== null) addToPage(loaded.pages, sequence, id);
    }
    for (const [name, { keyOf }] of indexesOf(table)) {
      const index = loaded.indexes.get(name);
      if (index !== undefined) reindex(index, keyOf, before, row, loaded.sequences);
    }
  }

  /** The place of a row in its table's order, or undefined for a row that does not exist. */
  sequenceOf(table: TableName, id: string): number | undefined {
    return this.#loaded(table).sequences.get(id);
  }

  /** The last place that a row of the table has. */
  lastSequenceOf(table: TableName): number {
    return this.#loaded(table).lastSequence;
  }

  /** The rows of a page in no particular order. */
  page(table: TableName, page: number): PlacedRow[] {
    const loaded = this.#loaded(table);
    loaded.pages ??= pagesOf(loaded.sequences);
    return [...(loaded.pages.get(page) ?? [])].flatMap((id) => {
      const row = loaded.rows.get(id);
      const sequence = loaded.sequences.get(id);
      return row === undefined || sequence === undefined ? [] : [[sequence, row] as const];
    });
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    return this.#loaded(table).rows.get(id) as Tables[T] | undefined;
  }

  all<T extends TableName>(table: T): readonly Tables[T][] {
    return [...this.#loaded(table).rows.values()] as Tables[T][];
  }

  where<T extends TableName>(table: T, index: string, key: string): readonly Tables[T][] {
    const loaded = this.#loaded(table);
    const keys = loaded.indexes.get(index) ?? makeIndex(loaded, table, index);
    return [...(keys.get(key) ?? [])] as Tables[T][];
  }

  counterValues(): Record<string, number> {
    return Object.fromEntries(this.counters);
  }

  #loaded(table: TableName): LoadedTable {
    const loaded = this.#tables.get(table);
    if (loaded === undefined) throw new TableNotLoaded(table);
    return loaded;
  }
}

function makeIndex(loaded: LoadedTable, table: TableName, name: string): Map<string, Row[]> {
  const definition = indexesOf(table).find(([known]) => known === name)?.[1];
  if (definition === undefined) throw new Error(`The table ${table} has no index "${name}".`);
  const index = Map.groupBy(loaded.rows.values(), definition.keyOf);
  loaded.indexes.set(name, index);
  return index;
}

/** Takes a changed row from one key to another, or puts the new row in the place of the old. */
function reindex(
  index: Map<string, Row[]>,
  keyOf: (row: Row) => string,
  before: Row | undefined,
  after: Row | null,
  sequences: ReadonlyMap<string, number>,
): void {
  const oldKey = before === undefined ? null : keyOf(before);
  const newKey = after === null ? null : keyOf(after);
  const oldBucket = oldKey === null ? [] : (index.get(oldKey) ?? []);
  const position = before === undefined ? -1 : oldBucket.indexOf(before);
  if (oldKey === newKey && after !== null && position !== -1) {
    oldBucket[position] = after;
    return;
  }
  if (position !== -1) oldBucket.splice(position, 1);
  if (oldKey !== null && oldBucket.length === 0) index.delete(oldKey);
  if (newKey === null || after === null) return;
  const bucket = index.get(newKey) ?? [];
  index.set(newKey, bucket);
  bucket.push(after);
  if (before !== undefined) bucket.sort((a, b) => (sequences.get(a.id) ?? 0) - (sequences.get(b.id) ?? 0));
}

function pagesOf(sequences: ReadonlyMap<string, number>): Map<number, Set<string>> {
  const pages = new Map<number, Set<string>>();
  for (const [id, sequence] of sequences) addToPage(pages, sequence, id);
  return pages;
}

function addToPage(pages: Map<number, Set<string>>, sequence: number, id: string): void {
  const page = pageOf(sequence);
  const ids = pages.get(page);
  if (ids === undefined) pages.set(page, new Set([id]));
  else ids.add(id);
}
