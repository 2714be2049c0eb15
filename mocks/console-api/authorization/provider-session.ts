import { serviceRefOfConnection } from '../../catalogue/service-definition.ts';
import { serviceKeyOf } from '../../catalogue/service-key.ts';
import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { AuthorizationRow, ConnectionRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { clientIdOf, registerClient } from '../../provider/clients.ts';
import { loadProviderService, type ProviderService } from '../../provider/provider-service.ts';
import { ExchangeFailure } from './exchange-failure.ts';

/** What the backend goes by at a service. */
export interface Registration {
  readonly id: string;
  /** Secret; null for a public client. */
  readonly secret: string | null;
}

/** The console's backend as a client of one service. */
export interface OAuthClient {
  readonly service: ProviderService;
  readonly registration: Registration;
  readonly context: BackendContext;
}

/** @returns the connection's service, as `serviceKeyOf` writes it */
export function serviceKeyOfConnection(connection: ConnectionRow): string {
  return serviceKeyOf(serviceRefOfConnection(connection));
}

/**
 * @param context the backend
 * @param serviceKey a service that was authorized at before
 * @returns the backend as that service's client
 * @throws ProblemError not_found when there is no such service or the backend was never registered there
 */
export async function oauthClientOf(context: BackendContext, serviceKey: string): Promise<OAuthClient> {
  const service = await loadProviderService(context.database, serviceKey);
  const registration = service === null ? undefined : await context.database.read((tx) => knownRegistration(tx, service));
  if (service === null || registration === undefined) {
    throw new ProblemError('not_found', `The service “${serviceKey}” is not known to this backend any more.`);
  }
  return { context, service, registration };
}

/**
 * @param tx the transaction
 * @param service the service
 * @param secret the secret to register the backend with where it never was, drawn before the transaction
 * @returns the backend's registration: what a custom service was described with, the platform's own at a default one
 */
export function registrationAt(tx: WriteTransaction, service: ProviderService, secret: string): Registration {
  return service.client ?? registerClient(tx, service.key, secret);
}

function knownRegistration(tx: ReadTransaction, service: ProviderService): Registration | undefined {
  return service.client ?? tx.get('providerClients', clientIdOf(service.key));
}

/** Revokes tokens that the backend drops, as far as the provider can be reached; nobody waits for it to succeed. */
export async function forgetTokens(client: OAuthClient, tokens: Pick<AuthorizationRow, 'accessToken' | 'refreshToken'>): Promise<void> {
  const token = tokens.refreshToken ?? tokens.accessToken;
  if (token === null || client.service.protocol === 'oauth1') return;
  const { revokeToken } = await import('./oauth-client.ts');
  try {
    await revokeToken(client, token);
  } catch (error) {
    if (!(error instanceof ExchangeFailure)) throw error;
  }
}
