import { array, assert, boolean, constantFrom, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, filterScopes, groupScopes, selectScopes } from './scope-selection.ts';

const SCOPES = [
  { value: 'Default', label: 'Full access', group: 'Workspace' },
  { value: 'wsReadOnly', label: 'Read folders and tasks', group: 'Workspace' },
  { value: 'amReadOnlyUser', label: 'Read users', group: 'Account' },
  { value: 'amReadWriteUser', label: 'Read and write users', group: 'Account' },
];
const values = (scopes: readonly { value: string }[]) => scopes.map(({ value }) => value);

describe('filterScopes', () => {
  test.each([
    ['', ['Default', 'wsReadOnly', 'amReadOnlyUser', 'amReadWriteUser']],
    ['READONLY', ['wsReadOnly', 'amReadOnlyUser']],
    ['read users', ['amReadOnlyUser', 'amReadWriteUser']],
    ['account write', ['amReadWriteUser']],
    ['nothing', []],
  ])('%j', (query, expected) => {
    expect(values(filterScopes(SCOPES, query))).toEqual(expected);
  });
});

test.each([
  [[], 'none'],
  [['Default'], 'some'],
  [['Default', 'wsReadOnly', 'amReadOnlyUser', 'amReadWriteUser'], 'all'],
  [['unknown'], 'none'],
] as const)('coverage of %j is %s', (selected, expected) => {
  expect(coverage(SCOPES, selected)).toBe(expected);
});

describe('selectScopes', () => {
  test('"select all" with a search changes only what is on show', () => {
    const shown = values(filterScopes(SCOPES, 'account'));
    expect(selectScopes(SCOPES, ['wsReadOnly'], shown, true)).toEqual(['wsReadOnly', 'amReadOnlyUser', 'amReadWriteUser']);
    expect(selectScopes(SCOPES, ['wsReadOnly', 'amReadOnlyUser'], shown, false)).toEqual(['wsReadOnly']);
  });

  test('keeps the order of the service and holds nothing twice', () => {
    const some = array(constantFrom(...values(SCOPES)));
    assert(
      property(some, some, boolean(), (selected, changed, isSelected) => {
        const result = selectScopes(SCOPES, selected, changed, isSelected);
        expect(result).toEqual(values(SCOPES).filter((value) => result.includes(value)));
        for (const value of changed) expect(result.includes(value)).toBe(isSelected);
      }),
    );
  });
});

test('groups keep the order of the list', () => {
  expect(groupScopes(SCOPES).map(({ group, scopes }) => [group, scopes.length])).toEqual([
    ['Workspace', 2],
    ['Account', 2],
  ]);
});
