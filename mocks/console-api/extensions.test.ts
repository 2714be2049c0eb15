import { expect, test } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { FIRST_USER_ID, PAYROLL_EXTENSION_ID, SALES_EXTENSION_ID, SHIPPING_EXTENSION_ID, WRIKE_EXTENSION_ID } from '../seed/ids.ts';
import { createTestClient, TEST_NOW } from '../test-client.ts';

const created = { name: '  Invoices to Slack ', description: ' Tells the team. ', product: 'Zoho Books' } as const;

test('a new extension is listed first, with its internal connection but without one of people', async () => {
  const { call } = await createTestClient();
  const extension = await call(endpoints.createExtension, { body: created });
  expect(extension).toMatchObject({ name: 'Invoices to Slack', description: 'Tells the team.', version: '1.0', connectionCount: 0, createdAt: TEST_NOW });
  expect(extension.createdBy.id).toBe(FIRST_USER_ID);
  const { extensions, total } = await call(endpoints.listExtensions, {});
  expect(extensions[0]).toEqual(extension);
  expect(total).toBe(5);
  const internal = await call(endpoints.listConnections, { params: { extensionId: extension.id }, query: { view: 'internal' } });
  expect(internal.connections).toEqual([
    expect.objectContaining({ linkName: 'zoho_books_internal', view: 'internal', state: expect.objectContaining({ status: 'connected', reason: 'platform_managed' }) }),
  ]);
});

test('search goes through names and descriptions without regard to case and diacritics', async () => {
  const { call } = await createTestClient();
  await call(endpoints.createExtension, { body: { ...created, name: 'Éxito' } });
  expect((await call(endpoints.listExtensions, { query: { q: 'EXITO' } })).extensions.map(({ name }) => name)).toEqual(['Éxito']);
  expect((await call(endpoints.listExtensions, { query: { q: 'warehouse' } })).extensions.map(({ id }) => id)).toEqual([SHIPPING_EXTENSION_ID]);
  expect(await call(endpoints.listExtensions, { query: { q: 'zzz' } })).toEqual({ extensions: [], total: 5 });
});

test('a name can be had once, whatever its case; keeping the own name is no clash', async () => {
  const { call, fail } = await createTestClient();
  const problem = await fail(endpoints.createExtension, { body: { ...created, name: 'wrike FOR zoho books' } });
  expect(problem).toMatchObject({ code: 'name_taken', fields: [{ field: 'name' }] });
  expect(problem.message).toContain('“Wrike for Zoho Books”');
  const params = { extensionId: PAYROLL_EXTENSION_ID };
  await call(endpoints.updateExtension, { params, body: { name: 'PAYROLL BRIDGE', description: 'Same name.' } });
  expect(await call(endpoints.getExtension, { params })).toMatchObject({ name: 'PAYROLL BRIDGE', description: 'Same name.' });
});

test('deleting an extension deletes its connections, revokes their tokens, and its links say that it is gone', async () => {
  const { call, fail, backend } = await createTestClient();
  const params = { extensionId: SALES_EXTENSION_ID };
  const live = await backend.database.read((tx) => tx.all('providerTokens').filter(({ revokedAt }) => revokedAt === null).length);
  await call(endpoints.deleteExtension, { params });
  await call(endpoints.deleteExtension, { params });
  expect(await fail(endpoints.getExtension, { params })).toMatchObject({ code: 'gone', message: expect.stringContaining('“Sales Signals” was deleted') });
  expect(await fail(endpoints.getConnection, { params: { ...params, connectionLinkName: 'team_crm' } })).toMatchObject({ code: 'gone' });
  await backend.database.read((tx) => {
    expect(tx.where('connections', 'extensionId', SALES_EXTENSION_ID)).toEqual([]);
    expect(tx.all('authorizations').every(({ connectionId }) => tx.get('connections', connectionId) !== undefined)).toBe(true);
    expect(tx.all('activities').every(({ connectionId }) => tx.get('connections', connectionId) !== undefined)).toBe(true);
    expect(tx.all('providerTokens').filter(({ revokedAt }) => revokedAt === null).length).toBeLessThan(live);
  });
  const { entries } = await call(endpoints.listAuditLogs, { query: { activity: 'extension.deleted' } });
  expect(entries.map(({ details }) => details)).toEqual(['Deleted the extension “Sales Signals” with 3 connections.']);
});

test('other extensions keep what is theirs', async () => {
  const { call } = await createTestClient();
  await call(endpoints.deleteExtension, { params: { extensionId: SALES_EXTENSION_ID } });
  const { extensions } = await call(endpoints.listExtensions, {});
  expect(Object.fromEntries(extensions.map(({ id, connectionCount }) => [id, connectionCount]))).toEqual({
    [WRIKE_EXTENSION_ID]: 0,
    [SHIPPING_EXTENSION_ID]: 3,
    [PAYROLL_EXTENSION_ID]: 0,
  });
});
