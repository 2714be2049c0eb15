import type { WriteTransaction } from '../../db/database.ts';
import type { AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import type { CallContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { connectionInWords, recordActivity, recordAudit } from '../records.ts';
import { requiredAuthorization, requiredConnection } from './attempts.ts';
import { connectionState } from './connection-state.ts';
import { oauthClientOf } from './provider-session.ts';

/**
 * Revokes the tokens of an authorization at the provider (RFC 7009) and disconnects it. When the provider doesn't confirm, the
 * tokens are kept, the state says that the revocation is pending, and it can be tried again.
 * @param call the backend and who acts
 * @param authorizationId the authorization
 * @throws ProblemError provider_unavailable, with the wait that the provider asked for; not_found
 */
export async function revokeAuthorization(call: CallContext, authorizationId: string): Promise<void> {
  const { connection, token } = await call.database.read((tx) => {
    const authorization = requiredAuthorization(tx, authorizationId);
    const connection = requiredConnection(tx, authorization.connectionId);
    return { connection, token: authorization.refreshToken ?? authorization.accessToken };
  });
  const serviceName = token === null ? connection.serviceLinkName : await revokeAtProvider(call, connection, authorizationId, token);
  const now = call.clock.now();
  await call.database.write((tx) => {
    const authorization = requiredAuthorization(tx, authorizationId);
    const state = connectionState('revoked_by_user', serviceName, now);
    tx.put('authorizations', { ...authorization, state, accessToken: null, refreshToken: null, expiresAt: null });
    recordRevoked(tx, call.actingUserId, connection, state.message, now);
  });
}

/** @returns the service's name */
async function revokeAtProvider(call: CallContext, connection: ConnectionRow, authorizationId: string, token: string): Promise<string> {
  const client = await oauthClientOf(call, connection.serviceLinkName);
  const { revokeToken, ExchangeFailure } = await import('./oauth-client.ts');
  try {
    await revokeToken(client, token);
    return client.service.name;
  } catch (error) {
    if (!(error instanceof ExchangeFailure)) throw error;
    const now = call.clock.now();
    const pending = connectionState('revocation_pending', client.service.name, now, error.providerError);
    await call.database.write((tx) => {
      const authorization = requiredAuthorization(tx, authorizationId);
      tx.put('authorizations', { ...authorization, state: { ...pending, status: statusKept(authorization) } });
      const details = error.providerError === null ? pending.message : `${pending.message} (${error.providerError})`;
      recordActivity(tx, connection.id, { userId: call.actingUserId, now }, { kind: 'refused', details });
    });
    throw new ProblemError(
      'provider_unavailable',
      pending.message,
      error.retryAfterSeconds === null ? {} : { retryAfterSeconds: error.retryAfterSeconds },
    );
  }
}

/** Until the provider confirms, the connection is what it was. */
function statusKept({ state }: AuthorizationRow): AuthorizationRow['state']['status'] {
  return state.status === 'connecting' ? 'connected' : state.status;
}

function recordRevoked(tx: WriteTransaction, userId: string, connection: ConnectionRow, details: string, now: number): void {
  recordActivity(tx, connection.id, { userId, now }, { kind: 'revoked', details });
  recordAudit(tx, { userId, now }, 'connection.revoked', `Revoked ${connectionInWords(connection)}.`);
}
