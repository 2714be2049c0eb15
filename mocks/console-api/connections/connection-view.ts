import type { AuthorizationFacts, Connection, ConnectionState, ConnectionSummary, ConnectionView } from '#src/contract/connections.ts';
import type { Catalogue } from '../../catalogue/catalogue.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import { connectionState, stateAt } from '../authorization/connection-state.ts';
import { userRef } from '../people.ts';
import { authorizationFor } from './find-connection.ts';

/** Who looks, when (milliseconds since the epoch), and the services' names. */
export interface Viewer {
  readonly actingUserId: string;
  readonly now: number;
  readonly catalogue: Catalogue;
}

/** @returns which of the three lists shows the connection to this user */
export function viewOf(row: ConnectionRow, actingUserId: string): ConnectionView {
  if (row.isInternal) return 'internal';
  return row.createdBy === actingUserId ? 'my' : 'shared';
}

/** @returns what the catalogue says of the connection's service */
export function serviceRefOf(row: ConnectionRow, catalogue: Catalogue): ConnectionSummary['service'] {
  const summary = catalogue.summary(row.serviceLinkName);
  if (summary === undefined) return { linkName: row.serviceLinkName, name: row.serviceLinkName, kind: 'custom', authType: 'oauth2' };
  const { linkName, name, kind, authType } = summary;
  return { linkName, name, kind, authType };
}

/**
 * @param row the connection
 * @param authorization that of the user who looks, or undefined
 * @returns the state that the user's scripts would find
 */
export function stateOf(row: ConnectionRow, authorization: AuthorizationRow | undefined, { now, catalogue }: Viewer): ConnectionState {
  const serviceName = serviceRefOf(row, catalogue).name;
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
    service: serviceRefOf(row, viewer.catalogue),
    usesLoginUserCredentials: row.usesLoginUserCredentials,
    view: viewOf(row, viewer.actingUserId),
    state: stateOf(row, authorization, viewer),
    createdAt: row.createdAt,
    createdBy: userRef(tx, row.createdBy),
    lastUsedAt: authorization?.lastUsedAt ?? null,
  };
}

/** @returns all of the connection that the acting user may see; never a secret */
export function connectionDetails(tx: ReadTransaction, row: ConnectionRow, viewer: Viewer): Connection {
  const { actingUserId, catalogue } = viewer;
  const summary = connectionSummary(tx, row, viewer);
  const authorization = authorizationFor(tx, row, actingUserId);
  const isCreator = summary.view === 'my';
  const showsAll = isCreator && row.usesLoginUserCredentials;
  return {
    ...summary,
    scopes: row.scopes,
    parameters: openParameters(row, catalogue),
    authorization: authorization?.authorizedAt == null ? null : factsOf(tx, row, authorization, viewer),
    userAuthorizations: showsAll
      ? tx.where('authorizations', 'connectionId', row.id).map((each) => factsOf(tx, row, each, viewer))
      : [],
    can: permissions(row, summary, isCreator),
    sampleUrl: catalogue.sampleUrl(row.serviceLinkName, { ...row.parameters, ...authorization?.tokenResponse }),
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
    state: stateOf(row, authorization, viewer),
  };
}

function openParameters(row: ConnectionRow, catalogue: Catalogue): Record<string, string> {
  const secrets = catalogue.service(row.serviceLinkName)?.parameters.filter(({ isSecret }) => isSecret) ?? [];
  return Object.fromEntries(Object.entries(row.parameters).filter(([key]) => !secrets.some((secret) => secret.key === key)));
}
