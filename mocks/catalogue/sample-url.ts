import type { CatalogueEntry } from './catalogue-entry.ts';
import { serviceAddress, standInOrigin } from './service-address.ts';

/** A GET below each service's base address that lists something every account has. Source: the vendors' API references. */
const SAMPLE_PATHS: Readonly<Record<string, string>> = {
  wrike: '/folders',
  zlabs_integration: '/crm/v2/users',
  zoho_crm: '/crm/v2/Contacts',
  zoho_books: '/books/v3/organizations',
  zoho_desk: '/v1/tickets',
  zoho_inventory: '/inventory/v1/organizations',
  zoho_invoice: '/invoice/v3/organizations',
  zoho_bigin: '/bigin/v2/Contacts',
  zoho_people: '/people/api/forms',
  zoho_mail: '/api/accounts',
  zoho_recruit: '/v2/Candidates',
  zoho_calendar: '/v1/calendars',
  slack: '/conversations.list',
  google: '/oauth2/v3/userinfo',
  google_drive: '/drive/v3/files',
  google_calendar: '/calendar/v3/users/me/calendarList',
  gmail: '/gmail/v1/users/me/labels',
  google_contacts: '/v1/people/me/connections?personFields=names',
  github: '/user/repos',
  gitlab: '/api/v4/projects',
  bitbucket: '/2.0/user',
  asana: '/api/1.0/projects',
  hubspot: '/crm/v3/objects/contacts',
  shopify: '/admin/api/2024-10/products.json',
  mailchimp: '/3.0/lists',
  stripe_connect: '/v1/customers',
  zendesk: '/api/v2/tickets.json',
  zoom: '/v2/users/me/meetings',
  trello: '/1/members/me/boards',
  openai: '/v1/models',
  sendgrid: '/v3/templates',
  twilio: '/2010-04-01/Accounts.json',
  freshdesk: '/api/v2/tickets',
  razorpay: '/v1/payments',
  chargebee: '/api/v2/customers',
  airtable: '/v0/meta/bases',
  box: '/2.0/folders/0',
  calendly: '/users/me',
  jira: '/oauth/token/accessible-resources',
  linkedin: '/v2/userinfo',
  notion: '/v1/users',
  outlook: '/v1.0/me/messages',
  shipstation: '/orders',
  xero: '/connections',
};

/**
 * A GET that works with a new connection, for sample code.
 * @param entry the service
 * @param known connection parameters and fields of the token response, by name
 * @returns an https address
 */
export function sampleUrl(entry: CatalogueEntry, known: Readonly<Record<string, string>> = {}): string {
  if (entry.apiBaseUrl === undefined) return `${standInOrigin(entry.linkName)}/api/v1/records`;
  const base = serviceAddress(entry, entry.apiBaseUrl, known).replace(/\/$/, '');
  return base + (SAMPLE_PATHS[entry.linkName] ?? '');
}
