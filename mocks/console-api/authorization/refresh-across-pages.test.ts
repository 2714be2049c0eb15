import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createBackend, type Backend } from '../../backend.ts';
import { createClock } from '../../clock.ts';
import { IndexedDbDatabase } from '../../db/indexeddb-database.ts';
import { MIGRATIONS } from '../../db/schema.ts';
import { createRandom } from '../../random.ts';
import { FIRST_USER_ID, WRIKE_CONNECTION_LINK_NAME, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import { loadSeed } from '../../seed/load-seed.ts';
import { connectionByLinkName } from '../connections/find-connection.ts';
import { refreshAuthorization } from './refresh-authorization.ts';
import { signRequest } from './sign-request.ts';

const ORIGIN = 'https://console.example';
const NOW = Date.parse('2026-03-16T09:30:00.000Z');

let databases: IndexedDbDatabase[] = [];
let names = 0;

/** A page of the console: a backend of its own on the state that all of them share. */
async function openPage(name: string, stream: string): Promise<Backend> {
  const database = await IndexedDbDatabase.open({ name, migrations: MIGRATIONS });
  databases.push(database);
  return createBackend({ database, origin: ORIGIN, clock: createClock(() => NOW), random: createRandom(1, stream) });
}

let pages: [Backend, Backend];
let authorizationId: string;
let connectionId: string;
beforeEach(async () => {
  databases = [];
  const name = `refresh-test-${(names += 1)}`;
  pages = [await openPage(name, 'a'), await openPage(name, 'b')];
  const [page] = pages;
  await page.database.replaceAll(await loadSeed({ scenarios: ['expired'], seed: 1, now: NOW, isFrozen: true }, page.clock));
  const found = await page.database.read((tx) => {
    const connection = connectionByLinkName(tx, WRIKE_EXTENSION_ID, WRIKE_CONNECTION_LINK_NAME);
    return { connection, authorization: tx.where('authorizations', 'connectionId', connection?.id ?? '')[0] };
  });
  authorizationId = found.authorization?.id ?? '';
  connectionId = found.connection?.id ?? '';
});
afterEach(() => {
  for (const database of databases) database.close();
});

function pageFor(call: number): Backend {
  return call % 2 === 0 ? pages[0] : pages[1];
}

/** @returns how many refresh tokens the family has, used ones included, and whether one of them is live */
async function family(): Promise<{ size: number; hasLiveToken: boolean }> {
  const [page] = pages;
  return await page.database.read((tx) => {
    const { refreshToken } = tx.get('authorizations', authorizationId) ?? { refreshToken: null };
    const grantId = tx.get('providerTokens', refreshToken ?? '')?.grantId ?? '';
    const tokens = tx.where('providerTokens', 'grantId', grantId).filter(({ kind }) => kind === 'refresh');
    return { size: tokens.length, hasLiveToken: tokens.some(({ rotatedAt, revokedAt }) => rotatedAt === null && revokedAt === null) };
  });
}

test('50 calls that wait in two pages get the token of one refresh', async () => {
  const rows = await Promise.all(Array.from({ length: 50 }, (_, index) => refreshAuthorization(pageFor(index), authorizationId)));
  expect(new Set(rows.map(({ accessToken }) => accessToken)).size).toBe(1);
  expect(await family()).toEqual({ size: 2, hasLiveToken: true });
});

test('50 calls that were refused the same token in two pages get the token of one refresh', async () => {
  const { accessToken } = await refreshAuthorization(pageFor(0), authorizationId);
  const calls = Array.from({ length: 50 }, (_, index) =>
    signRequest(pageFor(index), { connectionId, actingUserId: FIRST_USER_ID }, new Request('https://www.wrike.com/api/v4/folders'), accessToken),
  );
  const signed = await Promise.all(calls);
  expect(new Set(signed.map((call) => call.accessToken)).size).toBe(1);
  expect(signed[0]?.accessToken).not.toBe(accessToken);
  expect(await family()).toEqual({ size: 3, hasLiveToken: true });
});
