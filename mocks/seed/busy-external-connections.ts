import { timestamp } from '../clock.ts';
import { externalConnectionNameKey } from '../console-api/external-connections/external-connection-name-key.ts';
import { newId } from '../console-api/new-id.ts';
import { FIRST_USER_ID, SECOND_USER_ID, WRIKE_EXTENSION_ID } from './ids.ts';
import { DAY, type Seeding } from './seeding.ts';

/** External connections of "Wrike for Zoho Books", with names that are hard on layouts. */
export function seedBusyExternalConnections({ tx, now }: Seeding): void {
  const put = (name: string, host: string, days: number, createdBy = FIRST_USER_ID): void => {
    const at = timestamp(now - days * DAY);
    tx.put('externalConnections', {
      id: newId(tx, 'external-connection'),
      extensionId: WRIKE_EXTENSION_ID,
      name,
      nameKey: externalConnectionNameKey(name),
      connectionUrl: `https://${host}/zylker/connect`,
      revokeUrl: `https://${host}/zylker/revoke`,
      createdAt: at,
      createdBy,
      updatedAt: at,
    });
  };
  put('Payroll bureau', 'connect.payroll.example', 40);
  put('Customs broker', 'broker.customs.example', 21, SECOND_USER_ID);
  put('بوابة الموردين', 'suppliers.example', 14);
  put('An external connection whose name is fifty letters', 'a-host-with-quite-a-long-name.of-a-third-party.example', 3);
}
