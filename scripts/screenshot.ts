import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { ConsolePage } from '../e2e/support/console-page.ts';
import { BROWSER_ARGS, ensureBrowser } from './browser.ts';

/* Makes the README's picture: a connection to Wrike is created as the tutorial does, and its details page photographed. */

const PORT = 4197;
const FILE = join(import.meta.dirname, '../docs/images/connection-details.png');

await build({ logLevel: 'warn' });
const server = await preview({ preview: { port: PORT } });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: BROWSER_ARGS });
const page = await browser.newPage({ viewport: { width: 1280, height: 1010 }, reducedMotion: 'reduce' });
await page.goto(`http://localhost:${PORT}/extensions?scenario=tutorial&seed=1`);
const sigma = new ConsolePage(page);
await sigma.openExtension();
await sigma.connect({ name: 'Wrike Zylker', scopes: ['Default', 'wsReadWrite'] });
await page.getByText('Connection created successfully').waitFor({ state: 'hidden' });
mkdirSync(join(FILE, '..'), { recursive: true });
await page.screenshot({ path: FILE });
await browser.close();
await server.close();
console.log(`Wrote ${FILE}`);
