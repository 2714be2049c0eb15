import { infiniteQueryOptions, keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import type { ConnectionTest, testConnection } from '#src/contract/connection-tests.ts';
import type { authorizeConnection, listConnections} from '#src/contract/connections.ts';
import type { Connection, ConnectionActivity, ConnectionPage, NewConnection } from '#src/contract/connections.ts';
import type { EndpointInput, HandlerInput } from '#src/contract/endpoint.ts';
import { callApi } from '#src/lib/api.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';

const TOPIC = 'connections';
/** Every write, of this tab or another, invalidates what it touched; the time covers clocks that run on. */
const STALE_TIME_MS = 30 * 1000;
/** Rows that one request for a list brings. */
export const CONNECTIONS_PER_PAGE = 100;
const ACTIVITIES_PER_PAGE = 20;

/** Where a list's connections come from: one extension, or null for the whole workspace. */
export type ConnectionOwner = string | null;

/** A call to try. */
export type TestCall = EndpointInput<typeof testConnection>['body'];

/** What a list asks for, without its page. */
export type ConnectionFilter = Omit<HandlerInput<typeof listConnections>['query'], 'offset' | 'limit'>;

/**
 * One page of a list, with the number of all matches.
 * @param owner whose connections
 * @param filter which of them, in what order
 * @param page number of the page, from 0
 */
export function connectionPageQuery(owner: ConnectionOwner, filter: ConnectionFilter, page: number) {
  const query = { ...filter, offset: page * CONNECTIONS_PER_PAGE, limit: CONNECTIONS_PER_PAGE };
  return queryOptions({
    queryKey: [TOPIC, 'list', owner, filter, page] as const,
    queryFn: ({ signal }): Promise<ConnectionPage> =>
      owner === null
        ? callApi('listWorkspaceConnections', { query }, signal)
        : callApi('listConnections', { params: { extensionId: owner }, query }, signal),
    staleTime: STALE_TIME_MS,
  });
}

/** One connection as the acting user sees it. */
export function connectionQuery(extensionId: string, connectionLinkName: string) {
  const input = { params: { extensionId, connectionLinkName } };
  return endpointQuery({ topic: TOPIC, endpoint: 'getConnection', input, staleTime: STALE_TIME_MS });
}

/** What depends on a connection, and which scopes its calls need: known from functions and rules, whose changes it follows. */
export function connectionUsesQuery(extensionId: string, connectionLinkName: string) {
  const input = { params: { extensionId, connectionLinkName } };
  return endpointQuery({ topic: 'functions', endpoint: 'getConnectionUses', input, staleTime: STALE_TIME_MS });
}

/** What happened to a connection, newest first, page by page; `kind` null for everything. */
export function connectionActivityQuery(extensionId: string, connectionLinkName: string, kind: ConnectionActivity['kind'] | null) {
  return infiniteQueryOptions({
    queryKey: [TOPIC, 'listConnectionActivity', extensionId, connectionLinkName, kind],
    queryFn: ({ pageParam, signal }) =>
      callApi(
        'listConnectionActivity',
        {
          params: { extensionId, connectionLinkName },
          query: { offset: pageParam, limit: ACTIVITIES_PER_PAGE, ...(kind === null ? {} : { kind }) },
        },
        signal,
      ),
    initialPageParam: 0,
    getNextPageParam: (lastPage, _pages, offset) => {
      const next = offset + lastPage.entries.length;
      return next < lastPage.total && lastPage.entries.length > 0 ? next : null;
    },
    placeholderData: keepPreviousData,
    staleTime: STALE_TIME_MS,
  });
}

/** Whether a link name is free in an extension. `exceptConnectionId`: a connection that may keep its own. */
export function linkNameQuery(extensionId: string, linkName: string, exceptConnectionId: string | null) {
  const query = exceptConnectionId === null ? {} : { exceptConnectionId };
  return endpointQuery({ topic: TOPIC, endpoint: 'checkLinkName', input: { params: { extensionId, linkName }, query }, staleTime: 0 });
}

async function connectionsChanged(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: [TOPIC] }),
    client.invalidateQueries({ queryKey: ['extensions'] }),
    client.invalidateQueries({ queryKey: ['custom-services'] }),
    client.invalidateQueries({ queryKey: ['audit-logs'] }),
  ]);
}

