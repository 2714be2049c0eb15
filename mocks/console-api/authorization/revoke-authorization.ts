import type { WriteTransaction } from '../../db/database.ts';
import type { AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import type { CallContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { connectionInWords, recordActivity, recordAudit } from '../records.ts';
import { requiredAuthorization, requiredConnection } from './attempts.ts';
import { connectionState } from './connection-state.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { oauthClientOf, serviceKeyOfConnection, type OAuthClient } from './provider-session.ts';

/**
 * Revokes the tokens of an authorization at the provider (RFC 7009) and disconnects it. When the provider doesn't confirm, the
 * tokens are kept, the state says that the revocation is pending, and it can be tried again. OAuth 1 has no revocation: its token is
 * forgotten here, and the state says so.
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
  const client = await oauthClientOf(call, serviceKeyOfConnection(connection));
  const { service } = client;
  if (token !== null && service.protocol === 'oauth2') await revokeAtProvider(call, client, connection, authorizationId, token);
  const now = call.clock.now();
  await call.database.write((tx) => {
    const authorization = requiredAuthorization(tx, authorizationId);
    const revoked = connectionState('revoked_by_user', service.name, now);
    const state = service.protocol === 'oauth1' ? { ...revoked, message: forgottenMessage(service.name) } : revoked;
    tx.put('authorizations', { ...authorization, state, accessToken: null, tokenSecret: null, refreshToken: null, expiresAt: null });
    recordRevoked(tx, call.actingUserId, connection, state.message, now);
  });
}

function forgottenMessage(serviceName: string): string {
  return `The token was forgotten here. ${serviceName} cannot be told: take the access back in your ${serviceName} account too. Reconnect to authorize again.`;
}

async function revokeAtProvider(call: CallContext, client: OAuthClient, connection: ConnectionRow, authorizationId: string, token: string): Promise<void> {
  const { revokeToken } = await import('./oauth-client.ts');
  try {
    await revokeToken(client, token);
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
