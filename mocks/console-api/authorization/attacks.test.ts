import { beforeEach, describe, expect, it } from 'vitest';
import type { AuthorizationRequest } from '#src/contract/connections.ts';
import { FIRST_USER_ID } from '../../seed/ids.ts';
import { takeAnswer } from './complete-authorization.ts';
import { refreshAuthorization } from './refresh-authorization.ts';
import { revokeAuthorization } from './revoke-authorization.ts';
import { signRequest } from './sign-request.ts';
import { ORIGIN, startConsole, type TestConsole } from './test-console.ts';

const REDIRECT_URI = 'https://deluge.zoho.com/delugeauth/callback';
const OTHER_CLIENT = { id: 'other-client', serviceLinkName: 'wrike', name: 'Other', secret: 'other', redirectUris: [REDIRECT_URI] };
const WRIKE_FOLDERS = 'https://www.wrike.com/api/v4/folders';

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
  await console.backend.database.write((tx) => tx.put('providerClients', OTHER_CLIENT));
});

/** What an attacker who knows everything but the verifier sends to the token endpoint. @returns its error code, or `tokens` */
async function tokenRequest(form: Readonly<Record<string, string>>): Promise<string> {
  const client = await console.backend.database.read((tx) => tx.get('providerClients', form['client_id'] ?? 'patchbay-wrike'));
  const body = new URLSearchParams({ client_id: client?.id ?? '', client_secret: client?.secret ?? '', ...form });
  const response = await console.backend.handle(new Request(`${ORIGIN}/provider/wrike/token`, { method: 'POST', body }));
  const answer = (await response.json()) as { error?: string };
  return answer.error ?? 'tokens';
}

/** Steals what comes to the redirect URL. @returns the code, and the verifier that only the backend knows */
async function stolen(request: AuthorizationRequest): Promise<{ code: string; verifier: string; query: string }> {
  const query = await console.answer(request);
  const attempt = await console.backend.database.read((tx) => tx.get('attempts', request.id));
  return { code: new URLSearchParams(query).get('code') ?? '', verifier: attempt?.codeVerifier ?? '', query };
}

const exchange = (code: string, changes: Readonly<Record<string, string>>) =>
  tokenRequest({ grant_type: 'authorization_code', code, redirect_uri: REDIRECT_URI, ...changes });

async function introspected(token: string | null): Promise<unknown> {
  const client = await console.backend.database.read((tx) => tx.get('providerClients', 'patchbay-wrike'));
  const body = new URLSearchParams({ client_id: client?.id ?? '', client_secret: client?.secret ?? '', token: token ?? '' });
  return await (await console.backend.handle(new Request(`${ORIGIN}/provider/wrike/introspect`, { method: 'POST', body }))).json();
}

async function wrikeStatus(token: string | null): Promise<number> {
  return (await console.backend.fetch(new Request(WRIKE_FOLDERS, { headers: { authorization: `Bearer ${token}` } }))).status;
}

describe('a stolen code', () => {
  it('is refused when it is replayed, and the tokens that it gave die', async () => {
    const request = await console.create();
    const { code, verifier, query } = await stolen(request);
    await console.complete(request, query);
    const { accessToken, refreshToken } = await console.authorization();
    expect(await introspected(accessToken)).toMatchObject({ active: true });
    expect(await exchange(code, { code_verifier: verifier })).toBe('invalid_grant');
    expect([await introspected(accessToken), await introspected(refreshToken)]).toEqual([{ active: false }, { active: false }]);
  });

  it.each([
    ['by another client', { client_id: OTHER_CLIENT.id }],
    ['with another registered redirect URI', { redirect_uri: 'https://dre.zoho.eu/delugeauth/callback' }],
    ['with a wrong verifier', { code_verifier: 'w'.repeat(43) }],
    ['without a verifier', { code_verifier: '' }],
    ['with a verifier that is too short', { code_verifier: 'short' }],
  ])('is refused %s', async (_, changes) => {
    const { code, verifier } = await stolen(await console.create());
    expect(await exchange(code, { code_verifier: verifier, ...changes })).toBe('invalid_grant');
  });

  it('is refused without PKCE too when the challenge was taken out of the request on its way (downgrade)', async () => {
    const request = await console.create();
    const url = new URL(request.url);
    url.searchParams.delete('code_challenge');
    url.searchParams.delete('code_challenge_method');
    const query = await console.answer({ ...request, url: url.href });
    expect(await console.complete(request, query)).toMatchObject({ status: 'failed', reason: 'token_request_failed', providerError: expect.stringMatching(/^invalid_grant: code_verifier was sent/) });
  });

  it('is refused when the challenge was made plain', async () => {
    const request = await console.create();
    const query = await console.answer({ ...request, url: request.url.replace('S256', 'plain') });
    expect(new URLSearchParams(query).get('error')).toBe('invalid_request');
  });
});

