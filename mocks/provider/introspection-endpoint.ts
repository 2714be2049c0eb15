import type { ReadTransaction } from '../db/database.ts';
import type { BackendContext } from '../handler.ts';
import { providerAccount } from './accounts.ts';
import { authenticatedClient, presentedClient } from './client-authentication.ts';
import { readForm, requiredParameter } from './form.ts';
import { isLive } from './grants.ts';
import { jsonResponse, OAuthError } from './oauth-error.ts';
import type { ProviderService } from './provider-service.ts';

const INACTIVE = { active: false } as const;

/**
 * Answers the introspection endpoint (RFC 7662) for clients that can keep a secret.
 * @param request the POST
 * @param service whose endpoint it is
 * @param context time and state
 * @returns what the token is good for; of an expired, revoked, unknown or foreign one only that it is not active
 * @throws OAuthError when the client can't authenticate
 */
export async function answerIntrospectionRequest(request: Request, service: ProviderService, context: BackendContext): Promise<Response> {
  const form = await readForm(request);
  const presented = presentedClient(request, form);
  const now = context.clock.now();
  return jsonResponse(
    await context.database.read((tx) => {
      const client = authenticatedClient(tx, service, presented);
      if (client.secret === null) throw new OAuthError('invalid_client', 'Introspection is for clients that authenticate with a secret.');
      return describe(tx, service, { id: client.id, publicId: presented.id }, requiredParameter(form, 'token'), now);
    }),
  );
}

/** Who asks: its id in rows, and the one it goes by. */
interface Asker {
  readonly id: string;
  readonly publicId: string;
}

function describe(tx: ReadTransaction, service: ProviderService, asker: Asker, value: string, now: number): unknown {
  const token = tx.get('providerTokens', value);
  if (token === undefined || token.clientId !== asker.id || !isLive(token, now)) return INACTIVE;
  const grant = tx.get('providerGrants', token.grantId);
  if (grant === undefined) return INACTIVE;
  return {
    active: true,
    scope: token.scopes.join(service.scopeSeparator),
    client_id: asker.publicId,
    ...(token.kind === 'access' ? { token_type: 'Bearer' } : {}),
    ...(token.expiresAt === null ? {} : { exp: Math.floor(Date.parse(token.expiresAt) / 1000) }),
    sub: grant.accountId,
    username: providerAccount(tx, grant.accountId)?.email ?? grant.accountId,
  };
}
