import { expect, test } from 'vitest';
import { parseDeluge } from '../syntax/parse.ts';
import { scripts } from './scripts.ts';

test('there are at least thirty scripts', () => {
  expect(scripts().size).toBeGreaterThanOrEqual(30);
});

test.each([...scripts()])('%s parses without an error', (_, code) => {
  expect(parseDeluge(code).errors).toEqual([]);
});
