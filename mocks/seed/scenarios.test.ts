import { beforeAll, describe, expect, test } from 'vitest';
import type { Scenario } from '#src/contract/control.ts';
import { CONNECTION_STATUSES } from '#src/contract/connection-terms.ts';
import { newCustomServiceSchema } from '#src/contract/custom-services.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import { linkNameProblem, NAME_MAX_LENGTH } from '#src/contract/link-name.ts';
import { loadServiceDefinitions, serviceRefOfConnection } from '../catalogue/service-definition.ts';
import type { Backend } from '../backend.ts';
import { createTestClient } from '../test-client.ts';
import * as ids from './ids.ts';

const wrike = { extensionId: ids.WRIKE_EXTENSION_ID, connectionLinkName: ids.WRIKE_CONNECTION_LINK_NAME };

test('well-known ids name what they say', async () => {
  const { call } = await createTestClient();
  const nameOf = async (extensionId: string) => (await call(endpoints.getExtension, { params: { extensionId } })).name;
  expect([
    await nameOf(ids.WRIKE_EXTENSION_ID),
    await nameOf(ids.SHIPPING_EXTENSION_ID),
    await nameOf(ids.SALES_EXTENSION_ID),
    await nameOf(ids.PAYROLL_EXTENSION_ID),
  ]).toEqual(['Wrike for Zoho Books', 'Shipping Labels', 'Sales Signals', 'Payroll Bridge']);
  expect((await call(endpoints.getWorkspace, {})).users.map(({ id }) => id)).toEqual([
    ids.FIRST_USER_ID,
    ids.SECOND_USER_ID,
    ids.THIRD_USER_ID,
    ids.FOURTH_USER_ID,
  ]);
});

test('busy has forty connections in all six states, besides the internal one', async () => {
  const { call } = await createTestClient({ scenarios: ['busy'] });
  const params = { extensionId: ids.WRIKE_EXTENSION_ID };
  expect((await call(endpoints.getExtension, { params })).connectionCount).toBe(40);
  const { facets } = await call(endpoints.listConnections, { params });
  expect(facets.statuses.map(({ status }) => status)).toEqual(CONNECTION_STATUSES);
});

test.each([
  ['expired', 'expired', 'token_expired'],
  ['revoked', 'disconnected', 'revoked_by_provider'],
  ['refresh-dead', 'needs_reconnection', 'refresh_token_rejected'],
] as const)('%s leaves a Wrike connection %s', async (scenario, status, reason) => {
  const { call } = await createTestClient({ scenarios: [scenario] });
  expect((await call(endpoints.getConnection, { params: wrike })).state).toMatchObject({ status, reason });
  expect((await call(endpoints.getMockState, {})).scenarios).toEqual(['tutorial', scenario]);
});

async function servicesOf(scenario: Scenario) {
  const { call } = await createTestClient({ scenarios: [scenario] });
  return (await call(endpoints.listCustomServices, {})).services;
}

test('busy has custom services of each type, used and unused; huge has two thousand, the tutorial none', { timeout: 60_000 }, async () => {
  const busy = await servicesOf('busy');
  for (const isUsed of [true, false]) {
    const types = busy.filter(({ connectionCount }) => connectionCount > 0 === isUsed).map(({ authType }) => authType);
    expect(new Set(types)).toEqual(new Set(['apikey', 'basic', 'oauth1', 'oauth2']));
  }
  expect(busy.find(({ linkName }) => linkName === ids.USED_SERVICE)?.connectionCount).toBe(2);
  expect(busy.find(({ linkName }) => linkName === ids.UNUSED_SERVICE)?.connectionCount).toBe(0);
  expect(await servicesOf('huge')).toHaveLength(2000);
  expect(await servicesOf('tutorial')).toEqual([]);
});

test('what changes state changes it in what was made before it', async () => {
  const { call } = await createTestClient({ scenarios: ['busy', 'revoked'] });
  const { facets } = await call(endpoints.listConnections, { params: wrike });
  expect(facets.statuses.map(({ status }) => status)).not.toContain('expired');
  expect(facets.statuses.find(({ status }) => status === 'connected')?.count).toBe(2);
});

test('changes of state have nothing to change in an empty workspace', async () => {
  const { call } = await createTestClient({ scenarios: ['empty', 'expired'] });
  expect((await call(endpoints.listExtensions, {})).total).toBe(0);
});

const definitions = await loadServiceDefinitions();

