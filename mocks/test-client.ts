import { ACTING_USER_HEADER } from '#src/contract/change-feed.ts';
import { buildPath } from '#src/contract/build-path.ts';
import type { EndpointInput, EndpointOutput, EndpointSpec } from '#src/contract/endpoint.ts';
import { problemSchema, type Problem } from '#src/contract/problem.ts';
import type { Backend } from './backend.ts';
import { createMemoryBackend, type MemoryBackendOptions } from './memory-backend.ts';

/** Who calls; the first demo user when absent. */
export interface CallOptions {
  readonly as?: string;
}

/** A backend with a client for its contract. */
export interface TestClient {
  readonly backend: Backend;
  /** Calls an endpoint and expects success. @throws Error that shows the problem otherwise */
  readonly call: <const E extends EndpointSpec>(endpoint: E, input: EndpointInput<E>, options?: CallOptions) => Promise<EndpointOutput<E>>;
  /** Calls an endpoint and expects a problem. @throws Error when it succeeds */
  readonly fail: <const E extends EndpointSpec>(endpoint: E, input: EndpointInput<E>, options?: CallOptions) => Promise<Problem & { status: number }>;
  /** Sends any request. @param path path and query on the backend's origin */
  readonly send: (method: string, path: string, init?: { body?: string; headers?: Record<string, string> }) => Promise<Response>;
}

/** The moment at which test backends stand still unless told otherwise. */
export const TEST_NOW = '2026-03-02T09:30:00.000Z';

interface CallParts {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
}

/**
 * Makes a backend for a test; mistakes of the backend itself are thrown.
 * @param options its state; the tutorial's at a standing clock when absent
 * @returns the backend's client
 */
export async function createTestClient(options: MemoryBackendOptions = {}): Promise<TestClient> {
  const backend = await createMemoryBackend({ now: TEST_NOW, isFrozen: true, ...options });
  return testClientFor(backend);
}

/**
 * @param backend any backend
 * @returns a client for it
 */
export function testClientFor(backend: Backend): TestClient {
  const request = async (endpoint: EndpointSpec, input: unknown, { as }: CallOptions = {}): Promise<Response> => {
    const { params = {}, query = {}, body } = input as CallParts;
    const search = new URLSearchParams(Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])));
    return await backend.handle(
      new Request(`${backend.origin}${buildPath(endpoint.path, params)}?${search}`, {
        method: endpoint.method,
        headers: as === undefined ? {} : { [ACTING_USER_HEADER]: as },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  };
  return {
    backend,
    call: async <const E extends EndpointSpec>(endpoint: E, input: EndpointInput<E>, options?: CallOptions) => {
      const response = await request(endpoint, input, options);
      if (response.status !== endpoint.status) throw new Error(`${endpoint.id}: ${response.status} ${await response.text()}`);
      const body: unknown = endpoint.response === null ? undefined : await response.json();
      return body as EndpointOutput<E>;
    },
    fail: async (endpoint, input, options) => {
      const response = await request(endpoint, input, options);
      if (response.ok) throw new Error(`${endpoint.id} succeeded with ${response.status}.`);
      return { ...problemSchema.parse(await response.json()).error, status: response.status };
    },
    send: (method, path, { body, headers = {} } = {}) =>
      backend.handle(new Request(`${backend.origin}${path}`, { method, headers, ...(body === undefined ? {} : { body }) })),
  };
}
