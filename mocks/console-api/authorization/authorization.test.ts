import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_USER_ID } from '../../seed/ids.ts';
import { ORIGIN, startConsole, type TestConsole } from './test-console.ts';

const MINUTE_MS = 60_000;

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
});

/** @returns what of the connection's activity and of the audit logs tells of authorizations, oldest first */
async function records(): Promise<{ activity: string[]; audit: string[] }> {
  const { id } = await console.connection();
  return await console.backend.database.read((tx) => ({
    activity: tx.where('activities', 'connectionId', id).map(({ kind, details }) => `${kind}: ${details}`),
    audit: tx.all('auditLogs').filter(({ details }) => details.includes('authorization_test')).map(({ activity }) => activity),
  }));
}

describe('an accepted authorization', () => {
  it('asks as the real service would be asked', async () => {
    const { url, expiresAt } = await console.create('zoho_books', ['ZohoBooks.projects.READ', 'ZohoBooks.projects.CREATE']);
    const { origin, pathname, search } = new URL(url);
    expect([origin, pathname, expiresAt]).toEqual([ORIGIN, '/authorize/zoho_books', '2026-03-16T09:35:00.000Z']);
    expect(search).toMatch(
      /^\?response_type=code&client_id=patchbay-zoho_books&redirect_uri=https%3A%2F%2Fdeluge\.zoho\.com%2Fdelugeauth%2Fcallback&scope=ZohoBooks\.projects\.READ\+ZohoBooks\.projects\.CREATE&state=[\w-]{43}&code_challenge=[\w-]{43}&code_challenge_method=S256&prompt=consent&access_type=offline$/,
    );
  });

  it("sends no PKCE to services that don't take part in it, and still connects", async () => {
    const request = await console.create('slack', ['chat:write']);
    expect(new URL(request.url).searchParams.has('code_challenge')).toBe(false);
    expect(await console.complete(request, await console.answer(request))).toMatchObject({ status: 'succeeded' });
  });

  it('uses the redirect URL of the data centre', async () => {
    await console.backend.database.write((tx) => {
      const workspace = tx.get('workspace', 'workspace');
      if (workspace !== undefined) tx.put('workspace', { ...workspace, dataCentre: 'EU' });
    });
    const request = await console.create();
    expect(new URL(request.url).searchParams.get('redirect_uri')).toBe('https://dre.zoho.eu/delugeauth/callback');
    expect(await console.complete(request, await console.answer(request))).toMatchObject({ status: 'succeeded' });
  });

  it('connects, with everything that follows from it', async () => {
    const attempt = await console.connect();
    expect(attempt).toMatchObject({ status: 'succeeded', reason: 'authorized', message: 'Authorized at Wrike.', connectionLinkName: 'authorization_test' });
    expect(await console.connection()).toMatchObject({
      state: { status: 'connected', reason: 'authorized', since: '2026-03-16T09:30:00.000Z' },
      authorization: {
        account: 'patricia.boyle@zylker.com',
        grantedScopes: ['Default', 'wsReadWrite'],
        authorizedAt: '2026-03-16T09:30:00.000Z',
        expiresAt: '2026-03-16T10:30:00.000Z',
      },
    });
    expect((await console.authorization()).tokenResponse).toEqual({ host: 'www.wrike.com' });
    expect(await records()).toEqual({
      activity: ['created: Created the connection to Wrike.', 'authorized: Authorized at Wrike as patricia.boyle@zylker.com.'],
      audit: ['connection.created', 'connection.authorized'],
    });
  });

  it('is of the account that the person chose', async () => {
    const request = await console.create();
    await console.complete(request, await console.answer(request, 'accept', `${FIRST_USER_ID}-private`));
    expect((await console.connection()).authorization?.account).toBe('patricia.boyle@home.example');
  });

  it('is finished once, however often and at the same time its answer comes in', async () => {
    const request = await console.create();
    const query = await console.answer(request);
    const attempts = await Promise.all([console.complete(request, query), console.complete(request, query), console.complete(request, query)]);
    expect(attempts.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    const { accessToken } = await console.authorization();
    expect(await console.complete(request, query)).toMatchObject({ status: 'succeeded' });
    const later = await console.authorization();
    expect(later.accessToken).toBe(accessToken);
    expect(await tokenIsLive(accessToken)).toBe(true);
    expect((await records()).activity).toHaveLength(2);
  });

  it('never says a secret', async () => {
    const request = await console.create();
    const query = await console.answer(request);
    await console.complete(request, query);
    await console.connection();
    await console.attempt(request.id);
    await console.revoke();
    const attempt = await console.backend.database.read((tx) => tx.get('attempts', request.id));
    const secrets = await console.backend.database.read((tx) => [
      ...tx.all('providerTokens').map(({ id }) => id),
      ...tx.all('providerCodes').map(({ id }) => id),
      ...tx.all('providerClients').map(({ secret }) => secret),
      attempt?.codeVerifier,
    ]);
    expect(secrets.length).toBeGreaterThan(4);
    const records = await console.backend.database.read((tx) => JSON.stringify([tx.all('activities'), tx.all('auditLogs')]));
    for (const secret of secrets) expect(`${console.heard()} ${records}`).not.toContain(secret ?? 'missing');
  });
});

async function tokenIsLive(token: string | null): Promise<boolean> {
  const row = await console.backend.database.read((tx) => tx.get('providerTokens', token ?? ''));
  return row !== undefined && row.revokedAt === null;
}

const withParameter = (query: string, name: string, value: string | null) => {
  const parameters = new URLSearchParams(query);
  if (value === null) parameters.delete(name);
  else parameters.set(name, value);
  return parameters.toString();
};

describe('an authorization that fails', () => {
  it.each([
    ['rejected', 'access_denied: The person rejected the request.', async () => {
      const request = await console.create();
      return await console.complete(request, await console.answer(request, 'reject'));
    }],
    ['state_mismatch', null, async () => {
      const request = await console.create();
      return await console.complete(request, withParameter(await console.answer(request), 'state', 'forged'));
    }],
    ['state_mismatch', null, async () => {
      const request = await console.create();
      return await console.complete(request, withParameter(await console.answer(request), 'state', null));
    }],
    ['issuer_mismatch', null, async () => {
      const request = await console.create();
      return await console.complete(request, withParameter(await console.answer(request), 'iss', `${ORIGIN}/slack`));
    }],
    ['issuer_mismatch', null, async () => {
      const request = await console.create();
      return await console.complete(request, withParameter(await console.answer(request), 'iss', null));
    }],
    ['provider_error', 'server_error: Down for repairs.', async () => {
      await console.fault({ route: 'POST /provider/wrike/authorize/decision', effect: { kind: 'oauth-error', error: 'server_error', description: 'Down for repairs.' } });
      return await console.connect();
    }],
    ['provider_error', null, async () => {
      const request = await console.create();
      return await console.complete(request, withParameter(await console.answer(request), 'code', null));
    }],
    ['token_request_failed', 'invalid_grant: The authorization code is not valid.', async () => {
      const request = await console.create();
      return await console.complete(request, withParameter(await console.answer(request), 'code', 'made-up'));
    }],
    ['token_request_failed', 'invalid_client: Rotated.', async () => {
      await console.fault({ route: 'POST /provider/wrike/token', effect: { kind: 'oauth-error', error: 'invalid_client', description: 'Rotated.' } });
      return await console.connect();
    }],
    ['token_request_failed', null, async () => {
      await console.fault({ route: 'POST /provider/wrike/token', effect: { kind: 'network-error' } });
      return await console.connect();
    }],
    ['token_request_failed', null, async () => {
      await console.fault({ route: 'POST /provider/wrike/token', effect: { kind: 'malformed-json' } });
      return await console.connect();
    }],
    ['token_request_failed', null, async () => {
      await console.fault({ route: 'POST /provider/wrike/token', effect: { kind: 'status', status: 500 } });
      return await console.connect();
    }],
    ['window_closed', null, async () => await console.abandon((await console.create()).id, 'window_closed')],
    ['timed_out', null, async () => await console.abandon((await console.create()).id, 'timed_out')],
  ])('ends in %s with the provider’s words %s', async (reason, providerError, run) => {
    const attempt = await run();
    expect(attempt).toMatchObject({ status: 'failed', reason, providerError });
    const { state, authorization } = await console.connection();
    expect(state).toMatchObject({ status: 'failed', reason, message: attempt.message, providerError });
    expect(authorization).toBeNull();
    expect((await console.authorization()).accessToken).toBeNull();
    expect((await records()).audit).toEqual(['connection.created', 'connection.refused']);
  });

  it('cannot be saved by an answer that comes after a forged one', async () => {
    const request = await console.create();
    const query = await console.answer(request);
    await console.complete(request, withParameter(query, 'state', 'forged'));
    expect(await console.complete(request, query)).toMatchObject({ status: 'failed', reason: 'state_mismatch' });
  });

  it('times out by the mock’s clock whoever looks, and its late answer is not taken', async () => {
    const request = await console.create();
    const query = await console.answer(request);
    await console.advance(5 * MINUTE_MS - 1);
    expect(await console.attempt(request.id)).toMatchObject({ status: 'pending' });
    await console.advance(1);
    expect(await console.connection()).toMatchObject({ state: { status: 'failed', reason: 'timed_out' } });
    expect(await console.complete(request, query)).toMatchObject({ status: 'failed', reason: 'timed_out' });
  });

  it('times out too when the page ended before it could ask', async () => {
    const request = await console.create();
    await console.backend.database.write((tx) => tx.delete('attempts', request.id));
    expect(await console.connection()).toMatchObject({ state: { status: 'connecting' } });
    await console.advance(5 * MINUTE_MS);
    expect(await console.connection()).toMatchObject({ state: { status: 'failed', reason: 'timed_out', since: '2026-03-16T09:35:00.000Z' } });
    const again = await console.reconnect();
    expect(await console.complete(again, await console.answer(again))).toMatchObject({ status: 'succeeded' });
  });

  it('leaves an attempt alone that is settled', async () => {
    const request = await console.create();
    await console.complete(request, await console.answer(request));
    expect(await console.abandon(request.id, 'window_closed')).toMatchObject({ status: 'succeeded' });
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });

  it('gives back tokens that came too late for anybody to wait for them', async () => {
    const request = await console.create();
    const query = await console.answer(request);
    const tokens = () => console.backend.database.read((tx) => tx.all('providerTokens'));
    const before = (await tokens()).length;
    await console.fault({ route: 'POST /provider/wrike/token', latencyMs: 100 });
    const completed = console.complete(request, query);
    const isExchanging = () => console.backend.database.read((tx) => tx.get('attempts', request.id)?.exchangeStartedAt);
    await vi.waitUntil(isExchanging, { interval: 1 });
    await console.abandon(request.id, 'window_closed');
    expect(await completed).toMatchObject({ status: 'failed', reason: 'window_closed' });
    const issued = (await tokens()).slice(before);
    expect(issued).toHaveLength(2);
    expect(issued.filter(({ revokedAt }) => revokedAt === null)).toEqual([]);
  });

  it('does not exchange a code again after an interruption', async () => {
    const request = await console.create();
    const query = await console.answer(request);
    await console.backend.database.write((tx) => {
      const attempt = tx.get('attempts', request.id);
      if (attempt !== undefined) tx.put('attempts', { ...attempt, exchangeStartedAt: '2026-03-16T09:30:00.000Z' });
    });
    expect(await console.complete(request, query)).toMatchObject({ status: 'failed', reason: 'token_request_failed' });
  });

  it('is superseded when it is begun again', async () => {
    const first = await console.create();
    const query = await console.answer(first);
    const second = await console.reconnect();
    expect(await console.complete(first, query)).toMatchObject({ status: 'failed', reason: 'window_closed' });
    expect(await console.connection()).toMatchObject({ state: { status: 'connecting' } });
    expect(await console.complete(second, await console.answer(second))).toMatchObject({ status: 'succeeded' });
  });

  it('says that an attempt is unknown', async () => {
    expect(await console.attempt('nothing')).toMatchObject({ error: { code: 'not_found' } });
  });
});

describe('a reconnection', () => {
  it('that is not finished leaves what was there', async () => {
    await console.connect();
    const before = await console.authorization();
    const request = await console.reconnect();
    expect(await console.connection()).toMatchObject({ state: { status: 'connecting' } });
    expect(await console.complete(request, await console.answer(request, 'reject'))).toMatchObject({ status: 'failed', reason: 'rejected' });
    expect(await console.authorization()).toEqual(before);
    expect(await tokenIsLive(before.accessToken)).toBe(true);
  });

  it('that is begun twice and not finished leaves what was there too', async () => {
    await console.connect();
    const before = await console.authorization();
    await console.reconnect();
    const request = await console.reconnect();
    await console.abandon(request.id, 'window_closed');
    expect(await console.authorization()).toEqual(before);
  });

  it('replaces the tokens and ends the old ones', async () => {
    await console.connect();
    const before = await console.authorization();
    const request = await console.reconnect();
    await console.complete(request, await console.answer(request));
    const after = await console.authorization();
    expect(after.accessToken).not.toBe(before.accessToken);
    expect([await tokenIsLive(before.accessToken), await tokenIsLive(before.refreshToken), await tokenIsLive(after.accessToken)]).toEqual([false, false, true]);
  });

  it('connects again what was revoked', async () => {
    await console.connect();
    await console.revoke();
    const request = await console.reconnect();
    await console.complete(request, await console.answer(request));
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });
});

describe('revocation', () => {
  it('ends the tokens at the provider and disconnects', async () => {
    await console.connect();
    const { accessToken, refreshToken } = await console.authorization();
    expect(await console.revoke()).toMatchObject({ status: 200, body: { state: { status: 'disconnected', reason: 'revoked_by_user' } } });
    expect(await console.authorization()).toMatchObject({ accessToken: null, refreshToken: null });
    expect([await tokenIsLive(accessToken), await tokenIsLive(refreshToken)]).toEqual([false, false]);
    expect((await records()).audit).toContain('connection.revoked');
  });

  it('stays pending while the provider is down, and can be tried again', async () => {
    await console.connect();
    await console.fault({ route: 'POST /provider/wrike/revoke', effect: { kind: 'status', status: 503, retryAfterSeconds: 30 } });
    const refused = await console.revoke();
    expect(refused).toMatchObject({ status: 502, body: { error: { code: 'provider_unavailable', retryAfterSeconds: 30 } } });
    expect(await console.connection()).toMatchObject({ state: { status: 'connected', reason: 'revocation_pending' } });
    const { accessToken } = await console.authorization();
    expect(await tokenIsLive(accessToken)).toBe(true);
    expect(await console.revoke()).toMatchObject({ status: 200, body: { state: { status: 'disconnected' } } });
    expect(await tokenIsLive(accessToken)).toBe(false);
  });
});
