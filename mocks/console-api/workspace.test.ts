import { expect, test } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { FIRST_USER_ID, SECOND_USER_ID, WRIKE_EXTENSION_ID } from '../seed/ids.ts';
import { createTestClient } from '../test-client.ts';

test('the workspace is Zylker with four people, the first of them 711770823', async () => {
  const { call } = await createTestClient();
  const workspace = await call(endpoints.getWorkspace, {});
  expect(workspace).toMatchObject({ name: 'Zylker', dataCentre: 'US', storage: { kind: 'memory' } });
  expect(workspace.users.map(({ id }) => id)).toHaveLength(4);
  expect(workspace.users[0]?.id).toBe('711770823');
  expect(workspace.storage).not.toHaveProperty('untouchedDataUrl');
});

test('the data centre decides the redirect URL; changing it is logged once', async () => {
  const { call } = await createTestClient();
  const change = { body: { dataCentre: 'EU' } } as const;
  expect(await call(endpoints.updateWorkspace, change)).toMatchObject({ redirectUrl: 'https://dre.zoho.eu/delugeauth/callback' });
  await call(endpoints.updateWorkspace, change);
  const { entries } = await call(endpoints.listAuditLogs, { query: { activity: 'settings.changed' } });
  expect(entries).toEqual([
    expect.objectContaining({ user: expect.objectContaining({ id: FIRST_USER_ID }), details: 'Changed the data centre from United States to Europe.' }),
  ]);
});

test('audit logs are newest first, by page, by person, by activity and by text', async () => {
  const { call } = await createTestClient({ scenarios: ['busy'] });
  const all = await call(endpoints.listAuditLogs, { query: { limit: 500 } });
  const times = all.entries.map(({ at }) => at);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(all.total).toBe(all.entries.length);
  const second = await call(endpoints.listAuditLogs, { query: { offset: 5, limit: 5 } });
  expect(second.entries).toEqual(all.entries.slice(5, 10));
  const theirs = await call(endpoints.listAuditLogs, { query: { user: SECOND_USER_ID, activity: 'connection.created', limit: 500 } });
  expect(theirs.total).toBeGreaterThan(0);
  expect(theirs.entries.every(({ user, activity }) => user.id === SECOND_USER_ID && activity === 'connection.created')).toBe(true);
  const found = await call(endpoints.listAuditLogs, { query: { q: 'unicodë straße' } });
  expect(found.entries.length).toBeGreaterThan(0);
  expect(found.entries.every(({ details }) => details.includes('Ünïcödé Straße'))).toBe(true);
});

test('who acts is named by a header; an unknown person is refused, but can still see who there is', async () => {
  const { call, fail } = await createTestClient();
  const created = await call(endpoints.createExtension, { body: { name: 'Mine', description: '', product: 'Zoho Books' } }, { as: SECOND_USER_ID });
  expect(created.createdBy.id).toBe(SECOND_USER_ID);
  const problem = await fail(endpoints.getExtension, { params: { extensionId: WRIKE_EXTENSION_ID } }, { as: 'nobody' });
  expect(problem).toMatchObject({ status: 400, code: 'invalid_request', message: 'There is no user “nobody” in this workspace. Choose another user.' });
  expect((await call(endpoints.getWorkspace, {}, { as: 'nobody' })).users).toHaveLength(4);
});
