import type { AuthorizationRequest } from '#src/contract/connections.ts';
import type { AttemptRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import type { ProviderService } from '../../provider/provider-service.ts';
import { failAttempt, requiredAttempt, requiredConnection } from './attempts.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { requestTemporaryCredentials } from './oauth1-client.ts';
import type { KeyPair } from './oauth1-signer.ts';
import { registrationAt } from './provider-session.ts';
import { drawAttempt, putAttempt, type AuthorizationStart } from './put-attempt.ts';

/**
 * Begins a three-legged authorization by OAuth 1.0a (RFC 5849 section 2): asks for temporary credentials and says where to send the person
 * with them. When the service refuses them the attempt has failed, and the window that is open by then shows why.
 * @param context the backend
 * @param service the connection's
 * @param start connection, user, and where to come back to
 * @returns the consent to ask for
 * @throws ProblemError not_found without such a connection
 */
export async function beginOAuth1Authorization(context: BackendContext, service: ProviderService, start: AuthorizationStart): Promise<AuthorizationRequest> {
  const drawn = drawAttempt(context, service);
  const { attempt, registration } = await context.database.write((tx) => ({
    registration: registrationAt(tx, service, drawn.clientSecret),
    attempt: putAttempt(tx, service, requiredConnection(tx, start.connectionId), start, drawn),
  }));
  try {
    const temporary = await requestTemporaryCredentials({ context, service, registration }, attempt.redirectUri);
    await keep(context, attempt.id, temporary);
    const query = new URLSearchParams({ ...service.authorizationParameters, oauth_token: temporary.key });
    return requestFor(attempt, `${context.origin}/authorize/${service.key}?${query}`);
  } catch (error) {
    if (!(error instanceof ExchangeFailure)) throw error;
    await fail(context, attempt.id, error);
    const query = new URLSearchParams({ oauth_problem: error.code ?? 'temporarily_unavailable' });
    return requestFor(attempt, `${context.origin}${new URL(attempt.redirectUri).pathname}?${query}`);
  }
}

function requestFor({ id, expiresAt }: AttemptRow, url: string): AuthorizationRequest {
  return { id, url, expiresAt };
}

async function keep({ database }: BackendContext, attemptId: string, { key, secret }: KeyPair): Promise<void> {
  await database.write((tx) => tx.put('attempts', { ...requiredAttempt(tx, attemptId), temporary: { token: key, secret } }));
}

async function fail({ database, clock }: BackendContext, attemptId: string, failure: ExchangeFailure): Promise<void> {
  const now = clock.now();
  await database.write((tx) => {
    const attempt = requiredAttempt(tx, attemptId);
    if (attempt.status === 'pending') failAttempt(tx, attempt, failure, now);
  });
}
