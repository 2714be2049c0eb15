import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDeluge } from '../syntax/parse.ts';

const names = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.deluge'));

test('there are at least thirty scripts', () => {
  expect(names.length).toBeGreaterThanOrEqual(30);
});

test.each(names)('%s parses without an error', (name) => {
  expect(parseDeluge(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')).errors).toEqual([]);
});
