import { timestamp } from '../../clock.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { ProviderTemporaryCredentialsRow } from '../../db/tables.ts';
import type { CallContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { requiredAccount } from '../accounts.ts';
import { clientNamed } from '../clients.ts';
import type { ConsentAnswer, ConsentFlow } from '../consent-flow.ts';
import type { ProviderService } from '../provider-service.ts';

/**
 * Consent by OAuth 1.0a (RFC 5849 section 2.2): who asks, and where the answer goes, was settled with the temporary credentials. An error
 * that the client must hear of is an `oauth_problem`, as the protocol's extension for problem reporting has it.
 */
export const oauth1Consent: ConsentFlow = {
  question: async (call, service, query) => {
    const now = call.clock.now();
    const { temporary, client } = await call.database.read((tx) => {
      const temporary = openCredentials(tx, service, query, now);
      return { temporary, client: clientNamed(tx, service, temporary.clientId) };
    });
    if (call.oauthFault?.kind === 'oauth-error') return { redirectTo: redirect(temporary, { oauth_problem: call.oauthFault.error }) };
    return { clientName: client?.name ?? temporary.clientId, redirectUri: temporary.callback, scopes: [] };
  },

  redirect: async (call, service, query, answer) => {
    const { clock, random, oauthFault } = call;
    const now = clock.now();
    if (oauthFault?.kind === 'oauth-error') {
      const temporary = await call.database.read((tx) => openCredentials(tx, service, query, now));
      return redirect(temporary, { oauth_problem: oauthFault.error });
    }
    const token = oauthFault?.kind === 'wrong-state' ? random.token(20) : null;
    return answer.decision === 'reject' ? await rejected(call, service, query, now) : await accepted(call, service, query, answer, now, token);
  },
};

async function accepted(
  { database, random, actingUserId }: CallContext,
  service: ProviderService,
  query: URLSearchParams,
  { accountId }: ConsentAnswer,
  now: number,
  otherToken: string | null,
): Promise<string> {
  const allowed = { verifier: random.token(20), grantId: random.token(16) };
  const temporary = await database.write((tx) => {
    requiredAccount(tx, actingUserId, accountId);
    const temporary = openCredentials(tx, service, query, now);
    tx.put('providerTemporaryCredentials', { ...temporary, allowed });
    tx.put('providerGrants', {
      id: allowed.grantId,
      serviceLinkName: service.key,
      clientId: temporary.clientId,
      accountId,
      scopes: [],
      isOffline: false,
      createdAt: timestamp(now),
      revokedAt: null,
    });
    return temporary;
  });
  return redirect({ ...temporary, id: otherToken ?? temporary.id }, { oauth_verifier: allowed.verifier });
}

async function rejected({ database }: CallContext, service: ProviderService, query: URLSearchParams, now: number): Promise<string> {
  const temporary = await database.write((tx) => {
    const temporary = openCredentials(tx, service, query, now);
    tx.put('providerTemporaryCredentials', { ...temporary, usedAt: timestamp(now) });
    return temporary;
  });
  return redirect(temporary, { oauth_problem: 'user_refused' });
}

/** @throws ProblemError invalid_authorization_request, to be shown to the person and never redirected */
function openCredentials(tx: ReadTransaction, service: ProviderService, query: URLSearchParams, now: number): ProviderTemporaryCredentialsRow {
  const [token = '', ...more] = query.getAll('oauth_token');
  if (token === '' || more.length > 0) throw invalid('The request does not say which authorization it is about (oauth_token).');
  const temporary = tx.get('providerTemporaryCredentials', token);
  if (temporary === undefined || temporary.serviceLinkName !== service.key) throw invalid(`${service.name} does not know this request (oauth_token).`);
  if (temporary.usedAt !== null || temporary.allowed !== null) throw invalid('This request was answered before (oauth_token).');
  if (Date.parse(temporary.expiresAt) <= now) throw invalid('This request is too old (oauth_token).');
  return temporary;
}

function invalid(message: string): ProblemError {
  return new ProblemError('invalid_authorization_request', message);
}

function redirect({ id, callback }: ProviderTemporaryCredentialsRow, answer: Readonly<Record<string, string>>): string {
  const url = new URL(callback);
  url.searchParams.append('oauth_token', id);
  for (const [name, value] of Object.entries(answer)) url.searchParams.append(name, value);
  return url.href;
}
