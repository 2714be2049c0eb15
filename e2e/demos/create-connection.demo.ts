import { defineDemo } from '../support/demo/define-demo.ts';

/* The tutorial's first half: a predefined connection, from the list of extensions to its sample code. */

export default defineDemo({
  name: 'create-connection',
  title: 'Connect an extension to Wrike',
  summary: 'A predefined connection, from picking the service to the code that uses it.',
  scenarios: ['tutorial'],
  async play({ page, sigma, tell }) {
    await tell.chapter('Open the extension', 'Sigma begins with the extensions of the workspace. A connection belongs to one of them.');
    await sigma.openExtension();
    await tell.show(
      page.locator('section').filter({ has: page.getByRole('heading', { name: 'Predefined' }) }),
      'Predefined connections go to services that the console knows; custom ones go to any other.',
    );

    await tell.chapter('Pick a service', 'Predefined services bring their addresses and scopes along; nothing needs to be registered.');
    await sigma.newConnection();
    tell.note('The search forgives typing errors, and finds categories too.');
    await sigma.pickService('Wrike');

    await tell.chapter('Say what the connection may do', 'A name for people, a link name for scripts, and no more scopes than needed.');
    await sigma.connectionName.fill('Wrike Zylker');
    await tell.show(sigma.connectionLinkName, 'The link name follows the name while one types. Scripts will use it, so it can’t be changed later.');
    tell.note('Read and write access to folders, projects and tasks is all that this extension needs.');
    await sigma.chooseScopes(['wsReadWrite']);

    await tell.chapter('Authorize it', 'The service asks in its own window. The console never sees a password.');
    const consent = await sigma.opensConsent(sigma.createAndConnect);
    await tell.show(consent.scopes.first(), 'The service lists exactly the scopes that were ticked.');
    await consent.acceptAndClose();
    await tell.show(sigma.status('Connected'), 'The window is gone, and the connection is connected.');

    await tell.chapter('Use it from Deluge', 'The connection signs the calls of a script, which holds no secret itself.');
    await tell.code(sigma.sample('Deluge'), 'deluge', 'The sample code names the connection by its link name. It runs as it is.');
    await sigma.openSample('JSON');
    await tell.code(sigma.sample('JSON'), 'json', 'The same connection as an extension’s manifest lists it.');
    await sigma.close();
    await tell.show(page.getByRole('link', { name: 'Wrike Zylker' }), 'Back in the portal, the connection is among the extension’s own.');
  },
});
