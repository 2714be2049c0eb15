import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ExecutionStatus, ModuleName } from '#src/contract/automation-terms.ts';
import type { Execution } from '#src/contract/executions.ts';
import type { CustomFunction, FunctionChanges, NewFunction } from '#src/contract/functions.ts';
import { callApi } from '#src/lib/api.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';

const FUNCTIONS = 'functions';
const EXECUTIONS = 'executions';
/** Every write, of this tab or another, invalidates what it touched; the time covers clocks that run on. */
const STALE_TIME_MS = 30 * 1000;
/** How often a running execution is looked at, should a change not have been heard of. */
const WATCH_INTERVAL_MS = 1000;
const MOST_CONNECTIONS = 500;
const RECORDS_SHOWN = 100;

/** Executions on one page of their list. */
export const EXECUTIONS_PER_PAGE = 25;

/** The modules of Zoho Books with their fields and what their functions are given. They never change. */
export function modulesQuery() {
  return endpointQuery({ topic: FUNCTIONS, endpoint: 'listModules', input: {}, staleTime: Number.POSITIVE_INFINITY });
}

/** The template gallery. It never changes. */
export function templatesQuery() {
  return endpointQuery({ topic: FUNCTIONS, endpoint: 'listFunctionTemplates', input: {}, staleTime: Number.POSITIVE_INFINITY });
}

/** An extension's custom functions that match a text and are for a module. */
export function functionsQuery(extensionId: string, filter: { q?: string; module?: ModuleName | undefined } = {}) {
  const { q = '', module } = filter;
  return endpointQuery({
    topic: FUNCTIONS,
    endpoint: 'listFunctions',
    input: { params: { extensionId }, query: { q, ...(module === undefined ? {} : { module }) } },
    staleTime: STALE_TIME_MS,
  });
}

/** Functions and rules of every extension that have what was typed in their name or description. */
export function automationSearchQuery(q: string) {
  return endpointQuery({ topic: FUNCTIONS, endpoint: 'searchAutomation', input: { query: { q } }, staleTime: 0 });
}

/** One custom function with its code. */
export function functionQuery(extensionId: string, functionId: string) {
  return endpointQuery({ topic: FUNCTIONS, endpoint: 'getFunction', input: { params: { extensionId, functionId } }, staleTime: STALE_TIME_MS });
}

/** The connections that an extension's code can name. */
export function usableConnectionsQuery(extensionId: string) {
  return queryOptions({
    queryKey: ['connections', 'usable', extensionId] as const,
    queryFn: async ({ signal }) => {
      const lists = await Promise.all(
        (['my', 'shared'] as const).map((view) =>
          callApi('listConnections', { params: { extensionId }, query: { view, limit: MOST_CONNECTIONS } }, signal),
        ),
      );
      const byLinkName = new Map(lists.flatMap(({ connections }) => connections).map((connection) => [connection.linkName, connection]));
      return [...byLinkName.values()];
    },
    staleTime: STALE_TIME_MS,
  });
}

/** Records of a module in the test organization, newest first. */
export function recordsQuery(extensionId: string, module: ModuleName, q: string) {
  return endpointQuery({
    topic: 'sandbox',
    endpoint: 'listSandboxRecords',
    input: { params: { extensionId, module }, query: { q, limit: RECORDS_SHOWN } },
    staleTime: STALE_TIME_MS,
  });
}

/** What a list of executions asks for. */
export interface ExecutionFilter {
  functionId: string | undefined;
  status: ExecutionStatus | undefined;
  offset: number;
}

/** Executions of an extension, newest first. */
export function executionsQuery(extensionId: string, { functionId, status, offset }: ExecutionFilter) {
  const query = { offset, limit: EXECUTIONS_PER_PAGE, ...(functionId === undefined ? {} : { functionId }), ...(status === undefined ? {} : { status }) };
  return endpointQuery({ topic: EXECUTIONS, endpoint: 'listExecutions', input: { params: { extensionId }, query }, staleTime: STALE_TIME_MS });
}

