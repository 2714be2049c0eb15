import type { Page } from '@playwright/test';
import { AutomatePages } from '../support/automate-pages.ts';
import { CustomServicesPage } from '../support/custom-services-page.ts';
import type { ConsolePage } from '../support/console-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { addFunction, runDeluge, storeAndRead } from '../support/run-deluge.ts';

/* A custom service of each kind, from its creation to a call that comes back with data. */

const EXTENSION_ID = 'ext-1001';

async function openNewService(page: Page, sigma: ConsolePage): Promise<CustomServicesPage> {
  await sigma.openExtension();
  await sigma.newConnection();
  const services = new CustomServicesPage(page);
  await services.openNew();
  return services;
}

/** The address that the sample code of the connection on show calls. */
async function sampleUrl(page: Page, sigma: ConsolePage): Promise<string> {
  await page.getByRole('link', { name: 'Deluge', exact: true }).or(page.getByRole('tab', { name: 'Deluge' })).click();
  const [, url = ''] = /url :"([^"]+)"/.exec(await sigma.sample('Deluge').innerText()) ?? [];
  return url;
}

/** Runs a function that stores something through the connection and reads it again: "Save and Execute", and what came back. */
async function expectData(page: Page, sigma: ConsolePage, connectionLinkName: string): Promise<void> {
  const code = storeAndRead(await sampleUrl(page, sigma), connectionLinkName);
  const functionId = await addFunction(page, EXTENSION_ID, `read_${connectionLinkName}`, code);
  await page.goto(`/extensions/${EXTENSION_ID}/automate/custom-functions/${functionId}`);
  const automate = new AutomatePages(page);
  await automate.execute();
  await expect(automate.result).toContainText('From a script');
}

async function expectConnected(page: Page, sigma: ConsolePage, name: string): Promise<void> {
  await expect(page.getByText('Connection created successfully')).toBeVisible();
  await expect(sigma.heading).toHaveText(name);
  await expect(sigma.status('Connected')).toBeVisible();
  await page.getByRole('link', { name: 'JSON', exact: true }).or(page.getByRole('tab', { name: 'JSON' })).click();
  await expect(sigma.sample('JSON')).toContainText('"isUserDefinedService":true');
}

test('API Key: two parameters in two places, asked for by their display names', async ({ page, console: sigma }) => {
  const services = await openNewService(page, sigma);
  await services.name.fill('Parcel Desk');
  await expect(services.linkName).toHaveValue('parcel_desk');
  await services.fillFields({ 'Parameter Key': 'X-Parcel-Key', 'Parameter Display Name': 'API Key' });
  await page.getByRole('button', { name: 'Add parameter' }).click();
  await page.getByLabel('Param Type').nth(1).selectOption('Query string');
  await page.getByLabel('Parameter Key').nth(1).fill('depot');
  await page.getByLabel('Parameter Display Name').nth(1).fill('Depot Number');
  await services.create('Parcel Desk');
  await services.openConnectionDetails();
  await sigma.connectionName.fill('Parcels');
  await page.getByLabel('API Key', { exact: true }).fill('key-of-zylker');
  await page.getByLabel('Depot Number', { exact: true }).fill('depot-of-zylker');
  await sigma.createAndConnect.click();
  await expectConnected(page, sigma, 'Parcels');
  expect(await page.content()).not.toContain('of-zylker');
  await expectData(page, sigma, 'parcels');
});

test('Basic Authentication: a wrong password is refused in the words of a service, the right one works', async ({ page, console: sigma }) => {
  const services = await openNewService(page, sigma);
  await services.name.fill('Warehouse Scales');
  await services.authenticationType.selectOption('Basic Authentication');
  await services.create('Warehouse Scales');
  await services.openConnectionDetails();
  await sigma.connectionName.fill('Scales');
  await services.fillFields({ 'User Name': 'gate4', Password: 'wrong-password' });
  await sigma.createAndConnect.click();
  await expectConnected(page, sigma, 'Scales');
  const refused = await runDeluge(page, EXTENSION_ID, storeAndRead(await sampleUrl(page, sigma), 'scales'));
  expect(JSON.stringify(refused)).toMatch(/401/);
  expect(JSON.stringify(refused)).not.toContain('wrong-password');
  await page.getByRole('link', { name: 'Warehouse Scales' }).click();
  await services.openConnectionDetails();
  await sigma.connectionName.fill('Right scales');
  await services.fillFields({ 'User Name': 'gate4', Password: 'pass-of-zylker' });
  await sigma.createAndConnect.click();
  await expectConnected(page, sigma, 'Right scales');
  expect(await page.content()).not.toContain('pass-of-zylker');
  await expectData(page, sigma, 'right_scales');
});

