import { timestamp } from '../../clock.ts';
import type { AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { recordActivity } from '../records.ts';
import { requiredAuthorization, requiredConnection } from './attempts.ts';
import { connectionState, stateAt } from './connection-state.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { oauthClientOf, serviceKeyOfConnection, type OAuthClient } from './provider-session.ts';
import { singleFlight } from './single-flight.ts';
import type { TokenSet } from './token-set.ts';

/** An access token is refreshed this long before it expires, so that a call that starts now can finish. */
const REFRESH_AHEAD_MS = 60 * 1000;

/**
 * Gives an authorization whose access token can be used, refreshing it first when its time is about up or over: once, however many ask
 * at the same time, in this page and in others.
 * @param context the backend
 * @param authorizationId the authorization
 * @param refusedToken an access token that the service just refused, to be replaced whatever its time
 * @returns the row with a live access token
 * @throws ProblemError conflict when only a reconnection helps (the state says why), provider_unavailable when the provider can't be
 * asked now, not_found
 */
export async function refreshAuthorization(
  context: BackendContext,
  authorizationId: string,
  refusedToken: string | null = null,
): Promise<AuthorizationRow> {
  const current = await context.database.read((tx) => requiredAuthorization(tx, authorizationId));
  if (isFresh(current, context.clock.now(), refusedToken)) return current;
  return await singleFlight(context.database, `refresh ${authorizationId}`, () =>
    alone(authorizationId, () => refresh(context, authorizationId, refusedToken)),
  );
}

/** Two pages that take one refresh token to the provider would kill the whole authorization there. */
async function alone<R>(authorizationId: string, run: () => Promise<R>): Promise<R> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  return locks === undefined ? await run() : await locks.request(`patchbay-refresh-${authorizationId}`, run);
}

function isFresh({ accessToken, expiresAt, state }: AuthorizationRow, now: number, refusedToken: string | null): boolean {
  if (accessToken === null || accessToken === refusedToken || state.status === 'needs_reconnection') return false;
  return expiresAt === null || Date.parse(expiresAt) - now > REFRESH_AHEAD_MS;
}

async function refresh(context: BackendContext, authorizationId: string, refusedToken: string | null): Promise<AuthorizationRow> {
  const { authorization, connection } = await context.database.read((tx) => {
    const authorization = requiredAuthorization(tx, authorizationId);
    return { authorization, connection: requiredConnection(tx, authorization.connectionId) };
  });
  if (isFresh(authorization, context.clock.now(), refusedToken)) return authorization;
  const client = await oauthClientOf(context, serviceKeyOfConnection(connection));
  if (!isRenewable(authorization)) {
    throw new ProblemError('conflict', stateAt(authorization, client.service.name, context.clock.now()).message);
  }
  try {
    return await store(context, authorization, client, await newTokens(client, authorization, connection));
  } catch (error) {
    if (!(error instanceof ExchangeFailure)) throw error;
    throw await refused(context, authorization, client, error);
  }
}

/** A new authorization came while the old one was being refreshed: what becomes of that one is of no account. */
function isReplaced(current: AuthorizationRow, used: AuthorizationRow): boolean {
  return current.accessToken !== used.accessToken || current.refreshToken !== used.refreshToken;
}

function isRenewable({ refreshToken, grantType, state }: AuthorizationRow): boolean {
  return state.status !== 'needs_reconnection' && (refreshToken !== null || grantType === 'client_credentials');
}

/** Client credentials are simply asked for again: they come without a refresh token (RFC 6749 section 4.4.3). */
async function newTokens(client: OAuthClient, { refreshToken }: AuthorizationRow, { scopes }: ConnectionRow): Promise<TokenSet> {
  const { refreshTokens, requestClientCredentials } = await import('./oauth-client.ts');
  return refreshToken === null ? await requestClientCredentials(client, scopes) : await refreshTokens(client, refreshToken);
}

async function store(context: BackendContext, used: AuthorizationRow, { service }: OAuthClient, tokens: TokenSet): Promise<AuthorizationRow> {
  const now = context.clock.now();
  return await context.database.write((tx) => {
    const current = requiredAuthorization(tx, used.id);
    if (isReplaced(current, used)) return current;
    const next: AuthorizationRow = {
      ...current,
      accessToken: tokens.accessToken,
      refreshToken: tokens.refreshToken ?? current.refreshToken,
      grantedScopes: [...(tokens.scopes ?? current.grantedScopes)],
      tokenResponse: { ...current.tokenResponse, ...tokens.fields },
      expiresAt: tokens.expiresIn === null ? null : timestamp(now + tokens.expiresIn * 1000),
      lastRefreshedAt: timestamp(now),
      state: current.state.status === 'expired' ? connectionState('authorized', service.name, now) : current.state,
    };
    tx.put('authorizations', next);
    const details = `${service.name} gave a new access token.`;
    recordActivity(tx, current.connectionId, { userId: current.userId, now }, { kind: 'refreshed', details });
    return next;
  });
}

/** The codes that only a reconnection helps against: the refresh token is dead, or the client is not accepted any more. */
const FATAL_CODES: Readonly<Record<string, 'refresh_token_rejected' | 'client_rejected'>> = {
  invalid_grant: 'refresh_token_rejected',
  invalid_client: 'client_rejected',
  unauthorized_client: 'client_rejected',
};

/** @returns what to throw: a refused token needs a reconnection, anything else another try */
async function refused(
  context: BackendContext,
  used: AuthorizationRow,
  { service }: OAuthClient,
  failure: ExchangeFailure,
): Promise<ProblemError> {
  const { id, connectionId, userId } = used;
  const reason = FATAL_CODES[failure.code ?? ''];
  if (reason === undefined) {
    return new ProblemError('provider_unavailable', `${service.name} could not refresh the access token just now. Try again.`);
  }
  const now = context.clock.now();
  const state = connectionState(reason, service.name, now, failure.providerError);
  await context.database.write((tx) => {
    const current = requiredAuthorization(tx, id);
    if (isReplaced(current, used)) return;
    tx.put('authorizations', { ...current, state, accessToken: null, refreshToken: null, expiresAt: null });
    recordActivity(tx, connectionId, { userId, now }, { kind: 'refused', details: `${state.message} (${failure.providerError ?? failure.code})` });
  });
  return new ProblemError('conflict', state.message);
}
