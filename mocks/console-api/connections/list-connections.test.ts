import { expect, test } from 'vitest';
import { CONNECTION_STATUSES } from '#src/contract/connection-terms.ts';
import type { ConnectionPage } from '#src/contract/connections.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import { SECOND_USER_ID, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import { createTestClient } from '../../test-client.ts';

const params = { extensionId: WRIKE_EXTENSION_ID };
const { call } = await createTestClient({ scenarios: ['busy'] });
const list = (query: Record<string, string | number>): Promise<ConnectionPage> => call(endpoints.listConnections, { params, query: { limit: 500, ...query } });
const namesOf = (page: ConnectionPage): string[] => page.connections.map(({ name }) => name);

test.each([
  ['unicode strasse', []],
  ['UNICODE', ['Ünïcödé Straße Ærø']],
  ['straße', ['Ünïcödé Straße Ærø']],
  ['wrike_arch', ['Wrike Archive (2019–2023)']],
  ['google drive', ['A connection name of exactly fifty characters, yes']],
  ['فواتير', ['اتصال الفواتير بالمتجر']],
  ['</script>', ['</script><script>alert(1)</script>']],
  ['🚚', ['🚚 Shipping 📦 labels 👩🏽‍🏭']],
  ['  jira  ', ['Jira issues']],
  ['no such thing', []],
])('a search for "%s" finds %j', async (q, names) => {
  const page = await list({ q });
  expect(namesOf(page)).toEqual(names);
  expect(page).toMatchObject({ total: names.length, viewTotal: 26 });
});

test('facets count the whole view, whatever is filtered', async () => {
  const all = await list({});
  const filtered = await list({ status: 'failed', service: 'zoom', q: 'zoom' });
  expect(filtered.facets).toEqual(all.facets);
  expect(all.facets.statuses.reduce((sum, { count }) => sum + count, 0)).toBe(26);
  expect(all.facets.services.reduce((sum, { count }) => sum + count, 0)).toBe(26);
  expect(all.facets.services.find(({ key }) => key === 'wrike')).toEqual({ key: 'wrike', name: 'Wrike', count: 3 });
  expect(all.facets.statuses.map(({ status }) => status)).toEqual(CONNECTION_STATUSES);
});

test('filters combine', async () => {
  expect(namesOf(await list({ service: 'wrike', status: 'expired' }))).toEqual(['Wrike Marketing']);
  expect(namesOf(await list({ status: 'failed', q: 'zoom' }))).toEqual(['Zoom meetings']);
});

test('pages follow each other without gap or repetition', async () => {
  const all = namesOf(await list({ sort: 'name', direction: 'asc' }));
  const pages = await Promise.all([0, 10, 20, 30].map((offset) => list({ sort: 'name', direction: 'asc', offset, limit: 10 })));
  expect(pages.flatMap(namesOf)).toEqual(all);
  expect(pages.map(({ total }) => total)).toEqual([26, 26, 26, 26]);
});

test('names are ordered without regard to case and diacritics, numbers by size', async () => {
  const own = await createTestClient({ scenarios: ['busy'] });
  for (const name of ['apple 10', 'Apple 2', 'ápple 1']) {
    const linkName = `x${name.replaceAll(/\D/g, '')}`;
    const body = { serviceLinkName: 'wrike', name, linkName, usesLoginUserCredentials: false, scopes: ['Default'], returnTo: '/x' };
    await own.call(endpoints.createConnection, { params, body });
  }
  const ordered = await own.call(endpoints.listConnections, { params, query: { q: 'apple', sort: 'name', direction: 'asc' } });
  expect(ordered.connections.map(({ name }) => name)).toEqual(['ápple 1', 'Apple 2', 'apple 10']);
});

test('every order has its reverse', async () => {
  for (const sort of ['name', 'created'] as const) {
    const up = namesOf(await list({ sort, direction: 'asc' }));
    expect(namesOf(await list({ sort, direction: 'desc' }))).toEqual(up.toReversed());
  }
  const created = (await list({ sort: 'created', direction: 'desc' })).connections.map(({ createdAt }) => createdAt);
  expect(created).toEqual(created.toSorted().toReversed());
  const statuses = (await list({ sort: 'status', direction: 'asc' })).connections.map(({ state }) => CONNECTION_STATUSES.indexOf(state.status));
  expect(statuses).toEqual(statuses.toSorted((a, b) => a - b));
  const services = (await list({ sort: 'service', direction: 'asc' })).connections.map(({ service }) => service.name);
  expect(new Set(services).size).toBe(services.filter((name, index) => services.indexOf(name) === index).length);
});

test('what was never used comes last, either way', async () => {
  for (const direction of ['asc', 'desc']) {
    const used = (await list({ sort: 'lastUsed', direction })).connections.map(({ lastUsedAt }) => lastUsedAt !== null);
    expect(used.lastIndexOf(true)).toBeLessThan(used.indexOf(false));
  }
});

test('the workspace lists every extension with the view each has', async () => {
  const page = await call(endpoints.listWorkspaceConnections, { query: { limit: 500, view: 'my' } });
  expect(new Set(page.connections.map(({ extension }) => extension.name)).size).toBe(4);
  expect(new Set(page.connections.map(({ view }) => view))).toEqual(new Set(['my', 'shared', 'internal']));
  expect(page.total).toBe(page.viewTotal);
});

test('ten thousand connections are found, ordered and cut as forty are', { timeout: 60_000 }, async () => {
  const huge = await createTestClient({ scenarios: ['huge'] });
  const page = await huge.call(endpoints.listConnections, { params, query: { q: 'to wrike 999', sort: 'name', direction: 'asc', limit: 3 } });
  expect(page.viewTotal).toBe(10_000);
  expect(page.connections.every(({ name }) => /to Wrike 999\d?$/.test(name))).toBe(true);
  const last = await huge.call(endpoints.listConnections, { params, query: { offset: 9_999, limit: 100 } });
  expect(last.connections).toHaveLength(1);
  expect((await huge.call(endpoints.listConnections, { params }, { as: SECOND_USER_ID })).viewTotal).toBe(0);
});
