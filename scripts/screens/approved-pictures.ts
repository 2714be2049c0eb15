import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What all approved pictures may weigh together. */
export const APPROVED_LIMIT_BYTES = 40_000_000;

interface ApprovedIndex {
  /** The browser that the pictures were made with, with its version; letters look a little different in each. */
  browser: string;
  /** From the name of a photograph to the fingerprint of its picture. */
  pictures: Record<string, string>;
}

/**
 * The approved pictures: an index from each photograph's name to a picture, and the pictures, each kept once however many photographs
 * look like it. A picture's fingerprint is that of the photograph before it was made small, so that comparing is exact and cheap.
 */
export class ApprovedPictures {
  readonly #folder: string;
  #index: ApprovedIndex;

  constructor(folder: string) {
    this.#folder = folder;
    this.#index = existsSync(this.#indexFile) ? (JSON.parse(readFileSync(this.#indexFile, 'utf8')) as ApprovedIndex) : { browser: '', pictures: {} };
  }

  get #indexFile(): string {
    return join(this.#folder, 'index.json');
  }

  get browser(): string {
    return this.#index.browser;
  }

  /** From the name of each photograph to the fingerprint of its approved picture. */
  get prints(): Readonly<Record<string, string>> {
    return this.#index.pictures;
  }

  /** Where the picture of a fingerprint lies. */
  file(print: string): string {
    return join(this.#folder, 'pictures', `${print}.webp`);
  }

  /** The approved picture of a photograph, or null when there is none. */
  async read(id: string): Promise<Buffer | null> {
    const print = this.prints[id];
    return print === undefined ? null : readFile(this.file(print)).catch(() => null);
  }

  /**
   * Approves a photograph.
   * @param id its name
   * @param png as photographed
   * @param makeSmall encodes it, called only when no picture looks like it yet
   */
  async approve(id: string, png: Uint8Array, makeSmall: (png: Uint8Array) => Promise<Uint8Array>): Promise<void> {
    const print = fingerprint(png);
    if (!existsSync(this.file(print))) {
      await mkdir(join(this.#folder, 'pictures'), { recursive: true });
      await writeFile(this.file(print), await makeSmall(png));
    }
    this.#index.pictures[id] = print;
  }

  /** Approves that a photograph is no longer made. */
  forget(id: string): void {
    delete this.#index.pictures[id];
  }

  /**
   * Writes the index, one line a photograph in order, and removes the pictures that nothing names any more.
   * @param browser the one that photographed what was approved now
   */
  async save(browser: string): Promise<void> {
    await mkdir(this.#folder, { recursive: true });
    const inOrder = Object.entries(this.prints).toSorted(([one], [other]) => (one < other ? -1 : 1));
    this.#index = { browser, pictures: Object.fromEntries(inOrder) };
    await writeFile(this.#indexFile, `${JSON.stringify(this.#index, null, 1)}\n`);
    const used = new Set(Object.values(this.prints).map((print) => `${print}.webp`));
    for (const name of await this.#files()) if (!used.has(name)) await rm(join(this.#folder, 'pictures', name));
  }

  /** What all pictures weigh, in bytes. */
  async weigh(): Promise<number> {
    const sizes = await Promise.all((await this.#files()).map(async (name) => (await stat(join(this.#folder, 'pictures', name))).size));
    return sizes.reduce((total, size) => total + size, 0);
  }

  async #files(): Promise<string[]> {
    return readdir(join(this.#folder, 'pictures')).catch(() => []);
  }
}

/** A short name that only the same photograph has. */
export function fingerprint(png: Uint8Array): string {
  return createHash('sha256').update(png).digest('hex').slice(0, 20);
}
