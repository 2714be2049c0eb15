import { expect, test } from '../support/fixtures.ts';

test.use({ scenarios: ['automated'], signedInAs: 'Arun Nair' });

test('each user sees the connections of their own', async ({ page, console: sigma }) => {
  await sigma.openExtension();
  await sigma.actAs('Patricia Boyle');
  await expect(page.getByRole('link', { name: 'Wrike Zylker' })).toBeVisible();
  await sigma.actAs('Arun Nair');
  await expect(page.getByRole('link', { name: 'Wrike Zylker' })).toHaveCount(0);
});
