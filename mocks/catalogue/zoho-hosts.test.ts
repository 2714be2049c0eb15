import { expect, test } from 'vitest';
import type { DataCentre } from '#src/contract/workspace.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import { createTestClient } from '../test-client.ts';
import { loadCatalogue } from './catalogue.ts';
import { serviceAddress } from './service-address.ts';
import { inDataCentre } from './zoho-hosts.ts';

test.each<[DataCentre, string, string]>([
  ['US', 'https://accounts.zoho.com/oauth/v2/auth', 'https://www.zohoapis.com'],
  ['EU', 'https://accounts.zoho.eu/oauth/v2/auth', 'https://www.zohoapis.eu'],
  ['IN', 'https://accounts.zoho.in/oauth/v2/auth', 'https://www.zohoapis.in'],
  ['AU', 'https://accounts.zoho.com.au/oauth/v2/auth', 'https://www.zohoapis.com.au'],
  ['JP', 'https://accounts.zoho.jp/oauth/v2/auth', 'https://www.zohoapis.jp'],
  ['CA', 'https://accounts.zohocloud.ca/oauth/v2/auth', 'https://www.zohoapis.ca'],
  ['CN', 'https://accounts.zoho.com.cn/oauth/v2/auth', 'https://www.zohoapis.com.cn'],
])('%s', async (dataCentre, accounts, apis) => {
  expect(inDataCentre('https://accounts.zoho.com/oauth/v2/auth', dataCentre)).toBe(accounts);
  expect(inDataCentre('https://www.zohoapis.com', dataCentre)).toBe(apis);
  const { call } = await createTestClient();
  await call(endpoints.updateWorkspace, { body: { dataCentre } });
  const service = await call(endpoints.getService, { params: { serviceLinkName: 'zoho_books' } });
  expect(service).toMatchObject({ authorizationUrl: accounts, apiBaseUrl: apis });
  expect(service.sampleUrl.startsWith(`${apis}/books/v3/`)).toBe(true);
});

test('whoever names an extension gets that one, else the data centre decides', () => {
  expect(inDataCentre('https://accounts.zoho.{extension}/auth || https://accounts.zoho.com/auth', 'EU')).toBe(
    'https://accounts.zoho.{extension}/auth || https://accounts.zoho.eu/auth',
  );
  expect(inDataCentre('https://mail.zoho.{extension}', 'JP')).toBe('https://mail.zoho.{extension} || https://mail.zoho.jp');
});

test('Canada is among the extensions to choose from, and leads to the name that Zoho has there', async () => {
  const catalogue = await loadCatalogue();
  const asking = catalogue.entries.filter(({ connectionParams = [] }) => connectionParams.some(({ label, enum: values }) => label === 'Domain Extension' && values !== undefined));
  expect(asking.length).toBeGreaterThan(10);
  for (const entry of asking) {
    const extension = catalogue.service(entry.linkName)?.parameters.find(({ key }) => key === 'extension');
    expect(extension?.options).toEqual(['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'ca']);
    expect(serviceAddress(entry, entry.authorizationUrl ?? '', { extension: 'ca' })).toBe('https://accounts.zohocloud.ca/oauth/v2/auth');
  }
  const books = asking.find(({ linkName }) => linkName === 'zoho_books');
  expect(books === undefined ? '' : serviceAddress(books, books.apiBaseUrl ?? '', { extension: 'ca' })).toBe('https://www.zohoapis.ca');
});

test('other hosts stay', () => {
  for (const address of ['https://www.wrike.com/api/v4', 'https://notzoho.com/x', 'https://zoho.com.evil.example', '{api_domain}']) {
    expect(inDataCentre(address, 'EU')).toBe(address);
  }
});
