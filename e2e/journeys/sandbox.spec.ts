import type { Page } from '@playwright/test';
import type { FaultOptions } from '#mocks/control/client.ts';
import type { ConsolePage } from '../support/console-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { SandboxPage } from '../support/sandbox-page.ts';

/* The tutorial's step 13, and what happens when something on the way fails. The scenario stands one project away from Wrike. */

test.use({ scenarios: ['automated'] });

test('a project with two tasks appears in Wrike with its tasks', async ({ page, console: sigma }) => {
  const sandbox = new SandboxPage(page);
  await sigma.openExtension();
  await sandbox.open();

  await test.step('The organization, the Wrike account and what fired stand beside each other', async () => {
    await expect(sandbox.record('Store relaunch')).toBeVisible();
    await expect(sandbox.wrike.getByRole('heading', { name: 'Website Relaunch' })).toBeVisible();
    await expect(sandbox.fired).toContainText('Nothing has fired yet');
  });

  await test.step('A project is created', async () => {
    await sandbox.createProject({ name: 'Office move', tasks: ['Book the movers', 'Pack'] });
  });

  await test.step('It is in Wrike, marked as new', async () => {
    await expect(sandbox.wrikeTasks('Office move')).toHaveText([/^Book the movers/, /^Pack/]);
    await expect(sandbox.wrike.getByText('New', { exact: true })).toBeVisible();
  });

  await test.step('The live panel shows rule, function, calls and results', async () => {
    await expect(sandbox.firings).toHaveCount(1);
    await expect(sandbox.firings.first()).toContainText('Project created: Office move');
    await expect(sandbox.fired.getByRole('list', { name: 'Calls of createwrikeproject' }).getByRole('listitem')).toHaveCount(4);
  });

  await test.step('Everything is there after a reload', async () => {
    await page.reload();
    await expect(sandbox.record('Office move')).toBeVisible();
    await expect(sandbox.wrikeTasks('Office move')).toHaveCount(2);
    await sandbox.close();
    await expect(page).toHaveURL(/\/build\/connections$/);
  });
});

const TASKS = ['Book the movers', 'Pack'];

interface Trouble {
  name: string;
  cause: () => Promise<unknown>;
  /** The line of Deluge that the log points at. */
  line: number;
  says: RegExp;
  mend?: () => Promise<unknown>;
}

test.describe('when a connection fails, running again once it is mended makes nothing twice', () => {
  test.use({ scenarios: ['automated', 'read-only-scope'] });

  test('missing scope, revoked, expired and refreshed, refresh token dead', async ({ page, console: sigma }) => {
    const { sandbox, newest, script, survives, works } = await troubles(page, sigma);
    const reconnect = () => sandbox.authorize('Wrike Zylker');
    await survives({
      name: 'Missing scope',
      cause: () => Promise.resolve(),
      line: 31,
      says: /it needs other scopes/,
      mend: async () => {
        await newest.getByRole('link', { name: 'Change scopes' }).click();
        await sigma.changeScopes(['wsReadWrite']);
        await sigma.close();
        await sandbox.open();
      },
    });
    await survives({ name: 'Revoked', cause: () => script.send('POST', '/connections/wrike_zylker/revocation'), line: 3, says: /revoked/, mend: reconnect });

    await test.step('An access token that expired is refreshed on the way', async () => {
      await sigma.control.clock.advance('2h');
      await sandbox.createProject({ name: 'Expired', tasks: TASKS });
      await works('Expired');
      await newest.getByRole('button', { name: 'Where the time went' }).click();
      await newest.getByRole('button', { name: /^GET www\.wrike\.com/ }).click();
      await expect(newest.getByText('Access token refreshed')).toBeVisible();
    });

    const refuseRefresh = async () => {
      await sigma.control.fault('POST /provider/*/token', { oauthError: 'invalid_grant', times: 1 });
      await sigma.control.clock.advance('2h');
    };
    await survives({ name: 'Refresh token dead', cause: refuseRefresh, line: 3, says: /refresh token/, mend: reconnect });
    await expect(sandbox.firings).toHaveCount(4);
  });
});

test('when Wrike or the code fails, running again makes nothing twice', async ({ page, console: sigma }) => {
  const { sandbox, script, survives } = await troubles(page, sigma);
  const fails = (options: FaultOptions) => () => sigma.control.fault('POST https://www.wrike.com/api/v4/folders/*/tasks', { ...options, times: 1 });
  await survives({ name: 'Too many requests', cause: fails({ status: 429, retryAfterSeconds: 30 }), line: 49, says: /too many requests/ });
  await survives({ name: 'Wrike fails', cause: fails({ status: 500 }), line: 49, says: /answered POST with 500/ });
  await survives({ name: 'Wrike is slow', cause: fails({ latencyMs: 60_000 }), line: 49, says: /did not answer within 40 seconds/ });
  await survives({ name: 'Bad Deluge', cause: script.breakIt, line: 44, says: /Line 44/, mend: script.mendIt });
  await expect(sandbox.firings).toHaveCount(4);
});

