import { expect, test } from 'vitest';
import { serviceSchema } from '#src/contract/services.ts';
import { loadCatalogue } from './catalogue.ts';

const catalogue = await loadCatalogue();
const services = catalogue.summaries.flatMap(({ linkName }) => catalogue.service(linkName) ?? []);

test('has 172 services as the contract describes them, each link name once', () => {
  expect(services).toHaveLength(172);
  expect(new Set(services.map(({ linkName }) => linkName)).size).toBe(172);
  for (const service of services) expect(serviceSchema.safeParse(service).error).toBeUndefined();
});

test("lists the original's own services first, each part by name", () => {
  const own = catalogue.summaries.filter(({ isZohoDefault }) => isZohoDefault);
  expect(catalogue.summaries.slice(0, own.length)).toEqual(own);
  expect(own.map(({ name }) => name)).toContain('Wrike');
  const names = own.map(({ name }) => name);
  expect(names).toEqual(names.toSorted(new Intl.Collator('en', { sensitivity: 'base', numeric: true }).compare));
});

test('names categories for people', () => {
  expect(new Set(catalogue.summaries.map(({ category }) => category))).toContain('CRM');
  for (const { category } of catalogue.summaries) expect(category).toMatch(/^[A-Z]/);
});

test('every sample address is a complete https address', () => {
  for (const { linkName, sampleUrl } of services) {
    expect(URL.canParse(sampleUrl), linkName).toBe(true);
    expect(sampleUrl, linkName).toMatch(/^https:\/\/[^/]+\./);
    expect(sampleUrl, linkName).not.toMatch(/[{}|$\s]|\/\/[^/]*\/\//);
  }
});

test('every address is complete too', () => {
  for (const { linkName, authType, authorizationUrl, tokenUrl, apiBaseUrl } of services) {
    for (const address of [authorizationUrl, tokenUrl, apiBaseUrl].filter((each) => each !== null)) {
      expect(address, linkName).toMatch(/^https:\/\/[^/{}|]+\.[^{}|]+$/);
    }
    expect(authorizationUrl === null, linkName).toBe(authType !== 'oauth2');
  }
});

test('the sample address of Wrike lists folders', () => {
  expect(catalogue.service('wrike')?.sampleUrl).toBe('https://www.wrike.com/api/v4/folders');
  expect(catalogue.sampleUrl('wrike', { host: 'app-eu.wrike.com' })).toBe('https://app-eu.wrike.com/api/v4/folders');
});

test.each([
  ['shopify', { subdomain: 'paws' }, 'https://paws.myshopify.com/'],
  ['salesforce', {}, 'https://zylker.my.salesforce.com'],
  ['salesforce', { instance_url: 'https://eu1.my.salesforce.com' }, 'https://eu1.my.salesforce.com'],
  ['zoho_books', {}, 'https://www.zohoapis.com/books/v3/organizations'],
  ['zoho_books', { extension: 'eu' }, 'https://www.zohoapis.eu/books/v3/organizations'],
  ['intercom', {}, 'https://api.intercom.io'],
  ['intercom', { region: 'eu' }, 'https://api.eu.intercom.io'],
  ['mailchimp', { dc: 'us21' }, 'https://us21.api.mailchimp.com/3.0/lists'],
])('%s with %o is at %s', (linkName, known, address) => {
  expect(catalogue.sampleUrl(linkName, known)).toContain(address);
});

test('services without public endpoints say so and have stand-ins', () => {
  const service = catalogue.service('gotomeeting');
  expect(service).toMatchObject({
    hasKnownEndpoints: false,
    authorizationUrl: 'https://gotomeeting.example/oauth/authorize',
    tokenUrl: 'https://gotomeeting.example/oauth/token',
  });
  expect(catalogue.service('adobe_acrobat_sign')?.sampleUrl).toMatch(/^https:\/\/adobe-acrobat-sign\.example\//);
  expect(services.filter(({ hasKnownEndpoints }) => !hasKnownEndpoints)).toHaveLength(3);
});

test('parameters are fields with their affixes and options', () => {
  expect(catalogue.service('shopify')?.parameters).toEqual([
    expect.objectContaining({ key: 'subdomain', label: 'Shopify Domain', prefix: 'https://', suffix: '.myshopify.com', isRequired: true, options: null }),
  ]);
  expect(catalogue.service('mailgun')?.parameters).toEqual([expect.objectContaining({ key: 'region', options: ['api', 'api.eu'], isRequired: true })]);
  expect(catalogue.service('zoho_crm')?.parameters).toEqual([expect.objectContaining({ key: 'extension', isRequired: false })]);
});

test('API key and basic services ask for credentials, others do not', () => {
  for (const { linkName, authType, credentials } of services) {
    expect(credentials.length > 0, linkName).toBe(authType === 'apikey' || authType === 'basic');
  }
  expect(catalogue.service('twilio')?.credentials).toEqual([
    expect.objectContaining({ key: 'username', label: 'Account SID', isSecret: false }),
    expect.objectContaining({ key: 'password', label: 'Auth Token', isSecret: true }),
  ]);
});

test('knows nothing of other services', () => {
  expect(catalogue.service('constructor')).toBeUndefined();
  expect(catalogue.summary('nothing')).toBeUndefined();
});
