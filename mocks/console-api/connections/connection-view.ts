import type { AuthorizationFacts, Connection, ConnectionState, ConnectionSummary, ConnectionView } from '#src/contract/connections.ts';
import { credentialPlaces } from '../../catalogue/credential-places.ts';
import { sampleOperations } from '../../catalogue/sample-operations.ts';
import { serviceRefOfConnection, type ServiceDefinition, type ServiceDefinitions } from '../../catalogue/service-definition.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import { connectionState, stateAt } from '../authorization/connection-state.ts';
import { userRef } from '../people.ts';
import { authorizationFor } from './find-connection.ts';

/** Who looks, when (milliseconds since the epoch), and the services. */
export interface Viewer {
  readonly actingUserId: string;
  readonly now: number;
  readonly definitions: ServiceDefinitions;
}

/** @returns which of the three lists shows the connection to this user */
export function viewOf(row: ConnectionRow, actingUserId: string): ConnectionView {
  if (row.isInternal) return 'internal';
  return row.createdBy === actingUserId ? 'my' : 'shared';
}

/** @returns what is known of the connection's service */
export function serviceRefOf(tx: ReadTransaction, row: ConnectionRow, definitions: ServiceDefinitions): ConnectionSummary['service'] {
  const ref = serviceRefOfConnection(row);
  const summary = definitions.summary(tx, ref);
  if (summary === undefined) return { ...ref, name: ref.linkName, authType: 'oauth2', connectsBy: 'consent' };
  const { linkName, name, kind, authType, connectsBy } = summary;
  return { linkName, name, kind, authType, connectsBy };
}

/**
 * @param tx the state
 * @param row the connection
 * @param authorization that of the user who looks, or undefined
 * @returns the state that the user's scripts would find
 */
export function stateOf(
  tx: ReadTransaction,
  row: ConnectionRow,
  authorization: AuthorizationRow | undefined,
  { now, definitions }: Viewer,
): ConnectionState {
  const serviceName = serviceRefOf(tx, row, definitions).name;
  const createdAt = Date.parse(row.createdAt);
  if (row.isInternal) return connectionState('platform_managed', serviceName, createdAt);
  if (authorization !== undefined) return stateAt(authorization, serviceName, now);
  const state = connectionState('not_yet_authorized', serviceName, createdAt);
  return row.usesLoginUserCredentials
    ? { ...state, message: `You have not connected your own ${serviceName} account yet. Connect it before your scripts use this connection.` }
    : state;
}

/** @returns the connection as lists show it */
export function connectionSummary(tx: ReadTransaction, row: ConnectionRow, viewer: Viewer): ConnectionSummary {
  const authorization = authorizationFor(tx, row, viewer.actingUserId);
  return {
    id: row.id,
    extension: { id: row.extensionId, name: tx.get('extensions', row.extensionId)?.name ?? '' },
    name: row.name,
    linkName: row.linkName,
    service: serviceRefOf(tx, row, viewer.definitions),
    usesLoginUserCredentials: row.usesLoginUserCredentials,
    view: viewOf(row, viewer.actingUserId),
    state: stateOf(tx, row, authorization, viewer),
    createdAt: row.createdAt,
    createdBy: userRef(tx, row.createdBy),
    lastUsedAt: authorization?.lastUsedAt ?? null,
  };
}

/** @returns all of the connection that the acting user may see; never a secret */
export function connectionDetails(tx: ReadTransaction, row: ConnectionRow, viewer: Viewer): Connection {
  const { actingUserId, definitions } = viewer;
  const summary = connectionSummary(tx, row, viewer);
  const authorization = authorizationFor(tx, row, actingUserId);
  const isCreator = summary.view === 'my';
  const showsAll = isCreator && row.usesLoginUserCredentials;
  const service = serviceRefOfConnection(row);
  const definition = definitions.find(tx, service);
  const sampleUrl = definitions.sampleUrl(tx, service, { ...row.parameters, ...authorization?.tokenResponse });
  const parameters = openParameters(row, definition);
  return {
    ...summary,
    scopes: row.scopes,
    parameters,
    authorization: authorization?.authorizedAt == null ? null : factsOf(tx, row, authorization, viewer),
    userAuthorizations: showsAll
      ? tx.where('authorizations', 'connectionId', row.id).map((each) => factsOf(tx, row, each, viewer))
      : [],
    can: permissions(row, summary, isCreator),
    sampleUrl,
    sampleOperations: sampleOperations(service, sampleUrl),
    credentialPlaces: definition === undefined ? [] : credentialPlaces(definition.auth, parameters),
  };
}

function permissions(row: ConnectionRow, { state, view }: ConnectionSummary, isCreator: boolean): Connection['can'] {
  const isOwn = isCreator || (view === 'shared' && row.usesLoginUserCredentials);
  return { edit: isCreator, delete: isCreator, authorize: isOwn, revoke: isOwn && isRevocable(state) };
}

/** @returns whether there are tokens that can be taken back */
export function isRevocable({ status }: ConnectionState): boolean {
  return status === 'connected' || status === 'expired';
}

function factsOf(tx: ReadTransaction, row: ConnectionRow, authorization: AuthorizationRow, viewer: Viewer): AuthorizationFacts {
  const { userId, account, grantedScopes, authorizedAt, expiresAt, lastRefreshedAt, lastUsedAt } = authorization;
  return {
    user: userRef(tx, userId),
    account,
    grantedScopes,
    authorizedAt,
    expiresAt,
    lastRefreshedAt,
    lastUsedAt,
    state: stateOf(tx, row, authorization, viewer),
  };
}

function openParameters(row: ConnectionRow, definition: ServiceDefinition | undefined): Record<string, string> {
  const secrets = definition?.service.parameters.filter(({ isSecret }) => isSecret) ?? [];
  return Object.fromEntries(Object.entries(row.parameters).filter(([key]) => !secrets.some((secret) => secret.key === key)));
}
