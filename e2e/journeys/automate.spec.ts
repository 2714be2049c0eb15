import { AutomatePages } from '../support/automate-pages.ts';
import { expect, test } from '../support/fixtures.ts';

test.use({ scenarios: ['expired'] });

const FUNCTION = 'createwrikeproject';

test('a function from a template: saved with an error and mended, executed, and run by a rule', async ({ console: patchbay, page }) => {
  const automate = new AutomatePages(page);
  await patchbay.openExtension();
  await automate.open('Custom Functions');
  await automate.createFromTemplate('Create a Wrike project');
  await expect(automate.script(FUNCTION)).toContainText('connection:"wrike_zylker"');

  await test.step('an error is pointed at, and the text is kept, also over a reload', async () => {
    await automate.appendToScript(FUNCTION, 'info nobody;');
    await automate.save.click();
    await expect(page.getByText('Not saved: this would not compile')).toBeVisible();
    await expect(page.getByRole('alert').getByRole('button', { name: /^Line \d+$/ })).toBeVisible();
    await page.reload();
    await expect(page.getByText('Unsaved changes')).toBeVisible();
    await page.getByRole('button', { name: 'Discard' }).click();
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await expect(automate.script(FUNCTION)).not.toContainText('nobody');
  });

  await test.step('leaving with unsaved changes asks', async () => {
    await page.getByRole('textbox', { name: `Script of ${FUNCTION}` }).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('// Mine. ');
    await expect(page.getByText('Unsaved changes')).toBeVisible();
    await page.getByRole('navigation', { name: 'Automate' }).getByRole('link', { name: 'Workflow Rules' }).click();
    await page.getByRole('alertdialog', { name: 'Leave with unsaved changes?' }).getByRole('button', { name: 'Cancel' }).click();
    await expect(page.getByText('Unsaved changes')).toBeVisible();
  });

  await test.step('it runs, with log, return value and trace', async () => {
    await automate.execute();
    await expect(automate.result.getByText('Succeeded')).toBeVisible();
    await expect(automate.result.getByRole('list', { name: 'Log' })).toContainText('Wrike project');
    await automate.result.getByRole('button', { name: /^GET www\.wrike\.com/ }).click();
    await expect(automate.result.getByRole('region', { name: 'Response', exact: true })).toBeVisible();
  });

  await test.step('a rule runs it, so it can’t be deleted', async () => {
    await automate.open('Workflow Rules');
    await automate.createRule('Project to Wrike', FUNCTION);
    const row = page.getByRole('row', { name: /Project to Wrike/ });
    await expect(row).toContainText('When project is created');
    await expect(row.getByRole('switch')).toBeChecked();
    await automate.open('Custom Functions');
    await page.getByRole('button', { name: `Actions for ${FUNCTION}` }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await expect(page.getByRole('dialog').getByRole('link', { name: 'Project to Wrike' })).toBeVisible();
  });
});
