import { FIRST_USER_ID, SECOND_USER_ID, THIRD_USER_ID, WRIKE_EXTENSION_ID } from './ids.ts';
import { seedAuthorization, seedConnection, type ConnectionPlan } from './seed-connection.ts';
import { seedExtension } from './seed-extension.ts';
import { DAY, HOUR, MINUTE, type Seed, type Seeding } from './seeding.ts';
import { HUBSPOT, SHIPSTATION, SHOPIFY, SLACK, WRIKE, ZOHO_CRM } from './services.ts';

/** What a new person finds: extensions to look around in, and "Wrike for Zoho Books" ready for its first connection. */
export const tutorial: Seed = (seeding) => {
  const { now } = seeding;
  // Scenarios that begin with the tutorial can be asked for together.
  if (seeding.tx.get('extensions', WRIKE_EXTENSION_ID) !== undefined) return;
  // Extensions are numbered in this order; ids.ts has the numbers.
  seedExtension(seeding, {
    name: 'Wrike for Zoho Books',
    description: 'Creates a Wrike project with its tasks for every new project in Zoho Books.',
    createdBy: FIRST_USER_ID,
    createdAt: now - 2 * DAY,
  });
  const shipping = seedExtension(seeding, {
    name: 'Shipping Labels',
    description: 'Prints a label when an invoice is paid and tells the warehouse.',
    version: '1.3',
    createdBy: FIRST_USER_ID,
    createdAt: now - 61 * DAY,
  });
  const sales = seedExtension(seeding, {
    name: 'Sales Signals',
    description: 'Brings deals and invoices together for the sales team.',
    version: '2.0',
    createdBy: SECOND_USER_ID,
    createdAt: now - 24 * DAY,
  });
  seedExtension(seeding, {
    name: 'Payroll Bridge',
    description: '',
    createdBy: THIRD_USER_ID,
    createdAt: now - 9 * DAY,
  });
  seedShipping(seeding, shipping);
  seedSales(seeding, sales);
};

function seedShipping(seeding: Seeding, extensionId: string): void {
  const { now } = seeding;
  const common = { extensionId, createdBy: FIRST_USER_ID };
  seedConnection(seeding, {
    ...common,
    name: 'Zylker Store',
    linkName: 'zylker_store',
    service: SHOPIFY,
    scopes: ['read_orders', 'read_fulfillments'],
    parameters: { subdomain: 'zylker' },
    createdAt: now - 60 * DAY,
    lastUsedAt: now - 35 * MINUTE,
    status: 'connected',
  });
  seedConnection(seeding, {
    ...common,
    name: 'Warehouse Labels',
    linkName: 'warehouse_labels',
    service: SHIPSTATION,
    scopes: [],
    createdAt: now - 58 * DAY,
    lastUsedAt: now - 2 * HOUR,
    status: 'connected',
  });
  seedConnection(seeding, {
    ...common,
    name: 'Warehouse Channel',
    linkName: 'warehouse_channel',
    service: SLACK,
    scopes: ['chat:write', 'channels:read'],
    createdAt: now - 40 * DAY,
    lastUsedAt: now - 6 * DAY,
    status: 'disconnected',
  });
}

function seedSales(seeding: Seeding, extensionId: string): void {
  const { now } = seeding;
  seedConnection(seeding, {
    extensionId,
    name: 'Team CRM',
    linkName: 'team_crm',
    service: ZOHO_CRM,
    scopes: ['ZohoCRM.modules.deals.ALL', 'ZohoCRM.modules.contacts.ALL'],
    createdBy: SECOND_USER_ID,
    createdAt: now - 23 * DAY,
    lastUsedAt: now - 3 * HOUR,
    status: 'connected',
  });
  const each: ConnectionPlan = {
    extensionId,
    name: 'Everyone’s Wrike',
    linkName: 'everyones_wrike',
    service: WRIKE,
    scopes: ['wsReadOnly'],
    usesLoginUserCredentials: true,
    createdBy: SECOND_USER_ID,
    createdAt: now - 12 * DAY,
    lastUsedAt: now - DAY,
    status: 'connected',
  };
  const row = seedConnection(seeding, each);
  seedAuthorization(seeding, row, { ...each, createdAt: now - 11 * DAY, lastUsedAt: now - 2 * DAY }, THIRD_USER_ID);
  seedConnection(seeding, {
    extensionId,
    name: 'Marketing Hub',
    linkName: 'marketing_hub',
    service: HUBSPOT,
    scopes: ['crm.objects.contacts.read'],
    createdBy: FIRST_USER_ID,
    createdAt: now - 5 * DAY,
    status: 'failed',
    failure: 'window_closed',
  });
}