function connectionChanged(client: QueryClient, connection: Connection): Promise<void> {
  client.setQueryData(connectionQuery(connection.extension.id, connection.linkName).queryKey, connection);
  return connectionsChanged(client);
}

/** Creates a connection and begins its authorization. */
export function createConnectionMutation(extensionId: string) {
  return mutationOptions({
    mutationFn: (body: NewConnection) => callApi('createConnection', { params: { extensionId }, body }),
    onSuccess: ({ connection }, _details, _result, { client }) => void connectionChanged(client, connection),
  });
}

/** Sends the details of a connection that did not finish again, under its present link name, and begins its authorization. */
export function retryConnectionMutation(extensionId: string) {
  return mutationOptions({
    mutationFn: ({ connectionLinkName, details }: { connectionLinkName: string; details: NewConnection }) =>
      callApi('retryConnection', { params: { extensionId, connectionLinkName }, body: details }),
    onSuccess: ({ connection }, _details, _result, { client }) => void connectionChanged(client, connection),
  });
}

/** Begins the authorization of a connection again. */
export function authorizeConnectionMutation(extensionId: string, connectionLinkName: string) {
  return mutationOptions({
    mutationFn: (body: EndpointInput<typeof authorizeConnection>['body']) =>
      callApi('authorizeConnection', { params: { extensionId, connectionLinkName }, body }),
    onSuccess: ({ connection }, _body, _result, { client }) => void connectionChanged(client, connection),
  });
}

/** Revokes the acting user's tokens at the provider. */
export function revokeConnectionMutation(extensionId: string, connectionLinkName: string) {
  return mutationOptions({
    mutationFn: () => callApi('revokeConnection', { params: { extensionId, connectionLinkName } }),
    onSuccess: (connection, _none, _result, { client }) => void connectionChanged(client, connection),
    // A provider that does not answer leaves its mark on the connection too.
    onError: (_error, _none, _result, { client }) => void connectionsChanged(client),
  });
}

/** Makes a call through a connection. A signal that is aborted ends the wait, not the call. */
export function testConnectionMutation(extensionId: string, connectionLinkName: string) {
  return mutationOptions({
    mutationFn: ({ call, signal }: { call: TestCall; signal: AbortSignal }): Promise<ConnectionTest> =>
      callApi('testConnection', { params: { extensionId, connectionLinkName }, body: call }, signal),
    // It shows in the activity, and may have shown that the authorization is over.
    onSettled: (_test, _error, _call, _result, { client }) => void client.invalidateQueries({ queryKey: [TOPIC] }),
  });
}

/** Renames a connection. */
export function renameConnectionMutation(extensionId: string, connectionLinkName: string) {
  return mutationOptions({
    mutationFn: (name: string) => callApi('updateConnection', { params: { extensionId, connectionLinkName }, body: { name } }),
    onSuccess: (connection, _name, _result, { client }) => void connectionChanged(client, connection),
  });
}

/** Deletes a connection, by its link name. */
export function deleteConnectionMutation(extensionId: string) {
  return mutationOptions({
    mutationKey: [TOPIC, 'delete', extensionId],
    mutationFn: (connectionLinkName: string) => callApi('deleteConnection', { params: { extensionId, connectionLinkName } }),
    onSuccess: (_none, _linkName, _result, { client }) => void connectionsChanged(client),
  });
}

/** Undoes a deletion. */
export function restoreConnectionMutation(extensionId: string) {
  return mutationOptions({
    mutationFn: (connectionLinkName: string) => callApi('restoreConnection', { params: { extensionId, connectionLinkName } }),
    onSuccess: (connection, _linkName, _result, { client }) => void connectionChanged(client, connection),
  });
}
