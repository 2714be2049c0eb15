import * as oauth from 'oauth4webapi';
import { describe, expect, it } from 'vitest';
import { ORIGIN, startProvider, VERIFIER, type TestProvider } from './test-provider.ts';

const CALLBACK = 'http://localhost:3000/callback?app=mine';

/** Registers as somebody's own program would. @returns the client and how it authenticates */
async function register({ server, backend }: TestProvider, metadata: Partial<oauth.Client> = {}) {
  const response = await oauth.dynamicClientRegistrationRequest(server, { redirect_uris: [CALLBACK], client_name: 'Somebody’s program', ...metadata }, {
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: (url, { headers, body }) => backend.handle(new Request(url, { method: 'POST', headers, body })),
  });
  const client = await oauth.processDynamicClientRegistrationResponse(response);
  const authentication = typeof client.client_secret === 'string' ? oauth.ClientSecretPost(client.client_secret) : oauth.None();
  return { client, authentication };
}

/** Opens the authorization endpoint as a browser would, after a decision was left. @returns where it redirects to */
async function authorizeWithoutWindow({ backend, server }: TestProvider, clientId: string, decision: object, changes: Record<string, string> = {}): Promise<Response> {
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
  await backend.handle(new Request(`${ORIGIN}/__mock/consent`, { ...json, body: JSON.stringify(decision) }));
  const query = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: CALLBACK,
    scope: 'Default,wsReadWrite',
    state: 'st4te',
    code_challenge: await oauth.calculatePKCECodeChallenge(VERIFIER),
    code_challenge_method: 'S256',
    ...changes,
  });
  return await backend.handle(new Request(`${server.authorization_endpoint}?${query}`));
}

describe('a client that was not written here, with a registration of its own', () => {
  it.each([
    ['with a secret', {}],
    ['without one', { token_endpoint_auth_method: 'none' }],
  ])('%s goes from registration to revocation without a window', async (_, metadata) => {
    const provider = await startProvider();
    const { server, options } = provider;
    const { client, authentication } = await register(provider, metadata);
    const redirect = await authorizeWithoutWindow(provider, client.client_id, { decision: 'accept' });
    expect(redirect.status).toBe(302);
    const location = new URL(redirect.headers.get('location') ?? '');
    expect([location.origin + location.pathname, location.searchParams.get('app')]).toEqual(['http://localhost:3000/callback', 'mine']);
    location.searchParams.delete('app');
    const answer = oauth.validateAuthResponse(server, client, location.searchParams, 'st4te');
    const issued = await oauth.authorizationCodeGrantRequest(server, client, authentication, answer, CALLBACK, VERIFIER, options);
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, issued);
    const refreshed = await oauth.refreshTokenGrantRequest(server, client, authentication, tokens.refresh_token ?? '', options);
    const renewed = await oauth.processRefreshTokenResponse(server, client, refreshed);
    await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, authentication, renewed.refresh_token ?? '', options));
    const again = await oauth.refreshTokenGrantRequest(server, client, authentication, renewed.refresh_token ?? '', options);
    await expect(oauth.processRefreshTokenResponse(server, client, again)).rejects.toMatchObject({ error: 'invalid_grant' });
  });

  it('hears that nobody allowed it, when control decides so', async () => {
    const provider = await startProvider();
    const { client } = await register(provider);
    const redirect = await authorizeWithoutWindow(provider, client.client_id, { decision: 'reject', service: 'wrike' });
    const { searchParams } = new URL(redirect.headers.get('location') ?? '');
    expect(() => oauth.validateAuthResponse(provider.server, client, searchParams, 'st4te')).toThrow(oauth.AuthorizationResponseError);
    expect(searchParams.get('error')).toBe('access_denied');
  });

  it('is told that a person has to decide where control left no decision for the service', async () => {
    const provider = await startProvider();
    const { client } = await register(provider);
    const answer = await authorizeWithoutWindow(provider, client.client_id, { decision: 'accept', service: 'slack' });
    expect([answer.status, await answer.json()]).toMatchObject([409, { error: { code: 'conflict' } }]);
  });

  it('is never redirected to an address that it did not register, decision or not', async () => {
    const provider = await startProvider();
    const { client } = await register(provider);
    for (const redirectUri of ['https://evil.example/', 'http://localhost:3000/callback', `${CALLBACK}&more=1`]) {
      const answer = await authorizeWithoutWindow(provider, client.client_id, { decision: 'accept' }, { redirect_uri: redirectUri });
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    }
  });

  it('lets control choose the account', async () => {
    const provider = await startProvider();
    const { client, authentication } = await register(provider);
    const redirect = await authorizeWithoutWindow(provider, client.client_id, { decision: 'accept', account: '711770823-private' });
    const { server, options } = provider;
    const answer = oauth.validateAuthResponse(server, client, new URL(redirect.headers.get('location') ?? '').searchParams, 'st4te');
    const issued = await oauth.authorizationCodeGrantRequest(server, client, authentication, answer, CALLBACK, VERIFIER, options);
    const tokens = await oauth.processAuthorizationCodeResponse(server, client, issued);
    const said = await oauth.introspectionRequest(server, client, authentication, tokens.access_token, options);
    expect(await oauth.processIntrospectionResponse(server, client, said)).toMatchObject({ username: 'patricia.boyle@home.example' });
  });
});

describe('registration (RFC 7591)', () => {
  it.each([
    ['invalid_redirect_uri', {}],
    ['invalid_redirect_uri', { redirect_uris: [] }],
    ['invalid_redirect_uri', { redirect_uris: ['javascript:alert(1)'] }],
    ['invalid_redirect_uri', { redirect_uris: ['https://a.example/#part'] }],
    ['invalid_client_metadata', { redirect_uris: [CALLBACK], token_endpoint_auth_method: 'private_key_jwt' }],
    ['invalid_client_metadata', [1]],
    ['invalid_client_metadata', null],
  ])('is refused with %s for %j', async (error, metadata) => {
    const { backend } = await startProvider();
    const response = await backend.handle(new Request(`${ORIGIN}/provider/wrike/register`, { method: 'POST', body: JSON.stringify(metadata) }));
    expect([response.status, await response.json()]).toMatchObject([400, { error }]);
  });
});
