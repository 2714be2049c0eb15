import { OAuth } from 'oauth';
import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startMockServer, type MockServer } from './start-mock-server.ts';

/*
 * Clients that were not written here, over real HTTP, without a browser: /__mock/consent decides in the person's place.
 */

const REDIRECT_URI = 'http://localhost:9999/callback';
const ZOHO_CALLBACK = 'https://deluge.zoho.com/delugeauth/callback';

let server: MockServer;
const insecure = { [oauth.allowInsecureRequests]: true } as const;

beforeAll(async () => {
  server = await startMockServer({ port: 0, dataFile: null, scenarios: null, seed: 1, consoleFolder: '/nowhere', pageHeaders: {}, onDefect: rethrow });
});

afterAll(() => server.close());

beforeEach(async () => {
  await control('reset', {});
});

function rethrow(error: unknown): never {
  throw error;
}

async function control(path: string, body: unknown): Promise<void> {
  const answered = await fetch(`${server.origin}/__mock/${path}`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
  if (!answered.ok) throw new Error(await answered.text());
}

/** Opens an address as a tool does: no page, and no redirect followed. @returns where it leads */
async function redirectOf(url: string | URL): Promise<URL> {
  const answered = await fetch(url, { redirect: 'manual' });
  const location = answered.headers.get('location');
  if (location === null) throw new Error(`${answered.status} ${await answered.text()}`);
  return new URL(location);
}

interface Registered {
  readonly as: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly authentication: oauth.ClientAuth;
}

async function registered(): Promise<Registered> {
  const issuer = new URL(`${server.origin}/wrike`);
  const as = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { ...insecure, algorithm: 'oauth2' }));
  const metadata = { redirect_uris: [REDIRECT_URI], client_name: 'A tool', token_endpoint_auth_method: 'client_secret_basic' };
  const client = await oauth.processDynamicClientRegistrationResponse(await oauth.dynamicClientRegistrationRequest(as, metadata, insecure));
  const secret = typeof client.client_secret === 'string' ? client.client_secret : '';
  return { as, client, authentication: oauth.ClientSecretBasic(secret) };
}

async function authorizationUrl({ as, client }: Registered, verifier: string, state: string): Promise<URL> {
  const url = new URL(as.authorization_endpoint ?? '');
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: client.client_id,
    redirect_uri: REDIRECT_URI,
    scope: 'Default,wsReadWrite',
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  return url;
}

test('OAuth 2: discovery, registration, authorization, token, refresh, introspection, revocation', async () => {
  const tool = await registered();
  const { as, client, authentication } = tool;
  const [verifier, state] = [oauth.generateRandomCodeVerifier(), oauth.generateRandomState()];
  await control('consent', { decision: 'accept' });
  const answer = oauth.validateAuthResponse(as, client, await redirectOf(await authorizationUrl(tool, verifier, state)), state);
  const tokens = await oauth.processAuthorizationCodeResponse(
    as,
    client,
    await oauth.authorizationCodeGrantRequest(as, client, authentication, answer, REDIRECT_URI, verifier, insecure),
  );
  expect(tokens).toMatchObject({ token_type: 'bearer', expires_in: 3600, refresh_token: expect.any(String) });

  const account = await fetch(`${server.origin}/vendors/www.wrike.com/api/v4/account`, { headers: { authorization: `Bearer ${tokens.access_token}` } });
  expect([account.status, await account.json()]).toMatchObject([200, { kind: 'accounts' }]);

  const renewed = await oauth.processRefreshTokenResponse(
    as,
    client,
    await oauth.refreshTokenGrantRequest(as, client, authentication, String(tokens.refresh_token), insecure),
  );
  expect(renewed.access_token).not.toBe(tokens.access_token);

  const introspect = async () =>
    await oauth.processIntrospectionResponse(as, client, await oauth.introspectionRequest(as, client, authentication, renewed.access_token, insecure));
  expect(await introspect()).toMatchObject({ active: true, client_id: client.client_id });
  await oauth.processRevocationResponse(await oauth.revocationRequest(as, client, authentication, String(renewed.refresh_token), insecure));
  expect(await introspect()).toEqual({ active: false });
});

test('OAuth 2: a decision to reject comes back as access_denied; without a decision a person is asked', async () => {
  const tool = await registered();
  const url = await authorizationUrl(tool, oauth.generateRandomCodeVerifier(), 'the-state');
  await control('consent', { decision: 'reject' });
  const refusal = await redirectOf(url);
  expect(() => oauth.validateAuthResponse(tool.as, tool.client, refusal, 'the-state')).toThrow(oauth.AuthorizationResponseError);
  expect([...refusal.searchParams]).toContainEqual(['error', 'access_denied']);
  const asked = await fetch(url, { redirect: 'manual' });
  expect([asked.status, await asked.text()]).toEqual([409, expect.stringContaining('/__mock/consent')]);
});

test('OAuth 1.0a: request token, authorization, access token, once; and a wrong secret', async () => {
  const auth = {
    type: 'oauth1',
    consumerKey: 'a-consumer',
    consumerSecret: 'its secret & more',
    requestTokenUrl: 'https://acme.example/request',
    authorizeUrl: 'https://acme.example/authorize',
    accessTokenUrl: 'https://acme.example/access',
    paramType: 'header',
  };
  const created = await fetch(`${server.origin}/api/v1/custom-services`, {
    method: 'POST',
    body: JSON.stringify({ name: 'Acme', linkName: 'acme', auth }),
    headers: { 'content-type': 'application/json' },
  });
  expect([created.status, await created.text()]).toEqual([201, expect.not.stringContaining('its secret')]);
  const consumer = (secret: string) => {
    const base = `${server.origin}/provider/custom-acme/oauth1`;
    return new OAuth(`${base}/request-token`, `${base}/access-token`, auth.consumerKey, secret, '1.0', ZOHO_CALLBACK, 'HMAC-SHA1');
  };
  const client = consumer(auth.consumerSecret);
  const temporary = await called((done) => client.getOAuthRequestToken((error, token, secret) => done(error, [token, secret])));
  await control('consent', { decision: 'accept' });
  const answer = await redirectOf(`${server.origin}/authorize/custom-acme?oauth_token=${encodeURIComponent(temporary[0])}`);
  expect(answer.href).toMatch(`${ZOHO_CALLBACK}?`);
  const verifier = answer.searchParams.get('oauth_verifier') ?? '';
  const token = await called((done) => client.getOAuthAccessToken(...temporary, verifier, (error, key, secret) => done(error, [key, secret])));
  expect(token).toEqual([expect.stringMatching(/.{16}/), expect.stringMatching(/.{16}/)]);
  const used = called((done) => client.getOAuthAccessToken(...temporary, verifier, (error, key, secret) => done(error, [key, secret])));
  await expect(used).rejects.toMatchObject({ statusCode: 401 });
  const wrong = consumer('another secret');
  await expect(called((done) => wrong.getOAuthRequestToken((error, key, secret) => done(error, [key, secret])))).rejects.toMatchObject({ statusCode: 401 });
});

type KeyPair = [key: string, secret: string];

/** What a callback of the library was called with. */
function called(run: (done: (error: unknown, pair: KeyPair) => void) => void): Promise<KeyPair> {
  return new Promise((resolve, reject) => {
    run((error, pair) => {
      // The library's errors are plain objects.
      if (error === null || error === undefined) resolve(pair);
      else reject(Object.assign(new Error(`The library was refused: ${JSON.stringify(error)}`), error));
    });
  });
}
