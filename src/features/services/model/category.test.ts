import { expect, test } from 'vitest';
import type { ServiceSummary } from '#src/contract/services.ts';
import { categoryOptions, groupByCategory } from './category.ts';

function service(name: string, category: string): ServiceSummary {
  return { linkName: name.toLowerCase(), name, kind: 'default', category, authType: 'oauth2', isZohoDefault: false, scopeCount: 0 };
}
const SERVICES = [service('Wrike', 'Productivity'), service('Xero', 'Accounting'), service('Asana', 'Productivity'), service('Jira', 'Developer Tools')];

test('categories and their services keep the order of the list', () => {
  expect(groupByCategory(SERVICES).map(({ category, services }) => [category, services.map(({ name }) => name)])).toEqual([
    ['Productivity', ['Wrike', 'Asana']],
    ['Accounting', ['Xero']],
    ['Developer Tools', ['Jira']],
  ]);
});

test('the drop-down is in alphabetical order and counts', () => {
  expect(categoryOptions(SERVICES)).toEqual([
    { category: 'Accounting', count: 1 },
    { category: 'Developer Tools', count: 1 },
    { category: 'Productivity', count: 2 },
  ]);
});
