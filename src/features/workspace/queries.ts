import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { EndpointInput } from '#src/contract/endpoint.ts';
import type { NewExtension } from '#src/contract/extensions.ts';
import type { DataCentre, listAuditLogs } from '#src/contract/workspace.ts';
import { callApi } from '#src/lib/api.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';

/** Every write, of this tab or another, invalidates what it touched; the time covers clocks that run on. */
const STALE_TIME_MS = 30 * 1000;

/** The workspace, its users and where its state is kept. */
export function workspaceQuery() {
  return endpointQuery({ topic: 'workspace', endpoint: 'getWorkspace', input: {}, staleTime: STALE_TIME_MS });
}

/** The extensions of the workspace whose name or description has the text. */
export function extensionsQuery(q: string) {
  return endpointQuery({ topic: 'extensions', endpoint: 'listExtensions', input: { query: { q } }, staleTime: STALE_TIME_MS });
}

/** One extension. */
export function extensionQuery(extensionId: string) {
  return endpointQuery({ topic: 'extensions', endpoint: 'getExtension', input: { params: { extensionId } }, staleTime: STALE_TIME_MS });
}

export type AuditLogFilter = NonNullable<EndpointInput<typeof listAuditLogs>['query']>;

/** A page of the audit log, newest first. */
export function auditLogsQuery(filter: AuditLogFilter) {
  return endpointQuery({ topic: 'audit-logs', endpoint: 'listAuditLogs', input: { query: filter }, staleTime: STALE_TIME_MS });
}

/** Creates an extension. */
export function createExtensionMutation(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (extension: NewExtension) => callApi('createExtension', { body: extension }),
    onSuccess: () => invalidateExtensions(queryClient),
  });
}

/** Renames an extension or changes its description. */
export function updateExtensionMutation(queryClient: QueryClient, extensionId: string) {
  return mutationOptions({
    mutationFn: (changes: Pick<NewExtension, 'name' | 'description'>) => callApi('updateExtension', { params: { extensionId }, body: changes }),
    onSuccess: () => invalidateExtensions(queryClient),
  });
}

/** Deletes an extension with all its connections. */
export function deleteExtensionMutation(queryClient: QueryClient, extensionId: string) {
  return mutationOptions({
    mutationFn: () => callApi('deleteExtension', { params: { extensionId } }),
    onSuccess: () => invalidateExtensions(queryClient),
  });
}

/** Changes the data centre. */
export function updateWorkspaceMutation(queryClient: QueryClient) {
  return mutationOptions({
    mutationFn: (dataCentre: DataCentre) => callApi('updateWorkspace', { body: { dataCentre } }),
    onSuccess: (workspace) => {
      queryClient.setQueryData(workspaceQuery().queryKey, workspace);
      void queryClient.invalidateQueries({ queryKey: ['audit-logs'] });
    },
  });
}

/** Lists are shown anew at once; what is not on screen is only marked as out of date. */
async function invalidateExtensions(queryClient: QueryClient): Promise<void> {
  void queryClient.invalidateQueries({ queryKey: ['connections'] });
  void queryClient.invalidateQueries({ queryKey: ['audit-logs'] });
  await queryClient.invalidateQueries({ queryKey: ['extensions'] });
}
