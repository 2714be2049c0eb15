import { expect, test } from 'vitest';
import type { ScopedCall } from '#src/contract/connection-uses.ts';
import { adviceInWords } from './scope-advice-words.ts';

const call = (coverage: ScopedCall['coverage']): ScopedCall => ({ caller: { kind: 'function', id: 'fn-1', name: 'reader' }, line: 1, method: 'GET', url: '*', anyOf: [], coverage });

test.each([
  [['missing'], ['a'], [], 'warning', '1 call will fail: a scope is missing', 'Add a.', true],
  [['missing', 'missing', 'covered'], ['a', 'b'], ['c', 'd'], 'warning', '2 calls will fail: scopes are missing', 'Add a and b. No call needs c or d.', true],
  [['missing'], [], [], 'warning', '1 call will fail: a scope is missing', 'No scope of this service covers that.', false],
  [['covered'], [], ['c'], 'info', 'No call needs c', expect.stringContaining('Drop it'), true],
  [['covered', 'unclear'], [], [], 'info', 'No call is known to lack a scope', expect.stringContaining('1 call has an address'), false],
  [['covered'], [], [], 'success', 'The scopes are just those that the calls need', expect.anything(), false],
] as const)('%j with %j to add and %j to drop', (coverages, add, drop, tone, title, text, isToChange) => {
  expect(adviceInWords({ calls: coverages.map((each) => call(each)), add: [...add], drop: [...drop] })).toEqual({ tone, title, text, isToChange });
});