describe('an open redirect', () => {
  it.each(['https://evil.example/', `${REDIRECT_URI}/../evil`, `${REDIRECT_URI}?next=https://evil.example`, 'https://deluge.zoho.com.evil.example/delugeauth/callback', 'javascript:alert(1)'])(
    'to %s is never made, whatever else is in the request',
    async (redirectUri) => {
      const url = new URL((await console.create()).url);
      url.searchParams.set('redirect_uri', redirectUri);
      for (const [name, value] of [['scope', 'Default'], ['scope', 'nonsense'], ['response_type', 'token']] as const) {
        url.searchParams.set(name, value);
        const answer = await console.backend.handle(new Request(url));
        expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
      }
    },
  );
});

describe('a mix-up', () => {
  it.each([
    ['of another issuer', { kind: 'wrong-issuer' }, 'issuer_mismatch'],
    ['without an issuer', { kind: 'absent-issuer' }, 'issuer_mismatch'],
    ['to another request', { kind: 'wrong-state' }, 'state_mismatch'],
  ] as const)('with an answer %s ends the attempt, and the code goes nowhere', async (_, effect, reason) => {
    const request = await console.create();
    await console.fault({ route: 'POST /provider/wrike/authorize/decision', effect });
    expect(await console.complete(request, await console.answer(request))).toMatchObject({ status: 'failed', reason });
    const codes = await console.backend.database.read((tx) => tx.all('providerCodes'));
    expect(codes.map(({ usedAt }) => usedAt)).toEqual([null]);
  });

  it('with the answer of somebody else’s attempt is refused', async () => {
    const theirs = await console.create();
    const query = await console.answer(theirs);
    const ours = await console.reconnect();
    expect(await console.complete(ours, query)).toMatchObject({ status: 'failed', reason: 'state_mismatch' });
  });
});

describe('a stolen refresh token', () => {
  it('that was rotated kills the whole family, and the console says whose words those are', async () => {
    await console.connect();
    const stolenToken = (await console.authorization()).refreshToken ?? '';
    await console.advance(3_600_000);
    const { id, refreshToken } = await console.authorization();
    await refreshAuthorization(console.call(), id);
    expect(await tokenRequest({ grant_type: 'refresh_token', refresh_token: refreshToken ?? '' })).toBe('invalid_grant');
    const { accessToken } = await console.authorization();
    expect(await introspected(accessToken)).toEqual({ active: false });
    expect(await tokenRequest({ grant_type: 'refresh_token', refresh_token: stolenToken })).toBe('invalid_grant');
    await expect(refreshAuthorization(console.call(), id, accessToken)).rejects.toMatchObject({ problem: { code: 'conflict' } });
    expect(await console.connection()).toMatchObject({ state: { status: 'needs_reconnection', providerError: 'invalid_grant: The refresh token was revoked.' } });
  });

  it.each([
    ['invalid_scope', 'for more than was granted', { scope: 'Default,wsReadWrite,amReadWriteUser' }],
    ['invalid_grant', 'by another client', { client_id: OTHER_CLIENT.id }],
  ])('is refused with %s %s', async (error, _, changes) => {
    await console.connect();
    const { refreshToken } = await console.authorization();
    expect(await tokenRequest({ grant_type: 'refresh_token', refresh_token: refreshToken ?? '', ...changes })).toBe(error);
    expect(await tokenRequest({ grant_type: 'refresh_token', refresh_token: refreshToken ?? '' })).toBe('tokens');
  });
});

describe('the token of a revoked connection', () => {
  it('is refused by the service and by the provider', async () => {
    await console.connect();
    const { accessToken, refreshToken } = await console.authorization();
    expect(await wrikeStatus(accessToken)).toBe(200);
    await console.revoke();
    expect(await wrikeStatus(accessToken)).toBe(401);
    expect(await introspected(accessToken)).toEqual({ active: false });
    expect(await tokenRequest({ grant_type: 'refresh_token', refresh_token: refreshToken ?? '' })).toBe('invalid_grant');
  });
});

describe('a call signed by OAuth 1.0a', () => {
  it('is refused when it is sent a second time, or to another address', async () => {
    await console.connect('twitter', []);
    const { id } = await console.connection();
    const { request } = await signRequest(console.call(), { connectionId: id, actingUserId: FIRST_USER_ID }, new Request('https://api.twitter.com/1.1/statuses.json'));
    const send = (url: string) => console.backend.fetch(new Request(url, request));
    expect((await send(request.url)).status).toBe(200);
    expect((await send(request.url)).status).toBe(401);
    expect((await send('https://api.twitter.com/1.1/direct_messages.json')).status).toBe(401);
  });
});

describe('what is secret', () => {
  it('is in no address that the backend sends to, from the consent to the revocation', async () => {
    const urls: string[] = [];
    const call = {
      ...console.call(),
      fetch: (request: Request) => {
        urls.push(request.url);
        return console.backend.fetch(request);
      },
    };
    const request = await console.create();
    const { query } = await stolen(request);
    await takeAnswer(call, request.id, query);
    await console.advance(3_600_000);
    const { id } = await console.authorization();
    await refreshAuthorization(call, id);
    await revokeAuthorization(call, id);
    expect(urls.map((url) => url.replace(`${ORIGIN}/provider/wrike`, ''))).toEqual(['/token', '/introspect', '/token', '/revoke']);
  });
});
