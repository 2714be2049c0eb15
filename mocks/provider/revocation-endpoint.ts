import type { BackendContext } from '../handler.ts';
import { authenticatedClient, presentedClient } from './client-authentication.ts';
import { readForm, requiredParameter } from './form.ts';
import { revokeGrant, revokeToken } from './grants.ts';
import { OAuthError } from './oauth-error.ts';
import type { ProviderService } from './provider-service.ts';

/**
 * Answers the revocation endpoint (RFC 7009): a refresh token takes its grant and all access tokens with it, an access token only itself.
 * @param request the POST
 * @param service whose endpoint it is
 * @param context time and state
 * @returns 200, for unknown tokens too
 * @throws OAuthError when the client can't authenticate or the token is another client's
 */
export async function answerRevocationRequest(request: Request, service: ProviderService, context: BackendContext): Promise<Response> {
  const form = await readForm(request);
  const presented = presentedClient(request, form);
  const now = context.clock.now();
  await context.database.write((tx) => {
    const client = authenticatedClient(tx, service, presented);
    const token = tx.get('providerTokens', requiredParameter(form, 'token'));
    if (token === undefined) return;
    if (token.clientId !== client.id) throw new OAuthError('unauthorized_client', 'The token was issued to another client.');
    if (token.kind === 'refresh') revokeGrant(tx, token.grantId, now);
    else revokeToken(tx, token, now);
  });
  return new Response(null, { headers: { 'cache-control': 'no-store' } });
}
