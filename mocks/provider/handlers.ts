import type { decideConsent, getConsentPrompt } from '#src/contract/provider.ts';
import { takeConsentDecision } from '../control/consent-decisions.ts';
import type { CallContext, Handler, HandlerTable } from '../handler.ts';
import { ProblemError } from '../problem-error.ts';
import { accountsOf } from './accounts.ts';
import type { ConsentFlow } from './consent-flow.ts';
import { oauth2Consent } from './oauth2-consent.ts';
import { loadProviderService, type ProviderService } from './provider-service.ts';
import { accessTokenSeconds } from './quirks.ts';

/**
 * Asks for consent, or decides at once where control left a decision.
 * @param call the call
 * @param serviceKey the service, from the authorization endpoint's address
 * @param query the authorization request
 * @returns what to ask the person, or where to send them
 * @throws ProblemError not_found, invalid_authorization_request
 */
export async function askForConsent(call: CallContext, serviceKey: string, query: URLSearchParams): ReturnType<Handler<typeof getConsentPrompt>> {
  const service = await requiredService(call, serviceKey);
  const flow = await flowOf(service);
  const question = await flow.question(call, service, query);
  if ('redirectTo' in question) return question;
  const accounts = await call.database.read((tx) => accountsOf(tx, call.actingUserId));
  const selectedAccountId = accounts[0]?.id ?? '';
  const left = await takeConsentDecision(call.database, service.key);
  if (left !== null) {
    const answer = { decision: left.decision, accountId: left.account ?? selectedAccountId };
    return { redirectTo: await flow.redirect(call, service, query, answer) };
  }
  const { kind, linkName, name, host, hasKnownEndpoints } = service;
  return {
    prompt: {
      service: { kind, linkName, name, host, hasKnownEndpoints },
      client: { name: question.clientName, redirectHost: new URL(question.redirectUri).host },
      scopes: [...question.scopes],
      isLasting: service.protocol === 'oauth1' || accessTokenSeconds(service.key) === null,
      accounts,
      selectedAccountId,
    },
  };
}

const decide: Handler<typeof decideConsent> = async ({ params, body }, call) => {
  const service = await requiredService(call, params.serviceLinkName);
  const flow = await flowOf(service);
  return { redirectTo: await flow.redirect(call, service, new URLSearchParams(body.query), body) };
};

/** The handlers behind the consent page. */
export const providerHandlers: HandlerTable<'getConsentPrompt' | 'decideConsent'> = {
  getConsentPrompt: ({ params, body }, call) => askForConsent(call, params.serviceLinkName, new URLSearchParams(body.query)),
  decideConsent: decide,
};

async function requiredService({ database }: CallContext, serviceKey: string): Promise<ProviderService> {
  const service = await loadProviderService(database, serviceKey);
  if (service === null) throw new ProblemError('not_found', `There is no service “${serviceKey}” with a consent page.`);
  return service;
}

async function flowOf({ protocol }: ProviderService): Promise<ConsentFlow> {
  return protocol === 'oauth2' ? oauth2Consent : (await import('./oauth1/oauth1-consent.ts')).oauth1Consent;
}
