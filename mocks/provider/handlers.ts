import type { decideConsent, getConsentPrompt } from '#src/contract/provider.ts';
import type { Scope } from '#src/contract/services.ts';
import { timestamp } from '../clock.ts';
import type { CallContext, Handler, HandlerTable, OAuthFault } from '../handler.ts';
import { ProblemError } from '../problem-error.ts';
import { accountsOf } from './accounts.ts';
import { checkAuthorizationRequest, redirectTarget, type AuthorizationRequestParameters, type RedirectTarget } from './authorization-request.ts';
import { impostorOf, issuerOf } from './metadata.ts';
import { faultError, OAuthError } from './oauth-error.ts';
import { loadProviderService, type ProviderService } from './provider-service.ts';
import { CODE_LIFETIME_MS, isOfflineGrant } from './quirks.ts';
import { redirectWith, redirectWithError } from './redirect.ts';

const promptConsent: Handler<typeof getConsentPrompt> = async ({ params, body }, call) => {
  const service = await requiredService(params.serviceLinkName);
  const query = new URLSearchParams(body.query);
  const target = await call.database.read((tx) => redirectTarget(tx, service, query));
  const issuer = issuerOf(call.origin, service.linkName);
  const checked = checkRequest(service, target, query, call.oauthFault);
  if (checked instanceof OAuthError) return { redirectTo: redirectWithError(target, issuer, checked) };
  const accounts = await call.database.read((tx) => accountsOf(tx, call.actingUserId));
  return {
    prompt: {
      service: { linkName: service.linkName, name: service.name, host: service.host, hasKnownEndpoints: service.hasKnownEndpoints },
      client: { name: target.client.name, redirectHost: new URL(target.redirectUri).host },
      scopes: checked.scopes.map((value) => scopeInWords(service, value)),
      accounts,
      selectedAccountId: accounts[0]?.id ?? '',
    },
  };
};

const decide: Handler<typeof decideConsent> = async ({ params, body }, call) => {
  const service = await requiredService(params.serviceLinkName);
  const query = new URLSearchParams(body.query);
  const target = await call.database.read((tx) => redirectTarget(tx, service, query));
  const fault = call.oauthFault;
  const answerTo = fault?.kind === 'wrong-state' ? { ...target, state: call.random.token(32) } : target;
  const issuer = (fault?.kind === 'wrong-issuer' ? impostorOf : issuerOf)(call.origin, service.linkName);
  const checked = checkRequest(service, target, query, fault);
  if (checked instanceof OAuthError) return { redirectTo: redirectWithError(answerTo, issuer, checked) };
  if (body.decision === 'reject') {
    const denied = new OAuthError('access_denied', 'The person rejected the request.');
    return { redirectTo: redirectWithError(answerTo, issuer, denied) };
  }
  const code = await issueCode(call, { service, target, query, checked, accountId: body.accountId });
  return { redirectTo: redirectWith(answerTo, issuer, { code }) };
};

/** The handlers behind the consent page. */
export const providerHandlers: HandlerTable<'getConsentPrompt' | 'decideConsent'> = {
  getConsentPrompt: promptConsent,
  decideConsent: decide,
};

async function requiredService(linkName: string): Promise<ProviderService> {
  const service = await loadProviderService(linkName);
  if (service === null) throw new ProblemError('not_found', `There is no service "${linkName}" with a consent page.`);
  return service;
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
    if (!accountsOf(tx, call.actingUserId).some((account) => account.id === accountId)) throw unknownAccount();
    tx.put('providerGrants', {
      id: drawn.grantId,
      serviceLinkName: service.linkName,
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

function unknownAccount(): ProblemError {
  const message = 'This account is not signed in any more. Choose another one.';
  return new ProblemError('validation_failed', message, { fields: [{ field: 'accountId', message }] });
}
