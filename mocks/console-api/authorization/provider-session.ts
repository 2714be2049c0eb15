import type { AuthorizationRow } from '../../db/tables.ts';
import type { BackendContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { clientIdOf } from '../../provider/clients.ts';
import { loadProviderService } from '../../provider/provider-service.ts';
import type { OAuthClient } from './oauth-client.ts';

/**
 * @param context the backend
 * @param serviceLinkName a service that was authorized at before
 * @returns the backend as that service's client
 * @throws ProblemError not_found when there is no such service or the backend was never registered there
 */
export async function oauthClientOf(context: BackendContext, serviceLinkName: string): Promise<OAuthClient> {
  const service = await loadProviderService(serviceLinkName);
  const registration = await context.database.read((tx) => tx.get('providerClients', clientIdOf(serviceLinkName)));
  if (service === null || registration === undefined) {
    throw new ProblemError('not_found', `The service "${serviceLinkName}" is not known to this backend any more.`);
  }
  return { context, service, registration };
}

/** Revokes tokens that the backend drops, as far as the provider can be reached; nobody waits for it to succeed. */
export async function forgetTokens(client: OAuthClient, tokens: Pick<AuthorizationRow, 'accessToken' | 'refreshToken'>): Promise<void> {
  const token = tokens.refreshToken ?? tokens.accessToken;
  if (token === null) return;
  const { revokeToken, ExchangeFailure } = await import('./oauth-client.ts');
  try {
    await revokeToken(client, token);
  } catch (error) {
    if (!(error instanceof ExchangeFailure)) throw error;
  }
}
