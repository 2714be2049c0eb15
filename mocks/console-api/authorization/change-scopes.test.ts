import { beforeEach, describe, expect, it } from 'vitest';
import { FIRST_USER_ID } from '../../seed/ids.ts';
import { callThrough, statusOf } from '../../runtime/call-through.ts';
import { ORIGIN, startConsole, type TestConsole } from './test-console.ts';

const CUSTOM = {
  type: 'oauth2',
  grantType: 'client_credentials',
  clientId: 'zylker-machine',
  clientSecret: 'zylker-secret',
  authorizeUrl: '',
  accessTokenUrl: 'https://login.zylker.example/token',
  refreshTokenUrl: '',
  paramType: 'header',
  scopeDelimiter: 'comma',
  scopes: ['items.read', 'items.write'],
} as const;

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
});

async function records(): Promise<string[]> {
  const { id } = await console.connection();
  return await console.backend.database.read((tx) => tx.where('activities', 'connectionId', id).map(({ kind, details }) => `${kind}: ${details}`));
}

async function audits(): Promise<string[]> {
  return await console.backend.database.read((tx) => tx.all('auditLogs').filter(({ details }) => details.includes('authorization_test')).map(({ activity, details }) => `${activity}: ${details}`));
}

/** @returns the status of a call through the connection: reading takes one scope, making a folder another */
async function sends(method: 'GET' | 'POST'): Promise<number | null> {
  const { id } = await console.connection();
  const folders = await console.backend.database.read((tx) => tx.where('vendorRecords', 'collection', 'wrike/folders'));
  const url = method === 'GET' ? 'https://www.wrike.com/api/v4/folders' : `https://www.wrike.com/api/v4/folders/${folders[0]?.recordId ?? 'IEAAAAAQI7777777'}/folders`;
  const body = method === 'GET' ? {} : { body: new URLSearchParams({ title: 'Made by a test' }) };
  return statusOf(await callThrough(console.call(), { connectionId: id, actingUserId: FIRST_USER_ID }, new Request(url, { method, ...body })));
}

/** Asks for other scopes, without reading the answer. */
const change = (scopes: readonly string[]) => {
  const body = JSON.stringify({ returnTo: '/extensions', scopes });
  const headers = { 'content-type': 'application/json' };
  return console.backend.handle(new Request(`${ORIGIN}/api/v1/extensions/ext-1001/connections/authorization_test/authorizations`, { method: 'POST', headers, body }));
};

