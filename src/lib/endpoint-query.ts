import { queryOptions } from '@tanstack/react-query';
import type { ChangeTopic } from '#src/contract/change-feed.ts';
import type { EndpointInput, EndpointOutput, EndpointSpec } from '#src/contract/endpoint.ts';
import { callApi } from './api.ts';

interface EndpointQuery<E extends EndpointSpec> {
  /** What has to change for the answer to be out of date; the key begins with it. */
  topic: ChangeTopic;
  endpoint: E;
  input: EndpointInput<E>;
  /** How long the answer is taken for good without asking again, in milliseconds. */
  staleTime: number;
}

/**
 * Query options for one call of the contract.
 * @returns options whose key is the topic, the endpoint and the input
 */
export function endpointQuery<const E extends EndpointSpec>({ topic, endpoint, input, staleTime }: EndpointQuery<E>) {
  return queryOptions({
    queryKey: [topic, endpoint.id, input] as const,
    queryFn: ({ signal }): Promise<EndpointOutput<E>> => callApi(endpoint, input, signal),
    staleTime,
  });
}