test('OAuth 1: signed requests after a consent', async ({ page, console: sigma }) => {
  const services = await openNewService(page, sigma);
  await services.name.fill('Photo Archive');
  await services.authenticationType.selectOption('OAuth 1');
  await expect(page.getByLabel('Redirect URL', { exact: true })).toHaveValue('https://deluge.zoho.com/delugeauth/callback');
  await services.fillFields({
    'Consumer Key': 'zylker-photos',
    'Consumer Secret': 's3cret-of-photos',
    'Request Token URL': 'https://photos.example/oauth/request_token',
    'Authorize URL': 'https://photos.example/oauth/authorize',
    'Access Token URL': 'https://photos.example/oauth/access_token',
  });
  await services.create('Photo Archive');
  expect(await page.content()).not.toContain('s3cret-of-photos');
  await services.openConnectionDetails();
  await sigma.connectionName.fill('Photos');
  const consent = await sigma.opensConsent(sigma.createAndConnect);
  await consent.acceptAndClose();
  await expectConnected(page, sigma, 'Photos');
  await expectData(page, sigma, 'photos');
});

test('OAuth 2 by authorization code: scopes, delimiter and additional parameters are those of the service', async ({ page, console: sigma }) => {
  const services = await openNewService(page, sigma);
  await services.name.fill('Acme CRM');
  await services.authenticationType.selectOption('OAuth 2');
  await services.fillFields({
    'Client ID': 'zylker-at-acme',
    'Client Secret': 's3cret-of-acme',
    'Authorize URL': 'https://crm.acme.example/oauth/authorize?access_type=offline',
    'Access Token URL': 'https://crm.acme.example/oauth/token',
  });
  await page.getByLabel('Scope Delimiter').selectOption('Space');
  await services.addScopes(['deals.read']);
  await services.addScopes(['deals.write']);
  await services.create('Acme CRM');
  await services.openConnectionDetails();
  await sigma.connectionName.fill('Acme deals');
  await page.getByRole('checkbox', { name: 'Select all' }).check();
  const consent = await sigma.opensConsent(sigma.createAndConnect);
  await expect(consent.scopes).toHaveCount(2);
  const asked = new URL(consent.page.url()).searchParams;
  expect(Object.fromEntries(asked)).toMatchObject({ client_id: 'zylker-at-acme', scope: 'deals.read deals.write', access_type: 'offline' });
  await consent.acceptAndClose();
  await expectConnected(page, sigma, 'Acme deals');
  await expectData(page, sigma, 'acme_deals');
});

/** A service of the client credentials grant and a connection to it, as far as "Create And Connect". */
async function connectTaxGateway(sigma: ConsolePage, services: CustomServicesPage, name: string, secret: string): Promise<void> {
  await services.name.fill(name);
  await services.authenticationType.selectOption('OAuth 2');
  await services.page.getByLabel('Grant Type').selectOption('Client Credentials');
  await expect(services.page.getByLabel('Redirect URL', { exact: true })).toBeHidden();
  await services.fillFields({ 'Client ID': 'zylker', 'Client Secret': secret, 'Access Token URL': 'https://tax.example/token' });
  await services.create(name);
  await services.openConnectionDetails();
  await sigma.connectionName.fill(`${name} returns`);
  await sigma.createAndConnect.click();
}

test('OAuth 2 by client credentials: no window; a wrong secret is refused with invalid_client, the right one works', async ({ page, console: sigma }) => {
  const services = await openNewService(page, sigma);
  await connectTaxGateway(sigma, services, 'Tax Gateway', 'wrong-secret');
  await expect(page.getByText(/invalid_client/)).toBeVisible();
  await services.openNew();
  await connectTaxGateway(sigma, services, 'Customs', 's3cret-of-customs');
  await expectConnected(page, sigma, 'Customs returns');
  expect(page.context().pages()).toHaveLength(1);
  await expectData(page, sigma, 'customs_returns');
});

