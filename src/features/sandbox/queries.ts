import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ModuleName } from '#src/contract/automation-terms.ts';
import type { RecordInput, Sandbox, SandboxRecord } from '#src/contract/sandbox.ts';
import { callApi } from '#src/lib/api.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';

const TOPIC = 'sandbox';
/** Every write, of this tab or another, invalidates what it touched; the time covers clocks that run on. */
const STALE_TIME_MS = 30 * 1000;
/** How often a firing that goes on is looked at, should a change not have been heard of. */
const WATCH_INTERVAL_MS = 1000;

/** Records that the list shows; the rest is found by search. */
export const RECORDS_SHOWN = 50;
/** Firings that the live panel shows; the workflow log has the rest. */
export const FIRINGS_SHOWN = 20;
/** Records that a field offers to choose from, and messages that are shown. */
const MOST_OFFERED = 200;

/** The test organization and the installation in it. Whoever comes back may have mended a connection or added a rule: it is asked for again. */
export function sandboxQuery(extensionId: string) {
  return endpointQuery({ topic: TOPIC, endpoint: 'getSandbox', input: { params: { extensionId } }, staleTime: 0 });
}

/** Records of a module that match a text, newest first. */
export function recordsQuery(extensionId: string, module: ModuleName, q: string, limit = RECORDS_SHOWN) {
  return endpointQuery({ topic: TOPIC, endpoint: 'listSandboxRecords', input: { params: { extensionId, module }, query: { q, limit } }, staleTime: STALE_TIME_MS });
}

/** Every record of a module that a field can refer to, or that an address can name. */
export function allRecordsQuery(extensionId: string, module: ModuleName) {
  return recordsQuery(extensionId, module, '', MOST_OFFERED);
}

/** The Wrike account: folders and projects with their tasks, newest first. */
export function wrikeFoldersQuery(extensionId: string) {
  return endpointQuery({ topic: TOPIC, endpoint: 'listWrikeFolders', input: { params: { extensionId } }, staleTime: STALE_TIME_MS });
}

/** What actions and functions sent, newest first. */
export function messagesQuery(extensionId: string) {
  return endpointQuery({ topic: TOPIC, endpoint: 'listSentMessages', input: { params: { extensionId }, query: { limit: FIRINGS_SHOWN } }, staleTime: STALE_TIME_MS });
}

/** The newest firings; looked at again while one of them runs. */
export function firingsQuery(extensionId: string) {
  return queryOptions({
    ...endpointQuery({ topic: 'workflow-rules', endpoint: 'listFirings', input: { params: { extensionId }, query: { limit: FIRINGS_SHOWN } }, staleTime: STALE_TIME_MS }),
    refetchInterval: ({ state }) => (state.data?.firings.some(({ status }) => status === 'running') === true ? WATCH_INTERVAL_MS : false),
  });
}

/** Asks again for what a rule may have changed: records, Wrike, messages, the workflow log. */
export async function sandboxChanged(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: [TOPIC] }),
    client.invalidateQueries({ queryKey: ['workflow-rules'] }),
    client.invalidateQueries({ queryKey: ['executions'] }),
  ]);
}

function installationChanged(client: QueryClient, extensionId: string, sandbox: Sandbox): void {
  client.setQueryData(sandboxQuery(extensionId).queryKey, sandbox);
  void client.invalidateQueries({ queryKey: ['audit-logs'] });
}

/** Installs the extension; `withoutAuthorization` goes on although a connection is not authorized. */
export function installMutation(extensionId: string) {
  return mutationOptions({
    mutationFn: ({ withoutAuthorization, connectedExternalIds = [] }: { withoutAuthorization: boolean; connectedExternalIds?: readonly string[] }) =>
      callApi('installInSandbox', { params: { extensionId }, body: { withoutAuthorization, connectedExternalIds: [...connectedExternalIds] } }),
    onSuccess: (sandbox, _body, _result, { client }) => installationChanged(client, extensionId, sandbox),
  });
}

/** Takes the extension out of the test organization. */
export function uninstallMutation(extensionId: string) {
  return mutationOptions({
    mutationFn: () => callApi('uninstallFromSandbox', { params: { extensionId } }),
    onSuccess: (sandbox, _none, _result, { client }) => installationChanged(client, extensionId, sandbox),
  });
}

/** Creates a record, or changes the one with the id. */
export function saveRecordMutation(extensionId: string, module: ModuleName, recordId: string | null) {
  return mutationOptions({
    mutationFn: (body: RecordInput): Promise<SandboxRecord> =>
      recordId === null
        ? callApi('createSandboxRecord', { params: { extensionId, module }, body })
        : callApi('updateSandboxRecord', { params: { extensionId, module, recordId }, body }),
    onSuccess: (_record, _body, _result, { client }) => void sandboxChanged(client),
  });
}

/** Deletes a record. */
export function deleteRecordMutation(extensionId: string, module: ModuleName, recordId: string) {
  return mutationOptions({
    mutationFn: () => callApi('deleteSandboxRecord', { params: { extensionId, module, recordId } }),
    onSuccess: (_none, _nothing, _result, { client }) => void sandboxChanged(client),
  });
}

/** What can be decided about a record. */
export type Decision = 'submitted' | 'approved' | 'rejected';

/** Submits a record for approval, approves or rejects it. */
export function decideRecordMutation(extensionId: string, module: ModuleName, recordId: string) {
  return mutationOptions({
    mutationFn: (decision: Decision) => callApi('decideSandboxRecord', { params: { extensionId, module, recordId }, body: { decision } }),
    onSuccess: (_record, _decision, _result, { client }) => void sandboxChanged(client),
  });
}
