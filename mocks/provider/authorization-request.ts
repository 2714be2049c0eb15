import type { ReadTransaction } from '../db/database.ts';
import type { ProviderClientRow } from '../db/tables.ts';
import { ProblemError } from '../problem-error.ts';
import { findClient, mayUse } from './clients.ts';
import { repeatedParameter, withoutEmpty } from './form.ts';
import { OAuthError } from './oauth-error.ts';
import { isWellFormedPkceValue } from './pkce.ts';
import type { ProviderService } from './provider-service.ts';
import { defaultScopes } from './quirks.ts';
import { parseScopes } from './scopes.ts';

/** Where an answer may go: known to belong to the client before anything is sent there. */
export interface RedirectTarget {
  readonly client: ProviderClientRow;
  readonly redirectUri: string;
  readonly state: string | null;
}

/** An authorization request that a person can be asked about. */
export interface AuthorizationRequestParameters {
  readonly requestedScopes: readonly string[];
  /** The requested ones, or what the service grants when none are named. */
  readonly scopes: readonly string[];
  readonly codeChallenge: string | null;
}

/**
 * Finds out where the answer may be sent (RFC 6749 sections 3.1.2.4 and 4.1.2.1).
 * @param tx the state
 * @param service the service asked
 * @param query the authorization request
 * @returns client and redirect URI
 * @throws ProblemError invalid_authorization_request, to be shown to the person and never redirected
 */
export function redirectTarget(tx: ReadTransaction, service: ProviderService, query: URLSearchParams): RedirectTarget {
  const clientId = onlyValue(query, 'client_id');
  const redirectUri = onlyValue(query, 'redirect_uri');
  if (clientId === null) throw invalid('The request does not say which application it comes from (client_id).');
  const client = findClient(tx, service, clientId);
  if (client === undefined) {
    throw invalid(`${service.name} does not know the application that sent you here.`);
  }
  if (redirectUri === null) throw invalid('The request does not say where to send the answer (redirect_uri).');
  if (!client.redirectUris.includes(redirectUri)) {
    throw invalid('The address to send the answer to is not registered for this application (redirect_uri).');
  }
  const states = query.getAll('state');
  return { client, redirectUri, state: states.length === 1 ? (states[0] ?? null) : null };
}

/** @returns the value of a parameter that must be there exactly once, else null */
function onlyValue(query: URLSearchParams, name: string): string | null {
  const [value = '', ...more] = query.getAll(name);
  return value === '' || more.length > 0 ? null : value;
}

function invalid(message: string): ProblemError {
  return new ProblemError('invalid_authorization_request', message);
}

/**
 * Checks the rest of an authorization request, of which the client may hear.
 * @param service the service asked
 * @param client who asks
 * @param query the authorization request
 * @returns what is asked for
 * @throws OAuthError to be sent to the redirect URI
 */
export function checkAuthorizationRequest(
  service: ProviderService,
  client: ProviderClientRow,
  query: URLSearchParams,
): AuthorizationRequestParameters {
  const repeated = repeatedParameter(query);
  if (repeated !== null) throw new OAuthError('invalid_request', `The parameter ${repeated} is there more than once.`);
  const parameters = withoutEmpty(query);
  const responseType = parameters.get('response_type');
  if (responseType === null) throw new OAuthError('invalid_request', 'The parameter response_type is missing.');
  if (responseType !== 'code') throw new OAuthError('unsupported_response_type', 'Only response_type=code is supported.');
  if (!mayUse(service, 'authorization_code')) throw new OAuthError('unauthorized_client', 'The client is not registered for authorization codes.');
  const codeChallenge = checkedChallenge(client, parameters);
  const requestedScopes = parseScopes(parameters.get('scope'), service.scopeSeparator);
  const unknown = requestedScopes.find((scope) => !hasScope(service, scope));
  if (unknown !== undefined) throw new OAuthError('invalid_scope', `${service.name} has no scope ${unknown}.`);
  return {
    requestedScopes,
    scopes: requestedScopes.length === 0 ? defaultScopes(service.key) : requestedScopes,
    codeChallenge,
  };
}

function checkedChallenge(client: ProviderClientRow, parameters: URLSearchParams): string | null {
  const challenge = parameters.get('code_challenge');
  const method = parameters.get('code_challenge_method');
  if (challenge === null) {
    if (method !== null) throw new OAuthError('invalid_request', 'code_challenge_method is there without a code_challenge.');
    if (client.secret === null) throw new OAuthError('invalid_request', 'Public clients must send a code_challenge.');
    return null;
  }
  // A missing method means `plain` (RFC 7636 section 4.3), which protects nothing.
  if (method !== 'S256') throw new OAuthError('invalid_request', 'Only code_challenge_method=S256 is supported.');
  if (!isWellFormedPkceValue(challenge)) {
    throw new OAuthError('invalid_request', 'code_challenge must be 43 to 128 characters of A-Z a-z 0-9 - . _ ~.');
  }
  return challenge;
}

function hasScope(service: ProviderService, value: string): boolean {
  return service.scopes.some((scope) => scope.value === value) || service.authorizationParameters.scope === value;
}
