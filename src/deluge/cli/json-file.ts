import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { DelugeMap } from '../values/containers.ts';
import { parseJson } from '../values/parse-json.ts';
import type { DelugeValue } from '../values/value.ts';
import type { Terminal } from './terminal.ts';

/** The members of the object in a JSON file. Throws when there is no such file or it holds anything else. */
export async function readJsonFile(name: string, { directory }: Terminal): Promise<ReadonlyMap<string, DelugeValue>> {
  const value = readObject(await readTextFile(name, directory));
  if (value === null) {
    throw new Error(`${name} has to hold a JSON object; see deluge --help.`);
  }
  return value.entries;
}

/** The text of a file, without its byte order mark. Throws when there is none that can be read. */
export async function readTextFile(name: string, directory: string): Promise<string> {
  const text = await readFile(resolve(directory, name), 'utf8').catch(() => null);
  if (text === null) {
    throw new Error(`There is no file ${name} that can be read.`);
  }
  return text.replace(/^\uFEFF/, '');
}

function readObject(json: string): DelugeMap | null {
  try {
    const value = parseJson(json);
    return value instanceof DelugeMap ? value : null;
  } catch {
    return null;
  }
}
