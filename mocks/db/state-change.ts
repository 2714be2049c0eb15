import type { ChangeTopic } from '#src/contract/change-feed.ts';
import { UniqueViolation, type WriteTransaction } from './database.ts';
import { indexesOf, type Row, type RowChange, type StateImage } from './state-image.ts';
import { tableSpecs, type TableName, type Tables } from './tables.ts';

/** What one write did to a table. `keys` finds the rows it wrote by index and key. */
interface TableChange {
  readonly rows: Map<string, Row | null>;
  readonly keys: Map<string, Map<string, Set<string>>>;
}

/** A write in progress over an image that it leaves as it is: nothing is changed before the whole write is committed. */
export class StateChange implements WriteTransaction {
  readonly version = null;
  readonly #image: StateImage;
  readonly #tables = new Map<TableName, TableChange>();
  readonly #counters = new Map<string, number>();

  constructor(image: StateImage) {
    this.#image = image;
  }

  get isEmpty(): boolean {
    return this.#tables.size === 0 && this.#counters.size === 0;
  }

  get<T extends TableName>(table: T, id: string): Tables[T] | undefined {
    const change = this.#tables.get(table)?.rows.get(id);
    if (change === null) return undefined;
    return (change as Tables[T] | undefined) ?? this.#image.get(table, id);
  }

  all<T extends TableName>(table: T): readonly Tables[T][] {
    const before = this.#image.all(table);
    const change = this.#tables.get(table);
    if (change === undefined) return before;
    const kept = before.flatMap((row) => this.#current(change, row) ?? []);
    const added = [...change.rows].flatMap(([id, row]) => (row === null || this.#image.get(table, id) !== undefined ? [] : [row as Tables[T]]));
    return [...kept, ...added];
  }

  where<T extends TableName>(table: T, index: string, key: string): readonly Tables[T][] {
    const before = this.#image.where(table, index, key);
    const change = this.#tables.get(table);
    if (change === undefined) return before;
    const keyOf = tableSpecs[table].indexes[index]?.keyOf;
    const inPlace = new Set(before.map((row) => row.id));
    const kept = before.flatMap((row) => {
      const current = this.#current(change, row);
      return current !== null && keyOf?.(current) === key ? [current] : [];
    });
    const added = [...(change.keys.get(index)?.get(key) ?? [])].flatMap((id) => {
      const row = inPlace.has(id) ? undefined : this.get(table, id);
      return row !== undefined && keyOf?.(row) === key ? [row] : [];
    });
    return [...kept, ...added];
  }

  put<T extends TableName>(table: T, row: Tables[T]): void {
    this.#image.requireLoaded(table);
    for (const [index, { keyOf, isUnique }] of indexesOf(table)) {
      const key = keyOf(row);
      if (isUnique === true && this.where(table, index, key).some((other) => other.id !== row.id)) {
        throw new UniqueViolation(table, index, key);
      }
    }
    const change = this.#changeOf(table);
    change.rows.set(row.id, row);
    for (const [index, { keyOf }] of indexesOf(table)) remember(change, index, keyOf(row), row.id);
  }

  delete(table: TableName, id: string): void {
    if (this.get(table, id) !== undefined) this.#changeOf(table).rows.set(id, null);
  }

  nextNumber(counter: string): number {
    const next = (this.#counters.get(counter) ?? this.#image.counters.get(counter) ?? 0) + 1;
    this.#counters.set(counter, next);
    return next;
  }

  setCounter(counter: string, value: number): void {
    this.#counters.set(counter, value);
  }

  counterValues(): Record<string, number> {
    return Object.fromEntries([...this.#image.counters, ...this.#counters]);
  }

  /** @returns every row that changes, removals first, and the counters as they will be */
  commit(): { rows: RowChange[]; counters: Map<string, number> } {
    const rows = [...this.#tables].flatMap(([table, change]) => this.#placed(table, change));
    const counters = new Map([...this.#image.counters, ...this.#counters]);
    return { rows: [...rows.filter(({ row }) => row === null), ...rows.filter(({ row }) => row !== null)], counters };
  }

  #placed(table: TableName, change: TableChange): RowChange[] {
    let lastSequence = this.#image.lastSequenceOf(table);
    return [...change.rows].flatMap(([id, row]) => {
      const known = this.#image.sequenceOf(table, id);
      return known === undefined && row === null ? [] : [{ table, id, row, sequence: known ?? (lastSequence += 1) }];
    });
  }

  #current<R extends Row>(change: TableChange, row: R): R | null {
    const current = change.rows.get(row.id);
    return current === undefined ? row : (current as R | null);
  }

  #changeOf(table: TableName): TableChange {
    const known = this.#tables.get(table);
    if (known !== undefined) return known;
    const change: TableChange = { rows: new Map(), keys: new Map() };
    this.#tables.set(table, change);
    return change;
  }
}

function remember(change: TableChange, index: string, key: string, id: string): void {
  const keys = change.keys.get(index) ?? new Map<string, Set<string>>();
  change.keys.set(index, keys);
  const ids = keys.get(key) ?? new Set<string>();
  keys.set(key, ids.add(id));
}

/**
 * Whom a commit concerns.
 * @param rows the rows it changed
 * @returns the topics of their tables, each once
 */
export function topicsOf(rows: readonly RowChange[]): ChangeTopic[] {
  const tables = new Set(rows.map(({ table }) => table));
  return [...new Set([...tables].flatMap((table) => tableSpecs[table].topics))];
}
