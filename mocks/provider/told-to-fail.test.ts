import * as oauth from 'oauth4webapi';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FaultEffect } from '#src/contract/control.ts';
import { clientSecret, exchange, introspect, ORIGIN, refresh, revoke, startProvider, type TestProvider } from './test-provider.ts';

let provider: TestProvider;
beforeEach(async () => {
  provider = await startProvider();
});

const own = () => ({ client_id: provider.client.client_id, client_secret: clientSecret() });
const tell = (route: string, effect: FaultEffect) => provider.control('faults', { route, times: 1, effect });

/** @returns how a client that was not written here sees an attempt fail */
async function failureOf(attempt: Promise<unknown>): Promise<unknown> {
  return await attempt.then(
    () => 'no failure',
    (error: unknown) => error,
  );
}

async function discover() {
  const issuer = new URL(`${ORIGIN}/wrike`);
  return await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { ...provider.options, algorithm: 'oauth2' }));
}

async function askWithClientCredentials(form: Record<string, string>) {
  const response = await provider.post('token', { grant_type: 'client_credentials', ...form });
  return { status: response.status, body: (await response.json()) as Record<string, string> };
}

describe('RFC 6749: the authorization endpoint can be told to answer', () => {
  it.each(['access_denied', 'invalid_scope', 'unauthorized_client', 'server_error', 'temporarily_unavailable', 'invalid_request'])('%s by redirect, with state and iss', async (error) => {
    await tell('POST /provider/wrike/authorize/decision', { kind: 'oauth-error', error, description: 'Told so.' });
    expect(Object.fromEntries(await provider.authorize())).toEqual({ error, error_description: 'Told so.', state: 'st4te', iss: `${ORIGIN}/wrike` });
    expect((await provider.authorize()).has('code')).toBe(true);
  });
});

describe('RFC 6749: the token endpoint can be told to answer', () => {
  it.each([
    ['invalid_request', 400],
    ['invalid_client', 401],
    ['invalid_grant', 400],
    ['invalid_scope', 400],
    ['unauthorized_client', 400],
    ['unsupported_grant_type', 400],
    ['server_error', 500],
    ['temporarily_unavailable', 503],
  ])('%s with status %i, as JSON that no cache keeps', async (error, status) => {
    await tell('POST /provider/wrike/token', { kind: 'oauth-error', error, description: 'Told so.' });
    const response = await provider.post('token', { grant_type: 'refresh_token', refresh_token: 'x', ...own() });
    expect([response.status, response.headers.get('cache-control'), response.headers.has('www-authenticate')]).toEqual([status, 'no-store', status === 401]);
    expect(await response.json()).toEqual({ error, error_description: 'Told so.' });
  });

  it('in ways that are no answer: a client notices each', async () => {
    const { refresh_token: token = '' } = await exchange(provider, await provider.authorize());
    const failures = [];
    for (const effect of [{ kind: 'malformed-json' }, { kind: 'truncated-body' }, { kind: 'status', status: 500 }] as const) {
      await tell('POST /provider/wrike/token', effect);
      failures.push(await failureOf(refresh(provider, token)));
    }
    expect(failures.every((failure) => failure instanceof oauth.OperationProcessingError)).toBe(true);
  });
});

describe('RFC 7009: the revocation endpoint', () => {
  it('can be told 503 with Retry-After; the token lives until a second try', async () => {
    const tokens = await exchange(provider, await provider.authorize());
    await tell('POST /provider/wrike/revoke', { kind: 'status', status: 503, retryAfterSeconds: 30 });
    const response = await provider.post('revoke', { token: tokens.access_token, ...own() });
    expect([response.status, response.headers.get('retry-after')]).toEqual([503, '30']);
    expect((await introspect(provider, tokens.access_token)).active).toBe(true);
    await revoke(provider, tokens.access_token);
    expect(await introspect(provider, tokens.access_token)).toEqual({ active: false });
  });

  it('kills the access tokens of a refresh token that is revoked', async () => {
    const tokens = await exchange(provider, await provider.authorize());
    await revoke(provider, tokens.refresh_token ?? '');
    expect(await introspect(provider, tokens.access_token)).toEqual({ active: false });
  });

  it('answers 200 for a token that it never issued', async () => {
    expect((await provider.post('revoke', { token: 'made-up', ...own() })).status).toBe(200);
  });
});

