import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomServiceRow } from '../../db/tables.ts';
import { FIRST_USER_ID } from '../../seed/ids.ts';
import { callThrough } from '../../runtime/call-through.ts';
import { signRequest } from './sign-request.ts';
import { startConsole, type TestConsole } from './test-console.ts';

const MINUTE_MS = 60_000;
const AUTH: Extract<CustomServiceRow['auth'], { type: 'oauth2' }> = {
  type: 'oauth2',
  grantType: 'client_credentials',
  clientId: 'zylker-machine',
  clientSecret: 'a secret / of + its own',
  authorizeUrl: '',
  accessTokenUrl: 'https://auth.zylker.example/token',
  refreshTokenUrl: '',
  paramType: 'header',
  scopeDelimiter: 'plus',
  scopes: ['items.read', 'items.write'],
};
const DETAILS = { serviceKind: 'custom', scopes: ['items.read', 'items.write'] } as const;

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
});

const connected = async (auth = AUTH) => {
  await console.describe('zylker', auth);
  return await console.createAtOnce('zylker', { ...DETAILS, scopes: [...DETAILS.scopes] });
};
const signed = async () => {
  const { id } = await console.connection();
  return await signRequest(console.call(), { connectionId: id, actingUserId: FIRST_USER_ID }, new Request('https://api.zylker.example/v1/items'));
};
const fault = (effect: Parameters<TestConsole['fault']>[0]['effect']) => console.fault({ route: 'POST /provider/custom-zylker/token', ...(effect === undefined ? {} : { effect }) });

describe('a connection by client credentials', () => {
  it('is connected at once, without a window', async () => {
    expect(await connected()).toMatchObject({
      state: { status: 'connected', reason: 'authorized', message: 'Authorized at zylker by client credentials.' },
      authorization: { grantedScopes: ['items.read', 'items.write'], expiresAt: '2026-03-16T10:30:00.000Z', account: null },
    });
    expect(await console.authorization()).toMatchObject({ refreshToken: null, grantType: 'client_credentials' });
    const grant = await console.backend.database.read((tx) => tx.all('providerGrants').at(-1));
    expect(grant).toMatchObject({ serviceLinkName: 'custom-zylker', isOffline: false, scopes: ['items.read', 'items.write'] });
  });

  it('gets its next token by itself when the first is over', async () => {
    await connected();
    const { accessToken } = await console.authorization();
    await console.advance(61 * MINUTE_MS);
    expect(await console.connection()).toMatchObject({ state: { status: 'expired', reason: 'token_expired' } });
    const { request, note } = await signed();
    expect(note.wasRefreshed).toBe(true);
    expect(request.headers.get('authorization')).not.toBe(`Bearer ${accessToken}`);
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' }, authorization: { lastRefreshedAt: '2026-03-16T10:31:00.000Z' } });
  });

  it.each([
    ['invalid_client: The client is unknown or its secret is wrong.', { ...AUTH, clientSecret: 'wrong-secret' }],
    ['invalid_client: The client is unknown or its secret is wrong.', { ...AUTH, clientId: 'invalid-id' }],
    ['invalid_scope: zylker has no scope items.write.', { ...AUTH, scopes: ['items.read', 'items.write'] }],
  ])('fails with the provider’s words %s, and connects once that is mended', async (providerError, auth) => {
    if (providerError.startsWith('invalid_scope')) await fault({ kind: 'oauth-error', error: 'invalid_scope', description: 'zylker has no scope items.write.' });
    expect(await connected(auth)).toMatchObject({ state: { status: 'failed', providerError } });
    await expect(signed()).rejects.toMatchObject({ problem: { code: 'conflict' } });
    await console.describe('zylker', AUTH);
    await console.reconnectAtOnce();
    expect(await console.connection()).toMatchObject({ state: { status: 'connected', providerError: null } });
  });

  it('fails when the provider cannot be reached', async () => {
    await fault({ kind: 'network-error' });
    expect(await connected()).toMatchObject({ state: { status: 'failed', reason: 'token_request_failed', message: 'zylker was asked for a token and gave none. The service could not be reached.' } });
  });

  it('needs a reconnection when the client is not accepted any more', async () => {
    await connected();
    await console.describe('zylker', { ...AUTH, clientSecret: 'wrong-now' });
    await console.advance(61 * MINUTE_MS);
    await expect(signed()).rejects.toMatchObject({ problem: { code: 'conflict' } });
    expect(await console.connection()).toMatchObject({ state: { status: 'needs_reconnection', reason: 'client_rejected', providerError: 'invalid_client: The client is unknown or its secret is wrong.' } });
  });

  it('is revoked at the provider', async () => {
    await connected();
    const { accessToken } = await console.authorization();
    expect(await console.revoke()).toMatchObject({ status: 200, body: { state: { status: 'disconnected' } } });
    expect(await console.backend.database.read((tx) => tx.get('providerTokens', accessToken ?? '')?.revokedAt)).not.toBeNull();
  });

  it('is refused a window, as the provider refuses it everything but client credentials', async () => {
    await connected();
    const query = 'response_type=code&client_id=zylker-machine&redirect_uri=https%3A%2F%2Fdeluge.zoho.com%2Fdelugeauth%2Fcallback&state=s';
    const answer = await console.backend.handle(new Request(`https://console.example/authorize/custom-zylker?${query}`));
    expect(new URL(answer.headers.get('location') ?? '').searchParams.get('error')).toBe('unauthorized_client');
  });

  it('never says a secret', async () => {
    await connected();
    const { accessToken } = await console.authorization();
    await console.connection();
    for (const secret of [AUTH.clientSecret, accessToken ?? 'missing']) expect(console.heard()).not.toContain(secret);
  });

  it('replaces a token that the service refuses, once', async () => {
    const { id } = await connected();
    await console.backend.database.write((tx) => {
      for (const token of tx.all('providerTokens')) tx.put('providerTokens', { ...token, revokedAt: '2026-03-16T09:30:00.000Z' });
    });
    const { steps } = await callThrough(
      { ...console.call(), fetch: async (request) => (isRevoked(await tokenRow(request)) ? new Response(null, { status: 401 }) : await console.backend.fetch(request)) },
      { connectionId: id, actingUserId: FIRST_USER_ID },
      new Request('https://api.zylker.example/v1/items'),
    );
    expect(steps.map(({ kind }) => kind)).toEqual(['send', 'refresh', 'resend']);
  });
});

async function tokenRow(request: Request) {
  const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
  return await console.backend.database.read((tx) => tx.get('providerTokens', token));
}

function isRevoked(row: { revokedAt: string | null } | undefined): boolean {
  return row !== undefined && row.revokedAt !== null;
}
