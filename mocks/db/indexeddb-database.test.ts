import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { createRandom } from '../random.ts';
import { StorageFull, StorageUnavailable, UniqueViolation } from './database.ts';
import { IndexedDbDatabase } from './indexeddb-database.ts';
import { openDatabase } from './open-database.ts';
import { MIGRATIONS, type Migration } from './schema.ts';
import { tableSpecs, type ExtensionRow } from './tables.ts';
import { connectionRow, extensionRow } from './test-rows.ts';

let names = 0;
const newName = (): string => `indexeddb-test-${(names += 1)}`;
const opened: { close(): void }[] = [];

async function open(name: string, migrations: readonly Migration[] = MIGRATIONS): Promise<IndexedDbDatabase> {
  const database = await IndexedDbDatabase.open({ name, migrations });
  opened.push(database);
  return database;
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const database of opened.splice(0)) database.close();
});

test('the schema has a store for every table', async () => {
  const name = newName();
  await open(name);
  const request = indexedDB.open(name);
  await new Promise((resolve) => request.addEventListener('success', resolve));
  opened.push(request.result);
  expect([...request.result.objectStoreNames].toSorted()).toEqual([...Object.keys(tableSpecs), 'changes', 'meta'].toSorted());
});

test('of two pages that want the same link name at once, one gets it', async () => {
  const name = newName();
  const pages = [await open(name), await open(name)];
  for (let round = 0; round < 20; round += 1) {
    const linkName = `wrike_${round}`;
    const results = await Promise.allSettled(
      pages.map((page, index) => page.write((tx) => tx.put('connections', connectionRow(`c-${round}-${index}`, { linkName })))),
    );
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: expect.any(UniqueViolation) });
    for (const page of pages) expect(await page.read((tx) => tx.where('connections', 'linkName', `ext-1/${linkName}`))).toHaveLength(1);
  }
});

test('the link name is unique on disk too', async () => {
  const name = newName();
  const page = await open(name);
  await page.write((tx) => tx.put('connections', connectionRow('a', { linkName: 'wrike' })));
  const request = indexedDB.open(name);
  await new Promise((resolve) => request.addEventListener('success', resolve));
  opened.push(request.result);
  const put = request.result.transaction('connections', 'readwrite').objectStore('connections').put({ rows: [], keys: ['ext-1/wrike'] }, 99);
  await new Promise((resolve) => put.addEventListener('error', resolve));
  expect(put.error?.name).toBe('ConstraintError');
});

test('a reader is never behind what another page was told is saved', async () => {
  const name = newName();
  const writer = await open(name);
  const reader = await open(name);
  for (let round = 0; round < 30; round += 1) {
    await writer.write((tx) => {
      tx.put('connections', connectionRow('a', { name: `Name ${round}` }));
      if (round % 3 === 0) tx.put('connections', connectionRow(`extra-${round}`));
      if (round % 3 === 1) tx.delete('connections', `extra-${round - 1}`);
    });
    const seen = await reader.read((tx) => [tx.get('connections', 'a')?.name, tx.all('connections').length]);
    expect(seen).toEqual([`Name ${round}`, round % 3 === 0 ? 2 : 1]);
  }
});

test('a row removed and written again by another page is there once', async () => {
  const name = newName();
  const writer = await open(name);
  const reader = await open(name);
  await writer.write((tx) => tx.put('connections', connectionRow('a')));
  expect(await reader.read((tx) => tx.all('connections').length)).toBe(1);
  await writer.write((tx) => tx.delete('connections', 'a'));
  await writer.write((tx) => tx.put('connections', connectionRow('a', { name: 'Back' })));
  expect(await reader.read((tx) => tx.all('connections').map((row) => row.name))).toEqual(['Back']);
});

