import { expect, test } from '../support/fixtures.ts';

/* The tutorial's steps 1 to 10, by the labels that it names. */

test('an extension is connected to Wrike, click by click', async ({ page, console: sigma }) => {
  await test.step('1. Sigma opens on the list of extensions; a row opens the portal', async () => {
    await expect(page.getByRole('heading', { name: 'All Extensions' })).toBeVisible();
    await page.getByRole('link', { name: 'Wrike for Zoho Books', exact: true }).click();
  });

  await test.step('2. The portal has its tabs and side bar', async () => {
    for (const tab of ['Build', 'Automate', 'Configure', 'Publish']) await expect(page.getByRole('link', { name: tab, exact: true })).toBeVisible();
    for (const entry of ['Preferences', 'PDF Templates', 'Web Tabs', 'Widgets', 'Incoming Webhooks', 'Custom Modules']) {
      await expect(page.getByRole('link', { name: entry })).toBeVisible();
    }
    await expect(page.getByText('Test Your Extension')).toBeVisible();
  });

  await test.step('3. The landing page shows both types and how to begin', async () => {
    await expect(page).toHaveURL(/\/build\/connections$/);
    await expect(page.getByRole('main')).toContainText(/predefined/i);
    await expect(page.getByRole('main')).toContainText(/custom/i);
    await expect(page.getByRole('link', { name: /View All/ }).first()).toBeVisible();
  });

  await test.step('4. "New Connection" opens the connections space', async () => {
    await sigma.newConnection();
    for (const entry of ['My Connections', 'Shared Connections', 'Internal Connections', 'Default Services', 'Custom Services']) {
      await expect(page.getByRole('link', { name: entry })).toBeVisible();
    }
    await expect(page.getByText('SERVICES', { exact: true }).or(page.getByRole('heading', { name: 'Services', exact: true }))).toBeVisible();
  });

  await test.step('5. "Pick Your Service" finds Wrike', async () => {
    await page.getByRole('searchbox').fill('wrke');
    await expect(page).toHaveURL(/q=wrke/);
    await page.getByRole('link', { name: /^Wrike/ }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Wrike' })).toBeVisible();
    await page.getByRole('link', { name: 'Create Connection' }).click();
  });

  await test.step('6. "Connection Details" makes the link name while one types', async () => {
    await expect(page.getByRole('heading', { name: 'Connection Details' })).toBeVisible();
    await sigma.connectionName.fill('Wrike Zylker');
    await expect(sigma.connectionLinkName).toHaveValue('wrike_zylker');
    await expect(page.getByRole('switch', { name: 'Use Credentials Of Login User' })).not.toBeChecked();
    await page.getByRole('checkbox', { name: /\bDefault\b/ }).check();
    await page.getByRole('checkbox', { name: /\bwsReadWrite\b/ }).check();
  });

  await test.step('7. "Create And Connect" opens the provider\'s window, which asks for exactly these scopes', async () => {
    const consent = await sigma.opensConsent(sigma.createAndConnect);
    await expect(consent.scopes).toHaveCount(2);
    const asked = new URL(consent.page.url());
    expect(asked.searchParams.get('redirect_uri')).toBe('https://deluge.zoho.com/delugeauth/callback');
    expect(asked.searchParams.get('scope')).toBe('Default,wsReadWrite');
    expect(asked.searchParams.get('code_challenge_method')).toBe('S256');
    await expect(consent.reject).toBeVisible();
    await consent.acceptAndClose();
    await expect(page.getByText('Connection created successfully')).toBeVisible();
  });

  await test.step('8. The details page names the connection and shows its sample code', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'Wrike Zylker' })).toBeVisible();
    await expect(sigma.status('Connected')).toBeVisible();
    await expect(sigma.sample('Deluge')).toHaveText(
      'response = invokeurl\n[\n\turl :"https://www.wrike.com/api/v4/folders"\n\ttype :GET\n\tconnection:"wrike_zylker"\n];\ninfo response;',
    );
    await page.getByRole('link', { name: 'JSON', exact: true }).or(page.getByRole('tab', { name: 'JSON' })).click();
    await expect(sigma.sample('JSON')).toHaveText(
      '{"connectionLinkName":"wrike_zylker","connectionName":"Wrike Zylker","serviceName":"wrike","userAccess":false,"isUserDefinedService":false,"sharedBy":"711770823","scope":["Default","wsReadWrite"]}',
    );
    await expect(page.getByRole('button', { name: 'Copy' }).first()).toBeVisible();
  });

  await test.step('9. Close returns to the portal, which lists the connection now', async () => {
    await sigma.close();
    await expect(page).toHaveURL(/\/build\/connections$/);
    await expect(page.getByRole('link', { name: 'Wrike Zylker' })).toBeVisible();
  });

  await test.step('"Test connection" makes a real call and shows the answer', async () => {
    await page.getByRole('link', { name: 'Wrike Zylker' }).click();
    await page.getByRole('button', { name: 'Test connection' }).click();
    const dialog = page.getByRole('dialog', { name: 'Test “Wrike Zylker”' });
    await dialog.getByRole('button', { name: 'Send' }).click();
    await expect(dialog.getByText('The connection works', { exact: true })).toBeVisible();
    await expect(dialog.getByRole('region', { name: 'Response body' })).toContainText('"kind": "folderTree"');
    await page.keyboard.press('Escape');
  });

  await test.step('10. "Revoke" asks first; "Reconnect" runs the authorization again', async () => {
    await page.getByRole('button', { name: 'Revoke' }).click();
    const dialog = page.getByRole('alertdialog');
    await expect(dialog).toContainText('Wrike Zylker');
    await dialog.getByRole('button', { name: 'Revoke' }).click();
    await expect(sigma.status('Disconnected')).toBeVisible();
    const consent = await sigma.opensConsent(page.getByRole('button', { name: 'Reconnect' }));
    await expect(consent.scopes).toHaveCount(2);
    await consent.acceptAndClose();
    await expect(sigma.status('Connected')).toBeVisible();
  });

  await test.step('Its scopes change in place; whoever rejects keeps what was there', async () => {
    await page.getByRole('navigation', { name: 'Connection', exact: true }).getByRole('link', { name: 'Scopes' }).click();
    const choose = async () => {
      await page.getByRole('button', { name: 'Change scopes', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: /Change the scopes/ });
      const box = dialog.getByRole('checkbox', { name: /\bDefault\b/ });
      await box.waitFor();
      if (await box.isChecked()) await box.uncheck();
      await expect(dialog.getByRole('region', { name: 'Changes' })).toContainText('Default');
      return await sigma.opensConsent(dialog.getByRole('button', { name: 'Change and authorize' }));
    };
    const rejected = await choose();
    await expect(sigma.status('Connected')).toBeVisible();
    await rejected.rejectAndClose();
    await expect(page.getByText('with the scopes that it had')).toBeVisible();
    const accepted = await choose();
    await expect(accepted.scopes).toHaveCount(1);
    await accepted.acceptAndClose();
    await expect(page.getByText('The scopes of “Wrike Zylker” are changed')).toBeVisible();
    await expect(sigma.status('Connected')).toBeVisible();
    await page.getByRole('link', { name: 'Activity' }).click();
    await expect(page.getByText('Scopes changed: − Default.')).toBeVisible();
    await expect(page.getByText(/^GET \/api\/v4\/folders: 200 in \d+ ms\.$/)).toBeVisible();
  });

  await test.step('A reload keeps everything', async () => {
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Wrike Zylker' })).toBeVisible();
    await expect(sigma.status('Connected')).toBeVisible();
  });
});

test('two connections to one service stand beside each other', async ({ page, console: sigma }) => {
  await sigma.openExtension();
  await sigma.connect({ name: 'Wrike Sales' });
  await sigma.close();
  await sigma.connect({ name: 'Wrike Delivery', scopes: ['wsReadOnly'] });
  await sigma.openSpaceList('My Connections');
  await expect(page.getByRole('link', { name: 'Wrike Sales' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Wrike Delivery' })).toBeVisible();
});
