import { expect, test } from 'vitest';
import { connectionSchema } from '#src/contract/connections.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import { FIRST_USER_ID, SALES_EXTENSION_ID, SECOND_USER_ID, SHIPPING_EXTENSION_ID, THIRD_USER_ID, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import { createTestClient, type TestClient } from '../../test-client.ts';

const busy = (): Promise<TestClient> => createTestClient({ scenarios: ['busy'] });
const at = (connectionLinkName: string, extensionId = WRIKE_EXTENSION_ID) => ({ params: { extensionId, connectionLinkName } });

test("one's own, others' and internal connections are three lists", async () => {
  const { call } = await busy();
  const params = { extensionId: WRIKE_EXTENSION_ID };
  const count = async (view: 'my' | 'shared' | 'internal', as: string) => (await call(endpoints.listConnections, { params, query: { view } }, { as })).total;
  expect([await count('my', FIRST_USER_ID), await count('shared', FIRST_USER_ID), await count('internal', FIRST_USER_ID)]).toEqual([26, 14, 1]);
  expect([await count('my', SECOND_USER_ID), await count('shared', SECOND_USER_ID), await count('internal', SECOND_USER_ID)]).toEqual([5, 35, 1]);
});

test("others see the creator's state and can only look", async () => {
  const { call, fail } = await busy();
  const connection = await call(endpoints.getConnection, at('zoho_desk_tickets'));
  expect(connection).toMatchObject({ view: 'shared', state: { status: 'connected' }, can: { edit: false, authorize: false, revoke: false, delete: false } });
  expect(connection.authorization?.user.id).toBe(SECOND_USER_ID);
  for (const endpoint of [endpoints.revokeConnection, endpoints.deleteConnection]) {
    expect(await fail(endpoint, at('zoho_desk_tickets'))).toMatchObject({ status: 403, message: 'Only the person who created this connection can do that.' });
  }
});

test('with login user credentials each sees the own state and may authorize for oneself only', async () => {
  const { call, fail } = await busy();
  const mine = await call(endpoints.getConnection, at('everyones_slack'));
  expect(mine).toMatchObject({
    usesLoginUserCredentials: true,
    state: { status: 'disconnected', reason: 'not_yet_authorized', message: expect.stringContaining('your own Slack account') },
    authorization: null,
    userAuthorizations: [],
    can: { edit: false, authorize: true, revoke: false, delete: false },
  });
  const { authorizationRequest } = await call(endpoints.authorizeConnection, { ...at('everyones_slack'), body: { returnTo: '/x' } });
  expect(authorizationRequest?.url).toContain('/authorize/slack?');
  expect((await call(endpoints.getConnection, at('everyones_slack'))).state.status).toBe('connecting');
  expect((await call(endpoints.getConnection, at('everyones_slack'), { as: SECOND_USER_ID })).state.status).toBe('connected');
  expect((await call(endpoints.getConnection, at('everyones_slack'), { as: THIRD_USER_ID })).state.reason).toBe('not_yet_authorized');
  expect(await fail(endpoints.updateConnection, { ...at('everyones_slack'), body: { name: 'x' } })).toMatchObject({ code: 'forbidden' });
});

test("revoking one's own authorization leaves the others'; the creator sees everybody's", async () => {
  const { call } = await busy();
  const revoked = await call(endpoints.revokeConnection, at('everyones_wrike'));
  expect(revoked.state).toMatchObject({ status: 'disconnected', reason: 'revoked_by_user' });
  const creators = await call(endpoints.getConnection, at('everyones_wrike'), { as: SECOND_USER_ID });
  expect(creators.state.status).toBe('connected');
  expect(creators.userAuthorizations.map(({ user, state }) => [user.id, state.status])).toEqual([
    [SECOND_USER_ID, 'connected'],
    [FIRST_USER_ID, 'disconnected'],
  ]);
});

