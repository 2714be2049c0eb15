import { beforeEach, describe, expect, it } from 'vitest';
import { revokeGrant } from '../../provider/grants.ts';
import { refreshAuthorization } from './refresh-authorization.ts';
import { startConsole, type TestConsole } from './test-console.ts';

const MINUTE_MS = 60_000;

let console: TestConsole;
let authorizationId: string;
beforeEach(async () => {
  console = await startConsole();
  await console.connect();
  authorizationId = (await console.authorization()).id;
});

const refreshNow = (refusedToken?: string | null) => refreshAuthorization(console.call(), authorizationId, refusedToken);

async function familySize(): Promise<number> {
  const { refreshToken } = await console.authorization();
  return await console.backend.database.read((tx) => {
    const grantId = tx.get('providerTokens', refreshToken ?? '')?.grantId ?? '';
    return tx.where('providerTokens', 'grantId', grantId).filter(({ kind }) => kind === 'refresh').length;
  });
}

describe('refreshAuthorization', () => {
  it('leaves a token alone whose time is not about up', async () => {
    const before = await console.authorization();
    await console.advance(58 * MINUTE_MS);
    expect(await refreshNow()).toEqual(before);
  });

  it('refreshes in time and rotates', async () => {
    const before = await console.authorization();
    await console.advance(59 * MINUTE_MS);
    const after = await refreshNow();
    expect(after).toMatchObject({ lastRefreshedAt: '2026-03-16T10:29:00.000Z', expiresAt: '2026-03-16T11:29:00.000Z', state: { status: 'connected' } });
    expect(after.accessToken).not.toBe(before.accessToken);
    expect(after.refreshToken).not.toBe(before.refreshToken);
    expect(await console.authorization()).toEqual(after);
  });

  it('brings an expired connection back', async () => {
    await console.advance(2 * 60 * MINUTE_MS);
    expect(await console.connection()).toMatchObject({ state: { status: 'expired', reason: 'token_expired', since: '2026-03-16T10:30:00.000Z' } });
    await refreshNow();
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });

  it('refreshes once for all who wait', async () => {
    await console.advance(60 * MINUTE_MS);
    const rows = await Promise.all(Array.from({ length: 10 }, () => refreshNow()));
    expect(new Set(rows.map(({ accessToken }) => accessToken)).size).toBe(1);
    expect(await familySize()).toBe(2);
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });

  it('refreshes once when several were refused the same token', async () => {
    const { accessToken } = await console.authorization();
    await Promise.all([refreshNow(accessToken), refreshNow(accessToken)]);
    await refreshNow(accessToken);
    expect(await familySize()).toBe(2);
  });

  it('needs a reconnection, in the provider’s words, when the refresh token is dead', async () => {
    await console.backend.database.write((tx) => {
      for (const grant of tx.all('providerGrants')) revokeGrant(tx, grant.id, 0);
    });
    await console.advance(60 * MINUTE_MS);
    await expect(refreshNow()).rejects.toMatchObject({ problem: { code: 'conflict' } });
    const { state } = await console.connection();
    expect(state).toMatchObject({
      status: 'needs_reconnection',
      reason: 'refresh_token_rejected',
      providerError: 'invalid_grant: The refresh token was revoked.',
    });
    await expect(refreshNow()).rejects.toMatchObject({ message: state.message });
    const request = await console.reconnect();
    await console.complete(request, await console.answer(request));
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });

  it('changes nothing while the provider is down', async () => {
    await console.advance(60 * MINUTE_MS);
    const before = await console.authorization();
    await console.fault({ route: 'POST /provider/wrike/token', effect: { kind: 'status', status: 503 } });
    await expect(refreshNow()).rejects.toMatchObject({ problem: { code: 'provider_unavailable' } });
    expect(await console.authorization()).toEqual(before);
    expect((await refreshNow()).state.status).toBe('connected');
  });
});
