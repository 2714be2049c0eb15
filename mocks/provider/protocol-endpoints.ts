import type { CallContext, RawRoute } from '../handler.ts';
import { problemAnswer } from '../answers.ts';
import { askForConsent } from './handlers.ts';
import { answerIntrospectionRequest } from './introspection-endpoint.ts';
import { impostorOf, metadataDocument } from './metadata.ts';
import { errorResponse, faultError, OAuthError } from './oauth-error.ts';
import { loadProviderService, type ProviderService } from './provider-service.ts';
import { answerRegistrationRequest } from './registration-endpoint.ts';
import { answerRevocationRequest } from './revocation-endpoint.ts';
import { answerTokenRequest } from './token-endpoint.ts';

type ProtocolAnswer = (request: Request, service: ProviderService, call: CallContext) => Promise<Response>;

/**
 * The provider's endpoints for machines, each for whichever service the parameters name: RFC 6749, 7009, 7591, 7662 and 8414, and those
 * of OAuth 1.0a (RFC 5849).
 */
export const protocolEndpoints = {
  token: oauth2Endpoint(answerTokenRequest),
  revoke: oauth2Endpoint(answerRevocationRequest),
  introspect: oauth2Endpoint(answerIntrospectionRequest),
  register: oauth2Endpoint(answerRegistrationRequest),
  metadata: answerMetadataRequest,
  requestToken: oauth1Endpoint('answerRequestTokenRequest'),
  accessToken: oauth1Endpoint('answerAccessTokenRequest'),
  authorize: answerAuthorizationRequest,
} as const satisfies Record<string, RawRoute['handle']>;

function oauth2Endpoint(answer: ProtocolAnswer): RawRoute['handle'] {
  return async (request, params, call) => {
    const service = await serviceBy('oauth2', params, call);
    if (service === null) return notFound();
    try {
      if (call.oauthFault?.kind === 'oauth-error') throw faultError(call.oauthFault);
      return await answer(request, service, call);
    } catch (error) {
      if (error instanceof OAuthError) return errorResponse(error, service.key);
      throw error;
    }
  };
}

function oauth1Endpoint(name: 'answerRequestTokenRequest' | 'answerAccessTokenRequest'): RawRoute['handle'] {
  return async (request, params, call) => {
    const service = await serviceBy('oauth1', params, call);
    if (service === null) return notFound();
    const [endpoints, { OAuth1Error, oauth1ErrorResponse }] = await Promise.all([
      import('./oauth1/credentials-endpoints.ts'),
      import('./oauth1/oauth1-error.ts'),
    ]);
    try {
      const fault = call.oauthFault;
      if (fault?.kind === 'oauth-error') throw new OAuth1Error(fault.error, fault.description ?? 'The provider was told to answer with this error.');
      return await endpoints[name](request, service, call);
    } catch (error) {
      if (error instanceof OAuth1Error) return oauth1ErrorResponse(error, service.key);
      throw error;
    }
  };
}

async function answerMetadataRequest(_request: Request, params: Readonly<Record<string, string>>, call: CallContext): Promise<Response> {
  const service = await serviceBy('oauth2', params, call);
  if (service === null) return notFound();
  const document = metadataDocument(call.origin, service);
  if (call.oauthFault?.kind !== 'wrong-issuer') return Response.json(document);
  return Response.json({ ...document, issuer: impostorOf(call.origin, service.key) });
}

/**
 * The authorization endpoint for those who can't show its page: redirects where nobody has to be asked, because the request is refused or
 * because control left a decision. Otherwise the page is the console's, at the same address.
 */
async function answerAuthorizationRequest(request: Request, params: Readonly<Record<string, string>>, call: CallContext): Promise<Response> {
  const answer = await askForConsent(call, params.serviceLinkName ?? '', new URL(request.url).searchParams);
  if ('redirectTo' in answer) return new Response(null, { status: 302, headers: { location: answer.redirectTo, 'cache-control': 'no-store' } });
  return problemAnswer({
    code: 'conflict',
    message: 'A person has to decide: open this address in a browser, or leave a decision at /__mock/consent first.',
  });
}

async function serviceBy(protocol: ProviderService['protocol'], params: Readonly<Record<string, string>>, { database }: CallContext): Promise<ProviderService | null> {
  const service = await loadProviderService(database, params.serviceLinkName ?? '');
  return service?.protocol === protocol ? service : null;
}

function notFound(): Response {
  return Response.json({ error: 'not_found', error_description: 'There is no such authorization server.' }, { status: 404 });
}
