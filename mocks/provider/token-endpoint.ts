import { timestamp } from '../clock.ts';
import type { WriteTransaction } from '../db/database.ts';
import type { ProviderClientRow, ProviderGrantRow } from '../db/tables.ts';
import type { BackendContext } from '../handler.ts';
import { authenticatedClient, presentedClient, type PresentedClient } from './client-authentication.ts';
import { readForm, requiredParameter } from './form.ts';
import { dropExpiredAccessTokens, isLive, issueTokens, revokeGrant, type DrawnTokens, type IssuedTokens } from './grants.ts';
import { jsonResponse, OAuthError } from './oauth-error.ts';
import { mayUse } from './clients.ts';
import { isWellFormedPkceValue, s256Challenge } from './pkce.ts';
import { defaultScopes } from './quirks.ts';
import type { ProviderService } from './provider-service.ts';
import { isSameScopes, parseScopes } from './scopes.ts';
import { extraTokenFields } from './token-response.ts';

interface Issued {
  readonly tokens: IssuedTokens;
  readonly grant: ProviderGrantRow;
  readonly scopes: readonly string[];
  /** Whether the client must be told the scopes: they are not what it asked for (RFC 6749 section 5.1). */
  readonly tellsScopes: boolean;
}

/** A refusal is returned, not thrown, where what it revoked must be kept. */
type Exchange = (tx: WriteTransaction, client: ProviderClientRow) => Issued | OAuthError;

/**
 * Answers the token endpoint (RFC 6749 section 3.2): authorization codes, refresh tokens and client credentials.
 * @param request the POST
 * @param service whose token endpoint it is
 * @param context time, randomness and state
 * @returns the tokens
 * @throws OAuthError for everything refused
 */
export async function answerTokenRequest(request: Request, service: ProviderService, context: BackendContext): Promise<Response> {
  const form = await readForm(request);
  const presented = presentedClient(request, form);
  const exchange = await exchangeFor(form, service, context);
  const issued = await context.database.write((tx) => exchange(tx, clientOf(tx, service, presented)));
  if (issued instanceof OAuthError) throw issued;
  const { tokens, scopes } = issued;
  return jsonResponse({
    access_token: tokens.accessToken,
    token_type: 'Bearer',
    ...(tokens.expiresIn === null ? {} : { expires_in: tokens.expiresIn }),
    ...(tokens.refreshToken === null ? {} : { refresh_token: tokens.refreshToken }),
    ...(issued.tellsScopes ? { scope: scopes.join(service.scopeSeparator) } : {}),
    ...extraTokenFields(service),
  });
}

function clientOf(tx: WriteTransaction, service: ProviderService, presented: PresentedClient): ProviderClientRow {
  return authenticatedClient(tx, service, presented);
}

async function exchangeFor(form: URLSearchParams, service: ProviderService, context: BackendContext): Promise<Exchange> {
  const now = context.clock.now();
  const drawn = { accessToken: context.random.token(32), refreshToken: context.random.token(32) };
  const grantType = form.get('grant_type');
  if (grantType === 'authorization_code') return await codeExchange(form, drawn, now);
  if (grantType === 'refresh_token') return refreshExchange(form, service, drawn, now);
  if (grantType === 'client_credentials') return clientCredentialsGrant(form, service, drawn, context.random.token(16), now);
  return () =>
    grantType === null
      ? new OAuthError('invalid_request', 'The parameter grant_type is missing.')
      : new OAuthError('unsupported_grant_type', 'Only authorization_code, refresh_token and client_credentials are supported.');
}

