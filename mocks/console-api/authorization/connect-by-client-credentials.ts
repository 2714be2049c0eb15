import type { ConnectionState } from '#src/contract/connections.ts';
import { timestamp } from '../../clock.ts';
import type { AuthorizationRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { connectionInWords, recordActivity, recordAudit } from '../records.ts';
import { authorizationOf, requiredConnection } from './attempts.ts';
import { connectionState } from './connection-state.ts';
import { ExchangeFailure } from './exchange-failure.ts';
import { awaitingAuthorization } from './new-authorization.ts';
import { requestClientCredentials } from './oauth-client.ts';
import { forgetTokens, oauthClientOf, serviceKeyOfConnection, type OAuthClient } from './provider-session.ts';
import type { AuthorizationStart } from './put-attempt.ts';
import { putScopes } from './put-scopes.ts';
import type { TokenSet } from './token-set.ts';

/**
 * Connects by client credentials (RFC 6749 section 4.4): the backend asks for a token in its own name, and nobody is asked for anything.
 * A refusal leaves the connection failed, with the provider's words; a token that it had before is kept. Where only the scopes were to
 * change, it leaves everything as it was.
 * @param context the backend
 * @param start connection and user, and the scopes to ask for instead of the connection's
 * @throws ProblemError not_found without such a connection, provider_unavailable when other scopes were refused
 */
export async function connectByClientCredentials(context: BackendContext, start: Owner): Promise<void> {
  const connection = await context.database.read((tx) => requiredConnection(tx, start.connectionId));
  const client = await oauthClientOf(context, serviceKeyOfConnection(connection));
  try {
    await store(client, start, await requestClientCredentials(client, start.scopes ?? connection.scopes));
  } catch (error) {
    if (!(error instanceof ExchangeFailure)) throw error;
    if (start.scopes === undefined) await fail(client, start, error);
    else throw await refusedChange(client, start, error);
  }
}

type Owner = Pick<AuthorizationStart, 'connectionId' | 'userId' | 'scopes'>;

async function store(client: OAuthClient, { connectionId, userId, scopes }: Owner, tokens: TokenSet): Promise<void> {
  const { context, service } = client;
  const now = context.clock.now();
  const id = context.random.token(16);
  const replaced = await context.database.write((tx) => {
    const connection = requiredConnection(tx, connectionId);
    const known = authorizationOf(tx, connectionId, userId) ?? awaitingAuthorization({ id, connectionId, userId }, service.name, now);
    const state = { ...connectionState('authorized', service.name, now), message: `Authorized at ${service.name} by client credentials.` };
    tx.put('authorizations', { ...known, ...grantedBy(tokens, scopes ?? connection.scopes, now), state });
    const occasion = { userId, now };
    recordActivity(tx, connectionId, occasion, { kind: 'authorized', details: state.message });
    recordAudit(tx, occasion, 'connection.authorized', `Authorized ${connectionInWords(connection)} at ${service.name} by client credentials.`);
    if (scopes !== undefined) putScopes(tx, connection, scopes, occasion);
    return known;
  });
  await forgetTokens(client, replaced);
}

function grantedBy(tokens: TokenSet, asked: readonly string[], now: number): Partial<AuthorizationRow> {
  return {
    grantType: 'client_credentials',
    grantedScopes: [...(tokens.scopes ?? asked)],
    accessToken: tokens.accessToken,
    refreshToken: null,
    tokenResponse: { ...tokens.fields },
    authorizedAt: timestamp(now),
    expiresAt: tokens.expiresIn === null ? null : timestamp(now + tokens.expiresIn * 1000),
    lastRefreshedAt: null,
  };
}

/** Codes that say that the client itself is not accepted. */
const REJECTIONS: ReadonlySet<string> = new Set(['invalid_client', 'unauthorized_client']);

function failedState(serviceName: string, failure: ExchangeFailure, now: number): ConnectionState {
  const reason = REJECTIONS.has(failure.code ?? '') ? 'client_rejected' : 'token_request_failed';
  const state = connectionState(reason, serviceName, now, failure.providerError);
  return { ...state, message: failure.detail === null ? state.message : `${state.message} ${failure.detail}`, status: 'failed' };
}

/** @returns what to throw; the authorization is not touched */
async function refusedChange({ context, service }: OAuthClient, { connectionId, userId }: Owner, failure: ExchangeFailure): Promise<ProblemError> {
  const now = context.clock.now();
  const { message, providerError } = failedState(service.name, failure, now);
  const details = `${providerError === null ? message : `${message} (${providerError})`} The scopes stay as they were.`;
  await context.database.write((tx) => {
    const occasion = { userId, now };
    recordActivity(tx, connectionId, occasion, { kind: 'refused', details });
    recordAudit(tx, occasion, 'connection.refused', `Could not authorize ${connectionInWords(requiredConnection(tx, connectionId))}. ${details}`);
  });
  return new ProblemError('provider_unavailable', details);
}

async function fail({ context, service }: OAuthClient, { connectionId, userId }: Owner, failure: ExchangeFailure): Promise<void> {
  const now = context.clock.now();
  const id = context.random.token(16);
  const state = failedState(service.name, failure, now);
  const { message } = state;
  await context.database.write((tx) => {
    const connection = requiredConnection(tx, connectionId);
    const known = authorizationOf(tx, connectionId, userId) ?? awaitingAuthorization({ id, connectionId, userId }, service.name, now);
    tx.put('authorizations', { ...known, state });
    const occasion = { userId, now };
    const details = failure.providerError === null ? message : `${message} (${failure.providerError})`;
    recordActivity(tx, connectionId, occasion, { kind: 'refused', details });
    recordAudit(tx, occasion, 'connection.refused', `Could not authorize ${connectionInWords(connection)}. ${details}`);
  });
}
