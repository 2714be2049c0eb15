import { expect, test } from 'vitest';
import type { NewConnection } from '#src/contract/connections.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import { createBackend } from '../../backend.ts';
import { StorageFull, type Database } from '../../db/database.ts';
import { FIRST_USER_ID, SECOND_USER_ID, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import { createTestClient, TEST_NOW, testClientFor } from '../../test-client.ts';

const params = { extensionId: WRIKE_EXTENSION_ID };
const wrike: NewConnection = {
  serviceLinkName: 'wrike',
  serviceKind: 'default',
  name: 'Wrike Zylker',
  linkName: 'wrike_zylker',
  usesLoginUserCredentials: false,
  scopes: ['Default', 'wsReadWrite'],
  parameters: {},
  credentials: {},
  returnTo: '/extensions',
};

test('a consent service begins in "connecting" with a consent to open, an activity and an audit entry', async () => {
  const { call } = await createTestClient();
  const { connection, authorizationRequest } = await call(endpoints.createConnection, { params, body: wrike });
  expect(connection).toMatchObject({
    name: 'Wrike Zylker',
    linkName: 'wrike_zylker',
    view: 'my',
    scopes: ['Default', 'wsReadWrite'],
    state: { status: 'connecting', reason: 'awaiting_consent' },
    authorization: null,
    createdAt: TEST_NOW,
    can: { edit: true, authorize: true, revoke: false, delete: true },
    sampleUrl: 'https://www.wrike.com/api/v4/folders',
  });
  const url = new URL(authorizationRequest?.url ?? '');
  expect(url.pathname).toBe('/authorize/wrike');
  expect(url.searchParams.get('scope')).toBe('Default,wsReadWrite');
  const path = { ...params, connectionLinkName: 'wrike_zylker' };
  expect(await call(endpoints.getConnection, { params: path })).toEqual(connection);
  expect((await call(endpoints.listConnectionActivity, { params: path })).entries).toMatchObject([{ kind: 'created', actor: { id: FIRST_USER_ID } }]);
  expect((await call(endpoints.listAuditLogs, { query: { q: 'wrike_zylker' } })).entries).toMatchObject([
    { activity: 'connection.created', details: 'Created the connection “Wrike Zylker” (wrike_zylker) to Wrike.' },
  ]);
});

test.each<[string, Partial<NewConnection>, { field: string; message: RegExp }]>([
  ['no scope', { scopes: [] }, { field: 'scopes', message: /at least one scope/ }],
  ['an unknown scope', { scopes: ['Default', 'root'] }, { field: 'scopes', message: /Wrike has no scope “root”/ }],
  ['an unknown service', { serviceLinkName: 'nope' }, { field: 'serviceLinkName', message: /Choose a service/ }],
  ['an empty name', { name: '   ' }, { field: 'name', message: /Enter a connection name/ }],
  ['a link name with capitals', { linkName: 'Wrike' }, { field: 'linkName', message: /lower-case letter/ }],
  ['a missing parameter', { serviceLinkName: 'shopify', scopes: ['read_orders'] }, { field: 'parameters.subdomain', message: /Enter the Shopify Domain/ }],
  [
    'a parameter that is none of its options',
    { serviceLinkName: 'mailgun', scopes: [], parameters: { region: 'mars' }, credentials: { apiKey: 'k' } },
    { field: 'parameters.region', message: /api, api\.eu/ },
  ],
  ['a missing API key', { serviceLinkName: 'sendgrid', scopes: [] }, { field: 'credentials.apiKey', message: /Enter the API Key/ }],
  ['scopes for a service without any', { serviceLinkName: 'sendgrid', scopes: ['mail'], credentials: { apiKey: 'k' } }, { field: 'scopes', message: /no scope “mail”/ }],
])('%s is refused with what to do', async (_case, changes, { field, message }) => {
  const { fail, call } = await createTestClient();
  const problem = await fail(endpoints.createConnection, { params, body: { ...wrike, ...changes } });
  expect(problem).toMatchObject({ status: 422, code: 'validation_failed', fields: [{ field, message: expect.stringMatching(message) }] });
  expect((await call(endpoints.listConnections, { params })).total).toBe(0);
});

test('a taken link name comes with a free one; another extension may have it', async () => {
  const { call, fail } = await createTestClient();
  await call(endpoints.createConnection, { params, body: wrike });
  await call(endpoints.createConnection, { params, body: { ...wrike, linkName: 'wrike_zylker_2' } });
  expect(await fail(endpoints.createConnection, { params, body: wrike })).toMatchObject({
    status: 409,
    code: 'link_name_taken',
    suggestion: 'wrike_zylker_3',
    fields: [{ field: 'linkName' }],
  });
  const { id } = await call(endpoints.createExtension, { body: { name: 'Other', description: '', product: 'Zoho Books' } });
  await call(endpoints.createConnection, { params: { extensionId: id }, body: wrike });
});

test('of many who want one link name at once, one gets it', async () => {
  const { call } = await createTestClient();
  const results = await Promise.allSettled(Array.from({ length: 8 }, () => call(endpoints.createConnection, { params, body: wrike })));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await call(endpoints.listConnections, { params })).total).toBe(1);
});

