import { test as base, type BrowserContext, type Page } from '@playwright/test';
import type { Scenario } from '#src/contract/control.ts';
import { ConsentWindow } from './consent-window.ts';
import { ConsolePage } from './console-page.ts';

export { expect } from '@playwright/test';

/** A browser that reports an error the app made, or a request that left the origin, fails the test. */
function watch(context: BrowserContext, origin: string, problems: string[]): void {
  context.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    // The browser itself reports every answer of 400 and above; the tests that cause one look at what the page says of it.
    if (message.text().startsWith('Failed to load resource')) return;
    problems.push(`console.${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => {
    const { message } = error.error();
    // MSW looks for a newer worker without waiting for the answer; a page that is left meanwhile rejects it.
    if (!message.startsWith('Failed to update a ServiceWorker')) problems.push(`uncaught: ${message}`);
  });
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.origin !== origin) problems.push(`left the browser: ${request.method()} ${url.href}`);
  });
}

interface Fixtures {
  /** Scenarios that the console starts with. */
  scenarios: readonly Scenario[];
  /** The demo user that the console acts as; null for the first one. */
  signedInAs: string | null;
  /** The console, opened on "All Extensions" with the scenarios in place. */
  console: ConsolePage;
  problems: string[];
}

/** Playwright's test with the console opened on a backend of its own; each test has its own browser context and so its own state. */
export const test = base.extend<Fixtures>({
  scenarios: [['tutorial'], { option: true }],
  signedInAs: [null, { option: true }],
  problems: [
    async ({ context, baseURL }, provide) => {
      const problems: string[] = [];
      watch(context, new URL(baseURL ?? '').origin, problems);
      await provide(problems);
      if (problems.length > 0) throw new Error(`The page reported:\n${problems.join('\n')}`);
    },
    { auto: true },
  ],
  console: async ({ page, scenarios, signedInAs }, provide) => {
    const console = new ConsolePage(page);
    await console.start(scenarios);
    if (signedInAs !== null) await console.actAs(signedInAs);
    await provide(console);
  },
});

/**
 * Runs an action that opens the provider's window.
 * @param page the page that opens it
 * @param open the click
 * @returns the consent window
 */
export async function consentOpenedBy(page: Page, open: () => Promise<void>): Promise<ConsentWindow> {
  const popup = page.waitForEvent('popup');
  await open();
  return new ConsentWindow(await popup);
}
