import type { ConnectionStatus } from '#src/contract/connections.ts';
import { FIRST_USER_ID, WRIKE_EXTENSION_ID } from './ids.ts';
import { seedConnection } from './seed-connection.ts';
import { HOUR, MINUTE, type Seed } from './seeding.ts';
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

/** The tutorial's state with ten thousand connections of the first demo user in "Wrike for Zoho Books". */
export const huge: Seed = (seeding) => {
  tutorial(seeding);
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
