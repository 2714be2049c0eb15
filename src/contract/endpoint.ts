import type * as z from 'zod/mini';
import type { ProblemCode } from './problem.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

type Schema = z.ZodMiniType;

/**
 * One operation of the backend. `path` is an OpenAPI template (`/api/v1/extensions/{extensionId}`).
 * `bodyType` is how the request body travels; JSON unless said otherwise. `response: null` means 204 without a body.
 */
export interface EndpointSpec {
  readonly id: string;
  readonly method: Method;
  readonly path: `/${string}`;
  readonly tag: string;
  readonly summary: string;
  readonly query?: Schema;
  readonly body?: Schema;
  readonly bodyType?: 'json' | 'form';
  readonly status: 200 | 201 | 204;
  readonly response: Schema | null;
  readonly errors: readonly ProblemCode[];
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
 * @param spec the operation
 * @returns the same object
 */
export function defineEndpoint<const S extends EndpointSpec>(spec: S): S {
  return spec;
}

/**
 * Fills a path template.
 * @param path template with `{name}` parts
 * @param params a value for every part; each is percent-encoded
 * @returns the path
 * @throws Error when a part has no value
 */
export function buildPath(path: string, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`The path ${path} needs a value for "${name}".`);
    return encodeURIComponent(value);
  });
}