describe('RFC 7662: the introspection endpoint', () => {
  it('can be told 401, with a challenge', async () => {
    const tokens = await exchange(provider, await provider.authorize());
    await tell('POST /provider/wrike/introspect', { kind: 'oauth-error', error: 'invalid_client' });
    expect(await failureOf(introspect(provider, tokens.access_token))).toBeInstanceOf(oauth.WWWAuthenticateChallengeError);
    expect((await introspect(provider, tokens.access_token)).active).toBe(true);
  });

  it('says of rotated refresh tokens only that they are not active', async () => {
    const first = await exchange(provider, await provider.authorize());
    expect(await introspect(provider, first.refresh_token ?? '')).toMatchObject({ active: true });
    await refresh(provider, first.refresh_token ?? '');
    expect(await introspect(provider, first.refresh_token ?? '')).toEqual({ active: false });
  });
});

describe('RFC 8414: the metadata', () => {
  it('names its own issuer, exactly', async () => {
    expect((await discover()).issuer).toBe(`${ORIGIN}/wrike`);
  });

  it('can be told to name another issuer, which a client refuses', async () => {
    await tell('GET /.well-known/oauth-authorization-server/wrike', { kind: 'wrong-issuer' });
    expect(await failureOf(discover())).toBeInstanceOf(oauth.OperationProcessingError);
  });
});

describe('RFC 9207: the authorization response', () => {
  it.each(['accept', 'reject'] as const)('says iss when the person chooses to %s', async (decision) => {
    expect((await provider.authorize({}, decision)).get('iss')).toBe(`${ORIGIN}/wrike`);
  });

  it.each(['wrong-issuer', 'absent-issuer'] as const)('can be told to have %s, which a client refuses', async (kind) => {
    await tell('POST /provider/wrike/authorize/decision', { kind });
    const answer = await provider.authorize();
    expect(answer.get('iss')).toBe(kind === 'absent-issuer' ? null : `${ORIGIN}/wrike-impostor`);
    await expect(exchange(provider, answer)).rejects.toThrow(oauth.OperationProcessingError);
  });
});

describe('RFC 9700: there is no', () => {
  it.each([
    ['implicit grant', () => provider.authorize({ response_type: 'token' })],
    ['hybrid grant', () => provider.authorize({ response_type: 'code token' })],
  ])('%s', async (_, ask) => {
    expect(Object.fromEntries(await ask())).toMatchObject({ error: 'unsupported_response_type' });
  });

  it('password grant', async () => {
    const response = await provider.post('token', { grant_type: 'password', username: 'a', password: 'b', ...own() });
    expect([response.status, await response.json()]).toMatchObject([400, { error: 'unsupported_grant_type' }]);
    expect(provider.server.grant_types_supported).toEqual(['authorization_code', 'refresh_token', 'client_credentials']);
  });

  it('token in an address: the endpoints take no GET, and the redirect carries a code', async () => {
    const answer = await provider.authorize();
    expect([...answer.keys()].toSorted()).toEqual(['code', 'iss', 'state']);
    const asked = await provider.backend.handle(new Request(`${ORIGIN}/provider/wrike/token?${new URLSearchParams({ grant_type: 'client_credentials', ...own() })}`));
    expect(asked.status).toBe(405);
  });
});

describe('client credentials', () => {
  it('give a client a token of its own, without a refresh token', async () => {
    const { server, client, authentication, options } = provider;
    const response = await oauth.clientCredentialsGrantRequest(server, client, authentication, { scope: 'wsReadOnly' }, options);
    const tokens = await oauth.processClientCredentialsResponse(server, client, response);
    expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 3600 });
    expect(tokens.refresh_token).toBeUndefined();
    expect(await introspect(provider, tokens.access_token)).toMatchObject({ active: true, scope: 'wsReadOnly', sub: client.client_id });
  });

  it('say the scopes when they are not those asked for', async () => {
    expect((await askWithClientCredentials(own())).body).toMatchObject({ scope: 'Default' });
  });

  it('are for clients that can keep a secret, and for scopes that there are', async () => {
    await provider.backend.database.write((tx) => tx.put('providerClients', { id: 'public', serviceLinkName: 'wrike', name: 'Public', secret: null, redirectUris: [] }));
    expect(await askWithClientCredentials({ client_id: 'public' })).toMatchObject({ status: 400, body: { error: 'unauthorized_client' } });
    expect(await askWithClientCredentials({ ...own(), client_secret: 'wrong' })).toMatchObject({ status: 401, body: { error: 'invalid_client' } });
    expect(await askWithClientCredentials({ ...own(), scope: 'everything' })).toMatchObject({ status: 400, body: { error: 'invalid_scope' } });
  });
});