test('a page that is far behind, or met a reset, loads the state again', async () => {
  const name = newName();
  const writer = await open(name);
  const reader = await open(name);
  await reader.read((tx) => tx.all('extensions'));
  for (let round = 0; round < 320; round += 1) await writer.write((tx) => tx.put('extensions', extensionRow('a', { name: `v${round}` })));
  expect(await reader.read((tx) => tx.get('extensions', 'a')?.name)).toBe('v319');
  await writer.replaceAll((tx) => tx.put('extensions', extensionRow('b')));
  expect(await reader.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['b']);
});

test('order and counters survive a reload', async () => {
  const name = newName();
  const first = await open(name);
  await first.write((tx) => {
    for (const id of ['z', 'm', 'a']) tx.put('extensions', extensionRow(id));
    tx.nextNumber('connection');
  });
  first.close();
  const second = await open(name);
  expect(await second.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['z', 'm', 'a']);
  expect(await second.write((tx) => tx.nextNumber('connection'))).toBe(2);
});

/** What becomes of a transaction whose page dies: it ends without effect, unless it was complete. */
function kill(transaction: IDBTransaction | undefined): void {
  try {
    transaction?.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

test('killed at any moment of a write: what was acknowledged is there, nothing is half done', async () => {
  const name = newName();
  const random = createRandom(7);
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const acknowledged = new Set<number>();
  let lost = 0;
  for (let round = 0; round < 100; round += 1) {
    const page = await open(name);
    const write = page
      .write((tx) => {
        for (const part of ['a', 'b', 'c']) tx.put('connections', connectionRow(`${round}-${part}`));
        tx.put('extensions', extensionRow(`extension-${round}`));
      })
      .then(() => acknowledged.add(round), () => (lost += 1));
    for (let turn = Math.floor(random.fraction() * 20); turn > 0; turn -= 1) await new Promise((resolve) => setImmediate(resolve));
    kill(spy.mock.results.at(-1)?.value);
    await write;
    page.close();
  }
  const after = await open(name);
  await after.read((tx) => {
    for (let round = 0; round < 100; round += 1) {
      const parts = tx.all('connections').filter(({ id }) => id.startsWith(`${round}-`)).length;
      const isThere = tx.get('extensions', `extension-${round}`) !== undefined;
      expect(parts).toBe(isThere ? 3 : 0);
      expect(isThere || !acknowledged.has(round)).toBe(true);
    }
  });
  expect(acknowledged.size).toBeGreaterThan(5);
  expect(lost).toBeGreaterThan(5);
});

function closed(): never {
  throw new DOMException('The database connection is closing.', 'InvalidStateError');
}

test('a connection that the browser closed is opened again, also when that fails at first', async () => {
  const name = newName();
  const page = await open(name);
  await page.write((tx) => tx.put('extensions', extensionRow('a')));
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  begin.mockImplementationOnce(closed);
  await page.write((tx) => tx.put('extensions', extensionRow('b')));
  begin.mockImplementationOnce(closed);
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('Not now.', 'UnknownError');
  });
  await expect(page.read((tx) => tx.all('extensions'))).rejects.toThrow('Not now.');
  expect(await page.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['a', 'b']);
});

test('a full disk is StorageFull, changes nothing, and ends with the shortage', async () => {
  const page = await open(newName());
  await page.write((tx) => tx.put('extensions', extensionRow('a')));
  const shortage = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(page.write((tx) => tx.put('extensions', extensionRow('b')))).rejects.toThrow(StorageFull);
  await expect(page.replaceAll((tx) => tx.put('extensions', extensionRow('c')))).rejects.toThrow(StorageFull);
  shortage.mockRestore();
  expect(await page.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['a']);
  await page.write((tx) => tx.put('extensions', extensionRow('b')));
  expect(await page.read((tx) => tx.all('extensions').length)).toBe(2);
});

const splitVersion: Migration = async (_database, transaction) => {
  const store = transaction.objectStore('extensions');
  for (let cursor = await store.openCursor(); cursor !== null; cursor = await cursor.continue()) {
    const { rows } = cursor.value as { rows: [number, ExtensionRow][] };
    await cursor.update({ rows: rows.map(([place, row]) => [place, { ...row, description: `was: ${row.description}` }]) });
  }
};

