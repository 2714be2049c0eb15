import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { ExternalConnectionInput } from '#src/contract/external-connections.ts';
import { callApi } from '#src/lib/api.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';

const TOPIC = 'external-connections';
/** Every write, of this tab or another, invalidates what it touched; the time covers clocks that run on. */
const STALE_TIME_MS = 30 * 1000;

/** The external connections of an extension, by name. */
export function externalConnectionsQuery(extensionId: string) {
  return endpointQuery({ topic: TOPIC, endpoint: 'listExternalConnections', input: { params: { extensionId } }, staleTime: STALE_TIME_MS });
}

async function externalConnectionsChanged(client: QueryClient): Promise<void> {
  void client.invalidateQueries({ queryKey: ['audit-logs'] });
  await client.invalidateQueries({ queryKey: [TOPIC] });
}

/** Creates an external connection, or changes the one with an id. */
export function saveExternalConnectionMutation(extensionId: string) {
  return mutationOptions({
    mutationFn: ({ id, values }: { id: string | null; values: ExternalConnectionInput }) =>
      id === null
        ? callApi('createExternalConnection', { params: { extensionId }, body: values })
        : callApi('updateExternalConnection', { params: { extensionId, externalConnectionId: id }, body: values }),
    onSuccess: (_saved, _values, _result, { client }) => externalConnectionsChanged(client),
  });
}

/** Deletes an external connection, by its id. */
export function deleteExternalConnectionMutation(extensionId: string) {
  return mutationOptions({
    mutationFn: (externalConnectionId: string) => callApi('deleteExternalConnection', { params: { extensionId, externalConnectionId } }),
    onSuccess: (_none, _id, _result, { client }) => externalConnectionsChanged(client),
  });
}
