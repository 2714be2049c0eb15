import { beforeEach, describe, expect, it } from 'vitest';
import type { StatusReason } from '#src/contract/connections.ts';
import type { CustomServiceRow } from '../../db/tables.ts';
import { revokeGrant } from '../../provider/grants.ts';
import { FIRST_USER_ID, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import { refreshAuthorization } from './refresh-authorization.ts';
import { callThrough } from '../../runtime/call-through.ts';
import { startConsole, type TestConsole } from './test-console.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const BEGIN = '2026-03-16T09:30:00.000Z';

let console: TestConsole;
beforeEach(async () => {
  console = await startConsole();
});

async function refreshed(): Promise<void> {
  await refreshAuthorization(console.call(), (await console.authorization()).id).catch(() => undefined);
}

/** Somebody takes everything back at the provider, behind the console's back. */
async function revokedThere(): Promise<void> {
  await console.backend.database.write((tx) => {
    for (const { id, revokedAt } of tx.all('providerGrants')) if (revokedAt === null) revokeGrant(tx, id, 0);
  });
}

async function answered(changes: Readonly<Record<string, string>>, decision: 'accept' | 'reject' = 'accept'): Promise<void> {
  const request = await console.create();
  const query = new URLSearchParams(await console.answer(request, decision));
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  await console.complete(request, query.toString());
}

async function call(url: string) {
  const { id } = await console.connection();
  return await callThrough(console.call(), { connectionId: id, actingUserId: FIRST_USER_ID }, new Request(url));
}

const machine = (clientSecret: string): CustomServiceRow['auth'] => ({
  type: 'oauth2',
  grantType: 'client_credentials',
  clientId: 'machine',
  clientSecret,
  authorizeUrl: '',
  accessTokenUrl: 'https://auth.zylker.example/token',
  refreshTokenUrl: '',
  paramType: 'header',
  scopeDelimiter: 'comma',
  scopes: [],
});

interface Way {
  /** How a connection comes into the state. */
  readonly into: () => Promise<unknown>;
  readonly status: string;
  /** Since when it is in the state. */
  readonly since?: string;
  readonly providerError?: string;
  /** How it comes out again, if not by Reconnect. */
  readonly out?: () => Promise<unknown>;
}

const reconnected = async (): Promise<void> => {
  const request = await console.reconnect();
  await console.complete(request, await console.answer(request));
};

/** A way into each state and out of it; a reason without one does not compile. */
const WAYS: Readonly<Record<Exclude<StatusReason, 'platform_managed' | 'not_yet_authorized'>, Way>> = {
  authorized: { status: 'connected', into: () => console.connect() },
  awaiting_consent: { status: 'connecting', into: () => console.create() },
  token_expired: {
    status: 'expired',
    since: '2026-03-16T10:30:00.000Z',
    into: async () => {
      await console.connect();
      await console.advance(2 * HOUR_MS);
    },
    out: refreshed,
  },
  refresh_token_rejected: {
    status: 'needs_reconnection',
    since: '2026-03-16T10:30:00.000Z',
    providerError: 'invalid_grant: The refresh token was revoked.',
    into: async () => {
      await console.connect();
      await revokedThere();
      await console.advance(HOUR_MS);
      await refreshed();
    },
  },
  client_rejected: {
    status: 'needs_reconnection',
    since: '2026-03-16T10:30:00.000Z',
    providerError: 'invalid_client: The client is unknown or its secret is wrong.',
    into: async () => {
      await console.describe('zylker', machine('right'));
      await console.createAtOnce('zylker', { serviceKind: 'custom' });
      await console.describe('zylker', machine('wrong'));
      await console.advance(HOUR_MS);
      await refreshed();
    },
    out: async () => {
      await console.describe('zylker', machine('right again'));
      await console.reconnectAtOnce();
    },
  },
  revoked_by_user: {
    status: 'disconnected',
    into: async () => {
      await console.connect();
      await console.revoke();
    },
  },
  revoked_by_provider: {
    status: 'disconnected',
    providerError: 'invalid_token: The access token was revoked',
    into: async () => {
      await console.connect('github', ['repo']);
      await revokedThere();
      await call('https://api.github.com/user/repos');
    },
  },
  revocation_pending: {
    status: 'connected',
    into: async () => {
      await console.connect();
      await console.fault({ route: 'POST /provider/wrike/revoke', effect: { kind: 'status', status: 503, retryAfterSeconds: 30 } });
      await console.revoke();
    },
    out: async () => {
      await console.revoke();
      expect(await console.connection()).toMatchObject({ state: { status: 'disconnected' } });
      await reconnected();
    },
  },
  rejected: { status: 'failed', providerError: 'access_denied: The person rejected the request.', into: () => answered({}, 'reject') },
  window_closed: { status: 'failed', into: async () => console.abandon((await console.create()).id, 'window_closed') },
  timed_out: {
    status: 'failed',
    since: '2026-03-16T09:35:00.000Z',
    into: async () => {
      const { id } = await console.create();
      await console.advance(5 * MINUTE_MS);
      await console.attempt(id);
    },
  },
  state_mismatch: { status: 'failed', into: () => answered({ state: 'forged' }) },
  issuer_mismatch: { status: 'failed', into: () => answered({ iss: 'https://evil.example' }) },
  provider_error: {
    status: 'failed',
    providerError: 'server_error: Down.',
    into: async () => {
      await console.fault({ route: 'POST /provider/wrike/authorize/decision', effect: { kind: 'oauth-error', error: 'server_error', description: 'Down.' } });
      await console.connect();
    },
  },
  token_request_failed: { status: 'failed', providerError: 'invalid_grant: The authorization code is not valid.', into: () => answered({ code: 'made-up' }) },
};

describe('each state of a connection', () => {
  it.each(Object.entries(WAYS))('is reached, says why and since when, and leads out: %s', async (reason, way) => {
    await way.into();
    const { state } = await console.connection();
    expect(state).toMatchObject({ status: way.status, reason, since: way.since ?? BEGIN, providerError: way.providerError ?? null });
    expect(state.message).toMatch(/\S+ .+\.$/);
    await (way.out ?? reconnected)();
    expect(await console.connection()).toMatchObject({ state: { status: 'connected', reason: 'authorized' } });
  });

  it('says of a shared connection that one’s own account is not connected, and of the platform’s that it manages them', async () => {
    await console.connect('wrike', ['Default'], { usesLoginUserCredentials: true });
    const url = `https://console.example/api/v1/extensions/${WRIKE_EXTENSION_ID}/connections?view=`;
    const list = async (view: string, user: string) => {
      const answer = await console.backend.handle(new Request(url + view, { headers: { 'x-acting-user': user } }));
      return ((await answer.json()) as { connections: { linkName: string; state: object }[] }).connections;
    };
    const users = await console.backend.database.read((tx) => tx.all('users').map(({ id }) => id));
    const shared = await list('shared', users[1] ?? '');
    expect(shared.find(({ linkName }) => linkName === 'authorization_test')?.state).toMatchObject({ status: 'disconnected', reason: 'not_yet_authorized' });
    expect((await list('internal', FIRST_USER_ID))[0]?.state).toMatchObject({ status: 'connected', reason: 'platform_managed' });
  });
});
