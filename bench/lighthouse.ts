import lighthouse from 'lighthouse';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { BROWSER_ARGS, ensureBrowser } from '../scripts/browser.ts';
import { WRIKE_EXTENSION_ID } from '../mocks/seed/ids.ts';

/*
 * Lighthouse, mobile preset, on every main route of the production build (`npm run build` first), each run in a browser profile that has
 * never seen the app. A score is the median of several runs: whatever else a machine does at the time costs single runs up to ten points.
 * Source: Lighthouse, docs/variability.md, "Run Lighthouse multiple times".
 */

const PORT = 4198;
const DEBUGGING_PORT = 9333;
const BUDGETS = { performance: 98, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof BUDGETS;
const categories = Object.keys(BUDGETS) as Category[];

/** Wide enough for a median with its range, in characters. */
const CELL = 14;

const extension = `/extensions/${WRIKE_EXTENSION_ID}`;
const ROUTES = [
  '/extensions',
  '/connections',
  '/audit-logs',
  '/settings',
  `${extension}/build/connections`,
  `${extension}/connections/my`,
  `${extension}/connections/services`,
  `${extension}/connections/services/wrike`,
  `${extension}/connections/services/wrike/create`,
  `${extension}/connections/custom-services`,
  `${extension}/connections/custom-services/new`,
  `${extension}/automate/custom-functions`,
  `${extension}/automate/workflow-rules`,
  `${extension}/publish/new-version`,
  `${extension}/test`,
];

async function scores(path: string, executablePath: string): Promise<Record<Category, number>> {
  const profile = mkdtempSync(join(tmpdir(), 'patchbay-lighthouse-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...BROWSER_ARGS, `--remote-debugging-port=${DEBUGGING_PORT}`],
  });
  try {
    const result = await lighthouse(`http://localhost:${PORT}${path}`, {
      port: DEBUGGING_PORT,
      logLevel: 'error',
      onlyCategories: [...categories],
    });
    if (result === undefined) throw new Error(`Lighthouse gave no result for ${path}.`);
    const failed = Object.values(result.lhr.audits).filter((audit) => audit.score !== null && audit.score < 0.9);
    if (options.explain) for (const audit of failed) console.log(`    ${audit.id}: ${audit.displayValue ?? audit.title}`);
    const score = (category: Category) => Math.round((result.lhr.categories[category]?.score ?? 0) * 100);
    return { performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices') };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** @returns the one in the middle, of an even number the lower of the two there, with those at the ends when they differ */
function medianOf(values: readonly number[]): { median: number; range: string } {
  const sorted = values.toSorted((a, b) => a - b);
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  return { median: sorted[Math.floor((sorted.length - 1) / 2)] ?? 0, range: least === most ? '' : ` (${least}–${most})` };
}

const { values: options, positionals: only } = parseArgs({
  options: { runs: { type: 'string', default: '5' }, explain: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs takes a whole number from 1, not "${options.runs}".`);
const executablePath = ensureBrowser();
const server = await preview({ preview: { port: PORT } });
const routes = only.length === 0 ? ROUTES : only;
const width = Math.max(...routes.map((path) => path.length));
console.log(runs === 1 ? 'One run.\n' : `Each score is the median of ${runs} runs, with the lowest and the highest.\n`);
console.log(['Route'.padEnd(width), ...categories.map((category) => category.padEnd(CELL))].join('  ').trimEnd());
let misses = 0;
for (const path of routes) {
  const results: Record<Category, number>[] = [];
  for (let run = 0; run < runs; run += 1) results.push(await scores(path, executablePath));
  const cells = categories.map((category) => {
    const { median, range } = medianOf(results.map((result) => result[category]));
    const isMissed = median < BUDGETS[category];
    if (isMissed) misses += 1;
    return `${median}${isMissed ? ' ✗' : ''}${range}`.padEnd(CELL);
  });
  console.log([path.padEnd(width), ...cells].join('  ').trimEnd());
}
await server.close();
console.log(misses === 0 ? '\nEvery score is within its budget.' : `\n${misses} scores are under their budget (${JSON.stringify(BUDGETS)}).`);
process.exitCode = misses === 0 ? 0 : 1;