test('a service that is used keeps everything but its name; the default one that it shadows stays', async ({ page, console: sigma }) => {
  const services = await openNewService(page, sigma);
  await page.getByRole('button', { name: 'Start from a default service' }).click();
  await page.getByRole('dialog').getByRole('searchbox').fill('wrike');
  await page.getByRole('dialog').getByRole('button', { name: /^Wrike/ }).click();
  await expect(services.linkName).toHaveValue('wrike');
  await expect(page.getByText('The default service Wrike has this link name too')).toBeVisible();
  await expect(page.getByLabel('Access Token URL')).toHaveValue('https://login.wrike.com/oauth2/token');
  await page.reload();
  await expect(page.getByLabel('Access Token URL')).toHaveValue('https://login.wrike.com/oauth2/token');
  await services.name.fill('Wrike (own application)');
  await services.linkName.fill('wrike');
  await services.fillFields({ 'Client ID': 'own', 'Client Secret': 'own-secret' });
  await services.create('Wrike (own application)');
  await services.openConnectionDetails();
  await sigma.connectionName.fill('Own Wrike');
  await page.getByRole('checkbox', { name: /\bwsReadWrite\b/ }).check();
  await (await sigma.opensConsent(sigma.createAndConnect)).acceptAndClose();
  await expectConnected(page, sigma, 'Own Wrike');
  await page.getByRole('link', { name: 'Wrike (own application)' }).click();
  await expect(page.getByRole('table', { name: 'Connections using this service' })).toContainText('Own Wrike');
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('dialog')).toContainText('1 connection uses this service');
  await page.getByRole('dialog').getByRole('button', { name: 'Close' }).first().click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await expect(page.getByText('Only the name can be edited while 1 connection uses this service')).toBeVisible();
  await services.name.fill('Wrike, ours');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Wrike, ours' })).toBeVisible();
});

test('the redirect URL follows the data centre, on the form and in what the provider is asked', async ({ page, console: sigma }) => {
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Data centre').selectOption('Japan (JP)');
  await expect(page.getByText('The data centre is now Japan (JP).')).toBeVisible();
  await page.getByRole('link', { name: 'Extensions', exact: true }).click();
  const services = await openNewService(page, sigma);
  await services.authenticationType.selectOption('OAuth 2');
  await expect(page.getByLabel('Redirect URL', { exact: true })).toHaveValue('https://dre.zoho.jp/delugeauth/callback');
  await expect(page.getByRole('button', { name: 'Copy redirect URL' })).toBeVisible();
  await services.name.fill('Acme CRM');
  await services.fillFields({
    'Client ID': 'zylker-at-acme',
    'Client Secret': 's3cret-of-acme',
    'Authorize URL': 'https://crm.acme.example/oauth/authorize',
    'Access Token URL': 'https://crm.acme.example/oauth/token',
  });
  await services.create('Acme CRM');
  await services.openConnectionDetails();
  await sigma.connectionName.fill('Acme deals');
  const consent = await sigma.opensConsent(sigma.createAndConnect);
  await consent.accept.waitFor();
  expect(new URL(consent.page.url()).searchParams.get('redirect_uri')).toBe('https://dre.zoho.jp/delugeauth/callback');
  await consent.acceptAndClose();
  await expectConnected(page, sigma, 'Acme deals');
});

test('external connections are listed, edited and deleted, come back, and are asked for when the extension is installed', async ({ page, console: sigma }) => {
  await sigma.openExtension();
  await page.getByRole('link', { name: 'External Connections' }).click();
  await page.getByRole('link', { name: 'New External Connection' }).first().click();
  await page.getByLabel('Connection Name').fill('Payroll bureau');
  await page.getByLabel('Connection URL').fill('payroll.example');
  await page.getByLabel('Revoke URL').fill('https://payroll.example/revoke');
  await expect(page.getByText('Enter the whole address, beginning with https://.')).toBeVisible();
  await page.getByLabel('Connection URL').fill('https://payroll.example/connect');
  await page.getByRole('button', { name: 'Create', exact: true }).click();
  await expect(page.getByText('External connection created successfully')).toBeVisible();
  await page.getByRole('button', { name: 'Actions for Payroll bureau' }).click();
  await page.getByRole('menuitem', { name: 'Edit' }).click();
  await page.getByLabel('Connection Name').fill('Payroll');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Actions for Payroll' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'No external connections yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('table', { name: 'External connections' })).toContainText('https://payroll.example/connect');
  await page.goto(`/extensions/${EXTENSION_ID}/test`);
  await page.getByRole('button', { name: 'Install Extension' }).click();
  await expect(page.getByText('Connect “Payroll” at its address, then tick it.')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Payroll' }).check();
  await page.getByRole('button', { name: 'Install Extension' }).click();
  await expect(page.getByText('The extension is installed', { exact: true })).toBeVisible();
});
