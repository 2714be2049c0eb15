import { expect, test } from '../support/fixtures.ts';
import { ConsolePage } from '../support/console-page.ts';

/** The suggestion of a free link name. */
const told = (tab: ConsolePage) => tab.page.getByText(/wrike_shared_2/);

test('two tabs that create the same link name at once: one wins, the other is told and offered a free one', async ({ page, context, console: sigma }) => {
  await sigma.openExtension();
  await sigma.newConnection();
  await sigma.pickService('Wrike');
  const second = new ConsolePage(await context.newPage());
  await second.page.goto(page.url());
  await sigma.fillConnection({ name: 'Wrike One', linkName: 'wrike_shared' });
  await second.fillConnection({ name: 'Wrike Two', linkName: 'wrike_shared' });

  await Promise.all([sigma.createAndConnect.click(), second.createAndConnect.click()]);
  const isTold = () => Promise.all([sigma, second].map((tab) => told(tab).isVisible()));
  await expect.poll(async () => (await isTold()).filter(Boolean).length).toBe(1);
  const [firstIsTold] = await isTold();
  const winner = firstIsTold === true ? second : sigma;
  await expect(winner.page.getByText(/Waiting for/).first()).toBeVisible();
});

test('a taken link name is told while typing, and its suggestion taken over by a click', async ({ page, console: sigma }) => {
  await sigma.openExtension();
  await sigma.connect({ name: 'Wrike Zylker' });
  await sigma.close();
  await sigma.newConnection();
  await sigma.pickService('Wrike');
  await sigma.fillConnection({ name: 'Wrike Zylker' });
  await page.getByRole('button', { name: /wrike_zylker_2/ }).click();
  await expect(sigma.connectionLinkName).toHaveValue('wrike_zylker_2');
  const consent = await sigma.opensConsent(sigma.createAndConnect);
  await consent.acceptAndClose();
  await expect(page.getByText('Connection created successfully')).toBeVisible();
});

test('a second tab sees what the first one does without a reload', async ({ page, context, console: sigma }) => {
  await sigma.openExtension();
  await sigma.connect({ name: 'Wrike Zylker' });
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(other.getByRole('main').getByText('Connected', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: 'Revoke' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(other.getByRole('main').getByText('Disconnected', { exact: true }).first()).toBeVisible();
});
