import type { GrantType } from '#src/contract/custom-service-terms.ts';
import { isRefusedValue } from '../catalogue/refused-value.ts';
import type { ReadTransaction, WriteTransaction } from '../db/database.ts';
import type { ProviderClientRow } from '../db/tables.ts';
import { REDIRECT_URLS } from '../redirect-urls.ts';
import type { ProviderService } from './provider-service.ts';

/** What the provider calls the console on its consent page. */
const CLIENT_NAME = 'Zoho Sigma connections';

/** @returns the client id of the console's backend at a default service */
export function clientIdOf(serviceKey: string): string {
  return `patchbay-${serviceKey}`;
}

/**
 * Registers the console's backend as a client of a default service, once.
 * @param tx the transaction
 * @param serviceKey the service
 * @param secret the secret to give it, drawn before the transaction
 * @returns the client, new or as it was
 */
export function registerClient(tx: WriteTransaction, serviceKey: string, secret: string): ProviderClientRow {
  const id = clientIdOf(serviceKey);
  const existing = tx.get('providerClients', id);
  if (existing !== undefined) return existing;
  const client = { id, serviceLinkName: serviceKey, name: CLIENT_NAME, secret, redirectUris: Object.values(REDIRECT_URLS) };
  tx.put('providerClients', client);
  return client;
}

/**
 * @param tx the state
 * @param service the service asked
 * @param clientId what a request calls the client
 * @returns the client, or undefined when the service knows none of that name
 */
export function findClient(tx: ReadTransaction, service: Pick<ProviderService, 'key' | 'client'>, clientId: string): ProviderClientRow | undefined {
  if (service.client?.id === clientId) return describedClient(service.key, clientId, service.client.secret);
  const client = tx.get('providerClients', clientId);
  return client?.serviceLinkName === service.key ? client : undefined;
}

/** @returns the client with this id in rows, or undefined */
export function clientNamed(tx: ReadTransaction, service: Pick<ProviderService, 'key' | 'client'>, id: string): ProviderClientRow | undefined {
  const client = service.client === null ? undefined : describedClient(service.key, service.client.id, service.client.secret);
  return client?.id === id ? client : tx.get('providerClients', id);
}

/** @returns whether the service's clients may use a grant: one that a custom service was described with may use that of the description only */
export function mayUse({ client, grantType }: Pick<ProviderService, 'client' | 'grantType'>, grant: GrantType): boolean {
  return client === null || grantType === grant;
}

/**
 * The client that a custom service was described with is registered there, unless it is one of those that a simulated service refuses.
 * Its id in rows is another one: several services may be described with the same.
 */
function describedClient(serviceKey: string, clientId: string, secret: string): ProviderClientRow | undefined {
  if (isRefusedValue(clientId)) return undefined;
  return {
    id: `${serviceKey}/${clientId}`,
    serviceLinkName: serviceKey,
    name: CLIENT_NAME,
    secret: isRefusedValue(secret) ? `not ${secret}` : secret,
    redirectUris: Object.values(REDIRECT_URLS),
  };
}
