import { expect, test } from 'vitest';
import type { NewCustomService } from '#src/contract/custom-services.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import { SALES_EXTENSION_ID, SHIPPING_EXTENSION_ID, UNUSED_SERVICE, USED_SERVICE, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import { createTestClient, type TestClient } from '../../test-client.ts';

const SECRET = 's3cret-of-acme';
const params = { serviceLinkName: 'acme' };

const oauth2: Extract<NewCustomService['auth'], { type: 'oauth2' }> = {
  type: 'oauth2',
  grantType: 'authorization_code',
  clientId: 'patchbay-at-acme',
  clientSecret: SECRET,
  authorizeUrl: 'https://acme.example/oauth/authorize?access_type=offline',
  accessTokenUrl: 'https://acme.example/oauth/token',
  refreshTokenUrl: '',
  paramType: 'header',
  scopeDelimiter: 'plus',
  scopes: ['read', 'write'],
};

const acme: NewCustomService = { name: 'Acme', linkName: 'acme', auth: oauth2 };

const storedSecret = ({ backend }: TestClient) =>
  backend.database.read((tx) => {
    const auth = tx.where('customServices', 'linkName', 'acme')[0]?.auth;
    return auth?.type === 'oauth2' ? auth.clientSecret : null;
  });

test('what was created is listed, shown and audited, and its secret never comes back', async () => {
  const client = await createTestClient();
  const answers: unknown[] = [
    await client.call(endpoints.createCustomService, { body: acme }),
    await client.call(endpoints.getCustomService, { params }),
    await client.call(endpoints.listCustomServices, {}),
    await client.call(endpoints.listServices, {}),
    await client.call(endpoints.getService, { params, query: { kind: 'custom' } }),
    await client.call(endpoints.listAuditLogs, {}),
  ];
  for (const answer of answers) {
    const text = JSON.stringify(answer);
    expect(text).toContain('acme');
    expect(text).not.toContain(SECRET);
  }
  expect(await storedSecret(client)).toBe(SECRET);
  expect(answers[0]).toMatchObject({ name: 'Acme', linkName: 'acme', usedBy: [], auth: { type: 'oauth2', scopes: ['read', 'write'] } });
  expect(answers[0]).not.toHaveProperty('auth.clientSecret');
});

test('an empty secret stays as it is, another one takes its place', async () => {
  const client = await createTestClient();
  await client.call(endpoints.createCustomService, { body: acme });
  const changed = await client.call(endpoints.updateCustomService, { params, body: { name: 'Acme Ltd', auth: { ...oauth2, clientSecret: '', scopes: ['read'] } } });
  expect(changed).toMatchObject({ name: 'Acme Ltd', auth: { scopes: ['read'] } });
  expect(await storedSecret(client)).toBe(SECRET);
  await client.call(endpoints.updateCustomService, { params, body: { name: 'Acme', auth: { ...oauth2, clientSecret: 'another' } } });
  expect(await storedSecret(client)).toBe('another');
});

test('the authentication type stays', async () => {
  const client = await createTestClient();
  await client.call(endpoints.createCustomService, { body: acme });
  const problem = await client.fail(endpoints.updateCustomService, { params, body: { name: 'Acme', auth: { type: 'basic' } } });
  expect(problem).toMatchObject({ code: 'conflict', message: expect.stringContaining('authentication type of a service stays') });
});

test('client credentials keep neither an authorize nor a refresh token URL', async () => {
  const client = await createTestClient();
  const auth = { ...oauth2, grantType: 'client_credentials', refreshTokenUrl: 'https://acme.example/refresh' } as const;
  const created = await client.call(endpoints.createCustomService, { body: { ...acme, auth } });
  expect(created.auth).toMatchObject({ grantType: 'client_credentials', authorizeUrl: '', refreshTokenUrl: '' });
});

test('a link name is unique among custom services, and may be that of a default one', async () => {
  const { call, fail } = await createTestClient({ scenarios: ['busy'] });
  expect(await fail(endpoints.createCustomService, { body: { ...acme, linkName: USED_SERVICE } })).toMatchObject({
    code: 'link_name_taken',
    suggestion: `${USED_SERVICE}_2`,
    fields: [{ field: 'linkName' }],
  });
  const check = (linkName: string) => call(endpoints.checkServiceLinkName, { params: { linkName } });
  expect(await check('slack')).toEqual({ isFree: true, problem: null, suggestion: null, shadowedName: 'Slack' });
  expect(await check('new')).toMatchObject({ isFree: false, suggestion: 'new_2', shadowedName: null });
  expect(await check('Acme One')).toMatchObject({ isFree: false, suggestion: 'acme_one' });
  await call(endpoints.createCustomService, { body: { ...acme, linkName: 'slack' } });
  expect((await call(endpoints.getService, { params: { serviceLinkName: 'slack' } })).name).toBe('Slack');
  expect((await call(endpoints.getService, { params: { serviceLinkName: 'slack' }, query: { kind: 'custom' } })).name).toBe('Acme');
});

