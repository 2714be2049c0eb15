import { connectionRow, extensionRow } from '../db/test-rows.ts';
import { FileDatabase } from './file-database.ts';

/* For the test of FileDatabase: writes to the file named until somebody kills it, and says which writes were acknowledged. */

const [path = '', round = ''] = process.argv.slice(2);
const database = await FileDatabase.open(path);
for (let number = 0; ; number += 1) {
  const name = `${round}-${number}`;
  const write = number % 25 === 24 ? rewriteAll(name) : addRows(name);
  await write;
  process.stdout.write(`${name}\n`);
}

function addRows(name: string): Promise<void> {
  return database.write((tx) => {
    tx.put('extensions', extensionRow(name));
    for (const part of ['a', 'b', 'c']) tx.put('connections', connectionRow(`${name}-${part}`, { extensionId: name }));
    tx.nextNumber('writes');
  });
}

/** The same state once more, by the other way that a commit can take. */
async function rewriteAll(name: string): Promise<void> {
  const before = await database.read((tx) => ({ extensions: tx.all('extensions'), connections: tx.all('connections'), writes: tx.counterValues()['writes'] ?? 0 }));
  await database.replaceAll((tx) => {
    for (const row of [...before.extensions, extensionRow(name)]) tx.put('extensions', row);
    for (const row of before.connections) tx.put('connections', row);
    for (const part of ['a', 'b', 'c']) tx.put('connections', connectionRow(`${name}-${part}`, { extensionId: name }));
    tx.setCounter('writes', before.writes + 1);
  });
}
