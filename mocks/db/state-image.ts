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
  readonly indexes: Map<string, Map<string, Map<string, Row>>>;
}

/** The tables in memory at one version. Changes come in whole commits only, so every reader sees a consistent moment. */
export class StateImage implements ReadTransaction {
  version = 0;
  /** The last place given to a row; each new row gets the next one. */
  lastSequence = 0;
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

  /** Takes in a table from disk. @param rows sequence and row, in the order of the sequences */
  load(table: TableName, rows: Iterable<readonly [sequence: number, row: Row]>): void {
    const loaded: LoadedTable = {
      rows: new Map(),
      sequences: new Map(),
      indexes: new Map(indexesOf(table).map(([name]) => [name, new Map()])),
    };
    this.#tables.set(table, loaded);
    for (const [sequence, row] of rows) this.apply({ table, id: row.id, sequence, row });
  }

  /** Makes one change of a commit. */
  apply({ table, id, sequence, row }: RowChange): void {
    const { rows, sequences, indexes } = this.#loaded(table);
    const before = rows.get(id);
    for (const [name, { keyOf }] of indexesOf(table)) {
      const index = indexes.get(name);
      if (index === undefined) continue;
      const key = row === null ? null : keyOf(row);
      if (before !== undefined && keyOf(before) !== key) removeFrom(index, keyOf(before), id);
      if (row !== null && key !== null) addTo(index, key, id, row);
      if (before !== undefined && key !== null && keyOf(before) !== key) sortBucket(index, key, sequences, sequence);
    }
    if (row === null) {
      rows.delete(id);
      sequences.delete(id);
    } else {
      rows.set(id, row);
      sequences.set(id, sequence);
    }
  }

  /** The place of a row in its table's order, or undefined for a row that does not exist. */
  sequenceOf(table: TableName, id: string): number | undefined {
    return this.#loaded(table).sequences.get(id);
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
