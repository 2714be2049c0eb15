import { WRIKE_EXTENSION_ID } from '#mocks/seed/ids.ts';
import { expect, test } from '../support/fixtures.ts';

/* Each screen that loads data says what went wrong, offers Retry, and recovers. */

const extension = `/extensions/${WRIKE_EXTENSION_ID}`;
const SCREENS = [
  { name: 'All Extensions', path: '/extensions', route: 'GET /api/v1/extensions' },
  { name: 'Connections of the workspace', path: '/connections', route: 'GET /api/v1/connections' },
  { name: 'Audit Logs', path: '/audit-logs', route: 'GET /api/v1/audit-logs' },
  { name: 'Settings', path: '/settings', route: 'GET /api/v1/workspace' },
  { name: 'Build › Connections', path: `${extension}/build/connections`, route: 'GET /api/v1/services' },
  { name: 'Pick Your Service', path: `${extension}/connections/services`, route: 'GET /api/v1/services' },
  { name: 'a service', path: `${extension}/connections/services/wrike`, route: 'GET /api/v1/services/{serviceLinkName}' },
  { name: 'Connection Details', path: `${extension}/connections/services/wrike/create`, route: 'GET /api/v1/services/{serviceLinkName}' },
  { name: 'My Connections', path: `${extension}/connections/my`, route: 'GET /api/v1/extensions/{extensionId}/connections' },
  { name: 'Shared Connections', path: `${extension}/connections/shared`, route: 'GET /api/v1/extensions/{extensionId}/connections' },
  { name: 'Internal Connections', path: `${extension}/connections/internal`, route: 'GET /api/v1/extensions/{extensionId}/connections' },
] as const;

/** Each after the one before it, by pressing Retry. */
const FAILURES = [
  { title: 'a 500', effect: { kind: 'status', status: 500 }, says: 'The backend failed (status 500)' },
  { title: 'malformed JSON', effect: { kind: 'malformed-json' }, says: 'The answer could not be read' },
  { title: 'a network error', effect: { kind: 'network-error' }, says: 'The backend could not be reached' },
  { title: 'a 429', effect: { kind: 'status', status: 429, retryAfterSeconds: 1 }, says: 'Too many requests' },
] as const;

for (const { name, path, route } of SCREENS) {
  test(`${name} says what kept it from loading, and Retry recovers`, async ({ page, console: sigma }) => {
    const retry = page.getByRole('button', { name: /^Retry/ }).first();
    for (const [index, { title, effect, says }] of FAILURES.entries()) {
      await test.step(title, async () => {
        await sigma.control.clearFaults();
        await sigma.control.fault(route, { effect });
        await (index === 0 ? page.goto(path) : retry.click());
        await expect(page.getByRole('alert').filter({ hasText: says }).first()).toBeVisible();
        // Parts of the shell that arrive later ask for the same and would recover before Retry is pressed.
        if (index === 0) await page.waitForLoadState('networkidle');
        await expect(retry).toBeEnabled();
      });
    }
    await sigma.control.clearFaults();
    await retry.click();
    await expect(retry).toBeHidden();
  });
}

test('offline: the console says so, and comes back by itself', async ({ page, context, console: sigma }) => {
  await expect(sigma.heading).toBeVisible();
  // What the page begins to load comes first: its absence would be another failure.
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await expect(page.getByText(/You are offline/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/You are offline/)).toBeHidden();
});
