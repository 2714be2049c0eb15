import type { endpoints } from '#src/contract/endpoints.ts';
import type { EndpointId } from '#src/contract/routes.ts';
import type { TestClient } from './test-client.ts';

/** Calls an endpoint; answers what it answered, or its problem. */
export type ContractRun = (client: TestClient) => Promise<unknown>;

/** A case for each endpoint, and one for each error that it declares. */
export type ContractCases<Ids extends EndpointId> = {
  [Id in Ids]: { succeeds: ContractRun } & { [Code in (typeof endpoints)[Id]['errors'][number]]: ContractRun };
};