test('an API key connects at once, and is never seen again', async () => {
  const { call, send } = await createTestClient();
  const body = { ...wrike, serviceLinkName: 'sendgrid', scopes: [], credentials: { apiKey: 'SG.hush', stray: 'hush too' } };
  const { connection, authorizationRequest } = await call(endpoints.createConnection, { params, body });
  expect(authorizationRequest).toBeNull();
  expect(connection).toMatchObject({ state: { status: 'connected', reason: 'authorized' }, authorization: { authorizedAt: TEST_NOW, expiresAt: null } });
  expect(connection.can.revoke).toBe(true);
  for (const path of ['connections', 'connections/wrike_zylker', 'connections/wrike_zylker/activity']) {
    expect(await (await send('GET', `/api/v1/extensions/${WRIKE_EXTENSION_ID}/${path}`)).text()).not.toContain('hush');
  }
  expect(await (await send('GET', '/api/v1/audit-logs')).text()).not.toContain('hush');
});

test('a whole address pasted for a part of one is cut down to the part', async () => {
  const { call } = await createTestClient();
  const body = { ...wrike, serviceLinkName: 'shopify', scopes: ['read_orders'], parameters: { subdomain: ' https://paws.myshopify.com ', stray: 'x' } };
  const { connection } = await call(endpoints.createConnection, { params, body });
  expect(connection.parameters).toEqual({ subdomain: 'paws' });
  expect(connection.sampleUrl).toContain('https://paws.myshopify.com/');
});

test('secret parameters are not shown', async () => {
  const { call, backend } = await createTestClient();
  const parameters = { siteParameter: 'datadoghq.eu', applicationKey: 'hush' };
  const body = { ...wrike, serviceLinkName: 'datadog', scopes: [], parameters, credentials: { apiKey: 'hush' } };
  const { connection } = await call(endpoints.createConnection, { params, body });
  expect(connection.parameters).toEqual({ siteParameter: 'datadoghq.eu' });
  expect(await backend.database.read((tx) => tx.get('connections', connection.id)?.parameters)).toEqual(parameters);
});

test('a connection whose authorization cannot even begin is not there, so the same details can be sent again', async () => {
  const { backend } = await createTestClient();
  const connections = (): Promise<number> => backend.database.read((tx) => tx.all('connections').length);
  const before = await connections();
  let writes = 0;
  const database: Database = {
    ...backend.database,
    write: (run) => ((writes += 1) === 2 ? Promise.reject(new StorageFull('The disk is full.')) : backend.database.write(run)),
  };
  const { fail } = testClientFor(createBackend({ ...backend, database }));
  expect(await fail(endpoints.createConnection, { params, body: wrike })).toMatchObject({ status: 507, code: 'storage_full' });
  expect(await connections()).toBe(before);
});

test('a connection that was never authorized can be sent again with other details', async () => {
  const { call, fail } = await createTestClient();
  const first = await call(endpoints.createConnection, { params, body: wrike });
  const attemptId = first.authorizationRequest?.id ?? '';
  await call(endpoints.abandonAuthorizationAttempt, { params: { attemptId }, body: { reason: 'window_closed' } });
  const path = { ...params, connectionLinkName: 'wrike_zylker' };
  expect((await call(endpoints.getConnection, { params: path })).state).toMatchObject({ status: 'failed', reason: 'window_closed' });
  const again = { ...wrike, name: 'Wrike again', linkName: 'wrike_again', scopes: ['wsReadOnly'] };
  expect(await fail(endpoints.retryConnection, { params: path, body: { ...again, serviceLinkName: 'slack', scopes: ['chat:write'] } })).toMatchObject({
    fields: [{ field: 'serviceLinkName' }],
  });
  expect(await fail(endpoints.retryConnection, { params: path, body: again }, { as: SECOND_USER_ID })).toMatchObject({ code: 'forbidden' });
  const { connection, authorizationRequest } = await call(endpoints.retryConnection, { params: path, body: again });
  expect(connection).toMatchObject({ id: first.connection.id, name: 'Wrike again', linkName: 'wrike_again', state: { status: 'connecting' } });
  expect(new URL(authorizationRequest?.url ?? '').searchParams.get('scope')).toBe('wsReadOnly');
  expect(await fail(endpoints.getConnection, { params: path })).toMatchObject({ code: 'not_found' });
});
