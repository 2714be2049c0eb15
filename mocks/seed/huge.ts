import type { ConnectionStatus } from '#src/contract/connections.ts';
import { linkNameFromName } from '#src/contract/link-name.ts';
import { FIRST_USER_ID, WRIKE_EXTENSION_ID } from './ids.ts';
import { seedConnection } from './seed-connection.ts';
import { oauth1At, oauth2At, seedCustomService, type CustomServicePlan } from './seed-custom-service.ts';
import { HOUR, MINUTE, type Seed, type Seeding } from './seeding.ts';
import { HUBSPOT, SHOPIFY, SLACK, WRIKE, ZOHO_CRM } from './services.ts';
import { tutorial } from './tutorial.ts';

const COUNT = 10_000;

const SERVICES = [
  { service: WRIKE, scopes: ['Default', 'wsReadWrite'] },
  { service: SLACK, scopes: ['chat:write'] },
  { service: ZOHO_CRM, scopes: ['ZohoCRM.modules.deals.ALL'] },
  { service: SHOPIFY, scopes: ['read_orders'], parameters: { subdomain: 'zylker' } },
  { service: HUBSPOT, scopes: ['crm.objects.contacts.read'] },
] as const;

const STATUSES: readonly ConnectionStatus[] = ['connected', 'connected', 'connected', 'expired', 'disconnected', 'needs_reconnection', 'failed'];

const SUBJECTS = ['Invoices', 'Orders', 'Projects', 'Contacts', 'Shipments', 'Refunds', 'Estimates', 'Timesheets'] as const;

const CUSTOM_SERVICES = 2000;

const MAKERS = ['Acme', 'Borealis', 'Cascade', 'Dynamo', 'Everest', 'Fjord', 'Granite'] as const;
const PRODUCTS = ['Ledger', 'Depot', 'Forms', 'Signals', 'Planner', 'Archive', 'Scanner', 'Payments', 'Fleet', 'Portal', 'Exchange'] as const;

/** Two thousand custom services, of every authentication type in turn. */
function seedCustomServices(seeding: Seeding): void {
  for (let number = 1; number <= CUSTOM_SERVICES; number += 1) {
    const name = `${MAKERS[number % MAKERS.length] ?? 'Acme'} ${PRODUCTS[number % PRODUCTS.length] ?? 'Ledger'} ${number}`;
    seedCustomService(seeding, {
      linkName: linkNameFromName(name),
      name,
      auth: authOf(seeding, number),
      createdBy: FIRST_USER_ID,
      createdAt: seeding.now - number * HOUR,
    });
  }
}

function authOf(seeding: Seeding, number: number): CustomServicePlan['auth'] {
  const host = `api${number}.example`;
  if (number % 4 === 1) return oauth2At(seeding, host, { scopes: ['read', 'write'].slice(0, number % 3) });
  if (number % 4 === 2) return { type: 'basic' };
  if (number % 4 === 3) return oauth1At(seeding, host);
  return { type: 'apikey', parameters: [{ paramType: 'header', key: 'X-Api-Key', displayName: 'API Key' }] };
}

/** The tutorial's state with ten thousand connections of the first demo user in "Wrike for Zoho Books", and two thousand custom services. */
export const huge: Seed = (seeding) => {
  tutorial(seeding);
  seedCustomServices(seeding);
  for (let number = 1; number <= COUNT; number += 1) {
    const chosen = SERVICES[Math.floor(seeding.random.fraction() * SERVICES.length)] ?? SERVICES[0];
    const subject = SUBJECTS[number % SUBJECTS.length] ?? 'Invoices';
    seedConnection(seeding, {
      ...chosen,
      extensionId: WRIKE_EXTENSION_ID,
      name: `${subject} to ${chosen.service.name} ${number}`,
      linkName: `${subject.toLowerCase()}_to_${chosen.service.linkName}_${number}`,
      createdBy: FIRST_USER_ID,
      createdAt: seeding.now - number * 7 * MINUTE - HOUR,
      status: STATUSES[Math.floor(seeding.random.fraction() * STATUSES.length)] ?? 'connected',
    });
  }
};
