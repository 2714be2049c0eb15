import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const SCRIPT = /\.(deluge|dg|ds)$/i;

export interface ScriptFile {
  /** As it was written in the call, or below the folder that was. */
  readonly name: string;
  readonly path: string;
}

/** The files that the arguments of a call stand for. Throws for a path that does not exist. */
export async function scriptFiles(names: readonly string[], directory: string): Promise<readonly ScriptFile[]> {
  const found = await Promise.all(names.map((name) => filesOf(name, directory)));
  return found.flat();
}

async function filesOf(name: string, directory: string): Promise<readonly ScriptFile[]> {
  const path = resolve(directory, name);
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => {
      throw new Error(`There is no file ${name}.`);
    },
  );
  if (!isFolder) {
    return [{ name, path }];
  }
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && SCRIPT.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .map((file) => ({ name: join(name, file.slice(path.length + 1)), path: file }));
}
