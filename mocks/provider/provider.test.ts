import * as oauth from 'oauth4webapi';
import { beforeEach, describe, expect, it } from 'vitest';
import { authorizationQuery, clientSecret, exchange, introspect, ORIGIN, REDIRECT_URI, refresh, revoke, startProvider, VERIFIER, type TestProvider } from './test-provider.ts';

const HOUR_MS = 3_600_000;
const PUBLIC_CLIENT = { id: 'public-client', serviceLinkName: 'wrike', name: 'Public', secret: null, redirectUris: [REDIRECT_URI] };
const OTHER_CLIENT = { id: 'other-client', serviceLinkName: 'wrike', name: 'Other', secret: 'other', redirectUris: [REDIRECT_URI] };

let provider: TestProvider;
beforeEach(async () => {
  provider = await startProvider();
  await provider.backend.database.write((tx) => {
    tx.put('providerClients', PUBLIC_CLIENT);
    tx.put('providerClients', OTHER_CLIENT);
  });
});

async function tokenError(attempt: Promise<unknown>): Promise<string> {
  return await attempt.then(
    () => 'no error',
    (error: unknown) => (error instanceof oauth.ResponseBodyError ? error.error : String(error)),
  );
}

/** Sends a code exchange by hand. @returns status, error code and challenge */
async function exchangeByHand(form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await provider.post('token', { grant_type: 'authorization_code', redirect_uri: REDIRECT_URI, code_verifier: VERIFIER, ...form }, headers);
  const body = (await response.json()) as { error?: string };
  return { status: response.status, error: body.error, challenge: response.headers.get('www-authenticate') };
}

