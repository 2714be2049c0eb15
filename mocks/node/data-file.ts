import { open, rename, stat, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { StorageFull } from '../db/database.ts';

/**
 * A file of lines that only grows. A line is there or not: what a crash left of a line that was never acknowledged is cut off when the
 * file is opened again.
 */
export class DataFile {
  readonly #path: string;
  #handle: FileHandle;
  #length: number;

  private constructor(path: string, handle: FileHandle, length: number) {
    this.#path = path;
    this.#handle = handle;
    this.#length = length;
  }

  /**
   * @param path where it is; made when it does not exist
   * @param check looks at the first line of a file that is not empty, and throws when it is somebody else's; nothing is touched then
   * @returns the file, and the lines that it holds
   */
  static async open(path: string, check: (firstLine: string) => void): Promise<{ file: DataFile; lines: string[] }> {
    const handle = await open(path, (await exists(path)) ? 'r+' : 'wx+');
    try {
      const text = await handle.readFile('utf8');
      if (text !== '') check(text.split('\n', 1)[0] ?? '');
      const whole = text.slice(0, text.lastIndexOf('\n') + 1);
      const length = Buffer.byteLength(whole);
      if (whole.length < text.length) await handle.truncate(length);
      return { file: new DataFile(path, handle, length), lines: whole.split('\n').slice(0, -1) };
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Bytes that the file has. */
  get length(): number {
    return this.#length;
  }

  /** Resolves once the line is on the disk. @throws StorageFull, with the file as it was */
  async append(line: string): Promise<void> {
    const bytes = Buffer.from(`${line}\n`);
    try {
      await this.#handle.write(bytes, 0, bytes.length, this.#length);
      await this.#handle.datasync();
    } catch (error) {
      await this.#handle.truncate(this.#length);
      throw fileError(error);
    }
    this.#length += bytes.length;
  }

  /** Replaces all lines at once: whoever opens the file finds the old ones or the new ones. @throws StorageFull, with the file as it was */
  async replace(lines: readonly string[]): Promise<void> {
    const draft = `${this.#path}.new`;
    try {
      const handle = await open(draft, 'w+');
      const bytes = Buffer.from(lines.map((line) => `${line}\n`).join(''));
      await handle.writeFile(bytes);
      await handle.sync();
      await rename(draft, this.#path);
      await syncFolder(dirname(this.#path));
      await this.#handle.close();
      this.#handle = handle;
      this.#length = bytes.length;
    } catch (error) {
      throw fileError(error);
    }
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

/** A rename is durable once its folder is. Windows knows no such thing, and needs none. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function fileError(error: unknown): unknown {
  const isFull = ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error) ?? '');
  return isFull ? new StorageFull('The disk is full, so nothing was saved. Free some space, then try again.', { cause: error }) : error;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
