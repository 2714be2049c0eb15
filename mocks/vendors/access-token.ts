import type { ReadTransaction } from '../db/database.ts';
import { isLive } from '../provider/grants.ts';

/** Whom a token lets act, and for what. */
export interface TokenAccess {
  readonly accountId: string;
  readonly scopes: readonly string[];
  /** The service that the grant is for, as `serviceKeyOf` writes it. */
  readonly serviceKey: string;
}

/** Why a token is not accepted. A token that was never issued and one long forgotten look the same. */
export type TokenProblem = 'missing' | 'unknown' | 'expired' | 'revoked';

/**
 * Looks an access token up where the provider keeps those it issued.
 * @param tx the state
 * @param value the token as presented, or null
 * @param now milliseconds since the epoch, by the mock's clock
 * @returns what it is good for, or why it is good for nothing
 */
export function checkAccessToken(tx: ReadTransaction, value: string | null, now: number): TokenAccess | TokenProblem {
  if (value === null || value === '') return 'missing';
  const token = tx.get('providerTokens', value);
  const grant = tx.get('providerGrants', token?.grantId ?? '');
  if (token === undefined || grant === undefined || token.kind !== 'access') return 'unknown';
  if (token.revokedAt !== null || grant.revokedAt !== null) return 'revoked';
  if (!isLive(token, now)) return 'expired';
  return { accountId: grant.accountId, scopes: token.scopes, serviceKey: grant.serviceLinkName };
}

/**
 * Takes the access token out of a request's Authorization header (RFC 6750 section 2.1).
 * @param request the request
 * @param schemes authorization schemes that the vendor takes, in lower case
 * @returns the token, or null when there is no such header
 */
export function headerToken(request: Request, schemes: readonly string[] = ['bearer']): string | null {
  const [scheme = '', value = ''] = (request.headers.get('authorization') ?? '').trim().split(/\s+/, 2);
  return schemes.includes(scheme.toLowerCase()) ? value : null;
}

/** Accounts at work and private ones are the same demo person. */
export function personOf(accountId: string): string {
  return accountId.replace(/-private$/, '');
}
