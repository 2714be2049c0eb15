import { expect, test } from '../support/fixtures.ts';

test.use({ scenarios: ['huge'] });

test('10,000 connections are scrolled and searched with the nodes of a hundred', async ({ page, console: sigma }) => {
  await sigma.openExtension();
  await sigma.newConnection();
  await sigma.openSpaceList('My Connections');
  const table = page.getByRole('table').or(page.getByRole('grid'));
  await expect(table).toHaveAttribute('aria-rowcount', '10001');
  const rows = table.getByRole('row');
  expect(await rows.count()).toBeLessThan(60);

  const lastRow = table.locator('[aria-rowindex="10001"]');
  await table.press('End');
  await expect(async () => {
    await page.mouse.move(900, 600);
    await page.mouse.wheel(0, 1_000_000);
    await expect(lastRow).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(lastRow.getByRole('link')).toBeVisible();
  expect(await rows.count()).toBeLessThan(60);

  await page.getByRole('searchbox').fill('9876');
  await expect(page).toHaveURL(/q=9876/);
  await expect(table.getByRole('link').first()).toContainText('9876');
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('9876');
  await expect(table.getByRole('link').first()).toContainText('9876');
});