test('an older state is migrated when it is opened', async () => {
  const name = newName();
  const old = await open(name);
  await old.write((tx) => {
    tx.put('extensions', extensionRow('a', { description: 'one' }));
    tx.put('extensions', extensionRow('b', { description: 'two' }));
    tx.nextNumber('connection');
  });
  old.close();
  const current = await open(name, [...MIGRATIONS, splitVersion]);
  expect(await current.read((tx) => tx.all('extensions').map(({ description }) => description))).toEqual(['was: one', 'was: two']);
  expect(await current.write((tx) => tx.nextNumber('connection'))).toBe(2);
});

const breaks: Migration = async (database, transaction) => {
  await splitVersion(database, transaction);
  throw new Error('no such row');
};

test('a migration that fails leaves the older state as it was', async () => {
  const name = newName();
  const old = await open(name);
  await old.write((tx) => tx.put('extensions', extensionRow('a', { description: 'one' })));
  old.close();
  await expect(open(name, [...MIGRATIONS, breaks])).rejects.toThrow('no such row');
  const again = await open(name);
  expect(await again.read((tx) => tx.get('extensions', 'a')?.description)).toBe('one');
});

test('a page with an older version gives way and says to reload', async () => {
  const name = newName();
  const old = await open(name);
  await old.write((tx) => tx.put('extensions', extensionRow('a')));
  await open(name, [...MIGRATIONS, splitVersion]);
  await expect(old.read((tx) => tx.all('extensions'))).rejects.toThrow(StorageUnavailable);
  await expect(old.write((tx) => tx.put('extensions', extensionRow('b')))).rejects.toThrow(/Reload this page/);
});

test('data of a newer version is left untouched and can be read out without secrets', async () => {
  const name = newName();
  const newer = await open(name, [...MIGRATIONS, splitVersion]);
  await newer.write((tx) => {
    tx.put('extensions', extensionRow('a'));
    tx.put('providerTokens', { id: 'tok', kind: 'access', grantId: 'g', clientId: 'c', scopes: [], expiresAt: null, revokedAt: null, rotatedAt: null });
    tx.put('authorizations', {
      id: 'a', connectionId: 'c', userId: 'u', account: null, grantedScopes: [], accessToken: 'hush', refreshToken: 'hush',
      state: { status: 'connected', reason: 'authorized', message: 'Connected', providerError: null, since: '' },
      credentials: { apiKey: 'hush' }, tokenResponse: { host: 'www.wrike.com' },
      authorizedAt: null, expiresAt: null, lastRefreshedAt: null, lastUsedAt: null,
    });
  });
  const older = await openDatabase({ name });
  opened.push(older);
  expect(older.storage).toMatchObject({ kind: 'memory', reason: expect.stringContaining('newer version of Patchbay') });
  await older.write((tx) => tx.put('extensions', extensionRow('mine')));
  const stored = await older.storage.readUntouched?.();
  expect(stored).toMatchObject({ format: 'patchbay-stored-state', schemaVersion: MIGRATIONS.length + 1, tables: { extensions: [{ id: 'a' }], authorizations: [{ state: { status: 'connected' } }] } });
  expect(JSON.stringify(stored)).not.toMatch(/hush|"tok"/);
  expect(await newer.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['a']);
});

test('without IndexedDB the state is in memory, with the reason', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
  const database = await openDatabase({ name: newName() });
  opened.push(database);
  expect(database.storage).toMatchObject({ kind: 'memory', reason: expect.stringContaining('private mode') });
});

test('another page hears what a commit touched', async () => {
  const name = newName();
  const writer = await open(name);
  const other = await open(name);
  const heard = new Promise<readonly string[]>((resolve) => other.subscribe(resolve));
  await writer.write((tx) => tx.put('connections', connectionRow('a')));
  expect(await heard).toEqual(['connections', 'extensions', 'custom-services']);
});
