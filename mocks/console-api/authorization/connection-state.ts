import { CONSENT_TIMEOUT_MS } from '#src/contract/consent-timeout.ts';
import type { ConnectionState, ConnectionStatus, StatusReason } from '#src/contract/connections.ts';
import { timestamp } from '../../clock.ts';
import type { AuthorizationRow } from '../../db/tables.ts';

interface ReasonSpec {
  readonly status: ConnectionStatus;
  readonly message: (serviceName: string) => string;
}

/** What each reason means for the connection, and in words. */
const REASONS: Readonly<Record<StatusReason, ReasonSpec>> = {
  authorized: { status: 'connected', message: (service) => `Authorized at ${service}.` },
  awaiting_consent: { status: 'connecting', message: (service) => `Waiting for an answer in the ${service} window.` },
  not_yet_authorized: { status: 'disconnected', message: () => 'Nobody has authorized this connection yet.' },
  token_expired: { status: 'expired', message: () => 'The access token expired. It is refreshed when the connection is used next.' },
  refresh_token_rejected: {
    status: 'needs_reconnection',
    message: (service) => `${service} does not accept the refresh token any more. Reconnect to authorize again.`,
  },
  client_rejected: {
    status: 'needs_reconnection',
    message: (service) => `${service} does not accept this application. Check its client ID and secret, then reconnect.`,
  },
  revoked_by_user: { status: 'disconnected', message: () => 'The authorization was revoked. Reconnect to authorize again.' },
  revoked_by_provider: {
    status: 'disconnected',
    message: (service) => `${service} took the authorization back. Reconnect to authorize again.`,
  },
  revocation_pending: {
    status: 'connected',
    message: (service) => `Still revoking: ${service} could not be told of the revocation yet, so the tokens still work. Revoke again to finish it.`,
  },
  rejected: { status: 'failed', message: (service) => `The request was rejected in the ${service} window.` },
  window_closed: { status: 'failed', message: (service) => `The ${service} window was closed before it had an answer.` },
  timed_out: { status: 'failed', message: (service) => `Nobody answered in the ${service} window within 5 minutes.` },
  state_mismatch: {
    status: 'failed',
    message: () => 'The answer belongs to another request (its state is wrong), so it was not used.',
  },
  issuer_mismatch: {
    status: 'failed',
    message: (service) => `The answer does not come from ${service} (its issuer is wrong), so it was not used.`,
  },
  provider_error: { status: 'failed', message: (service) => `${service} answered with an error.` },
  token_request_failed: { status: 'failed', message: (service) => `${service} was asked for a token and gave none.` },
  platform_managed: { status: 'connected', message: () => 'The platform manages this connection.' },
};

/**
 * @param reason why the connection is in its state
 * @param serviceName the service's name for people
 * @param since milliseconds since the epoch
 * @param providerError the provider's own words, if it had any
 * @returns the state, with its status and message
 */
export function connectionState(
  reason: StatusReason,
  serviceName: string,
  since: number,
  providerError: string | null = null,
): ConnectionState {
  const { status, message } = REASONS[reason];
  return { status, reason, message: message(serviceName), providerError, since: timestamp(since) };
}

/**
 * The state of an authorization at a moment. An access token past its time makes a connected one expired, or in need of a
 * reconnection when there is nothing to refresh it with. One that nobody was ever sent away for, because the page that was about to
 * ended first, doesn't wait for ever.
 * @param authorization the row
 * @param serviceName the service's name for people
 * @param now milliseconds since the epoch
 * @returns the state to show
 */
export function stateAt(authorization: AuthorizationRow, serviceName: string, now: number): ConnectionState {
  const { state, expiresAt, refreshToken, grantType } = authorization;
  const waitsUntil = Date.parse(state.since) + CONSENT_TIMEOUT_MS;
  if (state.status === 'connecting' && waitsUntil <= now) return connectionState('timed_out', serviceName, waitsUntil);
  if (state.status !== 'connected' || expiresAt === null || Date.parse(expiresAt) > now) return state;
  const expired = connectionState('token_expired', serviceName, Date.parse(expiresAt));
  if (refreshToken !== null || grantType === 'client_credentials') return expired;
  const message = `The access token expired, and ${serviceName} gave no refresh token. Reconnect to authorize again.`;
  return { ...expired, status: 'needs_reconnection', message };
}