test('an access token past its time shows as expired, when the clock says so', async () => {
  const { call } = await busy();
  expect((await call(endpoints.getConnection, at('wrike_zylker'))).state.status).toBe('connected');
  await call(endpoints.setClock, { body: { advanceMs: 2 * 60 * 60 * 1000 } });
  const connection = await call(endpoints.getConnection, at('wrike_zylker'));
  expect(connection.state).toMatchObject({ status: 'expired', reason: 'token_expired', since: connection.authorization?.expiresAt });
  const list = await call(endpoints.listConnections, { params: { extensionId: WRIKE_EXTENSION_ID }, query: { status: 'expired', limit: 500 } });
  expect(list.connections.map(({ linkName }) => linkName)).toContain('wrike_zylker');
});

test('nobody can change an internal connection', async () => {
  const { fail, call } = await busy();
  expect((await call(endpoints.getConnection, at('zoho_books_internal'))).can).toEqual({ edit: false, authorize: false, revoke: false, delete: false });
  const problem = { status: 403, message: expect.stringContaining('The platform made this connection') };
  expect(await fail(endpoints.deleteConnection, at('zoho_books_internal'))).toMatchObject(problem);
  expect(await fail(endpoints.authorizeConnection, { ...at('zoho_books_internal'), body: { returnTo: '/x' } })).toMatchObject(problem);
  expect(await fail(endpoints.updateConnection, { ...at('zoho_books_internal'), body: { name: 'x' } })).toMatchObject(problem);
});

test('a rename keeps the link name and is told once', async () => {
  const { call } = await busy();
  const body = { name: '"];</script>\u202E 🚚' };
  expect(await call(endpoints.updateConnection, { ...at('wrike_zylker'), body })).toMatchObject({ name: body.name, linkName: 'wrike_zylker' });
  await call(endpoints.updateConnection, { ...at('wrike_zylker'), body });
  const { entries } = await call(endpoints.listConnectionActivity, { ...at('wrike_zylker') });
  expect(entries.filter(({ kind }) => kind === 'renamed').map(({ details }) => details)).toEqual([`Renamed the connection “Wrike Zylker” to “${body.name}”.`]);
});

test('a deleted connection is gone, its tokens are revoked, and it comes back disconnected', async () => {
  const { call, fail, backend } = await busy();
  const { id } = await call(endpoints.getConnection, at('wrike_zylker'));
  const token = await backend.database.read((tx) => tx.where('authorizations', 'connectionId', id)[0]?.refreshToken ?? '');
  await call(endpoints.deleteConnection, at('wrike_zylker'));
  expect(await fail(endpoints.getConnection, at('wrike_zylker'))).toMatchObject({ status: 410, message: 'The connection “Wrike Zylker” was deleted.' });
  expect(await backend.database.read((tx) => tx.get('providerTokens', token)?.revokedAt)).not.toBeNull();
  const restored = await call(endpoints.restoreConnection, at('wrike_zylker'));
  expect(restored).toMatchObject({ id, linkName: 'wrike_zylker', state: { status: 'disconnected', reason: 'revoked_by_user' } });
  const { entries } = await call(endpoints.listConnectionActivity, at('wrike_zylker'));
  expect(entries.slice(0, 2).map(({ kind }) => kind)).toEqual(['restored', 'revoked']);
  expect(await fail(endpoints.restoreConnection, at('wrike_zylker'))).toMatchObject({ code: 'not_found' });
});

test('only who created a connection can bring it back', async () => {
  const { call, fail } = await busy();
  await call(endpoints.deleteConnection, at('wrike_zylker'));
  expect(await fail(endpoints.restoreConnection, at('wrike_zylker'), { as: SECOND_USER_ID })).toMatchObject({ code: 'not_found' });
});

test('a connection stays when the provider cannot be told that its tokens end', async () => {
  const { call, fail } = await busy();
  await call(endpoints.addFault, { body: { route: 'POST /provider/*/revoke', times: 1, effect: { kind: 'status', status: 503 } } });
  expect(await fail(endpoints.deleteConnection, at('wrike_zylker'))).toMatchObject({ code: 'provider_unavailable' });
  expect((await call(endpoints.getConnection, at('wrike_zylker'))).state).toMatchObject({ status: 'connected', reason: 'revocation_pending' });
  await call(endpoints.deleteConnection, at('wrike_zylker'));
});

