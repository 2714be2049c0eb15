import * as oauth from 'oauth4webapi';
import { describe, expect, it } from 'vitest';
import { createMemoryDatabase } from '../db/memory-database.ts';
import { matchRealEndpoint } from './real-endpoints.ts';
import { exchange, ORIGIN, startProvider } from './test-provider.ts';

describe("vendors' real endpoints", () => {
  it.each([
    ['wrike', 'https://login.wrike.com/oauth2/token', { scope: null }],
    ['zoho_books', 'https://accounts.zoho.com/oauth/v2/token', { scope: 'ZohoBooks.projects.READ' }],
    ['zoho_crm', 'https://accounts.zoho.eu/oauth/v2/token', { scope: null }],
    ['google_drive', 'https://oauth2.googleapis.com/token', { scope: null }],
    ['shopify', 'https://zylker.myshopify.com/admin/oauth/access_token', { scope: null }],
  ])('exchange a code of %s at %s', async (service, tokenEndpoint, changes) => {
    const provider = await startProvider(service);
    const answer = await provider.authorize(changes);
    const atVendor = { ...provider, server: { ...provider.server, token_endpoint: tokenEndpoint } };
    expect((await exchange(atVendor, answer)).access_token).not.toBe('');
  });

  it('refuse a client of another service that has an address of its own', async () => {
    const provider = await startProvider('zoho_books');
    const answer = await provider.authorize({ scope: null });
    const elsewhere = { ...provider, server: { ...provider.server, token_endpoint: 'https://login.wrike.com/oauth2/token' } };
    await expect(exchange(elsewhere, answer)).rejects.toThrow(oauth.WWWAuthenticateChallengeError);
  });

  it('lead a person to the consent page', async () => {
    const { backend } = await startProvider('google_drive');
    const request = new Request('https://accounts.google.com/o/oauth2/v2/auth?client_id=patchbay-google_drive&state=s');
    const response = await backend.handle(request);
    expect([response.status, response.headers.get('location')]).toEqual([
      302,
      `${ORIGIN}/authorize/google_drive?client_id=patchbay-google_drive&state=s`,
    ]);
  });

  it.each(['https://login.wrike.com/', 'https://login.wrike.com/oauth2/token/more', 'https://evil.example/oauth2/token', 'http://login.wrike.com/oauth2/token'])(
    'are not at %s',
    async (address) => {
      expect(await matchRealEndpoint(new URL(address), createMemoryDatabase())).toBeNull();
    },
  );

  it('are known of every service that authorizes by OAuth 2 and publishes them', async () => {
    expect(await matchRealEndpoint(new URL('https://accounts.zoho.com/oauth/v2/auth'), createMemoryDatabase())).toMatchObject({
      endpoint: 'authorize',
      serviceKeys: expect.arrayContaining(['zoho_books', 'zoho_crm', 'zoho_projects']),
    });
  });
});

function tokenRequest(url: string, form: Record<string, string>): Request {
  return new Request(url, { method: 'POST', body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: 'x', ...form }) });
}

describe("a custom service's own endpoints", () => {
  const OAUTH2 = { type: 'oauth2', grantType: 'authorization_code', paramType: 'header', scopeDelimiter: 'comma', scopes: ['all'], refreshTokenUrl: '' } as const;
  const startWith = async (auth: { clientId: string; clientSecret: string; authorizeUrl: string; accessTokenUrl: string }) => {
    const provider = await startProvider();
    const at = '2026-03-16T09:00:00.000Z';
    const row = { id: 'custom-1', linkName: 'zylker', name: 'Zylker', auth: { ...OAUTH2, scopes: ['all'], ...auth }, createdAt: at, createdBy: '711770823', updatedAt: at };
    await provider.backend.database.write((tx) => tx.put('customServices', row));
    return provider;
  };

  it('know its client, and take its secret', async () => {
    const { backend } = await startWith({ clientId: 'mine', clientSecret: 's', authorizeUrl: 'https://ZYLKER.example/allow?offline=1', accessTokenUrl: 'https://zylker.example:8443/token' });
    const page = await backend.handle(new Request('https://zylker.example/allow?offline=1&client_id=mine'));
    expect(page.headers.get('location')).toBe(`${ORIGIN}/authorize/custom-zylker?offline=1&client_id=mine`);
    const known = await backend.handle(tokenRequest('https://zylker.example:8443/token', { client_id: 'mine', client_secret: 's' }));
    expect(await known.json()).toMatchObject({ error: 'invalid_grant' });
    const wrong = await backend.handle(tokenRequest('https://zylker.example:8443/token', { client_id: 'mine', client_secret: 'other' }));
    expect([wrong.status, await wrong.json()]).toMatchObject([401, { error: 'invalid_client' }]);
  });

  it('are told from those of a default service at the same address by the client', async () => {
    const { backend, client } = await startWith({ clientId: 'mine', clientSecret: 's', authorizeUrl: 'https://login.wrike.com/oauth2/authorize/v4', accessTokenUrl: 'https://login.wrike.com/oauth2/token' });
    const page = (clientId: string) => backend.handle(new Request(`https://login.wrike.com/oauth2/authorize/v4?client_id=${clientId}`));
    expect((await page('mine')).headers.get('location')).toBe(`${ORIGIN}/authorize/custom-zylker?client_id=mine`);
    expect((await page(client.client_id)).headers.get('location')).toBe(`${ORIGIN}/authorize/wrike?client_id=${client.client_id}`);
    const answer = await backend.handle(tokenRequest('https://login.wrike.com/oauth2/token', { client_id: 'mine', client_secret: 's' }));
    expect(await answer.json()).toMatchObject({ error: 'invalid_grant' });
  });

  it.each([
    ['a secret', { clientId: 'mine', clientSecret: 'wrong' }],
    ['an ID', { clientId: 'invalid', clientSecret: 's' }],
  ])('refuse a client with %s that simulated services never take', async (_, client) => {
    const { backend } = await startWith({ ...client, authorizeUrl: 'https://zylker.example/allow', accessTokenUrl: 'https://zylker.example/token' });
    const answer = await backend.handle(tokenRequest('https://zylker.example/token', { client_id: client.clientId, client_secret: client.clientSecret }));
    expect([answer.status, await answer.json()]).toMatchObject([401, { error: 'invalid_client' }]);
  });
});