describe.each<{ scenarios: readonly Scenario[] }>([
  { scenarios: ['tutorial'] },
  { scenarios: ['busy'] },
  { scenarios: ['busy', 'expired'] },
  { scenarios: ['busy', 'refresh-dead'] },
  { scenarios: ['huge'] },
])('$scenarios', { timeout: 60_000 }, ({ scenarios }) => {
  let backend: Backend;
  beforeAll(async () => {
    ({ backend } = await createTestClient({ scenarios }));
  }, 60_000);

  test('every live authorization is backed by a grant and live tokens at the provider', async () => {
    await backend.database.read((tx) => {
      const unbacked = tx.all('authorizations').filter(({ accessToken, refreshToken, userId, grantedScopes }) =>
        [accessToken, refreshToken].some((token) => {
          if (token === null) return false;
          const row = tx.get('providerTokens', token);
          const grant = tx.get('providerGrants', row?.grantId ?? '');
          return row?.revokedAt !== null || grant?.revokedAt !== null || grant.accountId !== userId || row.scopes.join() !== grantedScopes.join();
        }),
      );
      expect(unbacked).toEqual([]);
    });
  });

  test('every connection has a valid link name, a service and scopes of it', async () => {
    const wrong = await backend.database.read((tx) =>
      tx.all('connections').filter((row) => {
        const { name, linkName, scopes } = row;
        const service = definitions.find(tx, serviceRefOfConnection(row))?.service;
        const known = new Set(service?.scopes.map(({ value }) => value));
        return linkNameProblem(linkName) !== null || name.length > NAME_MAX_LENGTH || service === undefined || scopes.some((scope) => !known.has(scope));
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('every custom service could have been created through the API', async () => {
    const rows = await backend.database.read((tx) => tx.all('customServices'));
    const refused = rows.filter((row) => !newCustomServiceSchema.safeParse(row).success);
    expect(refused).toEqual([]);
  });

  test('activity and audit logs begin with the creation and lie in the past', async () => {
    const now = new Date(backend.clock.now()).toISOString();
    await backend.database.read((tx) => {
      const created = new Set(tx.all('activities').filter(({ kind }) => kind === 'created').map(({ connectionId }) => connectionId));
      expect(tx.all('connections').every(({ id, isInternal }) => isInternal || created.has(id))).toBe(true);
      expect(tx.all('activities').filter(({ at }) => at > now)).toEqual([]);
      expect(tx.all('auditLogs').filter(({ at }) => at > now)).toEqual([]);
    });
  });
});

test('scenarios can be asked for in any order, and together with those they begin with', async () => {
  const { call } = await createTestClient({ scenarios: ['slow', 'revoked', 'tutorial', 'busy'] });
  expect((await call(endpoints.getMockState, {})).scenarios).toEqual(['tutorial', 'busy', 'slow', 'revoked']);
});

test.each([
  ['provider-down', 503],
  ['offline', 0],
] as const)('%s: nothing outside answers', async (scenario, status) => {
  const { backend } = await createTestClient({ scenarios: [scenario] });
  const answer = await backend.handle(new Request('https://www.wrike.com/api/v4/folders'));
  expect(answer.status).toBe(status);
});

/** The statuses of sixty requests under the scenario flaky. */
async function outcomes(seed: number): Promise<number[]> {
  const { send } = await createTestClient({ scenarios: ['flaky'], seed });
  const statuses = [];
  for (let round = 0; round < 60; round += 1) statuses.push((await send('GET', '/api/v1/workspace')).status);
  return statuses;
}

test('flaky fails the same requests for the same seed, and lets most through', async () => {
  const first = await outcomes(1);
  expect(await outcomes(1)).toEqual(first);
  expect(await outcomes(2)).not.toEqual(first);
  expect(new Set(first)).toEqual(new Set([200, 503, 0]));
  expect(first.filter((status) => status === 200).length).toBeGreaterThan(30);
});

test('read-only-scope leaves Wrike connections that may only read, at the provider too', async () => {
  const { call, backend } = await createTestClient({ scenarios: ['busy', 'read-only-scope'] });
  expect((await call(endpoints.getConnection, { params: wrike })).scopes).toEqual(['wsReadOnly']);
  await backend.database.read((tx) => {
    const grants = tx.all('providerGrants').filter(({ serviceLinkName, revokedAt }) => serviceLinkName === 'wrike' && revokedAt === null);
    expect(grants.length).toBeGreaterThan(0);
    expect(grants.flatMap(({ scopes }) => scopes)).not.toContain('wsReadWrite');
  });
});
