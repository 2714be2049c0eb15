import * as oauth from 'oauth4webapi';
import type { StatusReason } from '#src/contract/connections.ts';
import type { ProviderClientRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { serverMetadata } from '../../provider/metadata.ts';
import type { ProviderService } from '../../provider/provider-service.ts';
import { parseScopes } from '../../provider/scopes.ts';

/** Longest text of a provider that is shown, in characters. */
const PROVIDER_TEXT_MAX_LENGTH = 300;

/** The console's backend as a client of one service. */
export interface OAuthClient {
  readonly service: ProviderService;
  readonly registration: ProviderClientRow;
  readonly context: BackendContext;
}

/** What the token endpoint gave. */
export interface TokenSet {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  /** Seconds; null when the token doesn't expire. */
  readonly expiresIn: number | null;
  /** Null when they are what was asked for. */
  readonly scopes: readonly string[] | null;
  /** The service's own fields, by their dotted path. */
  readonly fields: Readonly<Record<string, string>>;
}

interface FailureDetails {
  readonly code?: string | null;
  readonly providerError?: string | null;
  readonly detail?: string | null;
  readonly retryAfterSeconds?: number | null;
}

/** Why a step of the exchange failed: the reason, and the provider's own words. Never a secret. */
export class ExchangeFailure extends Error {
  override readonly name = 'ExchangeFailure';
  readonly reason: StatusReason;
  /** The provider's error code, `invalid_grant` for example. */
  readonly code: string | null;
  readonly providerError: string | null;
  /** What there is to say when the provider had no words of its own. */
  readonly detail: string | null;
  /** Seconds to wait before another try, when the provider said so. */
  readonly retryAfterSeconds: number | null;

  constructor(reason: StatusReason, details: FailureDetails = {}) {
    super(`Authorization failed: ${reason}`);
    this.reason = reason;
    this.code = details.code ?? null;
    this.providerError = details.providerError ?? null;
    this.detail = details.detail ?? null;
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }
}

/** @returns the S256 challenge of a verifier (RFC 7636 section 4.2) */
export function codeChallengeOf(verifier: string): Promise<string> {
  return oauth.calculatePKCECodeChallenge(verifier);
}

/**
 * Checks the answer that came to the redirect URI: it belongs to our request and comes from the provider asked.
 * @param client who asked
 * @param query the answer's query string
 * @param state what was sent
 * @returns the parameters, with a code in them
 * @throws ExchangeFailure state_mismatch, issuer_mismatch, rejected or provider_error
 */
export function checkedAnswer(client: OAuthClient, query: URLSearchParams, state: string): URLSearchParams {
  // Before all else: a stranger's answer is not believed in anything, not even in its error.
  if (query.getAll('state').join(' ') !== state) throw new ExchangeFailure('state_mismatch');
  try {
    const answer = oauth.validateAuthResponse(serverOf(client), registrationOf(client), query, state);
    if (answer.get('code') === null) throw new ExchangeFailure('provider_error', { detail: 'The answer has no code.' });
    return answer;
  } catch (error) {
    if (error instanceof oauth.AuthorizationResponseError) {
      const providerError = providerText(error.error, error.error_description);
      throw new ExchangeFailure(error.error === 'access_denied' ? 'rejected' : 'provider_error', { code: error.error, providerError });
    }
    if (error instanceof oauth.OperationProcessingError) throw new ExchangeFailure('issuer_mismatch');
    throw error;
  }
}

/**
 * Exchanges the code for tokens (RFC 6749 section 4.1.3).
 * @throws ExchangeFailure token_request_failed
 */
export async function exchangeCode(
  client: OAuthClient,
  answer: URLSearchParams,
  redirectUri: string,
  codeVerifier: string | null,
): Promise<TokenSet> {
  return await tokensFrom(client, async () => {
    const verifier = codeVerifier ?? oauth.nopkce;
    const [server, registration] = [serverOf(client), registrationOf(client)];
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      registration,
      authenticationOf(client),
      answer,
      redirectUri,
      verifier,
      optionsOf(client),
    );
    return await oauth.processAuthorizationCodeResponse(server, registration, response);
  });
}

/**
 * Exchanges a refresh token for new tokens (RFC 6749 section 6).
 * @throws ExchangeFailure token_request_failed, with the provider's error code
 */
export async function refreshTokens(client: OAuthClient, refreshToken: string): Promise<TokenSet> {
  return await tokensFrom(client, async () => {
    const [server, registration] = [serverOf(client), registrationOf(client)];
    const response = await oauth.refreshTokenGrantRequest(
      server,
      registration,
      authenticationOf(client),
      refreshToken,
      optionsOf(client),
    );
    return await oauth.processRefreshTokenResponse(server, registration, response);
  });
}

/**
 * Revokes a token (RFC 7009).
 * @throws ExchangeFailure revocation_pending when the provider did not confirm it
 */
