import { endpoints } from '#src/contract/endpoints.ts';
import type { EndpointIdIn } from '#src/contract/routes.ts';
import type { ContractCases } from '../../contract-cases.ts';
import { PAYROLL_EXTENSION_ID, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import type { TestClient } from '../../test-client.ts';

const extensionId = WRIKE_EXTENSION_ID;
const NOWHERE = { extensionId: 'ext-9999' };
const NO_SUCH = { extensionId, externalConnectionId: 'external-connection-0' };
const body = { name: 'Acme Ledger', connectionUrl: 'https://ledger.acme.example/connect', revokeUrl: 'https://ledger.acme.example/revoke' };

async function gone(client: TestClient): Promise<{ extensionId: string; externalConnectionId: string }> {
  await client.call(endpoints.deleteExtension, { params: { extensionId: PAYROLL_EXTENSION_ID } });
  return { extensionId: PAYROLL_EXTENSION_ID, externalConnectionId: 'external-connection-0' };
}

async function created(client: TestClient): Promise<typeof NO_SUCH> {
  const { id } = await client.call(endpoints.createExternalConnection, { params: { extensionId }, body });
  return { extensionId, externalConnectionId: id };
}

/** Run against the busy scenario. */
export const externalConnectionCases: ContractCases<EndpointIdIn<'external-connections'>> = {
  listExternalConnections: {
    succeeds: (c) => c.call(endpoints.listExternalConnections, { params: { extensionId } }),
    not_found: (c) => c.fail(endpoints.listExternalConnections, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.listExternalConnections, { params: await gone(c) }),
  },
  createExternalConnection: {
    succeeds: (c) => c.call(endpoints.createExternalConnection, { params: { extensionId }, body }),
    validation_failed: (c) => c.fail(endpoints.createExternalConnection, { params: { extensionId }, body: { ...body, revokeUrl: 'http://acme.example' } }),
    name_taken: async (c) => {
      await created(c);
      return await c.fail(endpoints.createExternalConnection, { params: { extensionId }, body: { ...body, name: 'ACME ledger' } });
    },
    not_found: (c) => c.fail(endpoints.createExternalConnection, { params: NOWHERE, body }),
    gone: async (c) => c.fail(endpoints.createExternalConnection, { params: await gone(c), body }),
  },
  updateExternalConnection: {
    succeeds: async (c) => c.call(endpoints.updateExternalConnection, { params: await created(c), body: { ...body, name: 'Acme Books' } }),
    validation_failed: async (c) => c.fail(endpoints.updateExternalConnection, { params: await created(c), body: { ...body, connectionUrl: '' } }),
    name_taken: async (c) => {
      await created(c);
      const other = await c.call(endpoints.createExternalConnection, { params: { extensionId }, body: { ...body, name: 'Other' } });
      return await c.fail(endpoints.updateExternalConnection, { params: { extensionId, externalConnectionId: other.id }, body });
    },
    not_found: (c) => c.fail(endpoints.updateExternalConnection, { params: NO_SUCH, body }),
    gone: async (c) => c.fail(endpoints.updateExternalConnection, { params: await gone(c), body }),
  },
  deleteExternalConnection: {
    succeeds: async (c) => c.call(endpoints.deleteExternalConnection, { params: await created(c) }),
    not_found: (c) => c.fail(endpoints.deleteExternalConnection, { params: NO_SUCH }),
    gone: async (c) => c.fail(endpoints.deleteExternalConnection, { params: await gone(c) }),
  },
};
