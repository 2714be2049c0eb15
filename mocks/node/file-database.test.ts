import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { StorageFull, UniqueViolation } from '../db/database.ts';
import { connectionRow, extensionRow } from '../db/test-rows.ts';
import { createRandom } from '../random.ts';
import { DataFile } from './data-file.ts';
import { FileDatabase } from './file-database.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patchbay-'));
  path = join(folder, 'state.data');
});

afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

test('rows, their order, and counters are there when the file is opened again', async () => {
  const first = await FileDatabase.open(path);
  await first.write((tx) => {
    for (const id of ['z', 'm', 'a']) tx.put('extensions', extensionRow(id));
    tx.nextNumber('connection');
  });
  await first.write((tx) => tx.delete('extensions', 'm'));
  await first.write((tx) => tx.put('extensions', extensionRow('z', { description: 'Changed' })));
  first.close();
  const second = await FileDatabase.open(path);
  expect(await second.read((tx) => tx.all('extensions').map(({ id, description }) => [id, description]))).toEqual([['z', 'Changed'], ['a', '']]);
  expect(await second.write((tx) => tx.nextNumber('connection'))).toBe(2);
  second.close();
});

test('a write that throws leaves nothing in the file', async () => {
  const database = await FileDatabase.open(path);
  await database.write((tx) => tx.put('connections', connectionRow('a', { linkName: 'wrike' })));
  const before = await readFile(path, 'utf8');
  await expect(database.write((tx) => tx.put('connections', connectionRow('b', { linkName: 'wrike' })))).rejects.toThrow(UniqueViolation);
  expect(await readFile(path, 'utf8')).toBe(before);
  database.close();
});

test('what a crash left of a line is cut off', async () => {
  const first = await FileDatabase.open(path);
  await first.write((tx) => tx.put('extensions', extensionRow('a')));
  first.close();
  await appendFile(path, '{"replaces":false,"counters":{},"rows":[["extensions",2,"b",{"id"');
  const second = await FileDatabase.open(path);
  await second.write((tx) => tx.put('extensions', extensionRow('c')));
  expect(await second.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['a', 'c']);
  second.close();
});

test('a full disk is StorageFull, changes nothing, and ends with the shortage', async () => {
  const database = await FileDatabase.open(path);
  await database.write((tx) => tx.put('extensions', extensionRow('a')));
  const full = new StorageFull('The disk is full.');
  const shortage = [vi.spyOn(DataFile.prototype, 'append').mockRejectedValue(full), vi.spyOn(DataFile.prototype, 'replace').mockRejectedValue(full)];
  await expect(database.write((tx) => tx.put('extensions', extensionRow('b')))).rejects.toThrow(StorageFull);
  await expect(database.replaceAll((tx) => tx.put('extensions', extensionRow('c')))).rejects.toThrow(StorageFull);
  for (const each of shortage) each.mockRestore();
  expect(await database.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['a']);
  await database.write((tx) => tx.put('extensions', extensionRow('b')));
  expect(await database.read((tx) => tx.all('extensions').length)).toBe(2);
  database.close();
});

test.each([
  ['{"hello":1}\n', /no data file/],
  ['a letter\nto mother', /no data file/],
  ['a word', /no data file/],
  ['{"format":"patchbay-data","schemaVersion":99}\n', /another version/],
])('another file is refused and left as it is: %j', async (content, message) => {
  await writeFile(path, content);
  await expect(FileDatabase.open(path)).rejects.toThrow(message);
  expect(await readFile(path, 'utf8')).toBe(content);
});

/** Writes in a process of its own, and kills it. @returns the names of the writes that were acknowledged */
async function killedWriter(round: number, afterMs: number): Promise<string[]> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'write-until-killed.ts'), path, String(round)], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  writer.stdout.on('data', (data: Buffer) => {
    if (told === '') setTimeout(() => writer.kill('SIGKILL'), afterMs);
    told += data.toString();
  });
  await new Promise((resolve) => writer.once('close', resolve));
  return told.split('\n').slice(0, -1);
}

test('killed at any moment, twenty times: what was acknowledged is there, nothing is half done', { timeout: 120_000 }, async () => {
  const random = createRandom(11);
  const acknowledged: string[] = [];
  for (let round = 0; round < 20; round += 1) acknowledged.push(...(await killedWriter(round, random.fraction() * 60)));
  const database = await FileDatabase.open(path);
  await database.read((tx) => {
    const there = new Set(tx.all('extensions').map(({ id }) => id));
    expect(acknowledged.filter((name) => !there.has(name))).toEqual([]);
    for (const id of there) expect(tx.where('connections', 'extensionId', id)).toHaveLength(3);
    expect(tx.counterValues()['writes']).toBe(there.size);
    // At most the one write of each round whose acknowledgement did not get through.
    expect(there.size - acknowledged.length).toBeLessThanOrEqual(20);
  });
  expect(acknowledged.length).toBeGreaterThan(40);
  database.close();
});
