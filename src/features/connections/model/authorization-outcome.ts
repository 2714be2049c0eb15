import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import type { Connection, StatusReason } from '#src/contract/connections.ts';
import type { AuthorizationOutcome } from '#src/lib/authorization-follower.ts';

/** What to tell a person about an authorization that did not succeed. */
export interface OutcomeMessage {
  readonly title: string;
  readonly text: string;
  /** The provider's own words. */
  readonly providerError: string | null;
}

/** An authorization that did not succeed. */
export type FailedAuthorization = Pick<AuthorizationAttempt, 'reason' | 'message' | 'providerError' | 'serviceName'>;

const TITLES: Partial<Record<StatusReason, (service: string) => string>> = {
  rejected: (service) => `The request was rejected at ${service}`,
  window_closed: (service) => `The ${service} window was closed before the authorization finished`,
  timed_out: (service) => `${service} was not answered in time`,
  state_mismatch: () => 'The answer carried the wrong state and was refused',
  issuer_mismatch: () => 'The answer came from the wrong issuer and was refused',
  provider_error: (service) => `${service} answered with an error`,
  token_request_failed: (service) => `${service} did not issue a token`,
  client_rejected: (service) => `${service} does not accept this application`,
};

const TEXTS: Partial<Record<StatusReason, string>> = {
  rejected: 'No access was given. Try again and choose “Accept”, or change the scopes first.',
  window_closed: 'No access was given. Try again and finish in the window that opens.',
  timed_out: 'The consent is open for five minutes. Try again.',
  state_mismatch: 'It did not belong to the request that this page made, so it may have been tampered with. Try again.',
  issuer_mismatch: 'It named another authorization server than the one that was asked, so it may have been tampered with. Try again.',
  provider_error: 'No access was given. Try again in a moment.',
  token_request_failed: 'It was asked for one and gave none, so there is no access yet. Try again.',
  client_rejected: 'Its key or secret is not one that the service knows. Check them where the service is described, then try again.',
};

/**
 * Says why an authorization did not succeed and what to do.
 * @param attempt the failed attempt
 * @returns title, explanation and the provider's own words; the backend's own message where the reason is none that a consent can end with
 */
export function outcomeMessage({ reason, message, providerError, serviceName }: FailedAuthorization): OutcomeMessage {
  const title = reason === null ? undefined : TITLES[reason]?.(serviceName);
  const text = reason === null ? undefined : TEXTS[reason];
  return { title: title ?? 'The authorization did not finish', text: text ?? message, providerError };
}

/**
 * What there is to tell about how following an authorization ended.
 * @param outcome how it ended; null when none was followed
 * @param serviceName the service's name
 * @returns the failure, or null when there is none
 */
export function failureOfOutcome(outcome: AuthorizationOutcome | null, serviceName: string): FailedAuthorization | null {
  if (outcome === null) return null;
  if (outcome.kind === 'settled') return outcome.attempt.status === 'failed' ? outcome.attempt : null;
  const message = 'Its outcome could not be asked for, because the backend did not answer. Reload the page to see how the connection stands.';
  return { reason: null, message, providerError: null, serviceName };
}

/**
 * What there is to tell about a connection whose authorization did not finish, when nobody followed it.
 * @param connection the connection
 * @returns the failure, or null when there is none
 */
export function failureOfConnection({ state, service }: Pick<Connection, 'state' | 'service'>): FailedAuthorization | null {
  return state.status === 'failed' ? { ...state, serviceName: service.name } : null;
}
