import { AutomatePages } from '../support/automate-pages.ts';
import { expect, test } from '../support/fixtures.ts';
import { SandboxPage } from '../support/sandbox-page.ts';

/* The whole tutorial by its labels, from a workspace with nothing in it; nothing is prepared behind the page's back. */

test.use({ scenarios: ['empty'] });

const FUNCTION = 'createwrikeproject';

test('from an empty workspace to tasks in Wrike, and a published version', async ({ page, console: sigma }) => {
  const automate = new AutomatePages(page);
  const sandbox = new SandboxPage(page);

  await test.step('1 to 3. A new extension opens its developer portal', async () => {
    await page.getByRole('link', { name: 'New Extension' }).first().click();
    await page.getByRole('dialog').getByLabel('Name').fill('Wrike for Zoho Books');
    await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
    await expect(page).toHaveURL(/\/build\/connections$/);
  });

  await test.step('4 to 10. A connection to Wrike is made and authorized', async () => {
    await sigma.connect({ name: 'Wrike Zylker', scopes: ['wsReadWrite'] });
    await expect(sigma.status('Connected')).toBeVisible();
    await sigma.close();
  });

  await test.step('11. "New Custom Function": the template, which names the connection', async () => {
    await automate.open('Custom Functions');
    await automate.createFromTemplate('Create a Wrike project');
    await expect(automate.script(FUNCTION)).toContainText('connection:"wrike_zylker"');
  });

  await test.step('12. "New Workflow Rule": when a project is created', async () => {
    await automate.open('Workflow Rules');
    await automate.createRule('Project to Wrike', FUNCTION);
    await expect(page.getByRole('row', { name: /Project to Wrike/ })).toContainText('When project is created');
  });

  await test.step('13. "Test Your Extension": a project with its tasks appears in Wrike', async () => {
    await sandbox.open();
    await sandbox.install();
    await sandbox.createProject({ name: 'Office move', tasks: ['Book the movers', 'Pack', 'Unpack'] });
    await expect(sandbox.wrikeTasks('Office move')).toHaveText([/^Book the movers/, /^Pack/, /^Unpack/]);
    await sandbox.close();
  });

  await test.step('14. "Publish Your Extension": a version, and its installation URL', async () => {
    await page.getByRole('navigation', { name: 'Developer portal' }).getByRole('link', { name: 'Publish' }).click();
    await page.getByRole('main').getByRole('link', { name: 'Publish Your Extension' }).click();
    await expect(page.getByText('All connections are authorized')).toBeVisible();
    await page.getByRole('textbox', { name: 'Release Notes' }).fill('Projects appear in Wrike with their tasks.');
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    await expect(sigma.heading).toHaveText(/^Version \d+\.\d+$/);
    await page.goto(await page.getByRole('textbox', { name: 'Private Installation URL' }).inputValue());
    await page.getByRole('checkbox', { name: 'I accept the terms' }).check();
    await page.getByRole('button', { name: 'Install Extension' }).click();
    await expect(page.getByText(/^Installed/)).toBeVisible();
  });
});
