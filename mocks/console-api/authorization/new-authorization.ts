import type { ServiceSummary } from '#src/contract/services.ts';
import { timestamp } from '../../clock.ts';
import type { AuthorizationRow } from '../../db/tables.ts';
import { connectionState } from './connection-state.ts';

/** Whose authorization of what. */
type Owner = Pick<AuthorizationRow, 'id' | 'connectionId' | 'userId'>;

const NOTHING_YET = {
  account: null,
  grantedScopes: [],
  accessToken: null,
  refreshToken: null,
  credentials: {},
  tokenResponse: {},
  authorizedAt: null,
  expiresAt: null,
  lastRefreshedAt: null,
  lastUsedAt: null,
};

/** @returns the authorization of a connection that waits for its first consent */
export function awaitingAuthorization(owner: Owner, serviceName: string, now: number): AuthorizationRow {
  return { ...NOTHING_YET, ...owner, state: connectionState('awaiting_consent', serviceName, now) };
}

/**
 * An authorization by an API key, or by user name and password: connected as soon as they are known.
 * @param owner whose it is
 * @param service the service
 * @param credentials what was entered; secret
 * @param now milliseconds since the epoch
 * @returns the row
 */
export function credentialAuthorization(
  owner: Owner,
  service: Pick<ServiceSummary, 'name' | 'authType'>,
  credentials: Record<string, string>,
  now: number,
): AuthorizationRow {
  const means = service.authType === 'basic' ? 'user name and password' : 'key';
  const state = connectionState('authorized', service.name, now);
  return {
    ...NOTHING_YET,
    ...owner,
    credentials,
    authorizedAt: timestamp(now),
    state: { ...state, message: `Connected with the ${means} entered for ${service.name}.` },
  };
}

/** @returns whether a service is connected at its provider, by a consent or by client credentials, not by values that are entered */
export function isAuthorizedAtProvider({ connectsBy }: Pick<ServiceSummary, 'connectsBy'>): boolean {
  return connectsBy !== 'credentials';
}
