import type { CustomService, CustomServiceAuth, CustomServiceSummary } from '#src/contract/custom-services.ts';
import { customSummary } from '../../catalogue/custom-definition.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { ConnectionRow, CustomServiceRow } from '../../db/tables.ts';
import { stateOf, type Viewer } from '../connections/connection-view.ts';
import { authorizationFor } from '../connections/find-connection.ts';
import { userRef } from '../people.ts';
import { compareText, sortKey } from '../text-order.ts';

/** @returns the connections, of every extension, that use the custom service, by name */
export function connectionsUsing(tx: ReadTransaction, linkName: string): readonly ConnectionRow[] {
  return tx.where('connections', 'customService', linkName).toSorted((a, b) => compareText(sortKey(a.name), sortKey(b.name)));
}

/** @returns the custom service as its page shows it; never its secret */
export function customServiceView(tx: ReadTransaction, row: CustomServiceRow, viewer: Viewer): CustomService {
  return {
    linkName: row.linkName,
    name: row.name,
    auth: withoutSecret(row.auth),
    usedBy: connectionsUsing(tx, row.linkName).map((connection) => ({
      extension: { id: connection.extensionId, name: tx.get('extensions', connection.extensionId)?.name ?? '' },
      name: connection.name,
      linkName: connection.linkName,
      state: stateOf(tx, connection, authorizationFor(tx, connection, viewer.actingUserId), viewer),
      createdBy: userRef(tx, connection.createdBy),
    })),
    createdAt: row.createdAt,
    createdBy: userRef(tx, row.createdBy),
    updatedAt: row.updatedAt,
  };
}

/** @returns how the service authenticates, field by field, so that no secret comes along by accident */
export function withoutSecret(auth: CustomServiceRow['auth']): CustomServiceAuth {
  if (auth.type === 'basic') return { type: 'basic' };
  if (auth.type === 'apikey') return { type: 'apikey', parameters: auth.parameters };
  if (auth.type === 'oauth1') {
    const { type, consumerKey, requestTokenUrl, authorizeUrl, accessTokenUrl, paramType } = auth;
    return { type, consumerKey, requestTokenUrl, authorizeUrl, accessTokenUrl, paramType };
  }
  const { type, grantType, clientId, authorizeUrl, accessTokenUrl, refreshTokenUrl, paramType, scopeDelimiter, scopes } = auth;
  return { type, grantType, clientId, authorizeUrl, accessTokenUrl, refreshTokenUrl, paramType, scopeDelimiter, scopes };
}

/** @returns the custom service as lists show it */
export function customServiceSummary(tx: ReadTransaction, row: CustomServiceRow): CustomServiceSummary {
  return { ...customSummary(row), connectionCount: tx.where('connections', 'customService', row.linkName).length, updatedAt: row.updatedAt };
}