export async function revokeToken(client: OAuthClient, token: string): Promise<void> {
  let retryAfterSeconds: number | null = null;
  try {
    const response = await oauth.revocationRequest(
      serverOf(client),
      registrationOf(client),
      authenticationOf(client),
      token,
      optionsOf(client),
    );
    retryAfterSeconds = secondsOf(response.headers.get('retry-after'));
    await oauth.processRevocationResponse(response);
  } catch (error) {
    const { reason, providerError, detail } = await failureOf(error, 'revocation_pending');
    throw new ExchangeFailure(reason, { providerError, detail, retryAfterSeconds });
  }
}

function secondsOf(header: string | null): number | null {
  return header !== null && /^\d+$/.test(header) ? Number(header) : null;
}

/**
 * Asks whose account a token stands for (RFC 7662).
 * @returns the account's name at the provider, or null when the provider doesn't say
 */
export async function accountOf(client: OAuthClient, accessToken: string): Promise<string | null> {
  try {
    const [server, registration] = [serverOf(client), registrationOf(client)];
    const response = await oauth.introspectionRequest(
      server,
      registration,
      authenticationOf(client),
      accessToken,
      optionsOf(client),
    );
    const { username } = await oauth.processIntrospectionResponse(server, registration, response);
    return username ?? null;
  } catch {
    // The name is a nicety; the authorization stands without it.
    return null;
  }
}

async function tokensFrom(client: OAuthClient, request: () => Promise<oauth.TokenEndpointResponse>): Promise<TokenSet> {
  try {
    const answer = await request();
    return {
      accessToken: answer.access_token,
      refreshToken: answer.refresh_token ?? null,
      expiresIn: answer.expires_in ?? null,
      scopes: answer.scope === undefined ? null : parseScopes(answer.scope, client.service.scopeSeparator),
      fields: ownFields(client.service, answer),
    };
  } catch (error) {
    throw await failureOf(error, 'token_request_failed');
  }
}

function ownFields(service: ProviderService, answer: object): Record<string, string> {
  const values = service.tokenResponseFields.map((path) => [path, valueAt(answer, path.split('.'))] as const);
  return Object.fromEntries(values.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'));
}

function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce((inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined), value);
}

async function failureOf(error: unknown, reason: StatusReason): Promise<ExchangeFailure> {
  if (error instanceof oauth.ResponseBodyError) {
    return new ExchangeFailure(reason, { code: error.error, providerError: providerText(error.error, error.error_description) });
  }
  if (error instanceof oauth.WWWAuthenticateChallengeError) {
    const { code, description } = await readError(error.response);
    return new ExchangeFailure(reason, { code, providerError: code === null ? null : providerText(code, description) });
  }
  if (error instanceof oauth.OperationProcessingError) {
    return new ExchangeFailure(reason, { detail: unreadableText(error) });
  }
  if (error instanceof TypeError) return new ExchangeFailure(reason, { detail: 'The service could not be reached.' });
  throw error;
}

function unreadableText(error: oauth.OperationProcessingError): string {
  const { cause } = error;
  return cause instanceof Response && !cause.ok ? `Its answer had the status ${cause.status}.` : 'Its answer could not be read.';
}

async function readError(response: Response): Promise<{ code: string | null; description: string | undefined }> {
  try {
    const body = (await response.json()) as { error?: unknown; error_description?: unknown };
    return {
      code: typeof body.error === 'string' ? body.error : null,
      description: typeof body.error_description === 'string' ? body.error_description : undefined,
    };
  } catch {
    return { code: null, description: undefined };
  }
}

function providerText(code: string, description: string | undefined): string {
  return (description === undefined ? code : `${code}: ${description}`).slice(0, PROVIDER_TEXT_MAX_LENGTH);
}

function serverOf({ context, service }: OAuthClient): oauth.AuthorizationServer {
  return { ...serverMetadata(context.origin, service.linkName) };
}

function registrationOf({ registration }: OAuthClient): oauth.Client {
  return { client_id: registration.id };
}

function authenticationOf({ registration, service }: OAuthClient): oauth.ClientAuth {
  if (registration.secret === null) return oauth.None();
  return service.clientAuthentication === 'basic'
    ? oauth.ClientSecretBasic(registration.secret)
    : oauth.ClientSecretPost(registration.secret);
}

/** The provider is in the same process, so plain HTTP is no way for anybody to listen. */
function optionsOf({ context }: OAuthClient): oauth.HttpRequestOptions<'POST', URLSearchParams> {
  return {
    [oauth.allowInsecureRequests]: true,
    [oauth.customFetch]: async (url, { method, headers, body, signal }) => {
      const response = await context.fetch(new Request(url, { method, headers, body, ...(signal === undefined ? {} : { signal }) }));
      if (response.type === 'error') throw new TypeError('The provider could not be reached.');
      return response;
    },
  };
}
