import type { BackendContext } from '../../handler.ts';
import { loadProviderService } from '../provider-service.ts';
import { checkSignature, clientOf } from './check-signature.ts';
import { OAuth1Error, oauth1ErrorResponse } from './oauth1-error.ts';
import { readSignedRequest } from './read-signed-request.ts';

/** Who a signed call comes from, or the answer to refuse it with. */
export type SignedCall =
  | { readonly isAllowed: true; readonly accountId: string; readonly clientId: string }
  | { readonly isAllowed: false; readonly problem: string; readonly response: Response };

/**
 * Checks a call of a service's API that is signed by OAuth 1 (RFC 5849 section 3): by parameters in the Authorization header, a form or
 * the query, over method, address, query and form. The request's body can still be read afterwards.
 * @param request the call, with the address that it was sent to
 * @param serviceKey the service whose API is called, as `serviceKeyOf` writes it
 * @param context time and state
 * @returns whose account it acts for, or a 400 or 401 that says what is wrong as real services do
 */
export async function verifySignedRequest(
  request: Request,
  serviceKey: string,
  { database, clock }: Pick<BackendContext, 'database' | 'clock'>,
): Promise<SignedCall> {
  try {
    const [signed, service] = await Promise.all([readSignedRequest(request), loadProviderService(database, serviceKey)]);
    if (service === null) throw new OAuth1Error('consumer_key_unknown', 'There is no such service.');
    const now = clock.now();
    return await database.write((tx) => {
      const client = clientOf(tx, service, signed);
      const token = tx.get('providerTokens', signed.token ?? '');
      const grant = tx.get('providerGrants', token?.grantId ?? '');
      if (token === undefined || grant === undefined || token.kind !== 'oauth1' || token.clientId !== client.id) {
        throw new OAuth1Error('token_rejected', 'The token is not valid for this consumer.');
      }
      checkSignature(tx, signed, client, token.secret ?? '', now);
      if (token.revokedAt !== null) throw new OAuth1Error('token_revoked', 'The access was taken back.');
      return { isAllowed: true, accountId: grant.accountId, clientId: client.id };
    });
  } catch (error) {
    if (!(error instanceof OAuth1Error)) throw error;
    return { isAllowed: false, problem: error.problem, response: oauth1ErrorResponse(error, serviceKey) };
  }
}
