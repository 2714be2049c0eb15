import { defineDemo } from '../support/demo/define-demo.ts';

export default defineDemo({
  name: 'rename-connection',
  title: 'Rename a connection',
  summary: 'Its name is for people and may change; scripts go on with its link name.',
  scenarios: ['automated'],
  async play({ page, sigma, tell }) {
    await tell.chapter('Open the connection', 'The portal lists the connections of the extension.');
    await sigma.openExtension();
    await sigma.openConnection('Wrike Zylker');

    await tell.chapter('Give it another name', 'Whoever may edit the connection may do that at any time.');
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Edit name' }).click();
    await sigma.connectionName.fill('Wrike of the sales team');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await tell.show(sigma.heading.filter({ hasText: 'sales team' }), 'The page has the new name at once.');
    await tell.code(sigma.sample('Deluge'), 'deluge', 'The link name stayed, so every script keeps working.');
  },
});
