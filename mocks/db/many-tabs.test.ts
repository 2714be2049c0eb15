import 'fake-indexeddb/auto';
import { afterEach, expect, test, vi } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { createBackend } from '../backend.ts';
import { createClock } from '../clock.ts';
import { importState } from '../control/state-file/import-state.ts';
import { exportState } from '../control/state-file/export-state.ts';
import { createRandom, type Random } from '../random.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { testClientFor, type TestClient } from '../test-client.ts';
import { IndexedDbDatabase } from './indexeddb-database.ts';
import { connectionRow, extensionRow } from './test-rows.ts';

let names = 0;
const opened: IndexedDbDatabase[] = [];

async function openTabs(count: number): Promise<IndexedDbDatabase[]> {
  const name = `many-tabs-${(names += 1)}`;
  return await Promise.all(Array.from({ length: count }, () => openTab(name)));
}

async function openTab(name: string): Promise<IndexedDbDatabase> {
  const tab = await IndexedDbDatabase.open({ name });
  opened.push(tab);
  return tab;
}

afterEach(() => {
  vi.restoreAllMocks();
  for (const tab of opened.splice(0)) tab.close();
});

/** What a tab may do: make, change or remove a connection of an extension, whose version counts its changes. */
function change(tab: IndexedDbDatabase, random: Random): Promise<number> {
  const id = `c-${Math.floor(random.fraction() * 12)}`;
  const isRemoval = random.fraction() < 0.3;
  return tab.write((tx) => {
    const count = tx.nextNumber('changes');
    if (isRemoval) tx.delete('connections', id);
    else tx.put('connections', connectionRow(id, { name: `Change ${count}` }));
    tx.put('extensions', extensionRow('ext-1', { version: String(count) }));
    return count;
  });
}

test.each([2, 3, 5])('%i tabs at once: every change is counted once, and all tabs end with the same state', async (count) => {
  const tabs = await openTabs(count);
  const random = createRandom(count);
  const counted: number[] = [];
  for (let round = 0; round < 30; round += 1) counted.push(...(await Promise.all(tabs.map((tab) => change(tab, random)))));
  expect(counted.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 30 * count }, (_, index) => index + 1));
  const states = await Promise.all(tabs.map((tab) => tab.read((tx) => JSON.stringify([tx.all('connections'), tx.all('extensions'), tx.counterValues()]))));
  expect(new Set(states).size).toBe(1);
  expect(states[0]).toContain(`"version":"${30 * count}"`);
});

/** What becomes of a tab that is killed: its transaction ends without effect, unless it was complete. */
function kill(transaction: IDBTransaction | undefined): void {
  try {
    transaction?.abort();
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
  }
}

test('a tab killed at a random moment of a random write, a hundred times, beside others that go on', { timeout: 60_000 }, async () => {
  const [first, second] = await openTabs(2);
  if (first === undefined || second === undefined) throw new Error('There are no tabs.');
  const name = `many-tabs-${names}`;
  const random = createRandom(5);
  const acknowledged = new Set<number>();
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  for (let round = 0; round < 100; round += 1) {
    const victim = await openTab(name);
    const dying = change(victim, random).then((count) => acknowledged.add(count), () => undefined);
    for (let turn = Math.floor(random.fraction() * 16); turn > 0; turn -= 1) await new Promise((resolve) => setImmediate(resolve));
    kill(begin.mock.results.at(-1)?.value);
    await dying;
    victim.close();
    acknowledged.add(await change(round % 2 === 0 ? first : second, random));
  }
  for (const tab of [first, second]) {
    const { changes, version } = await tab.read((tx) => ({ changes: tx.counterValues()['changes'] ?? 0, version: tx.get('extensions', 'ext-1')?.version }));
    expect(version).toBe(String(changes));
    // Each number was given once: one that is missing among the acknowledged belongs to a write whose answer did not get through.
    expect(Math.max(...acknowledged)).toBeLessThanOrEqual(changes);
    expect(changes - acknowledged.size).toBeLessThanOrEqual(100);
  }
  expect(acknowledged.size).toBeGreaterThan(105);
});

async function tabWithBackend(tab: IndexedDbDatabase): Promise<TestClient> {
  const clock = createClock();
  await tab.replaceAll(await loadSeed({ scenarios: ['busy'], seed: 1, now: Date.parse('2026-03-02T09:30:00.000Z'), isFrozen: true }, clock));
  return testClientFor(createBackend({ database: tab, origin: 'http://localhost:4173', clock, random: createRandom(1) }));
}

test('an import that is aborted at any moment leaves the whole state of before, or makes the whole state of the file', { timeout: 60_000 }, async () => {
  const [tab, other] = await openTabs(2);
  if (tab === undefined || other === undefined) throw new Error('There are no tabs.');
  const { backend, call } = await tabWithBackend(tab);
  const file = structuredClone(await exportState(backend));
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const random = createRandom(3);
  let aborted = 0;
  for (let round = 0; round < 20; round += 1) {
    await call(endpoints.resetMock, { body: { scenarios: ['tutorial'] } });
    const before = begin.mock.results.length;
    const importing = importState(backend, file).then(() => 'imported' as const, () => 'aborted' as const);
    while (begin.mock.results.length === before) await Promise.resolve();
    for (let turn = Math.floor(random.fraction() * 12); turn > 0; turn -= 1) await new Promise((resolve) => setImmediate(resolve));
    kill(begin.mock.results.at(-1)?.value);
    const outcome = await importing;
    if (outcome === 'aborted') aborted += 1;
    const seen = await other.read((tx) => ({ scenarios: tx.get('control', 'control')?.scenarios, connections: tx.all('connections').length }));
    const expected = outcome === 'aborted' ? ['tutorial'] : ['busy'];
    expect(seen.scenarios).toEqual(expected);
    expect(seen.connections > 30).toBe(outcome === 'imported');
  }
  expect(aborted).toBeGreaterThan(0);
});

test('a full disk during an import is told, and changes nothing in any tab', async () => {
  const [tab, other] = await openTabs(2);
  if (tab === undefined || other === undefined) throw new Error('There are no tabs.');
  const client = await tabWithBackend(tab);
  const file = await client.call(endpoints.exportState, {});
  await client.call(endpoints.resetMock, { body: { scenarios: ['tutorial'] } });
  const shortage = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  expect(await client.fail(endpoints.importState, { body: { ...file } })).toMatchObject({ status: 507, code: 'storage_full' });
  expect(await client.fail(endpoints.createExtension, { body: { name: 'New', description: '', product: 'Zoho Books' } })).toMatchObject({ code: 'storage_full' });
  shortage.mockRestore();
  expect(await other.read((tx) => tx.get('control', 'control')?.scenarios)).toEqual(['tutorial']);
  expect((await client.call(endpoints.importState, { body: { ...file } })).scenarios).toEqual(['busy']);
});
