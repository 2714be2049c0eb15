import { beforeEach, describe, expect, it } from 'vitest';
import type { CustomServiceRow } from '../../db/tables.ts';
import { verifySignedRequest } from '../../provider/oauth1/verify-signed-request.ts';
import { FIRST_USER_ID } from '../../seed/ids.ts';
import { signRequest } from './sign-request.ts';
import { ORIGIN, startConsole, type TestConsole } from './test-console.ts';

const CUSTOM: Extract<CustomServiceRow['auth'], { type: 'oauth1' }> = {
  type: 'oauth1',
  consumerKey: 'zylker-key',
  consumerSecret: 'zylker & secret',
  requestTokenUrl: 'https://api.zylker.example/oauth/request',
  authorizeUrl: 'https://www.zylker.example/oauth/allow?lang=en',
  accessTokenUrl: 'https://api.zylker.example/oauth/access',
  paramType: 'query',
};

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
});

/** Signs a call through the connection, as a script's would be. */
async function signed(url: string, init: RequestInit = {}) {
  const { id } = await console.connection();
  return await signRequest(console.call(), { connectionId: id, actingUserId: FIRST_USER_ID }, new Request(url, init));
}

const withParameter = (query: string, name: string, value: string) => {
  const parameters = new URLSearchParams(query);
  parameters.set(name, value);
  return parameters.toString();
};

describe('a connection to a service with OAuth 1.0a', () => {
  it.each([
    ['trello', /^\/authorize\/trello\?expiration=never&oauth_token=[\w-]+$/],
    ['twitter', /^\/authorize\/twitter\?oauth_token=[\w-]+$/],
  ])('to %s is authorized in a window', async (service, address) => {
    const request = await console.create(service, []);
    expect(request.url.slice(ORIGIN.length)).toMatch(address);
    expect(await console.complete(request, await console.answer(request))).toMatchObject({ status: 'succeeded', reason: 'authorized' });
    expect(await console.connection()).toMatchObject({
      state: { status: 'connected', reason: 'authorized' },
      authorization: { account: 'patricia.boyle', expiresAt: null, grantedScopes: [] },
    });
  });

  it('signs calls that the service accepts', async () => {
    await console.connect('twitter', []);
    const { request, note } = await signed('https://api.twitter.com/1.1/search.json?q=a+b%20c&q=%C3%BC&count=2', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'status=Hello+there%21&empty=',
    });
    expect(await verifySignedRequest(request, 'twitter', console.backend)).toMatchObject({ isAllowed: true, accountId: FIRST_USER_ID });
    expect(await verifySignedRequest(request, 'twitter', console.backend)).toMatchObject({ problem: 'nonce_used' });
    expect(await request.text()).toBe('status=Hello+there%21&empty=');
    expect(note).toMatchObject({ authType: 'oauth1', places: [{ placement: 'header', name: 'Authorization' }], wasRefreshed: false });
  });

  it.each([
    ['rejected', 'user_refused', async () => {
      const request = await console.create('twitter', []);
      return await console.complete(request, await console.answer(request, 'reject'));
    }],
    ['state_mismatch', null, async () => {
      const request = await console.create('twitter', []);
      return await console.complete(request, withParameter(await console.answer(request), 'oauth_token', 'another'));
    }],
    ['provider_error', null, async () => {
      const request = await console.create('twitter', []);
      return await console.complete(request, withParameter(await console.answer(request), 'oauth_verifier', ''));
    }],
    ['token_request_failed', 'verifier_invalid: The verifier is not the one that was given out.', async () => {
      const request = await console.create('twitter', []);
      return await console.complete(request, withParameter(await console.answer(request), 'oauth_verifier', 'guessed'));
    }],
    ['provider_error', 'permission_denied', async () => {
      await console.fault({ route: 'POST /provider/twitter/authorize/decision', effect: { kind: 'oauth-error', error: 'permission_denied' } });
      return await console.connect('twitter', []);
    }],
    ['client_rejected', 'consumer_key_refused: Suspended.', async () => {
      await console.fault({ route: 'POST /provider/twitter/oauth1/request-token', effect: { kind: 'oauth-error', error: 'consumer_key_refused', description: 'Suspended.' } });
      return await console.attempt((await console.create('twitter', [])).id);
    }],
    ['token_request_failed', null, async () => {
      await console.fault({ route: 'POST /provider/twitter/oauth1/request-token', effect: { kind: 'network-error' } });
      return await console.attempt((await console.create('twitter', [])).id);
    }],
    ['token_request_failed', null, async () => {
      await console.fault({ route: 'POST /provider/twitter/oauth1/access-token', effect: { kind: 'status', status: 503 } });
      return await console.connect('twitter', []);
    }],
  ])('fails with %s and the service’s words %s', async (reason, providerError, run) => {
    expect(await run()).toMatchObject({ status: 'failed', reason, providerError });
    expect(await console.connection()).toMatchObject({ state: { status: 'failed', reason, providerError } });
    const again = await console.reconnect();
    expect(await console.complete(again, await console.answer(again))).toMatchObject({ status: 'succeeded' });
  });

  it('shows in the window why it could not even begin', async () => {
    await console.fault({ route: 'POST /provider/twitter/oauth1/request-token', effect: { kind: 'oauth-error', error: 'consumer_key_refused' } });
    const { id, url } = await console.create('twitter', []);
    const { pathname, search } = new URL(url);
    expect([pathname, search]).toEqual(['/delugeauth/callback', '?oauth_problem=consumer_key_refused']);
    expect(await console.complete({ id, url, expiresAt: '' }, search.slice(1))).toMatchObject({ status: 'failed', reason: 'client_rejected' });
  });

  it('is revoked here only, and says that the service cannot be told', async () => {
    await console.connect('twitter', []);
    const { accessToken } = await console.authorization();
    expect(await console.revoke()).toMatchObject({ status: 200, body: { state: { status: 'disconnected', reason: 'revoked_by_user', message: expect.stringContaining('Twitter cannot be told') } } });
    expect(await console.authorization()).toMatchObject({ accessToken: null, tokenSecret: null });
    await expect(signed('https://api.twitter.com/x')).rejects.toMatchObject({ problem: { code: 'conflict' } });
    const token = await console.backend.database.read((tx) => tx.get('providerTokens', accessToken ?? ''));
    expect(token).toMatchObject({ revokedAt: null });
    const again = await console.reconnect();
    await console.complete(again, await console.answer(again));
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });

  it('keeps what was there when a reconnection is not finished', async () => {
    await console.connect('twitter', []);
    const before = await console.authorization();
    const request = await console.reconnect();
    await console.complete(request, await console.answer(request, 'reject'));
    expect(await console.authorization()).toEqual(before);
  });

  it('never says a secret', async () => {
    await console.connect('twitter', []);
    await console.connection();
    const { note } = await signed('https://api.twitter.com/x');
    const secrets = await console.backend.database.read((tx) => [
      ...tx.all('providerTokens').flatMap(({ kind, id, secret }) => (kind === 'oauth1' ? [id, secret] : [])),
      ...tx.all('providerTemporaryCredentials').map(({ secret }) => secret),
      ...tx.all('providerClients').map(({ secret }) => secret),
    ]);
    expect(secrets.length).toBeGreaterThan(3);
    for (const secret of secrets) expect(`${console.heard()} ${JSON.stringify(note)}`).not.toContain(secret);
  });
});

