import { ExchangeFailure, providerText } from './exchange-failure.ts';
import { signByOAuth1, type KeyPair } from './oauth1-signer.ts';
import type { OAuthClient } from './provider-session.ts';
import type { GrantedTokens } from './token-set.ts';

/** A request for temporary credentials goes to the one, with what was allowed to the other. */
type Endpoint = 'request-token' | 'access-token';

/** Before there is a token, a signature can only be wrong by the consumer's secret. */
const ABOUT_THE_CONSUMER = /^consumer_key_|^signature_invalid$/;

/**
 * Asks for temporary credentials (RFC 5849 section 2.1).
 * @param client the backend at the service
 * @param callback where the person is to be sent back to
 * @returns the temporary token and its secret
 * @throws ExchangeFailure client_rejected or token_request_failed, with the provider's words
 */
export async function requestTemporaryCredentials(client: OAuthClient, callback: string): Promise<KeyPair> {
  const answer = await post(client, 'request-token', null, { oauth_callback: callback });
  const credentials = keyPairIn(answer);
  if (answer.get('oauth_callback_confirmed') !== 'true') {
    throw new ExchangeFailure('token_request_failed', { detail: 'It did not confirm the callback, which OAuth 1.0a demands.' });
  }
  return credentials;
}

/**
 * Checks the answer that came to the callback.
 * @param query the answer's query string
 * @param token the temporary token that the person was sent away with
 * @returns the verifier
 * @throws ExchangeFailure state_mismatch for another token, rejected or provider_error
 */
export function checkedVerifier(query: URLSearchParams, token: string): string {
  if (query.getAll('oauth_token').join(' ') !== token) throw new ExchangeFailure('state_mismatch');
  const problem = query.get('oauth_problem');
  if (problem !== null) {
    const reason = problem === 'user_refused' ? 'rejected' : 'provider_error';
    throw new ExchangeFailure(reason, { code: problem, providerError: providerText(problem, query.get('oauth_problem_advice') ?? undefined) });
  }
  const verifier = query.get('oauth_verifier') ?? '';
  if (verifier === '') throw new ExchangeFailure('provider_error', { detail: 'The answer has no verifier.' });
  return verifier;
}

/**
 * Exchanges temporary credentials for an access token (RFC 5849 section 2.3).
 * @returns token, its secret, and the account's name where the service says it
 * @throws ExchangeFailure token_request_failed, with the provider's words
 */
export async function exchangeVerifier(client: OAuthClient, temporary: KeyPair, verifier: string): Promise<GrantedTokens> {
  const answer = await post(client, 'access-token', temporary, { oauth_verifier: verifier });
  const { key, secret } = keyPairIn(answer);
  return {
    tokens: { accessToken: key, tokenSecret: secret, refreshToken: null, expiresIn: null, scopes: null, fields: {} },
    account: answer.get('screen_name'),
  };
}

async function post(client: OAuthClient, endpoint: Endpoint, token: KeyPair | null, parameters: Readonly<Record<string, string>>): Promise<URLSearchParams> {
  const { context, service, registration } = client;
  const request = new Request(`${context.origin}/provider/${service.key}/oauth1/${endpoint}`, { method: 'POST' });
  const consumer = { key: registration.id, secret: registration.secret ?? '' };
  const response = await context.fetch(await signByOAuth1(context, request, { consumer, token, paramType: 'header', parameters }));
  if (response.type === 'error') throw new ExchangeFailure('token_request_failed', { detail: 'The service could not be reached.' });
  const answer = new URLSearchParams(await response.text());
  if (response.ok) return answer;
  const problem = answer.get('oauth_problem');
  if (problem === null) throw new ExchangeFailure('token_request_failed', { detail: `Its answer had the status ${response.status}.` });
  const reason = endpoint === 'request-token' && ABOUT_THE_CONSUMER.test(problem) ? 'client_rejected' : 'token_request_failed';
  throw new ExchangeFailure(reason, { code: problem, providerError: providerText(problem, answer.get('oauth_problem_advice') ?? undefined) });
}

function keyPairIn(answer: URLSearchParams): KeyPair {
  const key = answer.get('oauth_token') ?? '';
  const secret = answer.get('oauth_token_secret') ?? '';
  if (key === '' || secret === '') throw new ExchangeFailure('token_request_failed', { detail: 'Its answer could not be read.' });
  return { key, secret };
}
