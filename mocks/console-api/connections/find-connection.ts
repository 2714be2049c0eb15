import type { ReadTransaction } from '../../db/database.ts';
import type { AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import { ProblemError } from '../../problem-error.ts';
import { requiredExtension } from '../extensions.ts';

/** What a path under an extension says of a connection. */
export interface ConnectionPath {
  readonly extensionId: string;
  readonly connectionLinkName: string;
}

/**
 * @param tx the state
 * @param path extension and link name
 * @returns the connection
 * @throws ProblemError `gone` for a deleted extension or connection, `not_found` for one that never was
 */
export function requiredConnectionAt(tx: ReadTransaction, { extensionId, connectionLinkName }: ConnectionPath): ConnectionRow {
  const extension = requiredExtension(tx, extensionId);
  const row = connectionByLinkName(tx, extensionId, connectionLinkName);
  if (row !== undefined) return row;
  const deleted = tx.where('deletedConnections', 'linkName', `${extensionId}/${connectionLinkName}`).at(-1);
  if (deleted !== undefined) throw new ProblemError('gone', `The connection “${deleted.connection.name}” was deleted.`);
  throw new ProblemError('not_found', `“${extension.name}” has no connection with the link name “${connectionLinkName}”.`);
}

/** @returns the connection with this link name in this extension, or undefined */
export function connectionByLinkName(tx: ReadTransaction, extensionId: string, linkName: string): ConnectionRow | undefined {
  return tx.where('connections', 'linkName', `${extensionId}/${linkName}`)[0];
}

/**
 * Whose authorization the scripts of a user run with.
 * @param row the connection
 * @param actingUserId the user
 * @returns the user's own id where each uses their own credentials, else the creator's
 */
export function authorizingUserId(row: ConnectionRow, actingUserId: string): string {
  return row.usesLoginUserCredentials ? actingUserId : row.createdBy;
}

/** Keys of the creators' authorizations, made once for each row: lists look up thousands. */
const creatorKeys = new WeakMap<ConnectionRow, string>();

function creatorKey(row: ConnectionRow): string {
  const known = creatorKeys.get(row);
  if (known !== undefined) return known;
  const key = `${row.id}/${row.createdBy}`;
  creatorKeys.set(row, key);
  return key;
}

/** @returns the authorization that the acting user's scripts run with, or undefined before there is one */
export function authorizationFor(tx: ReadTransaction, row: ConnectionRow, actingUserId: string): AuthorizationRow | undefined {
  const userId = authorizingUserId(row, actingUserId);
  return tx.where('authorizations', 'connectionUser', userId === row.createdBy ? creatorKey(row) : `${row.id}/${userId}`)[0];
}

/**
 * @param row a connection that is to be changed
 * @throws ProblemError `forbidden` unless the acting user created it
 */
export function requireCreator(row: ConnectionRow, actingUserId: string): void {
  if (row.isInternal) throw new ProblemError('forbidden', 'The platform made this connection for its built-in tasks, so nobody can change it.');
  if (row.createdBy !== actingUserId) throw new ProblemError('forbidden', 'Only the person who created this connection can do that.');
}

/**
 * @param row a connection that is to be authorized or revoked
 * @throws ProblemError `forbidden` unless the acting user created it or uses their own credentials with it
 */
export function requireOwnAuthorization(row: ConnectionRow, actingUserId: string): void {
  if (!row.isInternal && row.usesLoginUserCredentials) return;
  requireCreator(row, actingUserId);
}
