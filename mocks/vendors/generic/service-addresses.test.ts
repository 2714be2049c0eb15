import { describe, expect, it, test } from 'vitest';
import { loadCatalogue } from '../../catalogue/catalogue.ts';
import { createTestClient } from '../../test-client.ts';
import { apiVendorOf } from '../vendor-of.ts';
import { vendorName } from '../vendor-name.ts';
import { addressesOf } from './service-addresses.ts';

const catalogue = await loadCatalogue();

describe('The name of who answers', () => {
  it.each([
    ['https://www.wrike.com/api/v4/folders', 'Wrike'],
    ['https://app-eu.wrike.com/api/v4/folders', 'Wrike'],
    ['https://www.zohoapis.eu/books/v3/projects?organization_id=1', 'Zoho Books'],
    ['https://www.zohoapis.com/crm/v2/Contacts', 'Zoho CRM'],
    ['https://www.zohoapis.in/inventory/v1/organizations', 'Zoho Inventory'],
    ['https://desk.zoho.com/api/v1/tickets', 'Zoho Desk'],
    ['https://slack.com/api/chat.postMessage', 'Slack'],
    ['https://sheets.googleapis.com/v4/spreadsheets/1/values/A1:append', 'Google Sheets'],
    ['https://www.googleapis.com/drive/v3/files', 'Google Drive'],
    ['https://www.googleapis.com/calendar/v3/users/me/calendarList', 'Google Calendar'],
    ['https://zylker.myshopify.com/admin/api/2024-10/products.json', 'Shopify'],
    ['https://us1.api.mailchimp.com/3.0/lists', 'Mailchimp'],
    ['https://api.eu.mailgun.net/v3/domains', 'Mailgun'],
    ['https://gotomeeting.example/api/v1/records', 'GoToMeeting'],
  ])('%s is %s', async (address, name) => {
    const { backend } = await createTestClient();
    expect(await vendorName(new URL(address), backend)).toBe(name);
  });

  it.each(['https://unknown.example/api', 'http://www.wrike.com/api/v4/folders', 'https://evil-wrike.com/api/v4', 'https://slack.com/', 'https://slack.com/apis', 'https://myshopify.com/'])(
    '%s is nobody',
    async (address) => {
      const { backend } = await createTestClient();
      expect(await vendorName(new URL(address), backend)).toBeNull();
    },
  );

  it("of a host that is a connection's parameter is known from the connection", async () => {
    const { backend } = await createTestClient();
    const address = new URL('https://shop.cascadia.example/wp-json/wc/v3/orders');
    expect(await vendorName(address, backend)).toBeNull();
    await backend.database.write((tx) => {
      const [connection] = tx.all('connections');
      if (connection === undefined) throw new Error('There is no connection.');
      tx.put('connections', { ...connection, id: 'connection-woo', linkName: 'woo', serviceLinkName: 'woocommerce', parameters: { storeURL: 'shop.cascadia.example' } });
    });
    expect(await vendorName(address, backend)).toBe('WooCommerce');
  });
});

test("every service's sample call is answered by some vendor", () => {
  for (const entry of catalogue.entries) {
    const { sampleUrl = '' } = catalogue.service(entry.linkName) ?? {};
    const isFound = apiVendorOf(new URL(sampleUrl)) !== null || addressesOf(entry).some(({ pattern }) => pattern.test(sampleUrl));
    expect(isFound, `${entry.linkName} at ${sampleUrl}`).toBe(true);
  }
});

test('no service takes every host', () => {
  for (const entry of catalogue.entries) {
    for (const { pattern } of addressesOf(entry)) expect(pattern.test('https://somebody.else.example/x'), entry.linkName).toBe(false);
  }
});
