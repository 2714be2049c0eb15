import { expect, test } from '../support/fixtures.ts';
import { SandboxPage } from '../support/sandbox-page.ts';

/* The tutorial's step 13, and what happens when the connection was revoked. The scenario stands one project away from Wrike. */

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

test('a revoked connection: the record is saved, the cause is shown with its line, and running again after Reconnect makes it once', async ({ page, console: sigma }) => {
  const sandbox = new SandboxPage(page);
  await sigma.openExtension();
  await page.getByRole('link', { name: 'Wrike Zylker' }).click();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(sigma.status('Disconnected')).toBeVisible();
  await sigma.close();
  await sandbox.open();
  await sandbox.createProject({ name: 'Office move', tasks: ['Book the movers', 'Pack'] });

  await test.step('The failure points at the line of Deluge', async () => {
    await expect(sandbox.runAgain).toBeVisible();
    await expect(sandbox.record('Office move')).toBeVisible();
    await expect(sandbox.fired.getByRole('link', { name: 'Line 3' })).toHaveAttribute('href', /\/automate\/custom-functions\/[^/]+\?line=3$/);
    await expect(sandbox.wrike.getByRole('heading', { name: 'Office move' })).toHaveCount(0);
  });

  await test.step('Reconnect here, then "Run again"', async () => {
    await sandbox.authorize('Wrike Zylker');
    await expect(page.getByText('“Wrike Zylker” is connected')).toBeVisible();
    await sandbox.runAgain.click();
    await expect(sandbox.wrikeTasks('Office move')).toHaveText([/^Book the movers/, /^Pack/]);
    await expect(sandbox.runAgain).toHaveCount(0);
    await expect(sandbox.wrike.getByRole('heading', { name: 'Office move' })).toHaveCount(1);
  });
});

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
