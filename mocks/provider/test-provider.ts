import * as oauth from 'oauth4webapi';
import type { Fault } from '#src/contract/control.ts';
import { createBackend, type Backend } from '../backend.ts';
import { createMemoryDatabase } from '../db/memory-database.ts';
import { createRandom } from '../random.ts';
import { registerClient } from './clients.ts';

export const ORIGIN = 'https://console.example';
export const REDIRECT_URI = 'https://deluge.zoho.com/delugeauth/callback';
const SECRET = 's3cret / with : signs';
const NOW = '2026-03-16T09:30:00.000Z';

interface RequestOptions {
  readonly [oauth.allowInsecureRequests]: true;
  readonly [oauth.customFetch]: (url: string, options: oauth.CustomFetchOptions<string, URLSearchParams | undefined>) => Promise<Response>;
}

/** A provider under test and a client of it that was not written here: oauth4webapi. */
export interface TestProvider {
  readonly backend: Backend;
  readonly server: oauth.AuthorizationServer;
  readonly client: oauth.Client;
  readonly authentication: oauth.ClientAuth;
  /** Options of each of the library's requests: they go to this provider. */
  readonly options: RequestOptions;
  /** Goes through consent. @returns the redirect's parameters */
  authorize: (changes?: Readonly<Record<string, string | null>>, decision?: 'accept' | 'reject') => Promise<URLSearchParams>;
  /** Sends a form to one of the provider's endpoints, as a client without a library would. */
  post: (path: string, form: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>) => Promise<Response>;
  control: (path: 'faults' | 'clock', body: Partial<Fault> | { advanceMs: number }) => Promise<void>;
}

export const VERIFIER = 'a-verifier-that-is-long-enough-0123456789-._~';

/**
 * Starts a provider in memory and discovers it as a client does.
 * @param serviceLinkName the service
 * @returns the provider
 */
export async function startProvider(serviceLinkName = 'wrike'): Promise<TestProvider> {
  const backend = createBackend({ database: createMemoryDatabase(), origin: ORIGIN, random: createRandom(7) });
  const send = (path: string, body: unknown) =>
    backend.handle(new Request(ORIGIN + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }));
  await send('/__mock/reset', { scenarios: ['empty'], now: NOW, freeze: true });
  const registration = await backend.database.write((tx) => registerClient(tx, serviceLinkName, SECRET));
  const options: RequestOptions = {
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: (url, { method, headers, body }) =>
      backend.handle(new Request(url, { method, headers, ...(body === undefined ? {} : { body }) })),
  };
  const issuer = new URL(`${ORIGIN}/${serviceLinkName}`);
  const server = await oauth.processDiscoveryResponse(issuer, await oauth.discoveryRequest(issuer, { ...options, algorithm: 'oauth2' }));

  return {
    backend,
    server,
    client: { client_id: registration.id },
    authentication: oauth.ClientSecretBasic(SECRET),
    options,
    authorize: async (changes = {}, decision = 'accept') => {
      const query = await authorizationQuery(registration.id, changes);
      const answer = await send(`/provider/${serviceLinkName}/authorize/decision`, { query, decision, accountId: '711770823' });
      const body = (await answer.json()) as { redirectTo?: string };
      if (body.redirectTo === undefined) throw new Error(JSON.stringify(body));
      return new URL(body.redirectTo).searchParams;
    },
    post: (path, form, headers = {}) =>
      backend.handle(
        new Request(`${ORIGIN}/provider/${serviceLinkName}/${path}`, { method: 'POST', headers, body: new URLSearchParams(form) }),
      ),
    control: async (path, body) => {
      const answer = await send(`/__mock/${path}`, body);
      if (!answer.ok) throw new Error(await answer.text());
    },
  };
}

/** @returns the secret that the test's client authenticates with */
export function clientSecret(): string {
  return SECRET;
}

/** @param changes parameters to set, or to leave out where null @returns a query string */
export async function authorizationQuery(clientId: string, changes: Readonly<Record<string, string | null>> = {}): Promise<string> {
  const parameters: Record<string, string | null> = {
    response_type: 'code',
    client_id: clientId,
    redirect_uri: REDIRECT_URI,
    scope: 'Default,wsReadWrite',
    state: 'st4te',
    code_challenge: await oauth.calculatePKCECodeChallenge(VERIFIER),
    code_challenge_method: 'S256',
    ...changes,
  };
  const set = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(set).toString();
}

/** Exchanges the code of an authorization response with oauth4webapi. */
export async function exchange(provider: TestProvider, answer: URLSearchParams, verifier = VERIFIER, redirectUri = REDIRECT_URI) {
  const { server, client, authentication, options } = provider;
  const checked = oauth.validateAuthResponse(server, client, answer, 'st4te');
  const response = await oauth.authorizationCodeGrantRequest(server, client, authentication, checked, redirectUri, verifier, options);
  return await oauth.processAuthorizationCodeResponse(server, client, response);
}

/** Refreshes with oauth4webapi. */
export async function refresh(provider: TestProvider, refreshToken: string, scope?: string) {
  const { server, client, authentication, options } = provider;
  const additionalParameters = scope === undefined ? {} : { additionalParameters: { scope } };
  const response = await oauth.refreshTokenGrantRequest(server, client, authentication, refreshToken, { ...options, ...additionalParameters });
  return await oauth.processRefreshTokenResponse(server, client, response);
}

/** Introspects with oauth4webapi. */
export async function introspect(provider: TestProvider, token: string) {
  const { server, client, authentication, options } = provider;
  return await oauth.processIntrospectionResponse(server, client, await oauth.introspectionRequest(server, client, authentication, token, options));
}

/** Revokes with oauth4webapi. */
export async function revoke(provider: TestProvider, token: string) {
  const { server, client, authentication, options } = provider;
  await oauth.processRevocationResponse(await oauth.revocationRequest(server, client, authentication, token, options));
}
