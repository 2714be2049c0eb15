import { describe, expect, test } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { loadEndpoint } from '#src/contract/load-endpoint.ts';
import type { EndpointId } from '#src/contract/routes.ts';
import { PROBLEM_STATUS, type ProblemCode } from '#src/contract/problem.ts';
import { automationCases } from './console-api/automation-cases.ts';
import { createBackend } from './backend.ts';
import { customServiceCases } from './console-api/custom-services/contract-cases.ts';
import { externalConnectionCases } from './console-api/external-connections/contract-cases.ts';
import { createMemoryDatabase } from './db/memory-database.ts';
import { areaHandlers } from './handlers.ts';
import { FIRST_USER_ID, PAYROLL_EXTENSION_ID, SALES_EXTENSION_ID, SECOND_USER_ID, SHIPPING_EXTENSION_ID, WRIKE_EXTENSION_ID } from './seed/ids.ts';
import { createTestClient, testClientFor, type TestClient } from './test-client.ts';

const extensionId = WRIKE_EXTENSION_ID;
const NOWHERE = { extensionId: 'ext-9999' };
const NO_CONNECTION = { extensionId, connectionLinkName: 'nothing_here' };
/** Connected, of the first demo user. */
const MINE = { extensionId, connectionLinkName: 'wrike_zylker' };
/** Failed before its first authorization, of the first demo user. */
const FAILED = { extensionId, connectionLinkName: 'quickbooks_migration' };
/** Connected, of the second demo user. */
const THEIRS = { extensionId, connectionLinkName: 'zoho_desk_tickets' };
/** Connected in the client's own name, of the first demo user. */
const BY_CLIENT_CREDENTIALS = { extensionId: SHIPPING_EXTENSION_ID, connectionLinkName: 'tax_returns' };

const details = {
  serviceLinkName: 'wrike',
  name: 'Wrike Zylker',
  linkName: 'wrike_new',
  usesLoginUserCredentials: false,
  scopes: ['Default'],
  returnTo: '/extensions',
};
const FOLDERS = { method: 'GET', url: 'https://www.wrike.com/api/v4/folders' } as const;
const retried = { ...details, serviceLinkName: 'quickbooks', scopes: ['openid'], linkName: 'quickbooks_migration' };

async function deleteExtension(client: TestClient): Promise<{ extensionId: string }> {
  await client.call(endpoints.deleteExtension, { params: { extensionId: PAYROLL_EXTENSION_ID } });
  return { extensionId: PAYROLL_EXTENSION_ID };
}

async function deleteConnection(client: TestClient): Promise<typeof MINE> {
  await client.call(endpoints.deleteConnection, { params: MINE });
  return MINE;
}

async function failTheProvider(client: TestClient): Promise<void> {
  const fault = { route: 'POST /provider/*/revoke', effect: { kind: 'status', status: 503, retryAfterSeconds: 7 } } as const;
  await client.call(endpoints.addFault, { body: fault });
}

async function beginConsent(client: TestClient): Promise<{ attemptId: string; query: string }> {
  const { authorizationRequest } = await client.call(endpoints.createConnection, { params: { extensionId }, body: details });
  if (authorizationRequest === null) throw new Error('Wrike needs no consent.');
  return { attemptId: authorizationRequest.id, query: new URL(authorizationRequest.url).search.slice(1) };
}

const readUntouched = async () => ({ format: 'patchbay-stored-state', schemaVersion: 9, tables: { users: [{ id: '1' }] } }) as const;

type Run = (client: TestClient) => Promise<unknown>;

