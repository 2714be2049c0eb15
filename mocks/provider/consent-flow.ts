import type { Scope } from '#src/contract/services.ts';
import type { CallContext } from '../handler.ts';
import type { ProviderService } from './provider-service.ts';

/** What a person is to be asked. */
export interface ConsentQuestion {
  readonly clientName: string;
  readonly redirectUri: string;
  readonly scopes: readonly Scope[];
}

/** What the person said, and as whom. */
export interface ConsentAnswer {
  readonly decision: 'accept' | 'reject';
  readonly accountId: string;
}

/** How one of the two protocols has a person asked; the query is that of the authorization endpoint. */
export interface ConsentFlow {
  /**
   * @returns what to ask, or where to send the person with an error that the client must hear of
   * @throws ProblemError invalid_authorization_request, to be shown to the person and never redirected
   */
  readonly question: (call: CallContext, service: ProviderService, query: URLSearchParams) => Promise<ConsentQuestion | { readonly redirectTo: string }>;
  /**
   * @returns where to send the person with the answer
   * @throws ProblemError invalid_authorization_request, or validation_failed when the account isn't signed in here
   */
  readonly redirect: (call: CallContext, service: ProviderService, query: URLSearchParams, answer: ConsentAnswer) => Promise<string>;
}