test('while connections use it, only the name changes, it stays, and both say which connections', async () => {
  const { call, fail } = await createTestClient({ scenarios: ['busy'] });
  const used = { serviceLinkName: USED_SERVICE };
  const { usedBy, auth } = await call(endpoints.getCustomService, { params: used });
  expect(usedBy.map(({ extension, linkName }) => [extension.id, linkName])).toEqual([
    [SHIPPING_EXTENSION_ID, 'parcels'],
    [SALES_EXTENSION_ID, 'parcels_sales'],
  ]);
  if (auth.type !== 'apikey') throw new Error('Parcel Desk has an API key.');
  const other = { type: 'apikey' as const, parameters: auth.parameters.slice(0, 1) };
  const refused = await fail(endpoints.updateCustomService, { params: used, body: { name: 'Parcels', auth: other } });
  expect(refused.message).toBe(
    '“Parcel Desk” is used by 2 connections: “Parcels”, “Parcels of the sales team”. While it is used, only its name can be edited. Delete them first.',
  );
  expect((await fail(endpoints.deleteCustomService, { params: used })).message).toMatch(/“Parcels”, “Parcels of the sales team”\. It can’t be deleted/);
  // The same settings are no change.
  expect((await call(endpoints.updateCustomService, { params: used, body: { name: 'Parcels & Co', auth } })).name).toBe('Parcels & Co');
  const { connections } = await call(endpoints.listConnections, { params: { extensionId: SHIPPING_EXTENSION_ID }, query: { service: `custom-${USED_SERVICE}` } });
  expect(connections.map(({ service }) => service)).toEqual([
    { kind: 'custom', linkName: USED_SERVICE, name: 'Parcels & Co', authType: 'apikey', connectsBy: 'credentials' },
  ]);
});

test('a deleted service comes back with its secret, as long as its link name is free', async () => {
  const client = await createTestClient();
  const { call, fail } = client;
  await call(endpoints.createCustomService, { body: acme });
  await call(endpoints.deleteCustomService, { params });
  expect(await fail(endpoints.getCustomService, { params })).toMatchObject({ status: 410, message: 'The custom service “Acme” was deleted.' });
  expect(await call(endpoints.restoreCustomService, { params })).toMatchObject({ name: 'Acme' });
  expect(await storedSecret(client)).toBe(SECRET);
});

test('without its service a deleted connection cannot come back', async () => {
  const { call, fail } = await createTestClient({ scenarios: ['busy'] });
  const details = {
    serviceLinkName: UNUSED_SERVICE,
    serviceKind: 'custom',
    name: 'Weather',
    linkName: 'weather',
    usesLoginUserCredentials: false,
    scopes: [],
    credentials: { parameter1: 'key' },
    returnTo: '/x',
  } as const;
  const connection = { extensionId: WRIKE_EXTENSION_ID, connectionLinkName: 'weather' };
  await call(endpoints.createConnection, { params: connection, body: { ...details, scopes: [] } });
  await call(endpoints.deleteConnection, { params: connection });
  await call(endpoints.deleteCustomService, { params: { serviceLinkName: UNUSED_SERVICE } });
  expect(await fail(endpoints.restoreConnection, { params: connection })).toMatchObject({ code: 'not_found' });
});

test.each([
  ['wrike', { type: 'oauth2', scopeDelimiter: 'comma', authorizeUrl: 'https://login.wrike.com/oauth2/authorize/v4', clientId: '' }],
  ['zoho_crm', { type: 'oauth2', authorizeUrl: 'https://accounts.zoho.com/oauth/v2/auth?prompt=consent&access_type=offline' }],
  ['trello', { type: 'oauth1', requestTokenUrl: 'https://trello.com/1/OAuthGetRequestToken', authorizeUrl: 'https://trello.com/1/OAuthAuthorizeToken?expiration=never' }],
  ['sendgrid', { type: 'apikey', parameters: [{ paramType: 'header', key: 'authorization', displayName: 'API Key (after “Bearer ”)' }] }],
  ['twilio', { type: 'basic' }],
] as const)('a template has what the default service %s has', async (serviceLinkName, auth) => {
  const { call } = await createTestClient();
  expect((await call(endpoints.getServiceTemplate, { params: { serviceLinkName } })).auth).toMatchObject(auth);
});

test('a template has the hosts of the data centre', async () => {
  const { call } = await createTestClient();
  await call(endpoints.updateWorkspace, { body: { dataCentre: 'CA' } });
  const { auth } = await call(endpoints.getServiceTemplate, { params: { serviceLinkName: 'zoho_crm' } });
  expect(auth).toMatchObject({ accessTokenUrl: 'https://accounts.zohocloud.ca/oauth/v2/token' });
});
