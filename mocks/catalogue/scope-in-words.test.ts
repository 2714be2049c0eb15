import { expect, test } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { scopeInWords } from './scope-in-words.ts';

test.each([
  ['ZohoBooks.projects.CREATE', 'Create projects', 'Projects'],
  ['ZohoBooks.creditnotes.ALL', 'Full access to credit notes', 'Credit notes'],
  ['ZohoCRM.settings.custom_views.ALL', 'Full access to custom views in settings', 'Settings'],
  ['channels:read', 'Read channels', 'Channels'],
  ['read_all_orders', 'Read all orders', 'Orders'],
  ['store_v2_orders_read_only', 'Read orders', 'Orders'],
  ['Files.ReadWrite.All', 'Read and write all files', 'Files'],
  ['opportunities:read:admin', 'Read opportunities as administrator', 'Opportunities'],
  ['playlist-modify-private', 'Change private playlists', 'Playlists'],
  ['READ_SHEETS', 'Read sheets', 'Sheets'],
  ['https://api.ebay.com/oauth/api_scope/sell.inventory.readonly', 'Read inventory', 'Inventory'],
  ['Desk.search.READ', 'Search everything', 'Search'],
  ['read:jira-work', 'Read work', 'Work'],
  ['openid', 'Confirm who you are', 'Identity'],
  ['constructor', 'Access constructor', 'Constructor'],
])('%s is "%s" among "%s"', (value, label, group) => {
  expect(scopeInWords(value)).toEqual({ label, group });
});

test("the catalogue's own labels win", async () => {
  const catalogue = await loadCatalogue();
  expect(catalogue.service('wrike')?.scopes.find(({ value }) => value === 'wsReadWrite')).toEqual({
    value: 'wsReadWrite',
    label: 'Read and write folders, projects, tasks, comments and time logs',
    group: 'Workspace data',
  });
});

test('every scope of the catalogue has words of its own', async () => {
  const catalogue = await loadCatalogue();
  const scopes = catalogue.summaries.flatMap(({ linkName }) => catalogue.service(linkName)?.scopes ?? []);
  expect(scopes).toHaveLength(1312);
  for (const { value, label, group } of scopes) {
    expect(label, value).toMatch(/^[A-Z].*[\p{L}\d)]$/u);
    expect(label, value).not.toMatch(/[_:/{}<>]|\bnull\b|\bundefined\b/);
    expect(group, value).toMatch(/^[A-Z]/);
  }
});