/** Opens the sandbox; `survives` has a new project meet a trouble: it is saved, the log points at the cause, and running again makes it once. */
async function troubles(page: Page, sigma: ConsolePage) {
  const sandbox = new SandboxPage(page);
  const newest = sandbox.firings.first();
  const script = await scriptOf(page, 'createwrikeproject');
  await sigma.openExtension();
  await sandbox.open();

  const works = async (name: string) => {
    await expect(sandbox.wrikeTasks(name)).toHaveText([/^Book the movers/, /^Pack/]);
    await expect(sandbox.wrike.getByRole('heading', { name, exact: true })).toHaveCount(1);
    await expect(sandbox.runAgain).toHaveCount(0);
  };
  const survives = ({ name, cause, line, says, mend }: Trouble) =>
    test.step(name, async () => {
      await cause();
      await sandbox.createProject({ name, tasks: TASKS });
      await expect(newest).toContainText(`Project created: ${name}`);
      await expect(newest).toContainText(says);
      await expect(newest.getByRole('link', { name: 'Open in the editor' })).toHaveAttribute('href', new RegExp(`\\?line=${line}$`));
      await mend?.();
      await sandbox.runAgain.click();
      await works(name);
    });
  return { sandbox, newest, script, survives, works };
}

/** A function of the extension, broken and mended over the API as somebody else's editor would. */
async function scriptOf(page: Page, name: string) {
  const base = '/api/v1/extensions/ext-1001';
  const send = (method: string, path: string, body?: object): Promise<unknown> =>
    page.evaluate(
      async ([address, verb, json]) => {
        const response = await fetch(address, { method: verb, ...(json === null ? {} : { body: json, headers: { 'content-type': 'application/json' } }) });
        if (!response.ok) throw new Error(`${verb} ${address} was answered with ${response.status}`);
        return (await response.json()) as unknown;
      },
      [base + path, method, body === undefined ? null : JSON.stringify(body)] as const,
    );
  const { functions } = (await send('GET', '/functions')) as { functions: { id: string; name: string }[] };
  const path = `/functions/${functions.find((each) => each.name === name)?.id ?? ''}`;
  const { code } = (await send('GET', path)) as { code: string };
  return {
    send,
    breakIt: () => send('PATCH', path, { code: code.replace('for each  task in', 'info project.get("nothing").get("x");\nfor each  task in') }),
    mendIt: () => send('PATCH', path, { code }),
  };
}

test('the extension is installed after its connection was authorized', async ({ page, console: sigma }) => {
  const sandbox = new SandboxPage(page);
  await sigma.openExtension();
  await page.getByRole('link', { name: 'Wrike Zylker' }).click();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(sigma.status('Disconnected')).toBeVisible();
  await sigma.close();
  await sandbox.open();
  await page.getByRole('button', { name: 'Uninstall' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Uninstall' }).click();
  await page.getByRole('button', { name: 'Install Extension' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The extension was not installed' })).toContainText('Wrike Zylker');
  await sandbox.authorize('Wrike Zylker');
  await sandbox.install();
});

test('a project is created by keyboard alone', async ({ page, console: sigma }) => {
  const sandbox = new SandboxPage(page);
  const { keyboard } = page;
  await sigma.openExtension();
  await sandbox.open();
  await sandbox.record('Store relaunch').waitFor();
  await sandbox.books.getByRole('searchbox').focus();
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  const form = page.getByRole('dialog', { name: 'New project' });
  await expect(form.getByLabel('Project Name')).toBeFocused();
  await keyboard.type('Office move');
  await keyboard.press('Tab');
  await expect(form.getByRole('option', { name: 'Northwind Foods' })).toHaveCount(1);
  await keyboard.type('North');
  for (const label of ['Description', 'Billing Method', 'Rate']) {
    await keyboard.press('Tab');
    await expect(form.getByLabel(label)).toBeFocused();
  }
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(form.getByLabel('Task 1', { exact: true })).toBeFocused();
  await keyboard.type('Pack');
  await keyboard.press('Enter');
  await expect(form).toHaveCount(0);
  await expect(sandbox.wrikeTasks('Office move')).toHaveText([/^Pack/]);
  await expect(page.locator('output').filter({ hasText: '“Office move” is in Wrike now, with 1 new task.' })).toHaveCount(1);
});
