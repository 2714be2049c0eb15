import { expect, test } from 'vitest';
import { closest } from './closest.ts';

test.each([
  ['totl', ['total', 'title'], 'total'],
  ['Total', ['total'], 'total'],
  ['recieve', ['receive', 'remove'], 'receive'],
  ['ab', ['cd', 'abc'], null],
  ['leadId', ['dealId'], null],
  ['x', ['y', 'X'], 'X'],
  ['a'.repeat(100), ['a'.repeat(99)], null],
])('%s among %j means %s', (name, candidates, meant) => {
  expect(closest(name, candidates)).toBe(meant);
});
