import type { BackendContext } from '../../handler.ts';
import { recordActivity } from '../records.ts';
import { requiredAuthorization, requiredConnection } from './attempts.ts';
import { connectionState } from './connection-state.ts';
import { providerText } from './exchange-failure.ts';
import { oauthClientOf, serviceKeyOfConnection } from './provider-session.ts';

/**
 * After a 401 that no refresh helps against. It alone proves nothing, some services answer so for what is merely not allowed: the provider
 * is asked about the token (RFC 7662), and when it calls it dead, the authorization ends with the service's words.
 * @param context the backend
 * @param authorizationId whose token it is
 * @param accessToken the token that was refused
 * @param refusal the service's answer
 */
export async function noteDeadToken(context: BackendContext, authorizationId: string, accessToken: string, refusal: Response): Promise<void> {
  const { authorization, connection } = await context.database.read((tx) => {
    const authorization = requiredAuthorization(tx, authorizationId);
    return { authorization, connection: requiredConnection(tx, authorization.connectionId) };
  });
  if (authorization.accessToken !== accessToken) return;
  const client = await oauthClientOf(context, serviceKeyOfConnection(connection));
  const { isActive } = await import('./oauth-client.ts');
  if (await isActive(client, accessToken)) return;
  const now = context.clock.now();
  const state = connectionState('revoked_by_provider', client.service.name, now, wordsOf(refusal));
  await context.database.write((tx) => {
    const current = requiredAuthorization(tx, authorizationId);
    if (current.accessToken !== accessToken) return;
    tx.put('authorizations', { ...current, state, accessToken: null, refreshToken: null, expiresAt: null });
    const details = state.providerError === null ? state.message : `${state.message} (${state.providerError})`;
    recordActivity(tx, current.connectionId, { userId: current.userId, now }, { kind: 'refused', details });
  });
}

/** What the service says in the challenge of its refusal (RFC 6750 section 3), if anything. */
function wordsOf(refusal: Response): string | null {
  const challenge = refusal.headers.get('www-authenticate') ?? '';
  const [, error] = /\berror="([^"]*)"/.exec(challenge) ?? [];
  const [, description] = /\berror_description="([^"]*)"/.exec(challenge) ?? [];
  return error === undefined ? null : providerText(error, description);
}
