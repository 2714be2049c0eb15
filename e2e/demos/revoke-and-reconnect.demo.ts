import { defineDemo } from '../support/demo/define-demo.ts';

/* What a person does when a connection stops working: see it, understand it, mend it, and run again what had failed. */

export default defineDemo({
  name: 'revoke-and-reconnect',
  title: 'Revoke a connection, see it fail, and mend it',
  summary: 'What breaks without authorization, how it shows, and how nothing is lost or made twice.',
  scenarios: ['automated'],
  async play({ page, sigma, sandbox, tell }) {
    await tell.chapter('Revoke', 'A function uses this connection for each new project.');
    await sigma.openExtension();
    await sigma.openConnection('Wrike Zylker');
    await page.getByRole('button', { name: 'Revoke' }).click();
    const dialog = page.getByRole('alertdialog');
    await tell.show(dialog, 'The console asks first, and says what will fail without the connection.');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await tell.show(sigma.status('Disconnected'), 'The tokens are gone, at the service too.');

    await tell.chapter('See it fail', 'A project in Zoho Books fires the rule, and the rule runs the function.');
    await sigma.close();
    await sandbox.open();
    await sandbox.createProject({ name: 'Office move', tasks: ['Book the movers', 'Pack'] });
    await sandbox.turnTo('What fired');
    await tell.show(sandbox.firings.filter({ hasText: 'Failed' }), 'The project was saved all the same. The failure is told with its cause and the line of Deluge.');

    await tell.chapter('Mend it', 'Reconnect asks for the same scopes again. What failed is run again from where it stopped.');
    await sandbox.authorize('Wrike Zylker');
    await sandbox.turnTo('What fired');
    await sandbox.runAgain.click();
    await sandbox.turnTo('Wrike');
    await sandbox.wrikeTasks('Office move').filter({ hasText: 'Pack' }).waitFor();
    await tell.show(sandbox.wrikeFolder('Office move'), 'Project and tasks are in Wrike, each of them once.');
  },
});
