import type { CallContext, RawRoute } from '../handler.ts';
import { answerIntrospectionRequest } from './introspection-endpoint.ts';
import { impostorOf, metadataDocument } from './metadata.ts';
import { errorResponse, faultError, OAuthError } from './oauth-error.ts';
import { loadProviderService, type ProviderService } from './provider-service.ts';
import { answerRevocationRequest } from './revocation-endpoint.ts';
import { answerTokenRequest } from './token-endpoint.ts';

type ProtocolAnswer = (request: Request, service: ProviderService, call: CallContext) => Promise<Response>;

/** The provider's endpoints for machines, each for whichever service the parameters name: RFC 6749, 7009, 7662 and 8414. */
export const protocolEndpoints = {
  token: protocolEndpoint(answerTokenRequest),
  revoke: protocolEndpoint(answerRevocationRequest),
  introspect: protocolEndpoint(answerIntrospectionRequest),
  metadata: answerMetadataRequest,
} as const satisfies Record<string, RawRoute['handle']>;

function protocolEndpoint(answer: ProtocolAnswer): RawRoute['handle'] {
  return async (request, params, call) => {
    const service = await loadProviderService(params.serviceLinkName ?? '');
    if (service === null) return notFound();
    try {
      if (call.oauthFault?.kind === 'oauth-error') throw faultError(call.oauthFault);
      return await answer(request, service, call);
    } catch (error) {
      if (error instanceof OAuthError) return errorResponse(error, service.linkName);
      throw error;
    }
  };
}

async function answerMetadataRequest(_request: Request, params: Readonly<Record<string, string>>, call: CallContext): Promise<Response> {
  const service = await loadProviderService(params.serviceLinkName ?? '');
  if (service === null) return notFound();
  const document = metadataDocument(call.origin, service);
  if (call.oauthFault?.kind !== 'wrong-issuer') return Response.json(document);
  return Response.json({ ...document, issuer: impostorOf(call.origin, service.linkName) });
}

function notFound(): Response {
  return Response.json({ error: 'not_found', error_description: 'There is no such authorization server.' }, { status: 404 });
}
