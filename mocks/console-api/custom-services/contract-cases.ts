import { endpoints } from '#src/contract/endpoints.ts';
import type { EndpointIdIn } from '#src/contract/routes.ts';
import type { NewCustomService } from '#src/contract/custom-services.ts';
import type { ContractCases } from '../../contract-cases.ts';
import { UNUSED_SERVICE, USED_SERVICE } from '../../seed/ids.ts';
import type { TestClient } from '../../test-client.ts';

const UNUSED = { serviceLinkName: UNUSED_SERVICE };
const USED = { serviceLinkName: USED_SERVICE };
const NOWHERE = { serviceLinkName: 'nothing_here' };

const parcels: NewCustomService = {
  name: 'Parcel Desk',
  linkName: 'parcel_desk_new',
  auth: { type: 'apikey', parameters: [{ paramType: 'header', key: 'X-Api-Key', displayName: 'API Key' }] },
};

async function deleted(client: TestClient): Promise<typeof UNUSED> {
  await client.call(endpoints.deleteCustomService, { params: UNUSED });
  return UNUSED;
}

/** Run against the busy scenario. */
export const customServiceCases: ContractCases<EndpointIdIn<'custom-services'>> = {
  listCustomServices: { succeeds: (c) => c.call(endpoints.listCustomServices, {}) },
  getCustomService: {
    succeeds: (c) => c.call(endpoints.getCustomService, { params: USED }),
    not_found: (c) => c.fail(endpoints.getCustomService, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.getCustomService, { params: await deleted(c) }),
  },
  createCustomService: {
    succeeds: (c) => c.call(endpoints.createCustomService, { body: parcels }),
    validation_failed: (c) => c.fail(endpoints.createCustomService, { body: { ...parcels, name: ' ' } }),
    link_name_taken: (c) => c.fail(endpoints.createCustomService, { body: { ...parcels, linkName: USED_SERVICE } }),
  },
  updateCustomService: {
    succeeds: (c) => c.call(endpoints.updateCustomService, { params: USED, body: { name: 'Renamed' } }),
    validation_failed: (c) => c.fail(endpoints.updateCustomService, { params: USED, body: { name: 'x'.repeat(51) } }),
    conflict: (c) => c.fail(endpoints.updateCustomService, { params: USED, body: { name: 'x', auth: parcels.auth } }),
    not_found: (c) => c.fail(endpoints.updateCustomService, { params: NOWHERE, body: { name: 'x' } }),
    gone: async (c) => c.fail(endpoints.updateCustomService, { params: await deleted(c), body: { name: 'x' } }),
  },
  deleteCustomService: {
    succeeds: (c) => c.call(endpoints.deleteCustomService, { params: UNUSED }),
    conflict: (c) => c.fail(endpoints.deleteCustomService, { params: USED }),
    not_found: (c) => c.fail(endpoints.deleteCustomService, { params: NOWHERE }),
    gone: async (c) => c.fail(endpoints.deleteCustomService, { params: await deleted(c) }),
  },
  restoreCustomService: {
    succeeds: async (c) => c.call(endpoints.restoreCustomService, { params: await deleted(c) }),
    link_name_taken: async (c) => {
      const params = await deleted(c);
      await c.call(endpoints.createCustomService, { body: { ...parcels, linkName: UNUSED_SERVICE } });
      return await c.fail(endpoints.restoreCustomService, { params });
    },
    not_found: (c) => c.fail(endpoints.restoreCustomService, { params: NOWHERE }),
  },
  getServiceTemplate: {
    succeeds: (c) => c.call(endpoints.getServiceTemplate, { params: { serviceLinkName: 'google' } }),
    not_found: (c) => c.fail(endpoints.getServiceTemplate, { params: NOWHERE }),
  },
  checkServiceLinkName: { succeeds: (c) => c.call(endpoints.checkServiceLinkName, { params: { linkName: USED_SERVICE } }) },
};
