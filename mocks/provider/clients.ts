import type { WriteTransaction } from '../db/database.ts';
import type { ProviderClientRow } from '../db/tables.ts';
import { REDIRECT_URLS } from '../redirect-urls.ts';

/** What the provider calls the console on its consent page. */
const CLIENT_NAME = 'Zoho Sigma connections';

/** @returns the client id of the console's backend at a service */
export function clientIdOf(serviceLinkName: string): string {
  return `patchbay-${serviceLinkName}`;
}

/**
 * Registers the console's backend as a client of a service, once.
 * @param tx the transaction
 * @param serviceLinkName the service
 * @param secret the secret to give it, drawn before the transaction
 * @returns the client, new or as it was
 */
export function registerClient(tx: WriteTransaction, serviceLinkName: string, secret: string): ProviderClientRow {
  const id = clientIdOf(serviceLinkName);
  const existing = tx.get('providerClients', id);
  if (existing !== undefined) return existing;
  const client = { id, serviceLinkName, name: CLIENT_NAME, secret, redirectUris: Object.values(REDIRECT_URLS) };
  tx.put('providerClients', client);
  return client;
}
