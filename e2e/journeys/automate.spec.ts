import { AutomatePages } from '../support/automate-pages.ts';
import { expect, test } from '../support/fixtures.ts';
import { SandboxPage } from '../support/sandbox-page.ts';

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
    const question = page.getByRole('alertdialog', { name: 'Leave with unsaved changes?' });
    await question.getByRole('button', { name: 'Cancel' }).click();
    await expect(question).toBeHidden();
    await expect(page.getByText('Unsaved changes', { exact: true })).toBeVisible();
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

test.describe('by the clock', () => {
  test.use({ scenarios: ['automated'] });

  test('a rule fires when its date comes, and its time-based action after its wait', async ({ console: patchbay, page }) => {
    const automate = new AutomatePages(page);
    const sandbox = new SandboxPage(page);
    const fired = sandbox.fired.getByRole('article', { name: 'The day after' });
    await patchbay.openExtension();

    await test.step('the rule is made', async () => {
      await automate.open('Workflow Rules');
      await page.getByRole('link', { name: 'New Workflow Rule' }).first().click();
      await page.getByRole('textbox', { name: 'Name' }).fill('The day after');
      await page.getByRole('radio', { name: 'Date Based' }).check();
      await page.getByRole('combobox', { name: 'Date', exact: true }).selectOption('Created Time');
      await page.getByRole('textbox', { name: 'Days' }).fill('1');
      await page.getByRole('combobox', { name: 'Before or after' }).selectOption('After the date');
      await page.getByRole('button', { name: 'Add immediate action' }).click();
      await page.getByRole('menuitem', { name: 'In-app Notification' }).click();
      await page.getByRole('combobox', { name: 'Person' }).selectOption({ index: 1 });
      await page.getByRole('textbox', { name: 'Message' }).fill('One day old');
      await page.getByRole('button', { name: 'Add time-based action' }).click();
      await page.getByRole('menuitem', { name: 'Email Alert' }).click();
      const later = page.getByRole('group', { name: /Email Alert/ });
      await later.getByRole('textbox', { name: 'Wait' }).fill('10');
      await later.getByRole('combobox', { name: 'Unit' }).selectOption('days');
      await later.getByRole('textbox', { name: 'To' }).fill('team@zylker.example');
      await later.getByRole('textbox', { name: 'Subject' }).fill('How is it going?');
      await later.getByRole('textbox', { name: 'Message' }).fill('Ten days later');
      await automate.save.click();
      await expect(page.getByRole('row', { name: /The day after/ })).toContainText('1 day after the Created Time');
    });

    await test.step('nothing of it happens on the day itself', async () => {
      await sandbox.open();
      await sandbox.createProject({ name: 'Office move' });
      await expect(sandbox.firings.first()).toContainText('Project created: Office move');
      await expect(fired).toHaveCount(0);
    });

    await test.step('two days later the rule has fired once, and its action waits', async () => {
      await patchbay.control.clock.advance('2d');
      await expect(fired).toHaveCount(1);
      await expect(fired).toContainText('Date reached: Office move');
      await expect(fired).toContainText('Waits for its time.');
    });

    await test.step('the action happens when its time comes', async () => {
      await patchbay.control.clock.advance('10d');
      await expect(fired).not.toContainText('Waits for its time.');
      await expect(fired).toHaveCount(1);
      await fired.getByRole('link', { name: 'See what was sent' }).last().click();
      await expect(sandbox.fired).toContainText('How is it going?');
    });
  });
});
