import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { UniqueViolation, type Database } from './database.ts';
import { IndexedDbDatabase } from './indexeddb-database.ts';
import { createMemoryDatabase } from './memory-database.ts';
import { connectionRow, extensionRow } from './test-rows.ts';

let databases = 0;
const opened: Database[] = [];

const kinds = {
  memory: async () => createMemoryDatabase(),
  indexeddb: async () => IndexedDbDatabase.open({ name: `database-test-${(databases += 1)}` }),
};

afterEach(() => {
  for (const database of opened.splice(0)) database.close();
});

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])('%s', (kind) => {
  async function open(): Promise<Database> {
    const database = await kinds[kind]();
    opened.push(database);
    return database;
  }

  test('a write is seen by later reads: by id, in order, by index', async () => {
    const database = await open();
    await database.write((tx) => {
      tx.put('connections', connectionRow('b'));
      tx.put('connections', connectionRow('a'));
      tx.put('connections', connectionRow('c', { extensionId: 'ext-2' }));
    });
    await database.write((tx) => tx.put('connections', connectionRow('b', { name: 'Renamed' })));
    await database.read((tx) => {
      expect(tx.get('connections', 'b')?.name).toBe('Renamed');
      expect(tx.get('connections', 'x')).toBeUndefined();
      expect(tx.all('connections').map(({ id }) => id)).toEqual(['b', 'a', 'c']);
      expect(tx.where('connections', 'extensionId', 'ext-1').map(({ name }) => name)).toEqual(['Renamed', 'a']);
      expect(tx.where('connections', 'linkName', 'ext-2/c').map(({ id }) => id)).toEqual(['c']);
    });
  });

  test('a write sees what it did so far', async () => {
    const database = await open();
    await database.write((tx) => tx.put('connections', connectionRow('a')));
    await database.write((tx) => {
      tx.put('connections', connectionRow('b'));
      tx.put('connections', connectionRow('c'));
      tx.delete('connections', 'c');
      tx.put('connections', connectionRow('a', { linkName: 'moved' }));
      expect(tx.all('connections').map(({ id }) => id)).toEqual(['a', 'b']);
      expect(tx.where('connections', 'extensionId', 'ext-1').map(({ id }) => id)).toEqual(['a', 'b']);
      expect(tx.where('connections', 'linkName', 'ext-1/a')).toEqual([]);
      expect(tx.where('connections', 'linkName', 'ext-1/moved').map(({ id }) => id)).toEqual(['a']);
      expect(tx.get('connections', 'c')).toBeUndefined();
    });
  });

  test('rows under a key are in the order of their first write, also one that came later', async () => {
    const database = await open();
    await database.write((tx) => {
      tx.put('connections', connectionRow('a', { extensionId: 'ext-2' }));
      tx.put('connections', connectionRow('b'));
      tx.put('connections', connectionRow('c'));
    });
    await database.write((tx) => tx.put('connections', connectionRow('a')));
    expect(await database.read((tx) => tx.where('connections', 'extensionId', 'ext-1').map(({ id }) => id))).toEqual(['a', 'b', 'c']);
    expect(await database.read((tx) => tx.where('connections', 'extensionId', 'ext-2'))).toEqual([]);
  });

  test('a write that throws changes nothing, counters included', async () => {
    const database = await open();
    await database.write((tx) => {
      tx.put('extensions', extensionRow('a'));
      tx.nextNumber('connection');
    });
    const failed = database.write((tx) => {
      tx.delete('extensions', 'a');
      tx.put('extensions', extensionRow('b'));
      tx.nextNumber('connection');
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await database.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['a']);
    expect(await database.write((tx) => tx.nextNumber('connection'))).toBe(2);
  });

  test('a unique key belongs to one row; freed in the same write it can be taken again', async () => {
    const database = await open();
    await database.write((tx) => tx.put('connections', connectionRow('a', { linkName: 'wrike' })));
    const second = database.write((tx) => tx.put('connections', connectionRow('b', { linkName: 'wrike' })));
    await expect(second).rejects.toThrow(UniqueViolation);
    await database.write((tx) => {
      tx.delete('connections', 'a');
      tx.put('connections', connectionRow('b', { linkName: 'wrike' }));
    });
    expect(await database.read((tx) => tx.all('connections').map(({ id }) => id))).toEqual(['b']);
  });

  test('writes made at once each get a number of their own', async () => {
    const database = await open();
    const numbers = await Promise.all(Array.from({ length: 20 }, () => database.write((tx) => tx.nextNumber('n'))));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
  });

  test('replaceAll leaves nothing of the former state and tells every topic', async () => {
    const database = await open();
    await database.write((tx) => {
      tx.put('extensions', extensionRow('a'));
      tx.nextNumber('connection');
    });
    const told: string[] = [];
    database.subscribe((topics) => told.push(...topics));
    await database.replaceAll((tx) => tx.put('extensions', extensionRow('b')));
    expect(told).toContain('connections');
    expect(await database.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['b']);
    expect(await database.write((tx) => tx.nextNumber('connection'))).toBe(1);
  });

  test('a replaceAll that throws leaves the state as it was', async () => {
    const database = await open();
    await database.write((tx) => tx.put('extensions', extensionRow('a')));
    await expect(
      database.replaceAll((tx) => {
        tx.put('extensions', extensionRow('b'));
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await database.read((tx) => tx.all('extensions').map(({ id }) => id))).toEqual(['a']);
  });

  test('listeners hear of commits only, by topic, until they stop; what was unseen has none', async () => {
    const database = await open();
    const told: (readonly string[])[] = [];
    const stop = database.subscribe((topics) => told.push(topics));
    await database.write((tx) => tx.put('connections', connectionRow('a')));
    await database.write((tx) => tx.get('connections', 'a'));
    await database.write((tx) => tx.put('extensions', extensionRow('a')), { isUnseen: true });
    stop();
    await database.write((tx) => tx.put('connections', connectionRow('b')));
    expect(told).toEqual([['connections', 'extensions', 'custom-services'], []]);
  });
});
