import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';
import { routes, type EndpointId, type Route } from './routes.ts';

type Schema = z.ZodMiniType;

/**
 * What an operation of the backend takes and answers, as JSON. `response: null` means 204 without a body.
 */
interface EndpointDetails {
  readonly tag: string;
  readonly summary: string;
  readonly query?: Schema;
  readonly body?: Schema;
  readonly status: 200 | 201 | 204;
  readonly response: Schema | null;
  readonly errors: readonly ProblemCode[];
}

/** One operation of the backend. */
export interface EndpointSpec extends Route, EndpointDetails {
  readonly id: EndpointId;
}

/** The names between braces in a path template. */
export type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Name | PathParams<Rest>
  : never;

type PartInput<Key extends string, Value> = [Value] extends [never] ? unknown : { [K in Key]: Value };

/** What a caller hands over for one call: path parameters, query and body, each only where the endpoint has it. */
export type EndpointInput<E extends EndpointSpec> = PartInput<
  'params',
  [PathParams<E['path']>] extends [never] ? never : { [K in PathParams<E['path']>]: string }
> &
  (E extends { query: infer Q extends Schema } ? { query?: z.input<Q> } : unknown) &
  (E extends { body: infer B extends Schema } ? { body: z.input<B> } : unknown);

/** What a handler receives: the same parts after validation. */
export interface HandlerInput<E extends EndpointSpec> {
  params: { [K in PathParams<E['path']>]: string };
  query: E extends { query: infer Q extends Schema } ? z.output<Q> : undefined;
  body: E extends { body: infer B extends Schema } ? z.output<B> : undefined;
}

/** The validated body of a successful answer. */
export type EndpointOutput<E extends EndpointSpec> = E['response'] extends Schema ? z.output<E['response']> : undefined;

/**
 * Declares an endpoint; its exact type carries the path parameters and schemas.
 * @param id the endpoint's id in `routes.ts`
 * @param details what it takes and answers
 * @returns the operation
 */
export function defineEndpoint<const Id extends EndpointId, const D extends EndpointDetails>(id: Id, details: D): (typeof routes)[Id] & { readonly id: Id } & D {
  return { id, ...routes[id], ...details };
}
