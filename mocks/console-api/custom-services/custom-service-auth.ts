import type { CustomServiceChange, NewCustomServiceAuth } from '#src/contract/custom-services.ts';
import type { CustomServiceRow } from '../../db/tables.ts';
import { ProblemError } from '../../problem-error.ts';
import { withoutSecret } from './custom-service-view.ts';

type AuthRow = CustomServiceRow['auth'];

/**
 * @param auth what was sent and found valid
 * @returns what is kept of it: client credentials have neither an authorize nor a refresh token URL
 */
export function storedAuth(auth: NewCustomServiceAuth): AuthRow {
  return auth.type === 'oauth2' && auth.grantType === 'client_credentials' ? { ...auth, authorizeUrl: '', refreshTokenUrl: '' } : auth;
}

/**
 * @param before how the service authenticates
 * @param change what was sent
 * @returns how it does from now on; a secret that was left empty stays
 * @throws ProblemError `conflict` for another authentication type
 */
export function changedAuth(before: AuthRow, change: NonNullable<CustomServiceChange['auth']>): AuthRow {
  if (change.type !== before.type) {
    throw new ProblemError('conflict', 'The authentication type of a service stays. Create another service for another type.');
  }
  if (change.type === 'oauth1' && before.type === 'oauth1') {
    return { ...change, consumerSecret: change.consumerSecret || before.consumerSecret };
  }
  if (change.type === 'oauth2' && before.type === 'oauth2') {
    return storedAuth({ ...change, clientSecret: change.clientSecret || before.clientSecret });
  }
  return storedAuth(change);
}

/** @returns whether a change says anything new of how the service authenticates */
export function changesAuth(before: AuthRow, after: AuthRow): boolean {
  return secretOf(before) !== secretOf(after) || JSON.stringify(withoutSecret(before)) !== JSON.stringify(withoutSecret(after));
}

function secretOf(auth: AuthRow): string | null {
  if (auth.type === 'oauth1') return auth.consumerSecret;
  return auth.type === 'oauth2' ? auth.clientSecret : null;
}
