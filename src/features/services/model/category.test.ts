import { expect, test } from 'vitest';
import type { ServiceSummary } from '#src/contract/services.ts';
import { categoryLabel, categoryOptions, groupByCategory } from './category.ts';

function service(name: string, category: string): ServiceSummary {
  return { linkName: name.toLowerCase(), name, kind: 'default', category, authType: 'oauth2', isZohoDefault: false, scopeCount: 0 };
}
const SERVICES = [service('Wrike', 'productivity'), service('Xero', 'accounting'), service('Asana', 'productivity'), service('Jira', 'dev-tools')];

test('categories and their services keep the order of the list', () => {
  expect(groupByCategory(SERVICES).map(({ label, services }) => [label, services.map(({ name }) => name)])).toEqual([
    ['Productivity', ['Wrike', 'Asana']],
    ['Accounting', ['Xero']],
    ['Developer tools', ['Jira']],
  ]);
});

test('the drop-down is sorted by label and counts', () => {
  expect(categoryOptions(SERVICES)).toEqual([
    { key: 'accounting', label: 'Accounting', count: 1 },
    { key: 'dev-tools', label: 'Developer tools', count: 1 },
    { key: 'productivity', label: 'Productivity', count: 2 },
  ]);
});

test('an unknown category reads as its own words', () => {
  expect(categoryLabel('field-service_tools')).toBe('Field service tools');
});
