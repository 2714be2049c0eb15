import { linkNameFromName, freeLinkName } from '#src/contract/link-name.ts';
import type { ConnectionStatus } from '#src/contract/connections.ts';
import type { Service } from '#src/contract/services.ts';
import { loadCatalogue } from '../catalogue/catalogue.ts';
import { seedBusyCustomServices } from './busy-custom-services.ts';
import { seedBusyExternalConnections } from './busy-external-connections.ts';
import { FIRST_USER_ID, FOURTH_USER_ID, SECOND_USER_ID, THIRD_USER_ID, WRIKE_EXTENSION_ID } from './ids.ts';
import { seedAuthorization, seedConnection, type ConnectionPlan } from './seed-connection.ts';
import { DAY, HOUR, type Seed } from './seeding.ts';
import { tutorial } from './tutorial.ts';

interface BusyConnection {
  readonly name: string;
  readonly service: string;
  readonly status: ConnectionStatus;
  readonly failure?: ConnectionPlan['failure'];
  /** Absent: the first demo user. */
  readonly createdBy?: string;
  readonly usesLoginUserCredentials?: boolean;
  /** Whether the first demo user has connected an own account too. */
  readonly isOwnAccountConnected?: boolean;
}

const MINE: readonly BusyConnection[] = [
  { name: 'Wrike Zylker', service: 'wrike', status: 'connected' },
  { name: 'Wrike Marketing', service: 'wrike', status: 'expired' },
  { name: 'Wrike Archive (2019–2023)', service: 'wrike', status: 'disconnected' },
  { name: '"Quoted" & <b>bold</b> \'names\'', service: 'slack', status: 'connected' },
  { name: '</script><script>alert(1)</script>', service: 'github', status: 'connected' },
  { name: 'A connection name of exactly fifty characters, yes', service: 'google_drive', status: 'connected' },
  { name: 'اتصال الفواتير بالمتجر', service: 'shopify', status: 'connected' },
  { name: 'חיבור ללקוחות', service: 'hubspot', status: 'needs_reconnection' },
  { name: '請求書の自動送信', service: 'gmail', status: 'connected' },
  { name: 'Ünïcödé Straße Ærø', service: 'dropbox', status: 'connected' },
  { name: '🚚 Shipping 📦 labels 👩🏽‍🏭', service: 'shipstation', status: 'connected' },
  { name: 'a', service: 'asana', status: 'connected' },
  { name: 'Stripe payouts', service: 'stripe_connect', status: 'connected' },
  { name: 'Xero ledger', service: 'xero', status: 'needs_reconnection' },
  { name: 'QuickBooks migration', service: 'quickbooks', status: 'failed', failure: 'rejected' },
  { name: 'DocuSign contracts', service: 'docusign', status: 'failed', failure: 'provider_error' },
  { name: 'Zoom meetings', service: 'zoom', status: 'failed', failure: 'timed_out' },
  { name: 'Jira issues', service: 'jira', status: 'expired' },
  { name: 'Zendesk tickets', service: 'zendesk', status: 'connected' },
  { name: 'SendGrid receipts', service: 'sendgrid', status: 'connected' },
  { name: 'Twilio reminders', service: 'twilio', status: 'disconnected' },
  { name: 'Calendly bookings', service: 'calendly', status: 'connected' },
  { name: 'Airtable inventory', service: 'airtable', status: 'connecting' },
  { name: 'Notion handbook', service: 'notion', status: 'connected' },
  { name: 'Trello-free boards', service: 'monday_com', status: 'connecting' },
  { name: 'Zoho CRM deals', service: 'zoho_crm', status: 'connected' },
];

