import type { WriteTransaction } from '../../db/database.ts';
import type { ProviderClientRow } from '../../db/tables.ts';
import { findClient } from '../clients.ts';
import type { ProviderService } from '../provider-service.ts';
import { hmacSha1 } from './hmac-sha1.ts';
import { OAuth1Error } from './oauth1-error.ts';
import { percentEncode } from './percent-encode.ts';
import type { SignedRequest } from './read-signed-request.ts';

/** How far a timestamp may be off, in seconds. */
export const TIMESTAMP_TOLERANCE_SECONDS = 300;

/**
 * @param tx the state
 * @param service the service asked
 * @param request the request
 * @returns the client that the request names
 * @throws OAuth1Error consumer_key_unknown
 */
export function clientOf(tx: WriteTransaction, service: ProviderService, { consumerKey }: SignedRequest): ProviderClientRow {
  const client = findClient(tx, service, consumerKey);
  if (client === undefined) throw new OAuth1Error('consumer_key_unknown', 'The consumer key is not known here.');
  return client;
}

/**
 * Checks signature, timestamp and nonce (RFC 5849 sections 3.2 to 3.4); a nonce counts as used once a request with it was signed well.
 * @param tx the transaction
 * @param request the request
 * @param client who signed
 * @param tokenSecret the secret of the token in it; empty without one
 * @param now milliseconds since the epoch
 * @throws OAuth1Error timestamp_refused, signature_invalid or nonce_used
 */
export function checkSignature(tx: WriteTransaction, request: SignedRequest, client: ProviderClientRow, tokenSecret: string, now: number): void {
  const seconds = Math.floor(now / 1000);
  if (Math.abs(request.timestamp - seconds) > TIMESTAMP_TOLERANCE_SECONDS) {
    const range = `${seconds - TIMESTAMP_TOLERANCE_SECONDS}-${seconds + TIMESTAMP_TOLERANCE_SECONDS}`;
    throw new OAuth1Error('timestamp_refused', 'The timestamp is too far from the time here.', { oauth_acceptable_timestamps: range });
  }
  const key = `${percentEncode(client.secret ?? '')}&${percentEncode(tokenSecret)}`;
  if (hmacSha1(request.baseString, key) !== request.signature) {
    throw new OAuth1Error('signature_invalid', 'The signature does not match the request.');
  }
  const id = JSON.stringify([client.id, request.token, request.timestamp, request.nonce]);
  if (tx.get('providerNonces', id) !== undefined) throw new OAuth1Error('nonce_used', 'The nonce was used before with this timestamp.');
  for (const nonce of tx.all('providerNonces')) {
    if (Math.abs(nonce.timestamp - seconds) > TIMESTAMP_TOLERANCE_SECONDS) tx.delete('providerNonces', nonce.id);
  }
  tx.put('providerNonces', { id, timestamp: request.timestamp });
}
