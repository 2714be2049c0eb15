import { timestamp } from '../../clock.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { ProviderClientRow, ProviderGrantRow, ProviderTemporaryCredentialsRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { providerAccount } from '../accounts.ts';
import type { ProviderService } from '../provider-service.ts';
import { checkSignature, clientOf } from './check-signature.ts';
import { OAuth1Error, oauth1Response } from './oauth1-error.ts';
import { percentEncode } from './percent-encode.ts';
import { readSignedRequest, type SignedRequest } from './read-signed-request.ts';

/** How long a person has to answer, and the client to fetch what was allowed, in milliseconds. */
const TEMPORARY_LIFETIME_MS = 10 * 60 * 1000;

/**
 * Answers the request for temporary credentials (RFC 5849 section 2.1), which begins an authorization.
 * @param request the signed POST, with `oauth_callback`
 * @param service whose endpoint it is
 * @param context time, randomness and state
 * @returns token and secret as a form
 * @throws OAuth1Error for everything refused
 */
export async function answerRequestTokenRequest(request: Request, service: ProviderService, context: BackendContext): Promise<Response> {
  const signed = await readSignedRequest(request);
  const callback = requiredParameter(signed, 'oauth_callback');
  const drawn = { token: context.random.token(20), secret: context.random.token(32) };
  const now = context.clock.now();
  await context.database.write((tx) => {
    const client = clientOf(tx, service, signed);
    checkSignature(tx, signed, client, '', now);
    if (!client.redirectUris.includes(callback)) {
      throw new OAuth1Error('parameter_rejected', 'The callback is not registered for this consumer.', { oauth_parameters_rejected: 'oauth_callback' });
    }
    tx.put('providerTemporaryCredentials', {
      id: drawn.token,
      secret: drawn.secret,
      serviceLinkName: service.key,
      clientId: client.id,
      callback,
      expiresAt: timestamp(now + TEMPORARY_LIFETIME_MS),
      allowed: null,
      usedAt: null,
    });
  });
  return formResponse({ oauth_token: drawn.token, oauth_token_secret: drawn.secret, oauth_callback_confirmed: 'true' });
}

/**
 * Answers the request for token credentials (RFC 5849 section 2.3): temporary credentials that a person allowed something are exchanged, once.
 * @param request the POST, signed with the temporary credentials, with `oauth_verifier`
 * @param service whose endpoint it is
 * @param context time, randomness and state
 * @returns token and secret as a form, and whose account they act for
 * @throws OAuth1Error for everything refused
 */
export async function answerAccessTokenRequest(request: Request, service: ProviderService, context: BackendContext): Promise<Response> {
  const signed = await readSignedRequest(request);
  const drawn = { token: context.random.token(24), secret: context.random.token(32) };
  const now = context.clock.now();
  const account = await context.database.write((tx) => {
    const client = clientOf(tx, service, signed);
    const temporary = temporaryOf(tx, client, signed);
    checkSignature(tx, signed, client, temporary.secret, now);
    const grant = allowedGrant(tx, temporary, requiredParameter(signed, 'oauth_verifier'), now);
    tx.put('providerTemporaryCredentials', { ...temporary, usedAt: timestamp(now) });
    const lasting = { expiresAt: null, revokedAt: null, rotatedAt: null };
    tx.put('providerTokens', { id: drawn.token, secret: drawn.secret, kind: 'oauth1', grantId: grant.id, clientId: client.id, scopes: [], ...lasting });
    return { id: grant.accountId, name: providerAccount(tx, grant.accountId)?.email.split('@')[0] ?? grant.accountId };
  });
  return formResponse({ oauth_token: drawn.token, oauth_token_secret: drawn.secret, user_id: account.id, screen_name: account.name });
}

function temporaryOf(tx: WriteTransaction, client: ProviderClientRow, { token }: SignedRequest): ProviderTemporaryCredentialsRow {
  if (token === null) throw new OAuth1Error('parameter_absent', 'The request lacks oauth_token.', { oauth_parameters_absent: 'oauth_token' });
  const temporary = tx.get('providerTemporaryCredentials', token);
  if (temporary === undefined || temporary.clientId !== client.id) {
    throw new OAuth1Error('token_rejected', 'The request token is not valid for this consumer.');
  }
  return temporary;
}

function allowedGrant(tx: WriteTransaction, temporary: ProviderTemporaryCredentialsRow, verifier: string, now: number): ProviderGrantRow {
  const { allowed, usedAt, expiresAt } = temporary;
  if (usedAt !== null) throw new OAuth1Error('token_used', 'The request token was used before.');
  if (Date.parse(expiresAt) <= now) throw new OAuth1Error('token_expired', 'The request token expired.');
  if (allowed === null) throw new OAuth1Error('additional_authorization_required', 'Nobody has authorized the request token.');
  if (allowed.verifier !== verifier) throw new OAuth1Error('verifier_invalid', 'The verifier is not the one that was given out.');
  const grant = tx.get('providerGrants', allowed.grantId);
  if (grant === undefined || grant.revokedAt !== null) throw new OAuth1Error('token_revoked', 'The access was taken back.');
  return grant;
}

function requiredParameter({ parameters }: SignedRequest, name: string): string {
  const value = parameters.get(name) ?? '';
  if (value === '') throw new OAuth1Error('parameter_absent', `The request lacks ${name}.`, { oauth_parameters_absent: name });
  return value;
}

function formResponse(fields: Readonly<Record<string, string>>): Response {
  return oauth1Response(Object.entries(fields).map(([name, value]) => `${name}=${percentEncode(value)}`).join('&'));
}
