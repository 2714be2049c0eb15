import { CHANGE_TOPICS, type ChangeTopic } from '#src/contract/change-feed.ts';
import { ChangeListeners } from '../db/change-listeners.ts';
import type { Database, ReadTransaction, WriteOptions, WriteTransaction } from '../db/database.ts';
import { MIGRATIONS } from '../db/schema.ts';
import { StateChange, topicsOf } from '../db/state-change.ts';
import { StateImage, type Row, type RowChange } from '../db/state-image.ts';
import { tableSpecs, type TableName } from '../db/tables.ts';
import { DataFile } from './data-file.ts';

/** The file is written anew when it has grown to this many times its size after the last time, and at least this many bytes. */
const GROWTH = 4;
const MIN_REWRITTEN_BYTES = 4_000_000;

interface Header {
  readonly format: 'patchbay-data';
  readonly schemaVersion: number;
}

/** One commit: what changed, or the whole state. */
interface Commit {
  readonly replaces: boolean;
  readonly counters: Readonly<Record<string, number>>;
  readonly rows: readonly (readonly [table: TableName, sequence: number, id: string, row: Row | null])[];
}

/**
 * The state in one file: a line for each commit, on the disk before the commit is acknowledged. One process may have it open.
 */
export class FileDatabase implements Database {
  readonly storage = { kind: 'file', reason: null } as const;
  readonly #file: DataFile;
  readonly #listeners = new ChangeListeners(false);
  #image: StateImage;
  #rewrittenLength: number;
  #lastJob: Promise<unknown> = Promise.resolve();

  private constructor(file: DataFile, image: StateImage) {
    this.#file = file;
    this.#image = image;
    this.#rewrittenLength = file.length;
  }

  /**
   * @param path where the file is; made when it does not exist
   * @returns the state of the last commit in it
   * @throws Error when it is something else, or a newer version wrote it
   */
  static async open(path: string): Promise<FileDatabase> {
    const { file, lines } = await DataFile.open(path, (firstLine) => checkHeader(firstLine, path));
    const [, ...commits] = lines;
    let image = StateImage.empty();
    for (const line of commits) image = afterCommit(image, JSON.parse(line) as Commit);
    const database = new FileDatabase(file, image);
    await database.#rewrite();
    return database;
  }

  read<R>(run: (tx: ReadTransaction) => R): Promise<R> {
    return this.#inTurn(async () => run(this.#image));
  }

  write<R>(run: (tx: WriteTransaction) => R, { isUnseen = false }: WriteOptions = {}): Promise<R> {
    return this.#inTurn(async () => {
      const change = new StateChange(this.#image);
      const result = run(change);
      if (!change.isEmpty) await this.#commit(this.#image, change, isUnseen ? [] : null);
      return result;
    });
  }

  replaceAll(fill: (tx: WriteTransaction) => void): Promise<void> {
    return this.#inTurn(async () => {
      const empty = StateImage.empty();
      const change = new StateChange(empty);
      fill(change);
      await this.#commit(empty, change, CHANGE_TOPICS);
    });
  }

  subscribe(listener: (topics: readonly ChangeTopic[]) => void): () => void {
    return this.#listeners.add(listener);
  }

  close(): void {
    this.#listeners.close();
    this.#lastJob = this.#lastJob.then(() => this.#file.close());
  }

  #inTurn<R>(job: () => Promise<R>): Promise<R> {
    const result = this.#lastJob.then(job);
    this.#lastJob = result.catch(() => undefined);
    return result;
  }

  async #commit(image: StateImage, change: StateChange, topics: readonly ChangeTopic[] | null): Promise<void> {
    const replaces = image !== this.#image;
    const { rows, counters } = change.commit();
    const commit = commitOf(rows, counters, replaces);
    if (replaces) await this.#file.replace([headerLine(), JSON.stringify(commit)]);
    else await this.#file.append(JSON.stringify(commit));
    for (const row of rows) image.apply(row);
    this.#image = Object.assign(image, { counters, version: this.#image.version + 1 });
    this.#listeners.announce({ version: this.#image.version, topics: topics ?? topicsOf(rows) });
    if (replaces) this.#rewrittenLength = this.#file.length;
    else if (this.#file.length > Math.max(MIN_REWRITTEN_BYTES, GROWTH * this.#rewrittenLength)) await this.#rewrite();
  }

  /** Leaves one commit with all rows, at their places. */
  async #rewrite(): Promise<void> {
    const image = this.#image;
    const rows = (Object.keys(tableSpecs) as TableName[]).flatMap((table) =>
      image.all(table).map((row): RowChange => ({ table, id: row.id, sequence: image.sequenceOf(table, row.id) ?? 0, row })),
    );
    await this.#file.replace([headerLine(), JSON.stringify(commitOf(rows, image.counters, true))]);
    this.#rewrittenLength = this.#file.length;
  }
}

function headerLine(): string {
  return JSON.stringify({ format: 'patchbay-data', schemaVersion: MIGRATIONS.length } satisfies Header);
}

function checkHeader(line: string, path: string): void {
  const header = parsedHeader(line);
  if (header?.format !== 'patchbay-data') throw new Error(`${path} is no data file of this server. Name another file, or one that does not exist yet.`);
  if (header.schemaVersion !== MIGRATIONS.length) {
    throw new Error(`${path} was written by another version of Patchbay (${header.schemaVersion}, this one is ${MIGRATIONS.length}). Export its state there and import it here.`);
  }
}

function parsedHeader(line: string): Partial<Header> | null {
  try {
    return JSON.parse(line) as Partial<Header> | null;
  } catch {
    return null;
  }
}

function commitOf(rows: readonly RowChange[], counters: ReadonlyMap<string, number>, replaces: boolean): Commit {
  return { replaces, counters: Object.fromEntries(counters), rows: rows.map(({ table, sequence, id, row }) => [table, sequence, id, row]) };
}

function afterCommit(before: StateImage, { replaces, counters, rows }: Commit): StateImage {
  const image = replaces ? StateImage.empty() : before;
  for (const [table, sequence, id, row] of rows) image.apply({ table, sequence, id, row });
  return Object.assign(image, { counters: new Map(Object.entries(counters)), version: before.version + 1 });
}
