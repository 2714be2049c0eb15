import type { CatalogueEntry } from './catalogue-entry.ts';
import { tokenResponseValue } from './token-response-values.ts';
import { atNameInCanada } from './zoho-hosts.ts';

const PLACEHOLDER = /\$?\{(?:connectionConfig\.)?([\w.-]+)\}/g;

/** Examples for parameters that are not simply an account's name. */
const PARAMETER_EXAMPLES: Readonly<Record<string, string>> = {
  'salesforce.hostname': 'zylker.my.salesforce.com',
  'activecampaign.hostname': 'zylker.api-us1.com',
  'servicenow.hostname': 'zylker.service-now.com',
  'snowflake.snowflake_account_url': 'zylker.snowflakecomputing.com',
  'freshsales.bundleAlias': 'zylker.myfreshworks.com/crm/sales',
  'woocommerce.storeURL': 'shop.zylker.com',
  'smartsheet.app_host': 'app.smartsheet.com',
  'bigcommerce.storeHash': 'k2f8a1b3',
  'squarespace.customappDescription': 'Zylker connector',
  'sentry.actor': '711770823',
  'amazon.extension': 'com',
  'algolia.APP_ID': 'B1G2GM9NG0',
  'datadog.applicationKey': 'zylker-application-key',
  'netsuite.accountId': '1234567',
  'quickbooks.realmId': '9130347957983546',
  'basecamp.accountId': '5099117',
  'google_ads.login_customer_id': '1234567890',
  'insightly.pod': 'na1',
  'greenhouse.resource': 'harvest',
  'bird.workspaceId': 'a1405560-c8d3-4b1a-877d-3f449ad95352',
  'telegram.apiKey': '123456:your-bot-token',
};

/**
 * An example of a parameter's value, for a field to show while it is empty.
 * @param entry the service
 * @param key the parameter
 * @returns the example
 */
export function parameterExample(entry: CatalogueEntry, key: string): string {
  const parameter = entry.connectionParams?.find((candidate) => candidate.key === key);
  return PARAMETER_EXAMPLES[`${entry.linkName}.${key}`] ?? parameter?.enum?.[0] ?? 'zylker';
}

/**
 * Fills an address template of the catalogue. Of its alternatives the first that is complete is taken: with what is known of the connection,
 * then with what token responses usually say, then with examples.
 * @param entry the service
 * @param template the address
 * @param known values by name: connection parameters and fields of the token response
 * @returns the address
 */
export function serviceAddress(entry: CatalogueEntry, template: string, known: Readonly<Record<string, string>>): string {
  const alternatives = template.split(' || ').map((alternative) => alternative.trim());
  const usual = (name: string): string => tokenResponseValue(entry.linkName, name) ?? '';
  const values = [(name: string) => known[name] ?? '', (name: string) => (known[name] ?? '') || usual(name)];
  for (const valueOf of values) {
    const complete = alternatives.find((alternative) => namesIn(alternative).every((name) => valueOf(name) !== ''));
    if (complete !== undefined) return fill(complete, valueOf);
  }
  return fill(alternatives[0] ?? '', (name) => (known[name] ?? '') || usual(name) || parameterExample(entry, name));
}

/** @returns the base of a stand-in for a service whose own addresses are not public */
export function standInOrigin(linkName: string): string {
  return `https://${linkName.replaceAll('_', '-')}.example`;
}

function namesIn(template: string): string[] {
  return [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name);
}

function fill(template: string, valueOf: (name: string) => string): string {
  return atNameInCanada(template.replaceAll(PLACEHOLDER, (_, name: string) => valueOf(name)));
}
