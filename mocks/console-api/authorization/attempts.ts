import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import type { StatusReason } from '#src/contract/connections.ts';
import type { Database, ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { AttemptRow, AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { connectionInWords, recordActivity, recordAudit } from '../records.ts';
import { connectionState } from './connection-state.ts';

/** How an attempt fails: the reason, the provider's own words, and what else there is to say. */
export interface AttemptFailure {
  readonly reason: StatusReason;
  readonly providerError?: string | null;
  readonly detail?: string | null;
}

/** @returns the authorization of a connection by a user, if there is a row for it */
export function authorizationOf(tx: ReadTransaction, connectionId: string, userId: string): AuthorizationRow | undefined {
  return tx.where('authorizations', 'connectionUser', `${connectionId}/${userId}`)[0];
}

/**
 * @param connectionId the connection's id
 * @returns the connection
 * @throws ProblemError not_found
 */
export function requiredConnection(tx: ReadTransaction, connectionId: string): ConnectionRow {
  const connection = tx.get('connections', connectionId);
  if (connection === undefined) throw new ProblemError('not_found', 'There is no such connection.');
  return connection;
}

/**
 * @param authorizationId the authorization's id
 * @returns the authorization
 * @throws ProblemError not_found
 */
export function requiredAuthorization(tx: ReadTransaction, authorizationId: string): AuthorizationRow {
  const authorization = tx.get('authorizations', authorizationId);
  if (authorization === undefined) throw new ProblemError('not_found', 'There is no such authorization.');
  return authorization;
}

/**
 * @param attemptId from the address of a call
 * @returns the attempt
 * @throws ProblemError not_found
 */
export function requiredAttempt(tx: ReadTransaction, attemptId: string): AttemptRow {
  const attempt = tx.get('attempts', attemptId);
  if (attempt === undefined) throw new ProblemError('not_found', 'This authorization is not known here. Start it again from the connection.');
  return attempt;
}

/** @returns the connection of an attempt, also when it was deleted meanwhile */
export function connectionOf(tx: ReadTransaction, attempt: AttemptRow): ConnectionRow | undefined {
  return (
    tx.get('connections', attempt.connectionId) ??
    tx.all('deletedConnections').find(({ connection }) => connection.id === attempt.connectionId)?.connection
  );
}

/**
 * Ends a pending attempt without an authorization: a reconnection falls back to what it was before, a first authorization has failed.
 * @param tx the transaction
 * @param attempt a pending attempt
 * @param failure why
 * @param now milliseconds since the epoch
 */
export function failAttempt(tx: WriteTransaction, attempt: AttemptRow, failure: AttemptFailure, now: number): void {
  const { reason, providerError = null, detail = null } = failure;
  const stateOfReason = connectionState(reason, attempt.serviceName, now, providerError);
  const state = { ...stateOfReason, message: detail === null ? stateOfReason.message : `${stateOfReason.message} ${detail}` };
  tx.put('attempts', { ...attempt, status: 'failed', reason, providerError, message: state.message });
  const authorization = authorizationOf(tx, attempt.connectionId, attempt.userId);
  if (authorization?.state.status === 'connecting') {
    tx.put('authorizations', { ...authorization, state: attempt.previousState ?? { ...state, status: 'failed' } });
  }
  const connection = tx.get('connections', attempt.connectionId);
  if (connection === undefined) return;
  const occasion = { userId: attempt.userId, now };
  const words = providerError === null ? state.message : `${state.message} (${providerError})`;
  const details = attempt.changesScopes === true ? `${words} The scopes stay as they were.` : words;
  recordActivity(tx, connection.id, occasion, { kind: 'refused', details });
  recordAudit(tx, occasion, 'connection.refused', `Could not authorize ${connectionInWords(connection)}. ${details}`);
}

function isOverdue(attempt: AttemptRow, now: number): boolean {
  return attempt.status === 'pending' && Date.parse(attempt.expiresAt) <= now;
}

/**
 * Ends the attempts that nobody answered in time; call it before anything that shows attempts or the states they hold up.
 * @param context state and time
 */
export async function settleOverdueAttempts({ database, clock }: Pick<BackendContext, 'database' | 'clock'>): Promise<void> {
  const now = clock.now();
  const overdue = (tx: ReadTransaction) => tx.where('attempts', 'status', 'pending').filter((attempt) => isOverdue(attempt, now));
  if (await database.read((tx) => overdue(tx).length === 0)) return;
  await database.write((tx) => {
    for (const attempt of overdue(tx)) failAttempt(tx, attempt, { reason: 'timed_out' }, now);
  });
}

/**
 * @param database the state
 * @param attemptId the attempt
 * @returns the attempt as the console sees it: nothing secret
 * @throws ProblemError not_found
 */
export async function attemptView(database: Database, attemptId: string): Promise<AuthorizationAttempt> {
  return await database.read((tx) => {
    const attempt = requiredAttempt(tx, attemptId);
    const connection = connectionOf(tx, attempt);
    return {
      id: attempt.id,
      extensionId: connection?.extensionId ?? '',
      connectionLinkName: connection?.linkName ?? '',
      connectionName: connection?.name ?? '',
      serviceName: attempt.serviceName,
      status: attempt.status,
      reason: attempt.reason,
      message: attempt.message,
      providerError: attempt.providerError,
      returnTo: attempt.returnTo,
      expiresAt: attempt.expiresAt,
    };
  });
}
