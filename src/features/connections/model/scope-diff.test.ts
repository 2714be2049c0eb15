import { assert, property, uniqueArray, constantFrom } from 'fast-check';
import { expect, test } from 'vitest';
import { addedScopes, addedScopesSubject, advisedScopes, scopeDiff } from './scope-diff.ts';

const scopes = uniqueArray(constantFrom<string[]>('a', 'b', 'c', 'd', 'e', 'f'));

test('a diff leads from the one set to the other, and names nothing twice', () => {
  assert(
    property(scopes, scopes, (before, after) => {
      const { added, removed } = scopeDiff(before, after);
      expect(new Set([...before, ...added].filter((scope) => !removed.includes(scope)))).toEqual(new Set(after));
      expect(added.filter((scope) => before.includes(scope) || removed.includes(scope))).toEqual([]);
    }),
  );
});

test('advice adds what is missing, once, and drops what is not needed', () => {
  expect(advisedScopes(['Default', 'wsReadOnly'], { add: ['wsReadWrite', 'wsReadOnly'], drop: ['Default'] })).toEqual(['wsReadOnly', 'wsReadWrite']);
});

test('the address brings along what to add', () => {
  assert(
    property(scopes, (added) => {
      expect(addedScopes(addedScopesSubject(added))).toEqual(added);
    }),
  );
  expect([addedScopes(null), addedScopes('advised')]).toEqual([[], []]);
});