const OTHERS: readonly BusyConnection[] = [
  { name: 'Zoho Desk tickets', service: 'zoho_desk', status: 'connected', createdBy: SECOND_USER_ID },
  { name: 'Zoho Inventory stock', service: 'zoho_inventory', status: 'expired', createdBy: SECOND_USER_ID },
  { name: 'Arun’s Wrike', service: 'wrike', status: 'connected', createdBy: SECOND_USER_ID },
  { name: 'Outlook invoices', service: 'outlook', status: 'needs_reconnection', createdBy: THIRD_USER_ID },
  { name: 'OneDrive receipts', service: 'onedrive_for_business', status: 'disconnected', createdBy: THIRD_USER_ID },
  { name: 'Mailchimp audience', service: 'mailchimp', status: 'failed', failure: 'window_closed', createdBy: FOURTH_USER_ID },
  { name: 'Box contracts', service: 'box', status: 'connected', createdBy: FOURTH_USER_ID },
  { name: 'Everyone’s Slack', service: 'slack', status: 'connected', createdBy: SECOND_USER_ID, usesLoginUserCredentials: true },
  {
    name: 'Everyone’s Wrike',
    service: 'wrike',
    status: 'connected',
    createdBy: SECOND_USER_ID,
    usesLoginUserCredentials: true,
    isOwnAccountConnected: true,
  },
  {
    name: 'Personal calendars',
    service: 'google_calendar',
    status: 'expired',
    createdBy: THIRD_USER_ID,
    usesLoginUserCredentials: true,
    isOwnAccountConnected: true,
  },
  { name: 'Personal repositories', service: 'github', status: 'connected', createdBy: FOURTH_USER_ID, usesLoginUserCredentials: true },
  { name: 'Asana, each their own', service: 'asana', status: 'connected', createdBy: THIRD_USER_ID, usesLoginUserCredentials: true },
  { name: 'LinkedIn posts', service: 'linkedin', status: 'connected', createdBy: FOURTH_USER_ID },
  { name: 'Todoist chores', service: 'todoist', status: 'disconnected', createdBy: FOURTH_USER_ID },
];

/**
 * Loads the scenario with forty connections in every state, custom services of every kind, and names that are hard on layouts.
 * @returns the tutorial's state with them in "Wrike for Zoho Books"
 */
export async function loadBusy(): Promise<Seed> {
  const catalogue = await loadCatalogue();
  return (seeding) => {
    tutorial(seeding);
    const taken = new Set<string>();
    for (const [index, each] of [...MINE, ...OTHERS].entries()) {
      const service = catalogue.service(each.service);
      if (service === undefined) throw new Error(`The catalogue has no service ${each.service}.`);
      const plan = planOf(each, service, index, seeding.now, taken);
      const row = seedConnection(seeding, plan);
      if (each.isOwnAccountConnected === true) seedAuthorization(seeding, row, plan, FIRST_USER_ID);
    }
    seedBusyCustomServices(seeding);
    seedBusyExternalConnections(seeding);
  };
}

function planOf(each: BusyConnection, service: Service, index: number, now: number, taken: Set<string>): ConnectionPlan {
  const wanted = linkNameFromName(each.name) || linkNameFromName(service.name);
  const linkName = taken.has(wanted) ? freeLinkName(wanted, (name) => taken.has(name)) : wanted;
  taken.add(linkName);
  const wasUsed = each.status === 'connected' || each.status === 'expired' || each.status === 'needs_reconnection';
  return {
    extensionId: WRIKE_EXTENSION_ID,
    name: each.name,
    linkName,
    service: { linkName: service.linkName, name: service.name, authType: service.authType, calledPath: new URL(service.sampleUrl).pathname },
    scopes: service.scopes.slice(0, 1 + (index % 5)).map(({ value }) => value),
    parameters: Object.fromEntries(service.parameters.filter(({ isRequired }) => isRequired).map(({ key, placeholder }) => [key, placeholder])),
    usesLoginUserCredentials: each.usesLoginUserCredentials ?? false,
    createdBy: each.createdBy ?? FIRST_USER_ID,
    createdAt: now - (2 + index * 3) * DAY - index * HOUR,
    status: each.status,
    ...(wasUsed ? { lastUsedAt: now - (28 + index * 7) * HOUR } : {}),
    ...(each.failure === undefined ? {} : { failure: each.failure }),
  };
}
