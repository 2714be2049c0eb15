import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

/*
 * What the built bundle makes a first visit download, against the budgets. Reads the manifest that the production build writes.
 */

interface ManifestChunk {
  file: string;
  isEntry?: boolean;
  isDynamicEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  assets?: string[];
}
type Manifest = Readonly<Record<string, ManifestChunk>>;

const DIST = join(import.meta.dirname, '../dist');
const BACKEND_ENTRY = 'mocks/browser/start.ts';
const BUDGETS_KB = { firstScreen: 135, mock: 75, route: 25 } as const;

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8')) as Manifest;

function chunk(key: string): ManifestChunk {
  const found = manifest[key];
  if (found === undefined) throw new Error(`The build has no chunk "${key}". Run "npm run build" first.`);
  return found;
}

/** A chunk and everything it imports statically. */
function closure(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const imported of chunk(key).imports ?? []) closure(imported, seen);
  return seen;
}

/** A worker's file and everything it imports statically: the manifest knows workers only as assets. */
function workerFiles(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, imported = ''] of readFileSync(join(DIST, file), 'utf8').matchAll(/(?:from|import)"(\.[^"]+\.js)"/g)) {
    workerFiles(normalize(join(dirname(file), imported)), seen);
  }
  return seen;
}

function scripts(keys: Iterable<string>): Set<string> {
  return new Set([...keys].map((key) => chunk(key).file).filter((file) => file.endsWith('.js')));
}

function gzipBytes(files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);
}

function without(keys: ReadonlySet<string>, known: ReadonlySet<string>): Set<string> {
  return new Set([...keys].filter((key) => !known.has(key)));
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (entry === undefined) throw new Error('The build has no entry. Run "npm run build" first.');

const isScreen = (key: string) => /^src\/(app|features)\/.*-(page|screen|layout|space)\.tsx$/.test(key);
const screens = Object.keys(manifest).filter(isScreen);

/** The first screen is the list of extensions. */
const FIRST_PAGE = 'src/features/workspace/components/extensions-page.tsx';
const firstScreen = new Set([...closure(entry), ...closure(FIRST_PAGE)]);
const network = without(closure(BACKEND_ENTRY), firstScreen);
const worker = [...network].flatMap((key) => chunk(key).assets ?? []).find((file) => file.endsWith('.js'));
if (worker === undefined) throw new Error('The build has no worker for the backend.');

interface Row {
  what: string;
  bytes: number;
  budgetKb: number;
  /** With the chunks that it shares with other routes and that no earlier screen has brought. */
  withSharedBytes?: number;
}

const rows: Row[] = [
  { what: 'First screen, without the mock', bytes: gzipBytes(scripts(firstScreen)), budgetKb: BUDGETS_KB.firstScreen },
  { what: 'The mock, on the way to the first data', bytes: gzipBytes([...scripts(network), ...workerFiles(worker)]), budgetKb: BUDGETS_KB.mock },
  ...screens
    .filter((key) => key !== FIRST_PAGE)
    .map((key) => ({
      what: key.replace('src/', ''),
      bytes: gzipBytes(scripts([key])),
      budgetKb: BUDGETS_KB.route,
      withSharedBytes: gzipBytes(scripts(without(closure(key), firstScreen))),
    }))
    .toSorted((a, b) => b.bytes - a.bytes),
];

const inKb = (bytes: number | undefined) => (bytes === undefined ? '' : (bytes / 1000).toFixed(1)).padStart(6);
const width = Math.max(...rows.map((row) => row.what.length));
console.log(`${'JavaScript, gzip'.padEnd(width)}      kB  budget  with shared chunks`);
for (const row of rows) {
  const verdict = row.bytes > row.budgetKb * 1000 ? '  over budget' : '';
  console.log(`${row.what.padEnd(width)}  ${inKb(row.bytes)}  ${String(row.budgetKb).padStart(6)}  ${inKb(row.withSharedBytes)}${verdict}`);
}
process.exitCode = rows.some((row) => row.bytes > row.budgetKb * 1000) ? 1 : 0;
