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
export function indexesOf(table: TableName): [string, TableSpec<Row>['indexes'][string]][] {
  const spec = tableSpecs[table] as unknown as TableSpec<Row>;
  return Object.entries(spec.indexes);
}

interface LoadedTable {
  readonly rows: Map<string, Row>;
  readonly sequences: Map<string, number>;
  /** Ids by page. */
  readonly pages: Map<number, Set<string>>;
  readonly indexes: Map<string, Map<string, Map<string, Row>>>;
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
    const indexes = new Map(indexesOf(table).map(([name]) => [name, new Map<string, Map<string, Row>>()]));
    this.#tables.set(table, { rows: new Map(), sequences: new Map(), pages: new Map(), indexes, lastSequence: 0 });
    for (const [sequence, row] of rows) this.apply({ table, id: row.id, sequence, row });
  }

  /** Makes one change of a commit. */
  apply({ table, id, sequence, row }: RowChange): void {
    const loaded = this.#loaded(table);
    const before = loaded.rows.get(id);
    for (const [name, { keyOf }] of indexesOf(table)) {
      const index = loaded.indexes.get(name);
      if (index === undefined) continue;
      const key = row === null ? null : keyOf(row);
      if (before !== undefined && keyOf(before) !== key) removeFrom(index, keyOf(before), id);
      if (row !== null && key !== null) addTo(index, key, id, row);
      if (before !== undefined && key !== null && keyOf(before) !== key) sortBucket(index, key, loaded.sequences, sequence);
    }
    if (row === null) forget(loaded, id);
    else place(loaded, id, sequence, row);
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
    const { pages, rows, sequences } = this.#loaded(table);
    return [...(pages.get(page) ?? [])].flatMap((id) => {
      const row = rows.get(id);
      const sequence = sequences.get(id);
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
    const keys = this.#loaded(table).indexes.get(index);
    if (keys === undefined) throw new Error(`The table ${table} has no index "${index}".`);
    return [...(keys.get(key)?.values() ?? [])] as Tables[T][];
  }

  #loaded(table: TableName): LoadedTable {
    const loaded = this.#tables.get(table);
    if (loaded === undefined) throw new TableNotLoaded(table);
    return loaded;
  }
}

function place(table: LoadedTable, id: string, sequence: number, row: Row): void {
  const before = table.sequences.get(id);
  if (before !== undefined && before !== sequence) forget(table, id);
  table.rows.set(id, row);
  table.sequences.set(id, sequence);
  table.lastSequence = Math.max(table.lastSequence, sequence);
  const page = pageOf(sequence);
  const ids = table.pages.get(page);
  if (ids === undefined) table.pages.set(page, new Set([id]));
  else ids.add(id);
}

function forget(table: LoadedTable, id: string): void {
  const sequence = table.sequences.get(id);
  if (sequence !== undefined) table.pages.get(pageOf(sequence))?.delete(id);
  table.rows.delete(id);
  table.sequences.delete(id);
}

function addTo(index: Map<string, Map<string, Row>>, key: string, id: string, row: Row): void {
  const bucket = index.get(key);
  if (bucket === undefined) index.set(key, new Map([[id, row]]));
  else bucket.set(id, row);
}

/** A row that came under another key goes to its own place there. */
function sortBucket(index: Map<string, Map<string, Row>>, key: string, sequences: Map<string, number>, moved: number): void {
  const place = (id: string): number => sequences.get(id) ?? moved;
  index.set(key, new Map([...(index.get(key) ?? [])].toSorted(([a], [b]) => place(a) - place(b))));
}

function removeFrom(index: Map<string, Map<string, Row>>, key: string, id: string): void {
  const bucket = index.get(key);
  bucket?.delete(id);
  if (bucket?.size === 0) index.delete(key);
}
