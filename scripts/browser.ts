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

/** Chromium without anything to look at: a page takes it half of the processor time. */
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell';

const SYSTEM_BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Looks for a Chromium: the system's headless shell first, then Playwright's own, then one that the system has.
 * @param isHeaded whether its window is to be seen, which the headless shell can't do
 * @returns the path of the executable, or null when there is none
 */
export function findBrowser(isHeaded = false): string | null {
  const headless = isHeaded ? [] : [HEADLESS_SHELL];
  return [...headless, chromium.executablePath(), ...SYSTEM_BROWSERS].find((path) => existsSync(path)) ?? null;
}

/**
 * Finds a browser or installs one: Debian's package, or Playwright's build where there is none.
 * @param isHeaded as for `findBrowser`
 * @returns the path of the executable
 * @throws Error that names the commands to run by hand when neither way works
 */
export function ensureBrowser(isHeaded = false): string {
  const found = findBrowser(isHeaded);
  if (found !== null) return found;
  for (const [command, args] of installs(isHeaded ? 'chromium' : 'chromium-headless-shell')) {
    console.log(`No browser found; trying: ${command} ${args.join(' ')}`);
    spawnSync(command, args, { stdio: 'inherit', timeout: 10 * 60_000 });
    const installed = findBrowser(isHeaded);
    if (installed !== null) return installed;
  }
  throw new Error(
    'The tests need Chromium. Install it with "npx playwright install --with-deps chromium" or your system\'s package manager, then run them again.',
  );
}

function installs(debianPackage: string): readonly (readonly [command: string, args: readonly string[]])[] {
  return [
    ['sh', ['-c', `apt-get update && apt-get install -y --no-install-recommends ${debianPackage}`]],
    ['npx', ['playwright', 'install', '--with-deps', 'chromium']],
  ];
}