/** A case for each endpoint, and one for each error that it declares: a new endpoint or error without a case does not compile. */
const CASES: { [Id in EndpointId]: { succeeds: Run } & { [Code in (typeof endpoints)[Id]['errors'][number]]: Run } } = {
  getWorkspace: { succeeds: (c) => c.call(endpoints.getWorkspace, {}) },
  updateWorkspace: {
    succeeds: (c) => c.call(endpoints.updateWorkspace, { body: { dataCentre: 'EU' } }),
    validation_failed: (c) => c.fail(endpoints.updateWorkspace, { body: { dataCentre: 'XX' as 'EU' } }),
  },
  listAuditLogs: {
    succeeds: (c) => c.call(endpoints.listAuditLogs, {}),
    validation_failed: (c) => c.fail(endpoints.listAuditLogs, { query: { limit: 0 } }),
  },
  listExtensions: {
    succeeds: (c) => c.call(endpoints.listExtensions, {}),
    validation_failed: (c) => c.fail(endpoints.listExtensions, { query: { q: 'x'.repeat(201) } }),
  },
  getExtension: {
    succeeds: (c) => c.call(endpoints.getExtension, { params: { extensionId } }),
    not_found: (c) => c.fail(endpoints.getExtension, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.getExtension, { params: await deleteExtension(c) }),
  },
  createExtension: {
    succeeds: (c) => c.call(endpoints.createExtension, { body: { name: 'New', description: '', product: 'Zoho Books' } }),
    validation_failed: (c) => c.fail(endpoints.createExtension, { body: { name: '  ', description: '', product: 'Zoho Books' } }),
    name_taken: (c) => c.fail(endpoints.createExtension, { body: { name: 'PAYROLL bridge', description: '', product: 'Zoho Books' } }),
  },
  updateExtension: {
    succeeds: (c) => c.call(endpoints.updateExtension, { params: { extensionId }, body: { name: 'Renamed', description: '' } }),
    validation_failed: (c) => c.fail(endpoints.updateExtension, { params: { extensionId }, body: { name: '', description: '' } }),
    name_taken: (c) => c.fail(endpoints.updateExtension, { params: { extensionId }, body: { name: 'payroll bridge', description: '' } }),
    not_found: (c) => c.fail(endpoints.updateExtension, { params: NOWHERE, body: { name: 'x', description: '' } }),
    gone: async (c) => c.fail(endpoints.updateExtension, { params: await deleteExtension(c), body: { name: 'x', description: '' } }),
  },
  deleteExtension: {
    succeeds: (c) => c.call(endpoints.deleteExtension, { params: { extensionId: SALES_EXTENSION_ID } }),
    not_found: (c) => c.fail(endpoints.deleteExtension, { params: NOWHERE }),
  },
  listServices: { succeeds: (c) => c.call(endpoints.listServices, {}) },
  getService: {
    succeeds: (c) => c.call(endpoints.getService, { params: { serviceLinkName: 'wrike' } }),
    validation_failed: (c) => c.fail(endpoints.getService, { params: { serviceLinkName: 'wrike' }, query: { kind: 'nope' as 'custom' } }),
    not_found: (c) => c.fail(endpoints.getService, { params: { serviceLinkName: 'constructor' } }),
  },
  listConnections: {
    succeeds: (c) => c.call(endpoints.listConnections, { params: { extensionId } }),
    validation_failed: (c) => c.fail(endpoints.listConnections, { params: { extensionId }, query: { offset: -1 } }),
    not_found: (c) => c.fail(endpoints.listConnections, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.listConnections, { params: await deleteExtension(c) }),
  },
  listWorkspaceConnections: {
    succeeds: (c) => c.call(endpoints.listWorkspaceConnections, {}),
    validation_failed: (c) => c.fail(endpoints.listWorkspaceConnections, { query: { limit: 501 } }),
  },
  createConnection: {
    succeeds: (c) => c.call(endpoints.createConnection, { params: { extensionId }, body: details }),
    validation_failed: (c) => c.fail(endpoints.createConnection, { params: { extensionId }, body: { ...details, scopes: [] } }),
    link_name_taken: (c) => c.fail(endpoints.createConnection, { params: { extensionId }, body: { ...details, linkName: 'wrike_zylker' } }),
    not_found: (c) => c.fail(endpoints.createConnection, { params: NOWHERE, body: details }),
    gone: async (c) => c.fail(endpoints.createConnection, { params: await deleteExtension(c), body: details }),
  },
  getConnection: {
    succeeds: (c) => c.call(endpoints.getConnection, { params: MINE }),
    not_found: (c) => c.fail(endpoints.getConnection, { params: NO_CONNECTION }),
    gone: async (c) => c.fail(endpoints.getConnection, { params: await deleteConnection(c) }),
  },
  updateConnection: {
    succeeds: (c) => c.call(endpoints.updateConnection, { params: MINE, body: { name: 'Renamed' } }),
    validation_failed: (c) => c.fail(endpoints.updateConnection, { params: MINE, body: { name: 'x'.repeat(51) } }),
    forbidden: (c) => c.fail(endpoints.updateConnection, { params: THEIRS, body: { name: 'Mine now' } }),
    not_found: (c) => c.fail(endpoints.updateConnection, { params: NO_CONNECTION, body: { name: 'x' } }),
    gone: async (c) => c.fail(endpoints.updateConnection, { params: await deleteConnection(c), body: { name: 'x' } }),
  },
  retryConnection: {
    succeeds: (c) => c.call(endpoints.retryConnection, { params: FAILED, body: retried }),
    validation_failed: (c) => c.fail(endpoints.retryConnection, { params: FAILED, body: { ...retried, scopes: ['nope'] } }),
    link_name_taken: (c) => c.fail(endpoints.retryConnection, { params: FAILED, body: { ...retried, linkName: 'wrike_zylker' } }),
    forbidden: (c) => c.fail(endpoints.retryConnection, { params: FAILED, body: retried }, { as: SECOND_USER_ID }),
    conflict: (c) => c.fail(endpoints.retryConnection, { params: MINE, body: details }),
    not_found: (c) => c.fail(endpoints.retryConnection, { params: NO_CONNECTION, body: retried }),
    gone: async (c) => c.fail(endpoints.retryConnection, { params: await deleteConnection(c), body: retried }),
  },
  deleteConnection: {
    succeeds: (c) => c.call(endpoints.deleteConnection, { params: MINE }),
    forbidden: (c) => c.fail(endpoints.deleteConnection, { params: THEIRS }),
    provider_unavailable: async (c) => {
      await failTheProvider(c);
      return await c.fail(endpoints.deleteConnection, { params: MINE });
    },
    not_found: (c) => c.fail(endpoints.deleteConnection, { params: NO_CONNECTION }),
    gone: async (c) => c.fail(endpoints.deleteConnection, { params: await deleteConnection(c) }),
  },
  restoreConnection: {
    succeeds: async (c) => c.call(endpoints.restoreConnection, { params: await deleteConnection(c) }),
    link_name_taken: async (c) => {
      const params = await deleteConnection(c);
      await c.call(endpoints.createConnection, { params, body: { ...details, linkName: params.connectionLinkName } });
      return await c.fail(endpoints.restoreConnection, { params });
    },
    not_found: (c) => c.fail(endpoints.restoreConnection, { params: NO_CONNECTION }),
  },
  authorizeConnection: {
    succeeds: (c) => c.call(endpoints.authorizeConnection, { params: MINE, body: { returnTo: '/x' } }),
    validation_failed: (c) => c.fail(endpoints.authorizeConnection, { params: MINE, body: { returnTo: 'https://elsewhere.example' } }),
    forbidden: (c) => c.fail(endpoints.authorizeConnection, { params: THEIRS, body: { returnTo: '/x' } }),
    provider_unavailable: async (c) => {
      await c.call(endpoints.addFault, { body: { route: 'POST /provider/*/token', effect: { kind: 'network-error' } } });
      return await c.fail(endpoints.authorizeConnection, { params: BY_CLIENT_CREDENTIALS, body: { returnTo: '/x', scopes: ['returns:read'] } });
    },
    not_found: (c) => c.fail(endpoints.authorizeConnection, { params: NO_CONNECTION, body: { returnTo: '/x' } }),
    gone: async (c) => c.fail(endpoints.authorizeConnection, { params: await deleteConnection(c), body: { returnTo: '/x' } }),
  },
  revokeConnection: {
    succeeds: (c) => c.call(endpoints.revokeConnection, { params: MINE }),
    forbidden: (c) => c.fail(endpoints.revokeConnection, { params: THEIRS }),
    conflict: (c) => c.fail(endpoints.revokeConnection, { params: FAILED }),
    provider_unavailable: async (c) => {
      await failTheProvider(c);
      return await c.fail(endpoints.revokeConnection, { params: MINE });
    },
    not_found: (c) => c.fail(endpoints.revokeConnection, { params: NO_CONNECTION }),
    gone: async (c) => c.fail(endpoints.revokeConnection, { params: await deleteConnection(c) }),
  },
  testConnection: {
    succeeds: (c) => c.call(endpoints.testConnection, { params: MINE, body: FOLDERS }),
    validation_failed: (c) => c.fail(endpoints.testConnection, { params: MINE, body: { ...FOLDERS, body: '{}' } }),
    conflict: (c) => c.fail(endpoints.testConnection, { params: FAILED, body: FOLDERS }),
    not_found: (c) => c.fail(endpoints.testConnection, { params: NO_CONNECTION, body: FOLDERS }),
    gone: async (c) => c.fail(endpoints.testConnection, { params: await deleteConnection(c), body: FOLDERS }),
  },
  checkLinkName: {
    succeeds: (c) => c.call(endpoints.checkLinkName, { params: { extensionId, linkName: 'free' } }),
    not_found: (c) => c.fail(endpoints.checkLinkName, { params: { ...NOWHERE, linkName: 'free' } }),
    gone: async (c) => c.fail(endpoints.checkLinkName, { params: { ...(await deleteExtension(c)), linkName: 'free' } }),
  },
  getConnectionUses: {
    succeeds: (c) => c.call(endpoints.getConnectionUses, { params: MINE }),
    not_found: (c) => c.fail(endpoints.getConnectionUses, { params: NO_CONNECTION }),
    gone: async (c) => c.fail(endpoints.getConnectionUses, { params: await deleteConnection(c) }),
  },
  listConnectionActivity: {
    succeeds: (c) => c.call(endpoints.listConnectionActivity, { params: MINE }),
    validation_failed: (c) => c.fail(endpoints.listConnectionActivity, { params: MINE, query: { kind: 'nope' as 'used' } }),
    not_found: (c) => c.fail(endpoints.listConnectionActivity, { params: NO_CONNECTION }),
    gone: async (c) => c.fail(endpoints.listConnectionActivity, { params: await deleteConnection(c) }),
  },
  getAuthorizationAttempt: {
    succeeds: async (c) => c.call(endpoints.getAuthorizationAttempt, { params: await beginConsent(c) }),
    not_found: (c) => c.fail(endpoints.getAuthorizationAttempt, { params: { attemptId: 'x' } }),
  },
  abandonAuthorizationAttempt: {
    succeeds: async (c) => c.call(endpoints.abandonAuthorizationAttempt, { params: await beginConsent(c), body: { reason: 'window_closed' } }),
    validation_failed: async (c) =>
      c.fail(endpoints.abandonAuthorizationAttempt, { params: await beginConsent(c), body: { reason: 'bored' as 'timed_out' } }),
    not_found: (c) => c.fail(endpoints.abandonAuthorizationAttempt, { params: { attemptId: 'x' }, body: { reason: 'timed_out' } }),
  },
  completeAuthorization: {
    succeeds: async (c) => c.call(endpoints.completeAuthorization, { params: await beginConsent(c), body: { query: 'state=wrong' } }),
    validation_failed: async (c) => c.fail(endpoints.completeAuthorization, { params: await beginConsent(c), body: { query: 'x'.repeat(8001) } }),
    not_found: (c) => c.fail(endpoints.completeAuthorization, { params: { attemptId: 'x' }, body: { query: '' } }),
  },
  getConsentPrompt: {
    succeeds: async (c) => c.call(endpoints.getConsentPrompt, { params: { serviceLinkName: 'wrike' }, body: { query: (await beginConsent(c)).query } }),
    validation_failed: (c) => c.fail(endpoints.getConsentPrompt, { params: { serviceLinkName: 'wrike' }, body: { query: 'x'.repeat(8001) } }),
    invalid_authorization_request: (c) => c.fail(endpoints.getConsentPrompt, { params: { serviceLinkName: 'wrike' }, body: { query: '' } }),
    not_found: (c) => c.fail(endpoints.getConsentPrompt, { params: { serviceLinkName: 'nobody' }, body: { query: '' } }),
  },
  decideConsent: {
    succeeds: async (c) =>
      c.call(endpoints.decideConsent, {
        params: { serviceLinkName: 'wrike' },
        body: { query: (await beginConsent(c)).query, decision: 'accept', accountId: FIRST_USER_ID },
      }),
    validation_failed: async (c) =>
      c.fail(endpoints.decideConsent, {
        params: { serviceLinkName: 'wrike' },
        body: { query: (await beginConsent(c)).query, decision: 'accept', accountId: 'stranger' },
      }),
    invalid_authorization_request: (c) =>
      c.fail(endpoints.decideConsent, { params: { serviceLinkName: 'wrike' }, body: { query: '', decision: 'accept', accountId: FIRST_USER_ID } }),
    not_found: (c) =>
      c.fail(endpoints.decideConsent, { params: { serviceLinkName: 'nobody' }, body: { query: '', decision: 'accept', accountId: FIRST_USER_ID } }),
  },
  ...automationCases,
  ...customServiceCases,
  ...externalConnectionCases,
  getMockState: { succeeds: (c) => c.call(endpoints.getMockState, {}) },
  resetMock: {
    succeeds: (c) => c.call(endpoints.resetMock, { body: { scenarios: ['empty'] } }),
    validation_failed: (c) => c.fail(endpoints.resetMock, { body: { scenarios: ['nope' as 'busy'] } }),
  },
  addFault: {
    succeeds: (c) => c.call(endpoints.addFault, { body: { route: 'GET *', latencyMs: 0 } }),
    validation_failed: (c) => c.fail(endpoints.addFault, { body: { route: '', times: 0 } }),
  },
  removeFault: {
    succeeds: async (c) => {
      const { faults } = await c.call(endpoints.addFault, { body: { route: 'GET *', latencyMs: 0 } });
      return await c.call(endpoints.removeFault, { params: { faultId: faults[0]?.id ?? '' } });
    },
    not_found: (c) => c.fail(endpoints.removeFault, { params: { faultId: 'nope' } }),
  },
  queueConsent: {
    succeeds: (c) => c.call(endpoints.queueConsent, { body: { decision: 'accept' } }),
    validation_failed: (c) => c.fail(endpoints.queueConsent, { body: { decision: 'reject', times: 0 } }),
  },
  clearConsent: { succeeds: (c) => c.call(endpoints.clearConsent, {}) },
  clearFaults: { succeeds: (c) => c.call(endpoints.clearFaults, {}) },
  setClock: {
    succeeds: (c) => c.call(endpoints.setClock, { body: { advanceMs: 1000 } }),
    validation_failed: (c) => c.fail(endpoints.setClock, { body: { now: 'tomorrow' } }),
  },
  listJournal: {
    succeeds: (c) => c.call(endpoints.listJournal, {}),
    validation_failed: (c) => c.fail(endpoints.listJournal, { query: { limit: 0 } }),
  },
  getJournalEntry: {
    succeeds: async (c) => {
      await c.call(endpoints.getWorkspace, {});
      const { entries } = await c.call(endpoints.listJournal, {});
      return await c.call(endpoints.getJournalEntry, { params: { entryId: entries[0]?.id ?? '' } });
    },
    not_found: (c) => c.fail(endpoints.getJournalEntry, { params: { entryId: 'nope' } }),
  },
  clearJournal: { succeeds: (c) => c.call(endpoints.clearJournal, {}) },
  exportHar: {
    succeeds: async (c) => {
      await c.call(endpoints.getWorkspace, {});
      return await c.call(endpoints.exportHar, {});
    },
  },
  exportState: { succeeds: (c) => c.call(endpoints.exportState, {}) },
  importState: {
    succeeds: async (c) => c.call(endpoints.importState, { body: { ...(await c.call(endpoints.exportState, {})) } }),
    validation_failed: (c) => c.fail(endpoints.importState, { body: { format: 'something-else' } }),
  },
  exportStoredState: {
    succeeds: () => {
      const database = createMemoryDatabase({ reason: 'newer', readUntouched });
      return testClientFor(createBackend({ database, origin: 'http://localhost:4173' })).call(endpoints.exportStoredState, {});
    },
    not_found: (c) => c.fail(endpoints.exportStoredState, {}),
  },
};

