import type { AuthorizationRequest } from '#src/contract/connections.ts';
import type { AttemptRow, ConnectionRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { loadProviderService, type ProviderService } from '../../provider/provider-service.ts';
import { requiredConnection } from './attempts.ts';
import { registrationAt, serviceKeyOfConnection } from './provider-session.ts';
import { drawAttempt, putAttempt, type AuthorizationStart } from './put-attempt.ts';

/**
 * Begins an authorization: writes down what was asked for, so that only its answer is taken, and says where to send the person.
 * A pending attempt of the same user at the same connection is superseded. A service with client credentials is asked at once, and
 * nobody is sent anywhere: the connection's state says how it went.
 * @param context the backend
 * @param start connection, user, and where to come back to
 * @returns the consent to ask for, or null when none is needed
 * @throws ProblemError not_found without such a connection, conflict for a service that is connected by values that are entered
 */
export async function beginAuthorization(context: BackendContext, start: AuthorizationStart): Promise<AuthorizationRequest | null> {
  const connection = await context.database.read((tx) => requiredConnection(tx, start.connectionId));
  const service = await loadProviderService(context.database, serviceKeyOfConnection(connection));
  if (service === null) throw new ProblemError('conflict', 'This service is connected with what you enter, without a consent.');
  if (service.protocol === 'oauth1') {
    const { beginOAuth1Authorization } = await import('./begin-oauth1-authorization.ts');
    return await beginOAuth1Authorization(context, service, start);
  }
  if (service.grantType === 'client_credentials') {
    const { connectByClientCredentials } = await import('./connect-by-client-credentials.ts');
    await connectByClientCredentials(context, start);
    return null;
  }
  return await beginCodeAuthorization(context, service, start);
}

async function beginCodeAuthorization(context: BackendContext, service: ProviderService, start: AuthorizationStart): Promise<AuthorizationRequest> {
  const drawn = drawAttempt(context, service);
  const codeChallenge = drawn.codeVerifier === null ? null : await challengeOf(drawn.codeVerifier);
  return await context.database.write((tx) => {
    const current = requiredConnection(tx, start.connectionId);
    const client = registrationAt(tx, service, drawn.clientSecret);
    const attempt = putAttempt(tx, service, current, start, drawn);
    const query = authorizationQuery(service, current, attempt, client.id, codeChallenge);
    return { id: attempt.id, url: `${context.origin}/authorize/${service.key}?${query}`, expiresAt: attempt.expiresAt };
  });
}

async function challengeOf(codeVerifier: string): Promise<string> {
  const { codeChallengeOf } = await import('./oauth-client.ts');
  return await codeChallengeOf(codeVerifier);
}

/** The query string that the real service would get, its own extra parameters last. */
function authorizationQuery(
  service: ProviderService,
  connection: ConnectionRow,
  attempt: AttemptRow,
  clientId: string,
  codeChallenge: string | null,
): URLSearchParams {
  const query = new URLSearchParams({ response_type: 'code', client_id: clientId, redirect_uri: attempt.redirectUri });
  if (attempt.scopes.length > 0) query.set('scope', attempt.scopes.join(service.scopeSeparator));
  query.set('state', attempt.state);
  if (codeChallenge !== null) {
    query.set('code_challenge', codeChallenge);
    query.set('code_challenge_method', 'S256');
  }
  for (const [name, value] of Object.entries(service.authorizationParameters)) {
    if (!query.has(name)) query.set(name, withParameters(value, connection.parameters));
  }
  return query;
}

function withParameters(text: string, parameters: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$\{connectionConfig\.(\w+)\}/g, (_, name: string) => parameters[name] ?? '');
}
