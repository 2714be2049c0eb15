import { readFile, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Terminal } from './terminal.ts';

const SCRIPT = /\.(deluge|dg|ds)$/i;

export interface ScriptFile {
  /** As it was written in the call, or below the folder that was. */
  readonly name: string;
  readonly path: string;
  readonly code: string;
}

/**
 * Calls `visit` for each of the scripts that the arguments of a call stand for. Files that can't be read are told to the
 * terminal and passed over; answers how many they were.
 */
export async function eachScript(
  names: readonly string[],
  { directory, error }: Terminal,
  visit: (file: ScriptFile) => void | Promise<void>,
): Promise<number> {
  let unread = 0;
  for (const name of names) {
    for (const [shown, path] of await filesOf(name, directory)) {
      const code = await readFile(path, 'utf8').catch(() => null);
      if (code === null) {
        unread += 1;
        error(`There is no file ${shown} that can be read.\n`);
      } else {
        await visit({ name: shown, path, code });
      }
    }
  }
  return unread;
}

async function filesOf(name: string, directory: string): Promise<readonly (readonly [name: string, path: string])[]> {
  const path = resolve(directory, name);
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    return [[name, path]];
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && SCRIPT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => [join(name, file.slice(path.length + 1)), file]);
}
