import type { Cause } from '#src/contract/cause.ts';
import type { FaultEffect } from '#src/contract/control.ts';
import type { EndpointOutput, EndpointSpec, HandlerInput } from '#src/contract/endpoint.ts';
import type { Endpoints } from '#src/contract/endpoints.ts';
import type { EndpointId, Method } from '#src/contract/routes.ts';
import type { MockClock } from './clock.ts';
import type { JournalTap } from './control/journal-tap.ts';
import type { Database } from './db/database.ts';
import type { Random } from './random.ts';

/** What every part of the backend works with. */
export interface BackendContext {
  readonly database: Database;
  readonly clock: MockClock;
  readonly random: Random;
  /** Scheme, host and port that the backend answers on, without a trailing slash. */
  readonly origin: string;
  /**
   * The simulated internet: provider and vendors answer, an unknown host gets an error of the mock's own. Nothing leaves the process.
   * `cause` is what the journal says made the request: the same as of the call that is being answered, unless said otherwise.
   */
  readonly fetch: (request: Request, cause?: Cause) => Promise<Response>;
  /** Where calls are told, for the journal. */
  readonly journal: JournalTap;
}

/** A fault that only the provider can act out. */
export type OAuthFault = Extract<FaultEffect, { kind: 'oauth-error' | 'wrong-state' | 'wrong-issuer' | 'absent-issuer' }>;

/** One call: the context, who acts, and the request as it came in. */
export interface CallContext extends BackendContext {
  readonly actingUserId: string;
  readonly request: Request;
  /** What the provider is to get wrong in its answer to this call, if anything. */
  readonly oauthFault: OAuthFault | null;
}

/** A route whose answers are not the contract's JSON: token endpoint, metadata documents. Thrown ProblemErrors become answers. */
export interface RawRoute {
  readonly method: Method;
  /** A template like those of the contract. */
  readonly path: `/${string}`;
  readonly handle: (request: Request, params: Readonly<Record<string, string>>, call: CallContext) => Promise<Response>;
}

/** Answers one endpoint: gets validated input, returns what the contract promises, throws ProblemError for the rest. */
export type Handler<E extends EndpointSpec> = (input: HandlerInput<E>, call: CallContext) => Promise<EndpointOutput<E>>;

/** Handlers by endpoint id; an area exports one of these for the endpoints it answers. */
export type HandlerTable<Id extends EndpointId> = { readonly [K in Id]: Handler<Endpoints[K]> };