describe.each(Object.values(endpoints).map(({ id, errors }) => ({ id, errors: errors as readonly ProblemCode[] })))('$id', ({ id, errors }) => {
  const cases: Readonly<Record<string, Run>> = CASES[id];

  test('succeeds as the contract says', async () => {
    const answer = await cases['succeeds']?.(await createTestClient({ scenarios: ['busy'] }));
    const schema = endpoints[id].response;
    expect(schema === null ? answer : schema.safeParse(answer).error).toBeUndefined();
  });

  test.each(errors)('%s', async (code) => {
    const problem = await cases[code]?.(await createTestClient({ scenarios: ['busy'] }));
    expect(problem).toMatchObject({ code, status: PROBLEM_STATUS[code], message: expect.stringMatching(/^[A-Z“][^"]*[.]$/) });
  });
});

test('every endpoint has a handler, every handler an endpoint, and each is found under its own id', async () => {
  const tables = await Promise.all(Object.values(areaHandlers).map((load) => load()));
  expect(tables.flatMap((table) => Object.keys(table)).toSorted()).toEqual(Object.keys(endpoints).toSorted());
  for (const [id, endpoint] of Object.entries(endpoints)) {
    expect(endpoint.id).toBe(id);
    expect(await loadEndpoint(endpoint.id)).toBe(endpoint);
  }
});
