import { describe, expect, it } from 'vitest';
import { oauth1ProblemSchema, oauthEndpoints, oauthErrorSchema, type OAuthEndpoint } from '#src/contract/oauth-endpoints.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { CALLBACK, startOAuth1Provider, type SignedSending } from './oauth1/test-oauth1-provider.ts';
import { rawRoutes } from './raw-routes.ts';
import { authorizationQuery, clientSecret, ORIGIN, REDIRECT_URI, startProvider, VERIFIER } from './test-provider.ts';

/** @returns what of an answer is not as the endpoint declares it, or null */
async function breach(endpoint: OAuthEndpoint, answer: Response): Promise<string | null> {
  const { response, errors, status = 200 } = endpoint;
  const text = await answer.text();
  if (answer.status !== status) return errors[answer.status]?.includes(refusalCode(endpoint, text)) === true ? null : `${answer.status} ${text}`;
  if (response === null) return text === '' ? null : text;
  const body: unknown = endpoint.answersAs === 'form' ? Object.fromEntries(new URLSearchParams(text)) : JSON.parse(text);
  return response.safeParse(body).error?.message ?? null;
}

function refusalCode({ answersAs }: OAuthEndpoint, text: string): string {
  if (answersAs === 'form') return oauth1ProblemSchema.parse(Object.fromEntries(new URLSearchParams(text))).oauth_problem;
  return answersAs === 'problem' ? problemSchema.parse(JSON.parse(text)).error.code : oauthErrorSchema.parse(JSON.parse(text)).error;
}

describe('the provider’s endpoints for machines', () => {
  it('are those that the contract declares', () => {
    const declared = Object.values(oauthEndpoints).map(({ method, path }) => ({ method, path }));
    expect(rawRoutes.map(({ method, path }) => ({ method, path }))).toEqual(declared);
  });

  it('answer as the contract declares, successes and refusals', async () => {
    const { authorize, post, backend, client } = await startProvider();
    const own = { client_id: client.client_id, client_secret: clientSecret() };
    const { requestToken, revokeToken, introspectToken, getServerMetadata } = oauthEndpoints;
    const code = (await authorize()).get('code') ?? '';
    const issued = await post('token', { grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, code_verifier: VERIFIER, ...own });
    const { access_token: token, refresh_token: refreshToken } = (await issued.clone().json()) as Record<string, string>;
    const forToken = { token: token ?? '', ...own };
    const wellKnown = (service: string) => backend.handle(new Request(`${ORIGIN}/.well-known/oauth-authorization-server/${service}`));
    const refreshing = { grant_type: 'refresh_token', refresh_token: refreshToken ?? '', ...own };
    const breaches = [
      await breach(requestToken, issued),
      await breach(requestToken, await post('token', { ...refreshing, scope: 'wsReadOnly' })),
      await breach(requestToken, await post('token', { ...refreshing, scope: 'Default' })),
      await breach(requestToken, await post('token', { ...refreshing, client_secret: 'wrong' })),
      await breach(requestToken, await post('token', { grant_type: 'password', ...own })),
      await breach(introspectToken, await post('introspect', forToken)),
      await breach(introspectToken, await post('introspect', own)),
      await breach(revokeToken, await post('revoke', forToken)),
      await breach(revokeToken, await post('revoke', { token: forToken.token })),
      await breach(introspectToken, await post('introspect', forToken)),
      await breach(getServerMetadata, await wellKnown('wrike')),
      await breach(getServerMetadata, await wellKnown('nobody')),
    ];
    expect(breaches.filter((found) => found !== null)).toEqual([]);
  });

  it('answer clients, and people who need not be asked, as the contract declares', async () => {
    const { backend, client } = await startProvider();
    const { registerClient, authorize } = oauthEndpoints;
    const json = (path: string, body: object) => backend.handle(new Request(ORIGIN + path, { method: 'POST', body: JSON.stringify(body) }));
    const page = (query: string) => backend.handle(new Request(`${ORIGIN}/authorize/${query}`));
    const query = `wrike?${await authorizationQuery(client.client_id)}`;
    const breaches = [
      await breach(registerClient, await json('/provider/wrike/register', { redirect_uris: ['https://a.example/'] })),
      await breach(registerClient, await json('/provider/wrike/register', { redirect_uris: ['https://a.example/'], token_endpoint_auth_method: 'none' })),
      await breach(registerClient, await json('/provider/wrike/register', {})),
      await breach(authorize, await page(query)),
      await breach(authorize, await page('wrike')),
      await breach(authorize, await page('nobody')),
    ];
    await json('/__mock/consent', { decision: 'accept' });
    breaches.push(await breach(authorize, await page(query)));
    expect(breaches.filter((found) => found !== null)).toEqual([]);
  });

  it('answer in OAuth 1.0a as the contract declares', async () => {
    const provider = await startOAuth1Provider();
    const { requestTemporaryCredentials, requestTokenCredentials } = oauthEndpoints;
    const base = `${ORIGIN}/provider/twitter/oauth1`;
    const send = (sending: SignedSending) => provider.backend.handle(provider.sign(sending));
    const temporary = await provider.requestToken();
    const verifier = (await provider.decide(temporary.key)).get('oauth_verifier') ?? '';
    const begin = { url: `${base}/request-token`, parameters: { oauth_callback: CALLBACK } };
    const finish = { url: `${base}/access-token`, token: temporary, parameters: { oauth_verifier: verifier } };
    const breaches = [
      await breach(requestTemporaryCredentials, await send(begin)),
      await breach(requestTemporaryCredentials, await send({ ...begin, parameters: {} })),
      await breach(requestTemporaryCredentials, await send({ ...begin, changes: { oauth_signature: 'x' } })),
      await breach(requestTokenCredentials, await send({ ...finish, parameters: { oauth_verifier: 'x' } })),
      await breach(requestTokenCredentials, await send(finish)),
      await breach(requestTokenCredentials, await send(finish)),
    ];
    expect(breaches.filter((found) => found !== null)).toEqual([]);
  });
});