describe('a custom service with OAuth 1.0a', () => {
  it('is asked at its own addresses with its own consumer, and signs in the query when it wants that', async () => {
    await console.describe('zylker', CUSTOM);
    const request = await console.create('zylker', [], { serviceKind: 'custom' });
    expect(new URL(request.url).pathname + new URL(request.url).search).toMatch(/^\/authorize\/custom-zylker\?lang=en&oauth_token=[\w-]+$/);
    expect(await console.complete(request, await console.answer(request))).toMatchObject({ status: 'succeeded' });
    const call = await signed('https://api.zylker.example/v1/items?page=1');
    expect(new URL(call.request.url).searchParams.get('oauth_consumer_key')).toBe('zylker-key');
    expect(await verifySignedRequest(call.request, 'custom-zylker', console.backend)).toMatchObject({ isAllowed: true });
  });

  it.each([
    ['consumer_key_unknown: The consumer key is not known here.', { ...CUSTOM, consumerKey: 'wrong-key' }],
    ['signature_invalid: The signature does not match the request.', { ...CUSTOM, consumerSecret: 'wrong-secret' }],
  ])('is refused with %s', async (providerError, auth) => {
    await console.describe('zylker', auth);
    const { id } = await console.create('zylker', [], { serviceKind: 'custom' });
    expect(await console.attempt(id)).toMatchObject({ status: 'failed', reason: 'client_rejected', providerError });
  });
});
