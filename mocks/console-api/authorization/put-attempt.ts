import { CONSENT_TIMEOUT_MS } from '#src/contract/consent-timeout.ts';
import type { ConnectionState } from '#src/contract/connections.ts';
import { timestamp } from '../../clock.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { AttemptRow, AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import type { ProviderService } from '../../provider/provider-service.ts';
import { REDIRECT_URLS } from '../../redirect-urls.ts';
import { authorizationOf } from './attempts.ts';
import { awaitingAuthorization } from './new-authorization.ts';

/** Whose authorization of what is to begin. */
export interface AuthorizationStart {
  readonly connectionId: string;
  readonly userId: string;
  /** Path of the console page to come back to when no window could be opened. */
  readonly returnTo: string;
  /** Scopes to ask for, which become the connection's when they are granted; absent: those it has. */
  readonly scopes?: readonly string[];
}

/** What is drawn for an attempt before the transaction that writes it. */
export interface DrawnAttempt {
  readonly attemptId: string;
  readonly authorizationId: string;
  readonly state: string;
  readonly codeVerifier: string | null;
  /** To register the backend with where it never was. */
  readonly clientSecret: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

/** @returns the values for an attempt at this service */
export function drawAttempt({ random, clock }: BackendContext, service: ProviderService): DrawnAttempt {
  return {
    attemptId: random.token(16),
    authorizationId: random.token(16),
    state: random.token(32),
    codeVerifier: service.takesPkce ? random.token(32) : null,
    clientSecret: random.token(32),
    now: clock.now(),
  };
}

/**
 * Writes an attempt and makes its authorization wait for it; one that works stays as it is where only its scopes are to change. A pending
 * attempt of the same user at the same connection is superseded.
 * @param tx the transaction
 * @param service the service asked
 * @param connection the connection
 * @param start who begins, and where to come back to
 * @param drawn the attempt's values
 * @returns the attempt
 */
export function putAttempt(
  tx: WriteTransaction,
  service: ProviderService,
  connection: ConnectionRow,
  { userId, returnTo, scopes }: AuthorizationStart,
  drawn: DrawnAttempt,
): AttemptRow {
  const superseded = supersede(tx, connection.id, userId);
  const authorization = authorizationOf(tx, connection.id, userId);
  const attempt: AttemptRow = {
    id: drawn.attemptId,
    connectionId: connection.id,
    userId,
    serviceLinkName: service.key,
    serviceName: service.name,
    state: drawn.state,
    codeVerifier: drawn.codeVerifier,
    redirectUri: REDIRECT_URLS[tx.get('workspace', 'workspace')?.dataCentre ?? 'US'],
    scopes: [...(scopes ?? connection.scopes)],
    ...(scopes === undefined ? {} : { changesScopes: true }),
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
  if (scopes !== undefined && authorization?.state.status === 'connected') return attempt;
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
