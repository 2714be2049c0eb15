import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { createBackend, type Backend } from '../backend.ts';
import { createClock } from '../clock.ts';
import { openDatabase } from '../db/open-database.ts';
import { createRandom } from '../random.ts';
import { seedGrant } from '../provider/seed-grant.ts';
import { FIRST_USER_ID } from '../seed/ids.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { TEST_NOW } from '../test-client.ts';

const API = 'https://www.wrike.com/api/v4';

/** A tab: a backend of its own on the browser's database. */
async function openTab(): Promise<Backend> {
  return createBackend({ database: await openDatabase({ name: 'vendors' }), origin: 'http://localhost:4173' });
}

async function call(tab: Backend, token: string, method: string, path: string, title?: string): Promise<unknown> {
  const body = title === undefined ? {} : { body: new URLSearchParams({ title }) };
  const answer = await tab.handle(new Request(API + path, { method, headers: { authorization: `Bearer ${token}` }, ...body }));
  return await answer.json();
}

test('what a vendor acknowledged is there in another tab; two tabs that call first make one account', async () => {
  const first = await openTab();
  const options = { scenarios: ['empty'] as const, seed: 1, now: Date.parse(TEST_NOW), isFrozen: true };
  await first.database.replaceAll(await loadSeed(options, createClock()));
  const grant = { serviceLinkName: 'wrike', accountId: FIRST_USER_ID, scopes: ['Default'], isOffline: false, issuedAt: Date.parse(TEST_NOW) };
  const token = await first.database.write((tx) => seedGrant(tx, createRandom(1), grant).accessToken);
  const second = await openTab();
  const [one, other] = await Promise.all([call(first, token, 'GET', '/account'), call(second, token, 'GET', '/account')]);
  expect(one).toEqual(other);
  const root = (one as { data: { rootFolderId: string }[] }).data[0]?.rootFolderId ?? '';
  await Promise.all([call(first, token, 'POST', `/folders/${root}/folders`, 'Of the first'), call(second, token, 'POST', `/folders/${root}/folders`, 'Of the second')]);
  first.database.close();
  second.database.close();
  const third = await openTab();
  const found = (await call(third, token, 'GET', '/folders?title=of the')) as { data: { title: string; id: string }[] };
  expect(found.data.map(({ title }) => title).toSorted()).toEqual(['Of the first', 'Of the second']);
  expect(new Set(found.data.map(({ id }) => id)).size).toBe(2);
  third.database.close();
});
