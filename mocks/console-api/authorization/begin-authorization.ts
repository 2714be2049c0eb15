import { CONSENT_TIMEOUT_MS } from '#src/contract/consent-timeout.ts';
import type { AuthorizationRequest, ConnectionState } from '#src/contract/connections.ts';
import { timestamp } from '../../clock.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { AttemptRow, AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { registerClient } from '../../provider/clients.ts';
import { loadProviderService, type ProviderService } from '../../provider/provider-service.ts';
import { REDIRECT_URLS } from '../../redirect-urls.ts';
import { authorizationOf, requiredConnection } from './attempts.ts';
import { awaitingAuthorization } from './new-authorization.ts';

/** Whose authorization of what is to begin. */
export interface AuthorizationStart {
  readonly connectionId: string;
  readonly userId: string;
  /** Path of the console page to come back to when no window could be opened. */
  readonly returnTo: string;
}

interface DrawnValues {
  readonly attemptId: string;
  readonly authorizationId: string;
  readonly state: string;
  readonly codeVerifier: string | null;
  readonly clientSecret: string;
  readonly now: number;
}

/**
 * Begins an authorization: writes down what was asked for, so that only its answer is taken, and says where to send the person.
 * A pending attempt of the same user at the same connection is superseded.
 * @param context the backend
 * @param start connection, user, and where to come back to
 * @returns the consent to ask for
 * @throws ProblemError not_found without such a connection, conflict for a service that is not connected by consent
 */
export async function beginAuthorization(context: BackendContext, start: AuthorizationStart): Promise<AuthorizationRequest> {
  const connection = await context.database.read((tx) => requiredConnection(tx, start.connectionId));
  const service = await loadProviderService(connection.serviceLinkName);
  if (service === null) throw new ProblemError('conflict', 'This service is connected without a consent window.');
  const drawn = drawValues(context, service);
  const codeChallenge = drawn.codeVerifier === null ? null : await challengeOf(drawn.codeVerifier);
  return await context.database.write((tx) => {
    const current = requiredConnection(tx, start.connectionId);
    const client = registerClient(tx, service.linkName, drawn.clientSecret);
    const attempt = putAttempt(tx, service, current, start, drawn);
    const query = authorizationQuery(service, current, attempt, client.id, codeChallenge);
    return { id: attempt.id, url: `${context.origin}/authorize/${service.linkName}?${query}`, expiresAt: attempt.expiresAt };
  });
}

function drawValues({ random, clock }: BackendContext, service: ProviderService): DrawnValues {
  return {
    attemptId: random.token(16),
    authorizationId: random.token(16),
    state: random.token(32),
    codeVerifier: service.takesPkce ? random.token(32) : null,
    clientSecret: random.token(32),
    now: clock.now(),
  };
}

async function challengeOf(codeVerifier: string): Promise<string> {
  const { codeChallengeOf } = await import('./oauth-client.ts');
  return await codeChallengeOf(codeVerifier);
}

function putAttempt(
  tx: WriteTransaction,
  service: ProviderService,
  connection: ConnectionRow,
  { userId, returnTo }: AuthorizationStart,
  drawn: DrawnValues,
): AttemptRow {
  const superseded = supersede(tx, connection.id, userId);
  const authorization = authorizationOf(tx, connection.id, userId);
  const attempt: AttemptRow = {
    id: drawn.attemptId,
    connectionId: connection.id,
    userId,
    serviceLinkName: service.linkName,
    serviceName: service.name,
    state: drawn.state,
    codeVerifier: drawn.codeVerifier,
    redirectUri: REDIRECT_URLS[tx.get('workspace', 'workspace')?.dataCentre ?? 'US'],
    scopes: connection.scopes,
    status: 'pending',
    reason: null,
    message: `Waiting for an answer in the ${service.name} window.`,
    providerError: null,
    returnTo,
    expiresAt: timestamp(drawn.now + CONSENT_TIMEOUT_MS),
    exchangeStartedAt: null,
    previousState: superseded === undefined ? stateToFallBackTo(authorization) : superseded.previousState,
  };
  tx.put('attempts', attempt);
  const waiting = awaitingAuthorization({ id: drawn.authorizationId, connectionId: connection.id, userId }, service.name, drawn.now);
  tx.put('authorizations', { ...waiting, ...authorization, state: waiting.state });
  return attempt;
}

/** @returns the attempt that the new one takes the place of */
function supersede(tx: WriteTransaction, connectionId: string, userId: string): AttemptRow | undefined {
  const pending = tx.where('attempts', 'connectionId', connectionId).filter((attempt) => attempt.userId === userId && attempt.status === 'pending');
  for (const attempt of pending) {
    tx.put('attempts', { ...attempt, status: 'failed', reason: 'window_closed', message: 'The authorization was started again.' });
  }
  return pending.at(-1);
}

/** Only an authorization that was finished once has something to fall back to. */
function stateToFallBackTo(authorization: AuthorizationRow | undefined): ConnectionState | null {
  return authorization === undefined || authorization.authorizedAt === null ? null : authorization.state;
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
