import { beforeEach, describe, expect, it } from 'vitest';
import { startConsole, type TestConsole } from '../console-api/authorization/test-console.ts';
import { revokeGrant, revokeToken } from '../provider/grants.ts';
import { FIRST_USER_ID } from '../seed/ids.ts';
import { callThrough, statusOf } from './call-through.ts';

const FOLDERS = 'https://www.wrike.com/api/v4/folders';
const REPOSITORIES = 'https://api.github.com/user/repos';

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
});

async function sent(request: Request) {
  const { id } = await console.connection();
  return await callThrough(console.call(), { connectionId: id, actingUserId: FIRST_USER_ID }, request);
}

const deadAccessToken = async () => {
  const { accessToken } = await console.authorization();
  await console.backend.database.write((tx) => {
    const token = tx.get('providerTokens', accessToken ?? '');
    if (token !== undefined) revokeToken(tx, token, 0);
  });
};

/** What was done for the call, and how it was answered. */
async function course(request: Request): Promise<readonly unknown[]> {
  const call = await sent(request);
  return [...call.steps.map(({ kind }) => kind), statusOf(call)];
}

describe('a call through a connection', () => {
  it('is answered by the service', async () => {
    await console.connect();
    expect(await course(new Request(FOLDERS))).toEqual(['send', 200]);
  });

  it('is sent once more, body and all, with another token when the service refuses the first', async () => {
    await console.connect();
    await deadAccessToken();
    const before = (await console.authorization()).accessToken;
    const call = await sent(new Request(`${FOLDERS}/IEAAAAAQI4AAAAAA/folders`, { method: 'POST', body: new URLSearchParams({ title: 'New' }) }));
    expect(call.steps.map(({ kind, status }) => [kind, status === 401])).toEqual([['send', true], ['refresh', false], ['resend', false]]);
    expect(call.request.body).toBe('title=New');
    expect((await console.authorization()).accessToken).not.toBe(before);
  });

  it('is refused, and the connection needs a reconnection, when the refresh token is dead too', async () => {
    await console.connect();
    await console.backend.database.write((tx) => tx.all('providerGrants').forEach(({ id }) => revokeGrant(tx, id, 0)));
    expect(await sent(new Request(FOLDERS))).toMatchObject({ kind: 'failed', outcome: 'refused', message: expect.stringContaining('does not accept the refresh token'), steps: [{ kind: 'send', status: 401 }] });
    expect(await console.connection()).toMatchObject({ state: { status: 'needs_reconnection', reason: 'refresh_token_rejected' } });
  });

  it('ends the authorization when a token without a refresh token is dead at the provider', async () => {
    await console.connect('github', ['repo']);
    await deadAccessToken();
    expect(await course(new Request(REPOSITORIES))).toEqual(['send', 401]);
    expect(await console.connection()).toMatchObject({ state: { status: 'disconnected', reason: 'revoked_by_provider' } });
    expect(await sent(new Request(REPOSITORIES))).toMatchObject({ kind: 'failed', outcome: 'refused', steps: [] });
  });

  it('changes nothing when the service answers 401 for another reason, or the provider cannot be asked', async () => {
    await console.connect('github', ['repo']);
    await console.fault({ route: 'GET https://api.github.com/*', effect: { kind: 'status', status: 401 } });
    expect(await course(new Request(REPOSITORIES))).toEqual(['send', 401]);
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
    await deadAccessToken();
    await console.fault({ route: 'POST /provider/github/introspect', effect: { kind: 'network-error' } });
    expect(await course(new Request(REPOSITORIES))).toEqual(['send', 401]);
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });

  it('with a wrong key is refused by the service, and the connection stays', async () => {
    await console.createAtOnce('sendgrid', { credentials: { apiKey: 'wrong-key' } });
    expect(await course(new Request('https://api.sendgrid.com/v3/templates'))).toEqual(['send', 401]);
    expect(await console.connection()).toMatchObject({ state: { status: 'connected' } });
  });
});