test('an API key is forgotten by revoking and can be entered again', async () => {
  const { call, fail, backend } = await busy();
  const revoked = await call(endpoints.revokeConnection, at('sendgrid_receipts'));
  expect(revoked.state).toMatchObject({ status: 'disconnected', reason: 'revoked_by_user' });
  const credentials = () => backend.database.read((tx) => tx.where('authorizations', 'connectionId', revoked.id)[0]?.credentials);
  expect(await credentials()).toEqual({});
  const again = { ...at('sendgrid_receipts'), body: { returnTo: '/x' } };
  expect(await fail(endpoints.authorizeConnection, again)).toMatchObject({ fields: [{ field: 'credentials.apiKey', message: 'Enter the API Key.' }] });
  const { connection, authorizationRequest } = await call(endpoints.authorizeConnection, { ...again, body: { returnTo: '/x', credentials: { apiKey: 'new' } } });
  expect(authorizationRequest).toBeNull();
  expect(connection.state.status).toBe('connected');
  expect(await credentials()).toEqual({ apiKey: 'new' });
});

test('no answer of the console API holds a token', async () => {
  const { call, send, backend } = await busy();
  const secrets = await backend.database.read((tx) => [
    ...tx.all('providerTokens').map(({ id }) => id),
    ...tx.all('providerClients').flatMap(({ secret }) => secret ?? []),
    ...tx.all('attempts').flatMap(({ state, codeVerifier }) => [state, codeVerifier ?? '']),
  ]);
  const { connections } = await call(endpoints.listWorkspaceConnections, { query: { limit: 500 } });
  const paths = ['workspace', 'extensions', 'connections?limit=500', 'audit-logs?limit=500'].map((path) => `/api/v1/${path}`);
  for (const { extension, linkName } of connections) {
    paths.push(`/api/v1/extensions/${extension.id}/connections/${linkName}`, `/api/v1/extensions/${extension.id}/connections/${linkName}/activity`);
  }
  for (const path of paths) {
    const text = await (await send('GET', path)).text();
    expect(secrets.some((secret) => secret !== '' && text.includes(secret))).toBe(false);
  }
});

test('link names are checked while they are typed', async () => {
  const { call } = await busy();
  const check = (linkName: string, exceptConnectionId?: string) =>
    call(endpoints.checkLinkName, { params: { extensionId: WRIKE_EXTENSION_ID, linkName }, query: { exceptConnectionId } });
  expect(await check('brand_new')).toEqual({ isFree: true, problem: null, suggestion: null });
  expect(await check('wrike_zylker')).toEqual({
    isFree: false,
    problem: 'Another connection of this extension has the link name “wrike_zylker”.',
    suggestion: 'wrike_zylker_2',
  });
  expect(await check('Wrike Zylker')).toMatchObject({ isFree: false, problem: 'Start with a lower-case letter.', suggestion: 'wrike_zylker_2' });
  expect(await check('zoho_books_internal')).toMatchObject({ isFree: false });
  const { id } = await call(endpoints.getConnection, at('wrike_zylker'));
  expect(await check('wrike_zylker', id)).toMatchObject({ isFree: true });
});

test('the tutorial begins clean, beside extensions that have connections in several states', async () => {
  const { call } = await createTestClient();
  const total = async (extensionId: string) => (await call(endpoints.listConnections, { params: { extensionId } })).total;
  expect([await total(WRIKE_EXTENSION_ID), await total(SHIPPING_EXTENSION_ID), await total(SALES_EXTENSION_ID)]).toEqual([0, 3, 1]);
  const { connections } = await call(endpoints.listWorkspaceConnections, { query: { limit: 500 } });
  expect(connections.filter(({ view }) => view !== 'internal').map(({ state }) => state.status).toSorted()).toEqual([
    'connected',
    'connected',
    'connected',
    'disconnected',
    'disconnected',
    'failed',
  ]);
  for (const { extension, linkName } of connections) {
    const connection = await call(endpoints.getConnection, at(linkName, extension.id));
    expect(connectionSchema.safeParse(connection).error).toBeUndefined();
  }
});
