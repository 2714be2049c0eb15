import { queryOptions } from '@tanstack/react-query';
import type { ChangeTopic } from '#src/contract/change-feed.ts';
import type { EndpointInput, EndpointOutput } from '#src/contract/endpoint.ts';
import type { Endpoints } from '#src/contract/endpoints.ts';
import type { EndpointId } from '#src/contract/routes.ts';
import { callApi } from './api.ts';

interface EndpointQuery<Id extends EndpointId> {
  /** What has to change for the answer to be out of date; the key begins with it. */
  topic: ChangeTopic;
  endpoint: Id;
  input: EndpointInput<Endpoints[Id]>;
  /** How long the answer is taken for good without asking again, in milliseconds. */
  staleTime: number;
}

/**
 * Query options for one call of the contract.
 * @returns options whose key is the topic, the endpoint and the input
 */
export function endpointQuery<const Id extends EndpointId>({ topic, endpoint, input, staleTime }: EndpointQuery<Id>) {
  return queryOptions({
    queryKey: [topic, endpoint, input] as const,
    queryFn: ({ signal }): Promise<EndpointOutput<Endpoints[Id]>> => callApi(endpoint, input, signal),
    staleTime,
  });
}
