import type { Scope } from '#src/contract/services.ts';
import { timestamp } from '../clock.ts';
import type { CallContext, OAuthFault } from '../handler.ts';
import { requiredAccount } from './accounts.ts';
import { checkAuthorizationRequest, redirectTarget, type AuthorizationRequestParameters, type RedirectTarget } from './authorization-request.ts';
import type { ConsentFlow } from './consent-flow.ts';
import { impostorOf, issuerOf } from './metadata.ts';
import { faultError, OAuthError } from './oauth-error.ts';
import type { ProviderService } from './provider-service.ts';
import { CODE_LIFETIME_MS, isOfflineGrant } from './quirks.ts';
import { redirectWith, redirectWithError } from './redirect.ts';

/** Consent by OAuth 2's authorization code (RFC 6749 section 4.1). */
export const oauth2Consent: ConsentFlow = {
  question: async (call, service, query) => {
    const target = await call.database.read((tx) => redirectTarget(tx, service, query));
    const checked = checkRequest(service, target, query, call.oauthFault);
    if (checked instanceof OAuthError) return { redirectTo: redirectWithError(target, issuerOf(call.origin, service.key), checked) };
    return { clientName: target.client.name, redirectUri: target.redirectUri, scopes: checked.scopes.map((value) => scopeInWords(service, value)) };
  },

  redirect: async (call, service, query, { decision, accountId }) => {
    const target = await call.database.read((tx) => redirectTarget(tx, service, query));
    const fault = call.oauthFault;
    const answerTo = fault?.kind === 'wrong-state' ? { ...target, state: call.random.token(32) } : target;
    const issuer = issuerToSay(call, service);
    const checked = checkRequest(service, target, query, fault);
    if (checked instanceof OAuthError) return redirectWithError(answerTo, issuer, checked);
    if (decision === 'reject') return redirectWithError(answerTo, issuer, new OAuthError('access_denied', 'The person rejected the request.'));
    const code = await issueCode(call, { service, target, query, checked, accountId });
    return redirectWith(answerTo, issuer, { code });
  },
};

/** @returns the issuer for the answer; null when it is to be left out */
function issuerToSay({ origin, oauthFault }: CallContext, { key }: ProviderService): string | null {
  if (oauthFault?.kind === 'absent-issuer') return null;
  return (oauthFault?.kind === 'wrong-issuer' ? impostorOf : issuerOf)(origin, key);
}

function checkRequest(
  service: ProviderService,
  target: RedirectTarget,
  query: URLSearchParams,
  fault: OAuthFault | null,
): AuthorizationRequestParameters | OAuthError {
  if (fault?.kind === 'oauth-error') return faultError(fault);
  try {
    return checkAuthorizationRequest(service, target.client, query);
  } catch (error) {
    if (error instanceof OAuthError) return error;
    throw error;
  }
}

function scopeInWords(service: ProviderService, value: string): Scope {
  return service.scopes.find((scope) => scope.value === value) ?? { value, label: value, group: '' };
}

interface Consent {
  readonly service: ProviderService;
  readonly target: RedirectTarget;
  readonly query: URLSearchParams;
  readonly checked: AuthorizationRequestParameters;
  readonly accountId: string;
}

/** Writes down what was allowed and gives out the code for it. @throws ProblemError when the account isn't signed in here */
async function issueCode(call: CallContext, { service, target, query, checked, accountId }: Consent): Promise<string> {
  const now = call.clock.now();
  const drawn = { grantId: call.random.token(16), code: call.random.token(32) };
  await call.database.write((tx) => {
    requiredAccount(tx, call.actingUserId, accountId);
    tx.put('providerGrants', {
      id: drawn.grantId,
      serviceLinkName: service.key,
      clientId: target.client.id,
      accountId,
      scopes: [...checked.scopes],
      isOffline: isOfflineGrant(service, query, checked.scopes),
      createdAt: timestamp(now),
      revokedAt: null,
    });
    tx.put('providerCodes', {
      id: drawn.code,
      grantId: drawn.grantId,
      clientId: target.client.id,
      redirectUri: target.redirectUri,
      codeChallenge: checked.codeChallenge,
      requestedScopes: [...checked.requestedScopes],
      expiresAt: timestamp(now + CODE_LIFETIME_MS),
      usedAt: null,
    });
  });
  return drawn.code;
}
