import { beforeEach, describe, expect, it } from 'vitest';
import { revokeGrant, revokeToken } from '../../provider/grants.ts';
import { FIRST_USER_ID } from '../../seed/ids.ts';
import { sendSigned } from './send-signed.ts';
import { startConsole, type TestConsole } from './test-console.ts';

const FOLDERS = 'https://www.wrike.com/api/v4/folders';
const REPOSITORIES = 'https://api.github.com/user/repos';

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
});

async function sent(request: Request) {
  const { id } = await console.connection();
  return await sendSigned(console.call(), { connectionId: id, actingUserId: FIRST_USER_ID }, request);
}

const deadAccessToken = async () => {
  const { accessToken } = await console.authorization();
  await console.backend.database.write((tx) => {
    const token = tx.get('providerTokens', accessToken ?? '');
    if (token !== undefined) revokeToken(tx, token, 0);
  });
};

describe('a call through a connection', () => {
  it('is answered by the service, and noted', async () => {
    await console.connect();
    const { response, attempts, note } = await sent(new Request(FOLDERS));
    expect([response.status, attempts, note.wasRefreshed]).toEqual([200, 1, false]);
    expect(await console.connection()).toMatchObject({ lastUsedAt: '2026-03-16T09:30:00.000Z' });
  });

  it('is sent once more, body and all, with another token when the service refuses the first', async () => {
    await console.connect();
    await deadAccessToken();
    const before = (await console.authorization()).accessToken;
    const { response, request, attempts, note } = await sent(new Request(`${FOLDERS}/IEAAAAAQI4AAAAAA/folders`, { method: 'POST', body: new URLSearchParams({ title: 'New' }) }));
    expect([response.status === 401, attempts, note.wasRefreshed, await request.text()]).toEqual([false, 2, true, 'title=New']);
    expect((await console.authorization()).accessToken).not.toBe(before);
  });

  it('brings the service’s refusal back, and the connection needs a reconnection, when the refresh token is dead too', async () => {
    await console.connect();
    await console.backend.database.write((tx) => tx.all('providerGrants').forEach(({ id }) => revokeGrant(tx, id, 0)));
    const { response, attempts } = await sent(new Request(FOLDERS));
    expect([response.status, attempts]).toEqual([401, 1]);
    expect(await console.connection()).toMatchObject({ state: { status: 'needs_reconnection', reason: 'refresh_token_rejected' } });
  });

  it('ends the authorization when a token without a refresh token is dead at the provider', async () => {
    await console.connect('github', ['repo']);
    await deadAccessToken();
    expect((await sent(new Request(REPOSITORIES))).response.status).toBe(401);
    expect(await console.connection()).toMatchObject({ state: { status: 'disconnected', reason: 'revoked_by_provider' } });
    await expect(sent(new Request(REPOSITORIES))).rejects.toMatchObject({ problem: { code: 'conflict' } });
  });

  it('changes nothing when the service answers 401 for another reason, or the provider cannot be asked', async () => {
    await console.connect('github', ['repo']);
    await console.fault({ route: 'GET https://api.github.com/*', effect: { kind: 'status', status: 401 } });
    expect((await sent(new Request(REPOSITORIES))).response.status).toBe(401);
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
    await deadAccessToken();
    await console.fault({ route: 'POST /provider/github/introspect', effect: { kind: 'network-error' } });
    expect((await sent(new Request(REPOSITORIES))).response.status).toBe(401);
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });

  it('with a wrong key is refused by the service, and the connection stays', async () => {
    await console.createAtOnce('sendgrid', { credentials: { apiKey: 'wrong-key' } });
    const { response, attempts } = await sent(new Request('https://api.sendgrid.com/v3/templates'));
    expect([response.status, attempts]).toEqual([401, 1]);
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });
});
