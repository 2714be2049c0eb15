import { timestamp } from '../clock.ts';
import type { WriteTransaction } from '../db/database.ts';
import type { ProviderGrantRow, ProviderTokenRow } from '../db/tables.ts';
import { accessTokenSeconds, refreshTokenLifetimeMs } from './quirks.ts';

/** Token values drawn before a transaction, which may run more than once. */
export interface DrawnTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

export interface IssuedTokens {
  readonly accessToken: string;
  /** Seconds; null when the token doesn't expire. */
  readonly expiresIn: number | null;
  readonly refreshToken: string | null;
}

/**
 * Issues an access token and, for offline grants, a refresh token that stands for the grant's whole scope.
 * @param tx the transaction
 * @param grant what the person allowed
 * @param scopes what the access token may do
 * @param drawn the token values
 * @param now milliseconds since the epoch
 * @returns what the client gets
 */
export function issueTokens(
  tx: WriteTransaction,
  grant: ProviderGrantRow,
  scopes: readonly string[],
  drawn: DrawnTokens,
  now: number,
): IssuedTokens {
  const expiresIn = accessTokenSeconds(grant.serviceLinkName);
  const refreshLifetimeMs = refreshTokenLifetimeMs(grant.serviceLinkName);
  const common = { grantId: grant.id, clientId: grant.clientId, revokedAt: null, rotatedAt: null };
  tx.put('providerTokens', {
    ...common,
    id: drawn.accessToken,
    kind: 'access',
    scopes: [...scopes],
    expiresAt: expiresIn === null ? null : timestamp(now + expiresIn * 1000),
  });
  if (grant.isOffline) {
    tx.put('providerTokens', {
      ...common,
      id: drawn.refreshToken,
      kind: 'refresh',
      scopes: grant.scopes,
      expiresAt: refreshLifetimeMs === null ? null : timestamp(now + refreshLifetimeMs),
    });
  }
  return { accessToken: drawn.accessToken, expiresIn, refreshToken: grant.isOffline ? drawn.refreshToken : null };
}

/** Ends a grant with every token of it: all refresh tokens of a family and the access tokens made from them. */
export function revokeGrant(tx: WriteTransaction, grantId: string, now: number): void {
  const grant = tx.get('providerGrants', grantId);
  if (grant !== undefined && grant.revokedAt === null) tx.put('providerGrants', { ...grant, revokedAt: timestamp(now) });
  for (const token of tx.where('providerTokens', 'grantId', grantId)) revokeToken(tx, token, now);
}

/** Ends one token. */
export function revokeToken(tx: WriteTransaction, token: ProviderTokenRow, now: number): void {
  if (token.revokedAt === null) tx.put('providerTokens', { ...token, revokedAt: timestamp(now) });
}

/** @returns whether the token is neither revoked, nor exchanged for a newer one, nor past its time */
export function isLive(token: ProviderTokenRow, now: number): boolean {
  return token.revokedAt === null && token.rotatedAt === null && (token.expiresAt === null || Date.parse(token.expiresAt) > now);
}

/** Forgets the grant's access tokens whose time is over; nobody can tell them from unknown ones. */
export function dropExpiredAccessTokens(tx: WriteTransaction, grantId: string, now: number): void {
  for (const token of tx.where('providerTokens', 'grantId', grantId)) {
    if (token.kind === 'access' && token.expiresAt !== null && Date.parse(token.expiresAt) <= now) tx.delete('providerTokens', token.id);
  }
}
