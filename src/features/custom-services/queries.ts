import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { CustomService, CustomServiceChange, NewCustomService } from '#src/contract/custom-services.ts';
import { callApi } from '#src/lib/api.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';

const TOPIC = 'custom-services';
/** Every write, of this tab or another, invalidates what it touched; the time covers clocks that run on. */
const STALE_TIME_MS = 30 * 1000;

/** Every custom service, by name, with the number of connections that use it. */
export function customServicesQuery() {
  return endpointQuery({ topic: TOPIC, endpoint: 'listCustomServices', input: {}, staleTime: STALE_TIME_MS });
}

/** One custom service with the connections that use it. The states of those depend on who looks. */
export function customServiceQuery(serviceLinkName: string) {
  return endpointQuery({ topic: TOPIC, endpoint: 'getCustomService', input: { params: { serviceLinkName } }, staleTime: STALE_TIME_MS });
}

/** Whether a link name is free among custom services. */
export function serviceLinkNameQuery(linkName: string) {
  return endpointQuery({ topic: TOPIC, endpoint: 'checkServiceLinkName', input: { params: { linkName } }, staleTime: 0 });
}

/** Fetches how a default service authenticates, by its link name, to start from. */
export function serviceTemplateMutation() {
  return mutationOptions({ mutationFn: (serviceLinkName: string) => callApi('getServiceTemplate', { params: { serviceLinkName } }) });
}

async function customServicesChanged(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: [TOPIC] }),
    client.invalidateQueries({ queryKey: ['services'] }),
    client.invalidateQueries({ queryKey: ['connections'] }),
    client.invalidateQueries({ queryKey: ['audit-logs'] }),
  ]);
}

function customServiceChanged(client: QueryClient, service: CustomService): Promise<void> {
  client.setQueryData(customServiceQuery(service.linkName).queryKey, service);
  return customServicesChanged(client);
}

/** Creates a custom service. */
export function createCustomServiceMutation() {
  return mutationOptions({
    mutationFn: (service: NewCustomService) => callApi('createCustomService', { body: service }),
    onSuccess: (service, _input, _result, { client }) => void customServiceChanged(client, service),
  });
}

/** Changes a custom service. */
export function updateCustomServiceMutation(serviceLinkName: string) {
  return mutationOptions({
    mutationFn: (change: CustomServiceChange) => callApi('updateCustomService', { params: { serviceLinkName }, body: change }),
    onSuccess: (service, _input, _result, { client }) => void customServiceChanged(client, service),
  });
}

/** Deletes a custom service, by its link name. */
export function deleteCustomServiceMutation() {
  return mutationOptions({
    mutationKey: [TOPIC, 'delete'],
    mutationFn: (serviceLinkName: string) => callApi('deleteCustomService', { params: { serviceLinkName } }),
    onSuccess: (_none, _linkName, _result, { client }) => void customServicesChanged(client),
  });
}

/** Undoes a deletion. */
export function restoreCustomServiceMutation() {
  return mutationOptions({
    mutationFn: (serviceLinkName: string) => callApi('restoreCustomService', { params: { serviceLinkName } }),
    onSuccess: (service, _linkName, _result, { client }) => void customServiceChanged(client, service),
  });
}
