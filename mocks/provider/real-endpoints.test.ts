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
