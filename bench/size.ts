import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
}
type Manifest = Readonly<Record<string, ManifestChunk>>;

const DIST = join(import.meta.dirname, '../dist');
const BACKEND_ENTRY = 'mocks/browser/start.ts';
const BUDGETS_KB = { firstScreen: 135, mock: 75, route: 25 } as const;

/** Chunks that are a part of a screen and loaded when that part is used: not a route's own code. */
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

function gzipBytes(keys: Iterable<string>): number {
  const files = new Set([...keys].map((key) => chunk(key).file).filter((file) => file.endsWith('.js')));
  return [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length, 0);
}

function without(keys: ReadonlySet<string>, known: ReadonlySet<string>): Set<string> {
  return new Set([...keys].filter((key) => !known.has(key)));
}

const entry = Object.keys(manifest).find((key) => manifest[key]?.isEntry);
if (entry === undefined) throw new Error('The build has no entry. Run "npm run build" first.');

const isScreen = (key: string) => /^src\/(app|features)\/.*(page|layout)\.tsx$/.test(key);
const shell = closure(entry);
const screens = Object.keys(manifest).filter(isScreen);
const layouts = screens.filter((key) => key.endsWith('-layout.tsx'));

/** The first screen is the list of extensions: the entry, its layout and its page. */
const FIRST_PAGE = 'src/features/workspace/components/extensions-page.tsx';
const firstScreen = new Set([
  ...shell,
  ...closure(FIRST_PAGE),
  ...layouts.filter((key) => key.includes('/sigma-')).flatMap((key) => [...closure(key)]),
]);
const mock = without(closure(BACKEND_ENTRY), firstScreen);

interface Row {
  what: string;
  kb: number;
  budgetKb: number;
}
const kb = (bytes: number) => bytes / 1000;
const rows: Row[] = [
  { what: 'First screen, without the mock', kb: kb(gzipBytes(firstScreen)), budgetKb: BUDGETS_KB.firstScreen },
  { what: 'The mock, on the way to the first data', kb: kb(gzipBytes(mock)), budgetKb: BUDGETS_KB.mock },
  ...screens
    .map((key) => ({ what: key.replace('src/', ''), kb: kb(gzipBytes(without(closure(key), shell))), budgetKb: BUDGETS_KB.route }))
    .toSorted((a, b) => b.kb - a.kb),
];

const width = Math.max(...rows.map((row) => row.what.length));
console.log(`${'JavaScript, gzip'.padEnd(width)}      kB  budget`);
for (const row of rows) {
  const verdict = row.kb > row.budgetKb ? '  over budget' : '';
  console.log(`${row.what.padEnd(width)}  ${row.kb.toFixed(1).padStart(6)}  ${String(row.budgetKb).padStart(6)}${verdict}`);
}
process.exitCode = rows.some((row) => row.kb > row.budgetKb) ? 1 : 0;