async function codeExchange(form: URLSearchParams, drawn: DrawnTokens, now: number): Promise<Exchange> {
  const verifier = form.get('code_verifier');
  const challenge = verifier !== null && isWellFormedPkceValue(verifier) ? await s256Challenge(verifier) : null;
  return (tx, client) => {
    const code = tx.get('providerCodes', requiredParameter(form, 'code'));
    const redirectUri = requiredParameter(form, 'redirect_uri');
    if (code === undefined || code.clientId !== client.id) return new OAuthError('invalid_grant', 'The authorization code is not valid.');
    const grant = tx.get('providerGrants', code.grantId);
    if (code.usedAt !== null) {
      revokeGrant(tx, code.grantId, now);
      return new OAuthError('invalid_grant', 'The authorization code was used before; the tokens issued for it are revoked.');
    }
    if (grant === undefined || grant.revokedAt !== null) return new OAuthError('invalid_grant', 'The authorization was revoked.');
    if (Date.parse(code.expiresAt) <= now) return new OAuthError('invalid_grant', 'The authorization code expired.');
    if (code.redirectUri !== redirectUri) {
      return new OAuthError('invalid_grant', 'redirect_uri is not the one that the code was issued for.');
    }
    if (code.codeChallenge === null && verifier !== null) {
      return new OAuthError('invalid_grant', 'code_verifier was sent, but the authorization request had no code_challenge.');
    }
    if (code.codeChallenge !== challenge) return new OAuthError('invalid_grant', 'code_verifier does not match the code_challenge.');
    tx.put('providerCodes', { ...code, usedAt: timestamp(now) });
    const tokens = issueTokens(tx, grant, grant.scopes, drawn, now);
    return { tokens, grant, scopes: grant.scopes, tellsScopes: !isSameScopes(grant.scopes, code.requestedScopes) };
  };
}

function refreshExchange(form: URLSearchParams, service: ProviderService, drawn: DrawnTokens, now: number): Exchange {
  return (tx, client) => {
    const token = tx.get('providerTokens', requiredParameter(form, 'refresh_token'));
    if (token === undefined || token.kind !== 'refresh' || token.clientId !== client.id) {
      return new OAuthError('invalid_grant', 'The refresh token is not valid.');
    }
    if (token.rotatedAt !== null) {
      // RFC 9700 section 4.14.2: either the thief or the client holds the newer one, so nobody keeps any.
      revokeGrant(tx, token.grantId, now);
      return new OAuthError('invalid_grant', 'The refresh token was used before; the authorization is revoked.');
    }
    const grant = tx.get('providerGrants', token.grantId);
    if (grant === undefined || !isLive(token, now)) {
      return new OAuthError('invalid_grant', token.revokedAt === null ? 'The refresh token expired.' : 'The refresh token was revoked.');
    }
    const asked = parseScopes(form.get('scope'), service.scopeSeparator);
    if (asked.some((scope) => !grant.scopes.includes(scope))) {
      return new OAuthError('invalid_scope', 'A refresh can only ask for scopes that were granted.');
    }
    const scopes = asked.length === 0 ? grant.scopes : asked;
    tx.put('providerTokens', { ...token, rotatedAt: timestamp(now) });
    dropExpiredAccessTokens(tx, grant.id, now);
    return { tokens: issueTokens(tx, grant, scopes, drawn, now), grant, scopes, tellsScopes: !isSameScopes(scopes, grant.scopes) };
  };
}

/** RFC 6749 section 4.4: for clients that can keep a secret, in their own name, and without a refresh token. */
function clientCredentialsGrant(form: URLSearchParams, service: ProviderService, drawn: DrawnTokens, grantId: string, now: number): Exchange {
  return (tx, client) => {
    if (client.secret === null || !mayUse(service, 'client_credentials')) {
      return new OAuthError('unauthorized_client', 'The client is not registered for client credentials.');
    }
    const asked = parseScopes(form.get('scope'), service.scopeSeparator);
    const unknown = asked.find((scope) => !service.scopes.some(({ value }) => value === scope));
    if (unknown !== undefined) return new OAuthError('invalid_scope', `${service.name} has no scope ${unknown}.`);
    const scopes = asked.length === 0 ? [...defaultScopes(service.key)] : asked;
    const grant = {
      id: grantId,
      serviceLinkName: service.key,
      clientId: client.id,
      accountId: client.id,
      scopes,
      isOffline: false,
      createdAt: timestamp(now),
      revokedAt: null,
    };
    tx.put('providerGrants', grant);
    return { tokens: issueTokens(tx, grant, scopes, drawn, now), grant, scopes, tellsScopes: !isSameScopes(scopes, asked) };
  };
}
