import { timestamp } from '../../clock.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { AttemptRow, AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { connectionInWords, recordActivity, recordAudit } from '../records.ts';
import { authorizationOf, failAttempt, requiredAttempt, type AttemptFailure } from './attempts.ts';
import { connectionState } from './connection-state.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { forgetTokens, oauthClientOf, type OAuthClient } from './provider-session.ts';
import { putScopes } from './put-scopes.ts';
import { singleFlight } from './single-flight.ts';
import type { GrantedTokens, TokenSet } from './token-set.ts';

/** What an authorization keeps when it is given again. */
type StandingFact = 'id' | 'connectionId' | 'userId' | 'state' | 'account' | 'credentials' | 'grantType' | 'lastUsedAt';

/**
 * Takes the answer that came to the redirect URI: checks it, exchanges the code and stores what came of it. A settled attempt stays as
 * it is, so a repeated answer changes nothing.
 * @param context the backend
 * @param attemptId the attempt that the answer is said to belong to
 * @param query the answer's query string
 * @throws ProblemError not_found
 */
export async function takeAnswer(context: BackendContext, attemptId: string, query: string): Promise<void> {
  await singleFlight(context.database, `answer ${attemptId}`, () => settle(context, attemptId, query));
}

async function settle(context: BackendContext, attemptId: string, query: string): Promise<void> {
  const attempt = await context.database.read((tx) => requiredAttempt(tx, attemptId));
  if (attempt.status !== 'pending') return;
  try {
    const client = await oauthClientOf(context, attempt.serviceLinkName);
    const exchange = await checkedExchange(client, attempt, new URLSearchParams(query));
    if (!(await claimExchange(context, attemptId))) {
      throw new ExchangeFailure('token_request_failed', { detail: 'The exchange of the code was interrupted. Try again.' });
    }
    await store(context, client, attempt, await exchange());
  } catch (error) {
    if (!(error instanceof ExchangeFailure)) throw error;
    await fail(context, attemptId, error);
  }
}

/** @returns what fetches the tokens, once the answer was found to be the attempt's @throws ExchangeFailure */
async function checkedExchange(client: OAuthClient, attempt: AttemptRow, query: URLSearchParams): Promise<() => Promise<GrantedTokens>> {
  if (client.service.protocol === 'oauth1') {
    const { checkedVerifier, exchangeVerifier } = await import('./oauth1-client.ts');
    const { token, secret } = attempt.temporary ?? { token: '', secret: '' };
    const verifier = checkedVerifier(query, token);
    return () => exchangeVerifier(client, { key: token, secret }, verifier);
  }
  const { checkedAnswer, exchangeCode, accountOf } = await import('./oauth-client.ts');
  const answer = checkedAnswer(client, query, attempt.state);
  return async () => {
    const tokens = await exchangeCode(client, answer, attempt.redirectUri, attempt.codeVerifier);
    return { tokens, account: await accountOf(client, tokens.accessToken) };
  };
}

/** A code is taken to the token endpoint once; a second time would revoke what it gave. @returns whether this is the first time */
async function claimExchange({ database, clock }: BackendContext, attemptId: string): Promise<boolean> {
  const now = timestamp(clock.now());
  return await database.write((tx) => {
    const attempt = requiredAttempt(tx, attemptId);
    if (attempt.status !== 'pending' || attempt.exchangeStartedAt !== null) return false;
    tx.put('attempts', { ...attempt, exchangeStartedAt: now });
    return true;
  });
}

async function fail({ database, clock }: BackendContext, attemptId: string, failure: AttemptFailure): Promise<void> {
  const now = clock.now();
  await database.write((tx) => {
    const attempt = requiredAttempt(tx, attemptId);
    if (attempt.status === 'pending') failAttempt(tx, attempt, failure, now);
  });
}

/**
 * Stores the tokens with everything that follows from them. Tokens that nobody waits for any more, and those that are replaced, are
 * revoked, so that none lives on that nobody holds.
 */
async function store(context: BackendContext, client: OAuthClient, asked: AttemptRow, { tokens, account }: GrantedTokens): Promise<void> {
  const now = context.clock.now();
  const orphans = await context.database.write((tx) => {
    const attempt = requiredAttempt(tx, asked.id);
    if (attempt.status !== 'pending') return tokens;
    const connection = tx.get('connections', attempt.connectionId);
    const authorization = authorizationOf(tx, attempt.connectionId, attempt.userId);
    if (connection === undefined || authorization === undefined) {
      failAttempt(tx, attempt, { reason: 'token_request_failed', detail: 'The connection was deleted meanwhile.' }, now);
      return tokens;
    }
    const state = connectionState('authorized', attempt.serviceName, now);
    tx.put('attempts', { ...attempt, status: 'succeeded', reason: 'authorized', message: state.message });
    tx.put('authorizations', { ...authorization, ...grantedBy(tokens, attempt, now), state, account });
    recordAuthorized(tx, attempt, connection, account, now);
    if (attempt.changesScopes === true) putScopes(tx, connection, attempt.scopes, { userId: attempt.userId, now });
    return authorization;
  });
  await forgetTokens(client, orphans);
}

function grantedBy(tokens: TokenSet, attempt: AttemptRow, now: number): Omit<AuthorizationRow, StandingFact> {
  return {
    grantedScopes: [...(tokens.scopes ?? attempt.scopes)],
    accessToken: tokens.accessToken,
    tokenSecret: tokens.tokenSecret,
    refreshToken: tokens.refreshToken,
    tokenResponse: { ...tokens.fields },
    authorizedAt: timestamp(now),
    expiresAt: tokens.expiresIn === null ? null : timestamp(now + tokens.expiresIn * 1000),
    lastRefreshedAt: null,
  };
}

function recordAuthorized(tx: WriteTransaction, attempt: AttemptRow, connection: ConnectionRow, account: string | null, now: number): void {
  const occasion = { userId: attempt.userId, now };
  const where = account === null ? attempt.serviceName : `${attempt.serviceName} as ${account}`;
  recordActivity(tx, connection.id, occasion, { kind: 'authorized', details: `Authorized at ${where}.` });
  recordAudit(tx, occasion, 'connection.authorized', `Authorized ${connectionInWords(connection)} at ${where}.`);
}