/** One execution, looked at again while it runs. */
export function executionQuery(extensionId: string, executionId: string) {
  return queryOptions({
    ...endpointQuery({ topic: EXECUTIONS, endpoint: 'getExecution', input: { params: { extensionId, executionId } }, staleTime: STALE_TIME_MS }),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? WATCH_INTERVAL_MS : false),
  });
}

async function functionsChanged(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: [FUNCTIONS, 'listFunctions'] }),
    client.invalidateQueries({ queryKey: ['workflow-rules'] }),
    client.invalidateQueries({ queryKey: ['connections'] }),
  ]);
}

function functionChanged(client: QueryClient, changed: CustomFunction): void {
  client.setQueryData(functionQuery(changed.extensionId, changed.id).queryKey, changed);
  // Runs tell whether the code is another one by now.
  void client.invalidateQueries({ queryKey: [EXECUTIONS, 'getExecution'] });
  void functionsChanged(client);
}

/** Creates a custom function. */
export function createFunctionMutation(extensionId: string) {
  return mutationOptions({
    mutationFn: (body: NewFunction) => callApi('createFunction', { params: { extensionId }, body }),
    onSuccess: (created, _body, _result, { client }) => functionChanged(client, created),
  });
}

/** Saves a function's code, name or description. */
export function updateFunctionMutation(extensionId: string, functionId: string) {
  return mutationOptions({
    mutationFn: (body: FunctionChanges) => callApi('updateFunction', { params: { extensionId, functionId }, body }),
    onSuccess: (changed, _body, _result, { client }) => functionChanged(client, changed),
  });
}

/** Makes a copy of a function under another name. */
export function duplicateFunctionMutation(extensionId: string, functionId: string) {
  return mutationOptions({
    mutationFn: (name: string) => callApi('duplicateFunction', { params: { extensionId, functionId }, body: { name } }),
    onSuccess: (copy, _name, _result, { client }) => functionChanged(client, copy),
  });
}

/** Deletes a function. */
export function deleteFunctionMutation(extensionId: string, functionId: string) {
  return mutationOptions({
    mutationKey: [FUNCTIONS, 'delete', extensionId],
    mutationFn: () => callApi('deleteFunction', { params: { extensionId, functionId } }),
    onSuccess: (_none, _nothing, _result, { client }) => void functionsChanged(client),
  });
}

function executionChanged(client: QueryClient, execution: Execution): void {
  client.setQueryData(executionQuery(execution.extensionId, execution.id).queryKey, execution);
  void client.invalidateQueries({ queryKey: [EXECUTIONS, 'listExecutions'] });
  void client.invalidateQueries({ queryKey: ['workflow-rules'] });
}

/** Runs a function with a record of its module, by the record's id, or without one. */
export function executeFunctionMutation(extensionId: string, functionId: string) {
  return mutationOptions({
    mutationFn: (recordId: string | null) => callApi('executeFunction', { params: { extensionId, functionId }, body: { recordId } }),
    onSuccess: (execution, _recordId, _result, { client }) => executionChanged(client, execution),
  });
}

/** Stops a running execution. */
export function stopExecutionMutation(extensionId: string, executionId: string) {
  return mutationOptions({
    mutationFn: () => callApi('stopExecution', { params: { extensionId, executionId } }),
    onSuccess: (execution, _none, _result, { client }) => executionChanged(client, execution),
  });
}

/** "Run again": the same with the code of now, without making anything twice. */
export function rerunExecutionMutation(extensionId: string, executionId: string) {
  return mutationOptions({
    mutationFn: () => callApi('rerunExecution', { params: { extensionId, executionId } }),
    onSuccess: (execution, _none, _result, { client }) => {
      executionChanged(client, execution);
      void client.invalidateQueries({ queryKey: [EXECUTIONS] });
    },
  });
}