const prompt = async (changes: Record<string, string | null>) => {
  const query = await authorizationQuery(provider.client.client_id, changes);
  const request = new Request(`${ORIGIN}/provider/wrike/authorize/prompt`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const response = await provider.backend.handle(request);
  return { status: response.status, body: (await response.json()) as { error?: { code: string }; redirectTo?: string; prompt?: object } };
};

async function metadataStatus(service: string): Promise<number> {
  return (await provider.backend.handle(new Request(`${ORIGIN}/.well-known/oauth-authorization-server/${service}`))).status;
}

const basic = (id: string, secret: string) => ({ authorization: `Basic ${btoa(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`)}` });
const own = () => ({ client_id: provider.client.client_id, client_secret: clientSecret() });
const codeOf = (answer: URLSearchParams) => answer.get('code') ?? '';
const refreshTokenOf = (tokens: oauth.TokenEndpointResponse) => tokens.refresh_token ?? '';

describe('a whole exchange by a client that was not written here', () => {
  it('goes from discovery to revocation', async () => {
    const tokens = await exchange(provider, await provider.authorize());
    expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 3600, host: 'www.wrike.com' });
    expect(await introspect(provider, tokens.access_token)).toMatchObject({
      active: true,
      scope: 'Default,wsReadWrite',
      username: 'patricia.boyle@zylker.com',
    });
    const renewed = await refresh(provider, refreshTokenOf(tokens));
    expect(renewed.access_token).not.toBe(tokens.access_token);
    expect(renewed.refresh_token).not.toBe(tokens.refresh_token);
    await revoke(provider, refreshTokenOf(renewed));
    expect(await introspect(provider, renewed.access_token)).toEqual({ active: false });
  });

  it('works with client_secret_post too', async () => {
    const posting = { ...provider, authentication: oauth.ClientSecretPost(clientSecret()) };
    expect((await exchange(posting, await provider.authorize())).access_token).not.toBe('');
  });

  it('works for a public client with PKCE', async () => {
    const answer = await provider.authorize({ client_id: PUBLIC_CLIENT.id });
    const publicly = { ...provider, client: { client_id: PUBLIC_CLIENT.id }, authentication: oauth.None() };
    expect((await exchange(publicly, answer)).access_token).not.toBe('');
  });

  it.each(['zoho_books', 'google_drive', 'slack', 'microsoft', 'github'])('works for %s', async (service) => {
    const other = await startProvider(service);
    const answer = await other.authorize({ scope: null });
    expect((await exchange(other, answer)).access_token).not.toBe('');
  });

  it('keeps its answers out of caches', async () => {
    const response = await provider.post('token', { grant_type: 'authorization_code', ...own() });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const answer = await provider.authorize();
    const success = await provider.post('token', { grant_type: 'authorization_code', code: codeOf(answer), redirect_uri: REDIRECT_URI, code_verifier: VERIFIER, ...own() });
    expect(success.status).toBe(200);
    expect(success.headers.get('cache-control')).toBe('no-store');
  });
});

describe('the authorization endpoint', () => {
  it('asks for exactly the scopes asked for, as the person who is signed in', async () => {
    const { body } = await prompt({ scope: 'wsReadOnly' });
    expect(body.prompt).toMatchObject({
      service: { name: 'Wrike', host: 'login.wrike.com' },
      client: { redirectHost: 'deluge.zoho.com' },
      scopes: [{ value: 'wsReadOnly' }],
      selectedAccountId: '711770823',
      accounts: [{ email: 'patricia.boyle@zylker.com' }, { organization: 'Private account' }],
    });
  });

  it.each([
    ['an unknown client', { client_id: 'nobody' }],
    ['no client', { client_id: null }],
    ['a client of another service', { client_id: 'patchbay-slack' }],
    ['no redirect URI', { redirect_uri: null }],
    ['a redirect URI that is not registered', { redirect_uri: 'https://evil.example/callback' }],
    ['a redirect URI with more path', { redirect_uri: `${REDIRECT_URI}/more` }],
    ['a redirect URI with a query', { redirect_uri: `${REDIRECT_URI}?a=b` }],
    ['a redirect URI in another case', { redirect_uri: REDIRECT_URI.replace('deluge.', 'DELUGE.') }],
  ])('tells the person, and redirects nowhere, for %s', async (_, changes) => {
    expect(await prompt(changes)).toMatchObject({ status: 400, body: { error: { code: 'invalid_authorization_request' } } });
  });

  it.each([
    ['unsupported_response_type', { response_type: 'token' }],
    ['unsupported_response_type', { response_type: 'code token' }],
    ['invalid_request', { response_type: null }],
    ['invalid_scope', { scope: 'Default,everything' }],
    ['invalid_request', { code_challenge_method: 'plain' }],
    ['invalid_request', { code_challenge_method: null }],
    ['invalid_request', { code_challenge: 'short' }],
    ['invalid_request', { code_challenge: 'x'.repeat(129) }],
    ['invalid_request', { client_id: PUBLIC_CLIENT.id, code_challenge: null, code_challenge_method: null }],
  ])('answers %s by redirect, with state and iss, for %o', async (error, changes) => {
    const { body } = await prompt(changes);
    const redirect = new URL(body.redirectTo ?? '');
    expect(redirect.origin + redirect.pathname).toBe(REDIRECT_URI);
    expect(Object.fromEntries(redirect.searchParams)).toMatchObject({ error, state: 'st4te', iss: `${ORIGIN}/wrike` });
    expect(redirect.searchParams.has('code')).toBe(false);
  });

  it('refuses a repeated parameter', async () => {
    const query = `${await authorizationQuery(provider.client.client_id)}&scope=wsReadOnly`;
    const request = new Request(`${ORIGIN}/provider/wrike/authorize/prompt`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
    const { redirectTo } = (await (await provider.backend.handle(request)).json()) as { redirectTo: string };
    expect(new URL(redirectTo).searchParams.get('error')).toBe('invalid_request');
  });

  it('says access_denied when the person rejects', async () => {
    expect(Object.fromEntries(await provider.authorize({}, 'reject'))).toMatchObject({ error: 'access_denied', state: 'st4te', iss: `${ORIGIN}/wrike` });
  });

  it.each(['server_error', 'temporarily_unavailable', 'unauthorized_client', 'invalid_scope'])('can be told to answer %s', async (error) => {
    await provider.control('faults', { route: 'POST /provider/wrike/authorize/decision', times: 1, effect: { kind: 'oauth-error', error } });
    expect((await provider.authorize()).get('error')).toBe(error);
    expect((await provider.authorize()).get('error')).toBeNull();
  });

  it('grants what the service gives by default when no scope is asked for, and says so', async () => {
    const tokens = await exchange(provider, await provider.authorize({ scope: null }));
    expect(tokens.scope).toBe('Default');
    const asked = await exchange(provider, await provider.authorize());
    expect(asked.scope).toBeUndefined();
  });
});

describe('codes', () => {
  it('are good once: a replay is refused and revokes what the code gave', async () => {
    const answer = await provider.authorize();
    const tokens = await exchange(provider, answer);
    expect(await tokenError(exchange(provider, answer))).toBe('invalid_grant');
    expect(await introspect(provider, tokens.access_token)).toEqual({ active: false });
    expect(await tokenError(refresh(provider, refreshTokenOf(tokens)))).toBe('invalid_grant');
  });

  it('are good for ten minutes', async () => {
    const [inTime, late] = [await provider.authorize(), await provider.authorize()];
    await provider.control('clock', { advanceMs: 10 * 60_000 - 1 });
    expect(await tokenError(exchange(provider, inTime))).toBe('no error');
    await provider.control('clock', { advanceMs: 1 });
    expect(await tokenError(exchange(provider, late))).toBe('invalid_grant');
  });

  it('are refused for another redirect URI, even a registered one', async () => {
    const answer = await provider.authorize();
    expect(await tokenError(exchange(provider, answer, VERIFIER, 'https://dre.zoho.eu/delugeauth/callback'))).toBe('invalid_grant');
  });

  it('are refused for another client, and stay good for their own', async () => {
    const answer = await provider.authorize();
    const stolen = await exchangeByHand({ code: codeOf(answer), client_id: OTHER_CLIENT.id, client_secret: OTHER_CLIENT.secret });
    expect(stolen).toMatchObject({ status: 400, error: 'invalid_grant' });
    expect(await tokenError(exchange(provider, answer))).toBe('no error');
  });

  it.each([
    ['wrong', { code_verifier: 'w'.repeat(43) }],
    ['too short', { code_verifier: 'w'.repeat(42) }],
    ['too long', { code_verifier: 'w'.repeat(129) }],
    ['missing', { code_verifier: '' }],
  ])('are refused with a %s verifier', async (_, form) => {
    const answer = await provider.authorize();
    expect(await exchangeByHand({ code: codeOf(answer), ...own(), ...form })).toMatchObject({ status: 400, error: 'invalid_grant' });
  });

  it('are refused with a verifier when the request had no challenge (downgrade)', async () => {
    const answer = await provider.authorize({ code_challenge: null, code_challenge_method: null });
    expect(await exchangeByHand({ code: codeOf(answer), ...own() })).toMatchObject({ status: 400, error: 'invalid_grant' });
  });
});

describe('refresh tokens', () => {
  it('kill the whole family when one is used twice', async () => {
    const first = await exchange(provider, await provider.authorize());
    const second = await refresh(provider, refreshTokenOf(first));
    expect(await tokenError(refresh(provider, refreshTokenOf(first)))).toBe('invalid_grant');
    expect(await tokenError(refresh(provider, refreshTokenOf(second)))).toBe('invalid_grant');
    expect(await introspect(provider, second.access_token)).toEqual({ active: false });
  });

  it('can narrow the scope for an access token, never widen it', async () => {
    const tokens = await exchange(provider, await provider.authorize());
    const narrowed = await refresh(provider, refreshTokenOf(tokens), 'Default');
    expect(narrowed.scope).toBe('Default');
    expect((await introspect(provider, narrowed.access_token)).scope).toBe('Default');
    expect(await tokenError(refresh(provider, refreshTokenOf(narrowed), 'Default,amReadWriteUser'))).toBe('invalid_scope');
    const full = await refresh(provider, refreshTokenOf(narrowed));
    expect((await introspect(provider, full.access_token)).scope).toBe('Default,wsReadWrite');
  });

  it('of another client are refused', async () => {
    const tokens = await exchange(provider, await provider.authorize());
    const form = { grant_type: 'refresh_token', refresh_token: refreshTokenOf(tokens), client_id: OTHER_CLIENT.id, client_secret: OTHER_CLIENT.secret };
    expect(await (await provider.post('token', form)).json()).toMatchObject({ error: 'invalid_grant' });
    expect(await tokenError(refresh(provider, refreshTokenOf(tokens)))).toBe('no error');
  });

  it('come only with offline access where the service wants to be asked for it', async () => {
    const zoho = await startProvider('zoho_books');
    const without = await exchange(zoho, await zoho.authorize({ scope: 'ZohoBooks.projects.READ' }));
    const withIt = await exchange(zoho, await zoho.authorize({ scope: 'ZohoBooks.projects.READ', access_type: 'offline', prompt: 'consent' }));
    expect([without.refresh_token, typeof withIt.refresh_token]).toEqual([undefined, 'string']);
    expect(withIt).toMatchObject({ api_domain: 'https://www.zohoapis.com' });
  });

  it('are not given by services whose tokens last', async () => {
    const github = await startProvider('github');
    const tokens = await exchange(github, await github.authorize({ scope: null }));
    expect([tokens.refresh_token, tokens.expires_in]).toEqual([undefined, undefined]);
  });
});

describe('access tokens', () => {
  it("expire after an hour of the mock's clock", async () => {
    const tokens = await exchange(provider, await provider.authorize());
    await provider.control('clock', { advanceMs: HOUR_MS - 1000 });
    expect((await introspect(provider, tokens.access_token)).active).toBe(true);
    await provider.control('clock', { advanceMs: 1000 });
    expect(await introspect(provider, tokens.access_token)).toEqual({ active: false });
  });

  it('can be revoked alone; the refresh token lives on', async () => {
    const tokens = await exchange(provider, await provider.authorize());
    await revoke(provider, tokens.access_token);
    expect(await introspect(provider, tokens.access_token)).toEqual({ active: false });
    expect(await tokenError(refresh(provider, refreshTokenOf(tokens)))).toBe('no error');
  });
});

describe('client authentication and requests', () => {
  it.each([
    ['a wrong secret', () => ({ form: { ...own(), client_secret: 'wrong' }, headers: {} })],
    ['no secret', () => ({ form: { client_id: provider.client.client_id }, headers: {} })],
    ['no client', () => ({ form: {}, headers: {} })],
    ['an unknown client', () => ({ form: {}, headers: basic('nobody', 'x') })],
    ['a wrong secret in the header', () => ({ form: {}, headers: basic(provider.client.client_id, 'wrong') })],
    ['a broken header', () => ({ form: {}, headers: { authorization: 'Basic %%%' } })],
  ])('answers 401 with a challenge for %s', async (_, given) => {
    const { form, headers } = given();
    const answer = await exchangeByHand({ code: codeOf(await provider.authorize()), ...form }, headers);
    expect(answer).toMatchObject({ status: 401, error: 'invalid_client', challenge: 'Basic realm="wrike", charset="UTF-8"' });
  });

  it('refuses two ways of authenticating at once', async () => {
    const answer = await exchangeByHand({ code: 'x', ...own() }, basic(provider.client.client_id, clientSecret()));
    expect(answer).toMatchObject({ status: 400, error: 'invalid_request' });
  });

  it.each([
    ['unsupported_grant_type', { grant_type: 'password' }],
    ['unsupported_grant_type', { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer' }],
    ['invalid_scope', { grant_type: 'client_credentials', scope: 'everything' }],
    ['invalid_request', { grant_type: '' }],
    ['invalid_request', { grant_type: 'authorization_code' }],
    ['invalid_request', { grant_type: 'refresh_token' }],
    ['invalid_grant', { grant_type: 'refresh_token', refresh_token: 'made-up' }],
    ['invalid_grant', { grant_type: 'authorization_code', code: 'made-up', redirect_uri: REDIRECT_URI }],
  ])('answers %s for %o', async (error, form) => {
    const response = await provider.post('token', { ...form, ...own() });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error });
  });

  it('takes forms only, and each parameter once', async () => {
    const url = `${ORIGIN}/provider/wrike/token`;
    const json = await provider.backend.handle(new Request(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }));
    expect([json.status, await json.json()]).toMatchObject([400, { error: 'invalid_request' }]);
    const twice = new URLSearchParams([...Object.entries(own()), ['grant_type', 'refresh_token'], ['grant_type', 'authorization_code']]);
    const repeated = await provider.backend.handle(new Request(url, { method: 'POST', body: twice }));
    expect(await repeated.json()).toMatchObject({ error: 'invalid_request' });
  });

  it('can be told to fail', async () => {
    await provider.control('faults', { route: 'POST /provider/wrike/token', times: 1, effect: { kind: 'oauth-error', error: 'temporarily_unavailable' } });
    const response = await provider.post('token', { grant_type: 'refresh_token', ...own() });
    expect([response.status, await response.json()]).toMatchObject([503, { error: 'temporarily_unavailable' }]);
  });
});

describe('revocation and introspection', () => {
  it('answers 200 for unknown tokens and unknown hints', async () => {
    await expect(revoke(provider, 'made-up')).resolves.toBeUndefined();
    const response = await provider.post('revoke', { token: 'made-up', token_type_hint: 'pancake', ...own() });
    expect(response.status).toBe(200);
  });

  it("does not touch another client's token", async () => {
    const tokens = await exchange(provider, await provider.authorize());
    const form = { token: tokens.access_token, client_id: OTHER_CLIENT.id, client_secret: OTHER_CLIENT.secret };
    expect((await provider.post('revoke', form)).status).toBe(400);
    expect((await introspect(provider, tokens.access_token)).active).toBe(true);
    expect(await (await provider.post('introspect', form)).json()).toEqual({ active: false });
  });

  it('wants clients to authenticate', async () => {
    const tokens = await exchange(provider, await provider.authorize());
    for (const path of ['revoke', 'introspect']) {
      const response = await provider.post(path, { token: tokens.access_token });
      expect([response.status, response.headers.get('www-authenticate')]).toEqual([401, 'Basic realm="wrike", charset="UTF-8"']);
    }
    const unauthenticated = await provider.post('introspect', { token: tokens.access_token, client_id: PUBLIC_CLIENT.id });
    expect(unauthenticated.status).toBe(401);
  });
});

describe('metadata', () => {
  it('names another issuer when told to, which a client refuses', async () => {
    await provider.control('faults', { route: 'GET /.well-known/oauth-authorization-server/wrike', effect: { kind: 'wrong-issuer' } });
    const issuer = new URL(`${ORIGIN}/wrike`);
    const response = await oauth.discoveryRequest(issuer, { ...provider.options, algorithm: 'oauth2' });
    await expect(oauth.processDiscoveryResponse(issuer, response)).rejects.toThrow(oauth.OperationProcessingError);
  });

  it('is there for services that authorize by OAuth 2 only', async () => {
    expect(await Promise.all(['zoho_books', 'trello', 'openai', 'nobody'].map(metadataStatus))).toEqual([200, 404, 404, 404]);
  });
});

describe('mix-up', () => {
  it.each([
    ['wrong', (answer: URLSearchParams) => answer.set('iss', `${ORIGIN}/slack`)],
    ['absent', (answer: URLSearchParams) => answer.delete('iss')],
  ])('is noticed by a client when iss is %s', async (_, change) => {
    const answer = await provider.authorize();
    change(answer);
    await expect(exchange(provider, answer)).rejects.toThrow(/"iss"/);
  });

  it.each(['wrong-issuer', 'wrong-state'] as const)('is acted out on demand: %s', async (kind) => {
    await provider.control('faults', { route: 'POST /provider/*/authorize/decision', effect: { kind } });
    await expect(exchange(provider, await provider.authorize())).rejects.toThrow(oauth.OperationProcessingError);
  });
});
