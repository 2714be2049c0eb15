import { copyFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium } from 'playwright';
import type { Demo } from '#e2e/support/demo/define-demo.ts';
import { BROWSER_ARGS, ensureBrowser } from './browser.ts';
import { requireDisplay } from './demo/display.ts';
import { requireFfmpeg } from './demo/ffmpeg.ts';
import { parseDemoOptions, USAGE, type DemoOptions } from './demo/options.ts';
import { produceDemo } from './demo/produce-demo.ts';
import { serveConsole } from './demo/serve-console.ts';

/* Plays the demos in front of a camera and writes their guides: npm run demo -- --only create-connection --theme dark */

const ROOT = join(import.meta.dirname, '..');
const DEMOS = join(ROOT, 'e2e/demos');
const RESULTS = join(ROOT, 'demo-results');
const README_DEMO = 'create-connection';
const ENDING = '.demo.ts';
/** A browser with a window has scroll bars, which would be in the film; one without has none. */
const FILM_ARGS = ['--hide-scrollbars'];

async function play(options: DemoOptions, names: readonly string[]): Promise<readonly string[]> {
  const folders: string[] = [];
  const server = options.base === null ? await serveConsole() : null;
  const browser = await chromium.launch({ executablePath: ensureBrowser(options.isHeaded), args: [...BROWSER_ARGS, ...FILM_ARGS], headless: !options.isHeaded });
  try {
    for (const [index, name] of names.entries()) {
      console.log(`\n── ${index + 1}/${names.length} ${name}`);
      const { default: demo } = (await import(join(DEMOS, `${name}${ENDING}`))) as { default: Demo };
      folders.push(await produceDemo({ demo, browser, options, base: options.base ?? server?.origin ?? '', results: RESULTS, say: (line) => console.log(`   ${line}`) }));
    }
  } finally {
    await browser.close();
    await server?.close();
  }
  return folders;
}

function copyForReadme(folder: string): void {
  const target = join(ROOT, 'docs/images', `${README_DEMO}.gif`);
  copyFileSync(join(folder, `${README_DEMO}.gif`), target);
  console.log(`${relative(ROOT, target)}: ${(statSync(target).size / 1e6).toFixed(1)} MB`);
}

const known = readdirSync(DEMOS)
  .filter((file) => file.endsWith(ENDING))
  .map((file) => file.slice(0, -ENDING.length));
try {
  const options = parseDemoOptions(process.argv.slice(2), known);
  if (options.isHelp) console.log(`${USAGE}\n\nDemos: ${known.join(', ')}`);
  else {
    requireFfmpeg();
    if (options.isHeaded) requireDisplay(process.platform, process.env);
    const folders = await play(options, options.only.length > 0 ? options.only : known);
    const readme = folders.find((folder) => folder.endsWith(README_DEMO));
    if (options.isForReadme && readme !== undefined) copyForReadme(readme);
    console.log(`\nDone. Films, pictures and guides are in\n${folders.map((folder) => `  ${relative(ROOT, folder)}/`).join('\n')}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
