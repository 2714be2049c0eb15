import * as oauth from 'oauth4webapi';
import type { StatusReason } from '#src/contract/connections.ts';
import { serverMetadata } from '../../provider/metadata.ts';
import type { ProviderService } from '../../provider/provider-service.ts';
import { parseScopes } from '../../provider/scopes.ts';
import { ExchangeFailure, providerText } from './exchange-failure.ts';
import type { OAuthClient } from './provider-session.ts';
import type { TokenSet } from './token-set.ts';

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
 * Gets an access token for the client itself (RFC 6749 section 4.4).
 * @param scopes what to ask for
 * @throws ExchangeFailure token_request_failed, with the provider's error code
 */
export async function requestClientCredentials(client: OAuthClient, scopes: readonly string[]): Promise<TokenSet> {
  return await tokensFrom(client, async () => {
    const [server, registration] = [serverOf(client), registrationOf(client)];
    const parameters = new URLSearchParams(scopes.length === 0 ? {} : { scope: scopes.join(client.service.scopeSeparator) });
    const response = await oauth.clientCredentialsGrantRequest(server, registration, authenticationOf(client), parameters, optionsOf(client));
    return await oauth.processClientCredentialsResponse(server, registration, response);
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
  // The name is a nicety; the authorization stands without it.
  return (await introspect(client, accessToken))?.username ?? null;
}

/** @returns whether the provider still knows the token (RFC 7662); true when it can't be asked */
export async function isActive(client: OAuthClient, accessToken: string): Promise<boolean> {
  return (await introspect(client, accessToken))?.active ?? true;
}

/** @returns null when the provider doesn't say */
async function introspect(client: OAuthClient, accessToken: string): Promise<oauth.IntrospectionResponse | null> {
  try {
    const [server, registration] = [serverOf(client), registrationOf(client)];
    const response = await oauth.introspectionRequest(server, registration, authenticationOf(client), accessToken, optionsOf(client));
    return await oauth.processIntrospectionResponse(server, registration, response);
  } catch {
    return null;
  }
}

async function tokensFrom(client: OAuthClient, request: () => Promise<oauth.TokenEndpointResponse>): Promise<TokenSet> {
  try {
    const answer = await request();
    return {
      accessToken: answer.access_token,
      tokenSecret: null,
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

function serverOf({ context, service }: OAuthClient): oauth.AuthorizationServer {
  return { ...serverMetadata(context.origin, service.key) };
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
