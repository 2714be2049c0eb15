import lighthouse from 'lighthouse';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { BROWSER_ARGS, ensureBrowser } from '../scripts/browser.ts';
import { WRIKE_EXTENSION_ID } from '../mocks/seed/ids.ts';

/*
 * Lighthouse, mobile preset, on every main route of the production build (`npm run build` first), each in a browser profile that has
 * never seen the app.
 */

const PORT = 4198;
const DEBUGGING_PORT = 9333;
const BUDGETS = { performance: 98, accessibility: 100, 'best-practices': 100 } as const;
type Category = keyof typeof BUDGETS;
const categories = Object.keys(BUDGETS) as Category[];

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
    if (process.argv.includes('--explain')) for (const audit of failed) console.log(`    ${audit.id}: ${audit.displayValue ?? audit.title}`);
    const score = (category: Category) => Math.round((result.lhr.categories[category]?.score ?? 0) * 100);
    return { performance: score('performance'), accessibility: score('accessibility'), 'best-practices': score('best-practices') };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const executablePath = ensureBrowser();
const server = await preview({ preview: { port: PORT } });
const only = process.argv.slice(2).filter((argument) => argument.startsWith('/'));
const routes = only.length === 0 ? ROUTES : only;
const width = Math.max(...routes.map((path) => path.length));
console.log(`${'Route'.padEnd(width)}  ${categories.join('  ')}`);
let misses = 0;
for (const path of routes) {
  const result = await scores(path, executablePath);
  misses += categories.filter((category) => result[category] < BUDGETS[category]).length;
  const cells = categories.map((category) => `${result[category]}${result[category] < BUDGETS[category] ? ' ✗' : ''}`.padEnd(category.length));
  console.log(`${path.padEnd(width)}  ${cells.join('  ')}`);
}
await server.close();
console.log(misses === 0 ? '\nEvery score is within its budget.' : `\n${misses} scores are under their budget (${JSON.stringify(BUDGETS)}).`);
process.exitCode = misses === 0 ? 0 : 1;
