import { expect, test } from 'vitest';
import type { ServiceSummary } from '#src/contract/services.ts';
import { categoryOptions, groupByCategory } from './category.ts';

function service(name: string, category: string, isZohoDefault = false): ServiceSummary {
  return { linkName: name.toLowerCase(), name, kind: 'default', category, authType: 'oauth2', connectsBy: 'consent', isZohoDefault, scopeCount: 0 };
}
const SERVICES = [
  service('Xero', 'Accounting', true),
  service('Wrike', 'Productivity', true),
  service('Zoho Books', 'Zoho', true),
  service('Zoho CRM', 'Zoho', true),
  service('Asana', 'Productivity'),
  service('Jira', 'Developer Tools'),
];

test('categories with most originals come first, then the larger ones; their services keep the order of the list', () => {
  expect(groupByCategory(SERVICES).map(({ category, services }) => [category, services.map(({ name }) => name)])).toEqual([
    ['Zoho', ['Zoho Books', 'Zoho CRM']],
    ['Productivity', ['Wrike', 'Asana']],
    ['Accounting', ['Xero']],
    ['Developer Tools', ['Jira']],
  ]);
});

test('the drop-down is in alphabetical order and counts', () => {
  expect(categoryOptions(SERVICES).map(({ category, count }) => [category, count])).toEqual([
    ['Accounting', 1],
    ['Developer Tools', 1],
    ['Productivity', 2],
    ['Zoho', 2],
  ]);
});
