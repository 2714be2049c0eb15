import { defineDemo } from '../support/demo/define-demo.ts';

/* A service that the catalogue does not have: OAuth 2 from its documentation, and a connection to it. */

export default defineDemo({
  name: 'custom-connection',
  title: 'Connect to a service of your own',
  summary: 'A custom OAuth 2 service, from the addresses in its documentation to a connection that works.',
  scenarios: ['tutorial'],
  async play({ page, sigma, customServices, tell }) {
    await tell.chapter('Describe the service', 'Acme CRM is not in the catalogue. Its documentation names all that the console asks for.');
    await sigma.openExtension();
    await sigma.newConnection();
    await customServices.openNew();
    await customServices.name.fill('Acme CRM');
    await customServices.authenticationType.selectOption('OAuth 2');
    await tell.show(
      page.getByLabel('Redirect URL', { exact: true }),
      'This is the address to register with the service. It depends on the data centre of the workspace.',
    );

    await tell.chapter('Give it its OAuth 2 facts', 'Client and addresses come from the service, and so do the scopes that connections may ask for.');
    tell.note('As the service gave them out when the extension was registered there.');
    await customServices.fillFields({ 'Client ID': 'zylker-at-acme', 'Client Secret': 's3cret-of-acme' });
    tell.note('Further parameters of the authorization go into its address.');
    await customServices.fillFields({ 'Authorize URL': 'https://crm.acme.example/oauth/authorize?access_type=offline' });
    await customServices.fillFields({ 'Access Token URL': 'https://crm.acme.example/oauth/token' });
    await page.getByLabel('Scope Delimiter').selectOption('Space');
    await customServices.addScopes(['deals.read', 'deals.write']);
    await customServices.create('Acme CRM');
    await tell.show(page.getByText('Saved; never shown again'), 'The service is saved. Its secret is not shown again, not even to those who typed it.');

    await tell.chapter('Connect to it', 'From here on a custom service is like any other.');
    await customServices.openConnectionDetails();
    await sigma.connectionName.fill('Acme Deals');
    await sigma.chooseScopes(['deals.read']);
    const consent = await sigma.opensConsent(sigma.createAndConnect);
    await consent.acceptAndClose();
    await tell.show(sigma.status('Connected'), 'Connected: the code was exchanged for tokens, with PKCE and state checked on the way.');
    await tell.code(sigma.sample('Deluge'), 'deluge', 'A script calls the service through the connection; the header is added on the way.');
  },
});