describe('a change of scopes', () => {
  it('asks for the new scopes while everything stays as it is', async () => {
    await console.connect('wrike', ['wsReadOnly']);
    const before = await console.authorization();
    const { url } = await console.reconnect(['wsReadWrite']);
    expect(new URL(url).searchParams.get('scope')).toBe('wsReadWrite');
    expect(await console.authorization()).toEqual(before);
    expect(await console.connection()).toMatchObject({ scopes: ['wsReadOnly'], state: { status: 'connected' } });
    expect(await sends('GET')).toBe(200);
  });

  it('takes effect when the new authorization is there, and the old token is revoked', async () => {
    await console.connect('wrike', ['wsReadOnly']);
    const before = await console.authorization();
    expect(await sends('POST')).toBe(403);
    const request = await console.reconnect(['wsReadWrite']);
    expect(await console.complete(request, await console.answer(request))).toMatchObject({ status: 'succeeded' });
    expect(await console.connection()).toMatchObject({ scopes: ['wsReadWrite'], state: { status: 'connected' }, authorization: { grantedScopes: ['wsReadWrite'] } });
    expect(await sends('GET')).toBe(200);
    expect(await sends('POST')).not.toBe(403);
    expect(await console.backend.database.read((tx) => tx.get('providerTokens', before.accessToken ?? '')?.revokedAt)).not.toBeNull();
    expect(await records()).toContain('scopes_changed: Scopes changed: + wsReadWrite, − wsReadOnly.');
    expect(await audits()).toContain('connection.scopes_changed: Scopes changed: + wsReadWrite, − wsReadOnly of the connection “Authorization Test” (authorization_test).');
  });

  it.each(['rejected', 'closed', 'in another state', 'refused a token', 'not answered'] as const)('that is %s leaves the old authorization working', async (end) => {
    await console.connect('wrike', ['wsReadOnly']);
    const before = await console.authorization();
    const request = await console.reconnect(['wsReadWrite']);
    if (end === 'rejected') await console.complete(request, await console.answer(request, 'reject'));
    if (end === 'closed') await console.abandon(request.id, 'window_closed');
    if (end === 'in another state') await console.complete(request, 'state=wrong&code=x');
    if (end === 'refused a token') {
      const query = await console.answer(request);
      await console.fault({ route: 'POST /provider/wrike/token', effect: { kind: 'status', status: 500 }, latencyMs: 0 });
      await console.complete(request, query);
    }
    if (end === 'not answered') await console.advance(6 * 60_000);
    expect(await console.attempt(request.id)).toMatchObject({ status: 'failed' });
    expect(await console.authorization()).toEqual(before);
    expect(await console.connection()).toMatchObject({ scopes: ['wsReadOnly'], state: { status: 'connected' } });
    expect(await sends('GET')).toBe(200);
    expect((await records()).filter((line) => line.startsWith('refused') && line.endsWith('The scopes stay as they were.'))).toHaveLength(1);
  });

  it('mends a connection that was revoked, too', async () => {
    await console.connect('wrike', ['wsReadOnly']);
    await console.revoke();
    const rejected = await console.reconnect(['wsReadWrite']);
    await console.complete(rejected, await console.answer(rejected, 'reject'));
    expect(await console.connection()).toMatchObject({ scopes: ['wsReadOnly'], state: { status: 'disconnected', reason: 'revoked_by_user' } });
    const accepted = await console.reconnect(['wsReadWrite']);
    await console.complete(accepted, await console.answer(accepted));
    expect(await console.connection()).toMatchObject({ scopes: ['wsReadWrite'], state: { status: 'connected' } });
  });

  it('that was begun again counts once, with the scopes asked for last', async () => {
    await console.connect('wrike', ['wsReadOnly']);
    const first = await console.reconnect(['amReadOnlyUser']);
    const firstAnswer = await console.answer(first);
    const second = await console.reconnect(['wsReadWrite']);
    expect(await console.complete(first, firstAnswer)).toMatchObject({ status: 'failed' });
    await console.complete(second, await console.answer(second));
    expect(await console.connection()).toMatchObject({ scopes: ['wsReadWrite'] });
  });

  it('is not undone by a refresh of the old token that was under way', async () => {
    await console.connect('wrike', ['wsReadOnly']);
    await console.advance(61 * 60_000);
    const request = await console.reconnect(['wsReadWrite']);
    const query = await console.answer(request);
    const context = console.call();
    const { id } = await console.connection();
    const overtaken = {
      ...context,
      fetch: async (asked: Request) => {
        if (asked.url.endsWith('/token')) await console.complete(request, query);
        return await context.fetch(asked);
      },
    };
    await callThrough(overtaken, { connectionId: id, actingUserId: FIRST_USER_ID }, new Request('https://www.wrike.com/api/v4/folders'));
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' }, authorization: { grantedScopes: ['wsReadWrite'] } });
    expect(await sends('GET')).toBe(200);
  });
});

describe('by client credentials', () => {
  beforeEach(async () => {
    await console.describe('zylker', { ...CUSTOM, scopes: [...CUSTOM.scopes] });
    await console.createAtOnce('zylker', { serviceKind: 'custom', scopes: ['items.read'] });
  });

  it('scopes change at once', async () => {
    expect((await change(['items.read', 'items.write'])).status).toBe(201);
    expect(await console.connection()).toMatchObject({ scopes: ['items.read', 'items.write'], state: { status: 'connected' }, authorization: { grantedScopes: ['items.read', 'items.write'] } });
    expect(await records()).toContain('scopes_changed: Scopes changed: + items.write.');
  });

  it('a refusal leaves the old authorization working', async () => {
    const before = await console.authorization();
    await console.fault({ route: 'POST /provider/custom-zylker/token', effect: { kind: 'oauth-error', error: 'invalid_scope', description: 'No such scope.' }, latencyMs: 0 });
    expect((await change(['items.write'])).status).toBe(502);
    expect(await console.authorization()).toEqual(before);
    expect(await console.connection()).toMatchObject({ scopes: ['items.read'], state: { status: 'connected' } });
  });

  it.each([[[]], [['items.read', 'nope']]])('%j is refused as scopes', async (scopes) => {
    expect((await change(scopes)).status).toBe(422);
    expect(await console.connection()).toMatchObject({ scopes: ['items.read'] });
  });
});
