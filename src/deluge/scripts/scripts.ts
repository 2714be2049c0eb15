import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The scripts beside this file, name and code of each; for tests and benches in Node. */
export function scripts(): ReadonlyMap<string, string> {
  const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.deluge'));
  return new Map(names.toSorted().map((name) => [name, readFileSync(join(import.meta.dirname, name), 'utf8')]));
}
