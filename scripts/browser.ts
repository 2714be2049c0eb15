import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright';

/** Flags every headless run needs: containers have no sandbox, and a browser for tests phones nobody. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--font-render-hinting=none',
];

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Looks for a Chromium: Playwright's own first, then one the system has.
 * @returns the path of the executable, or null when there is none
 */
export function findBrowser(): string | null {
  return [chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a browser or installs one: Playwright's build, or Debian's package where that cannot be fetched.
 * @returns the path of the executable
 * @throws Error that names the commands to run by hand when neither way works
 */
export function ensureBrowser(): string {
  const found = findBrowser();
  if (found !== null) return found;
  for (const [command, args] of INSTALLS) {
    console.log(`No browser found; trying: ${command} ${args.join(' ')}`);
    spawnSync(command, args, { stdio: 'inherit', timeout: 10 * 60_000 });
    const installed = findBrowser();
    if (installed !== null) return installed;
  }
  throw new Error(
    'The tests need Chromium. Install it with "npx playwright install --with-deps chromium" or your system\'s package manager, then run them again.',
  );
}

const INSTALLS: readonly (readonly [string, readonly string[]])[] = [
  ['sh', ['-c', 'apt-get update && apt-get install -y --no-install-recommends chromium']],
  ['npx', ['playwright', 'install', '--with-deps', 'chromium']],
];
