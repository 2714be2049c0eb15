import { timestamp } from '../clock.ts';
import type { WriteTransaction } from '../db/database.ts';
import type { Random } from '../random.ts';
import { registerClient } from './clients.ts';
import { revokeGrant } from './grants.ts';
import { accessTokenSeconds, refreshTokenLifetimeMs } from './quirks.ts';

/** A grant that was given before the scenario begins. */
export interface SeedGrant {
  readonly serviceLinkName: string;
  /** Id of the client's row at a custom service; absent: the backend's own client, registered if it is not yet. */
  readonly clientId?: string;
  /** Account at the provider; the demo user's id is the account at work. */
  readonly accountId: string;
  readonly scopes: readonly string[];
  /** Whether refresh tokens come with it. */
  readonly isOffline: boolean;
  /** When the access token was issued, in milliseconds since the epoch. */
  readonly issuedAt: number;
  /** When the person or the service took the grant back, in milliseconds since the epoch; absent when it stands. */
  readonly revokedAt?: number;
}

/** What the backend, the client, holds of the grant. */
export interface SeededTokens {
  readonly accessToken: string;
  readonly refreshToken: string | null;
  readonly expiresAt: string | null;
}

/**
 * Writes client, grant and tokens as a finished authorization leaves them.
 * @param tx the transaction
 * @param random where token values come from; begin it anew whenever the transaction's function runs again
 * @param seed the grant
 * @returns the tokens for the authorization's row
 */
export function seedGrant(tx: WriteTransaction, random: Random, seed: SeedGrant): SeededTokens {
  const clientId = seed.clientId ?? registerClient(tx, seed.serviceLinkName, random.token(32)).id;
  const grantId = random.token(16);
  const lifetime = accessTokenSeconds(seed.serviceLinkName);
  const refreshLifetimeMs = refreshTokenLifetimeMs(seed.serviceLinkName);
  const tokens = {
    accessToken: random.token(32),
    refreshToken: seed.isOffline ? random.token(32) : null,
    expiresAt: lifetime === null ? null : timestamp(seed.issuedAt + lifetime * 1000),
  };
  tx.put('providerGrants', {
    id: grantId,
    serviceLinkName: seed.serviceLinkName,
    clientId,
    accountId: seed.accountId,
    scopes: [...seed.scopes],
    isOffline: seed.isOffline,
    createdAt: timestamp(seed.issuedAt),
    revokedAt: null,
  });
  const common = { grantId, clientId, scopes: [...seed.scopes], revokedAt: null, rotatedAt: null };
  tx.put('providerTokens', { ...common, id: tokens.accessToken, kind: 'access', expiresAt: tokens.expiresAt });
  if (tokens.refreshToken !== null) {
    const expiresAt = refreshLifetimeMs === null ? null : timestamp(seed.issuedAt + refreshLifetimeMs);
    tx.put('providerTokens', { ...common, id: tokens.refreshToken, kind: 'refresh', expiresAt });
  }
  if (seed.revokedAt !== undefined) revokeGrant(tx, grantId, seed.revokedAt);
  return tokens;
}
