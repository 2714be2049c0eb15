import { describe, expect, it } from 'vitest';
import { oauthEndpoints, oauthErrorSchema, type OAuthEndpoint } from '#src/contract/oauth-endpoints.ts';
import { rawRoutes } from './raw-routes.ts';
import { clientSecret, ORIGIN, REDIRECT_URI, startProvider, VERIFIER } from './test-provider.ts';

/** @returns what of an answer is not as the endpoint declares it, or null */
async function breach({ response, errors }: OAuthEndpoint, answer: Response): Promise<string | null> {
  const text = await answer.text();
  if (answer.status !== 200) {
    const refusal = oauthErrorSchema.safeParse(JSON.parse(text));
    return refusal.success && errors[answer.status]?.includes(refusal.data.error) === true ? null : `${answer.status} ${text}`;
  }
  if (response === null) return text === '' ? null : text;
  return response.safeParse(JSON.parse(text)).error?.message ?? null;
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
});
