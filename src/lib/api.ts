import { ACTING_USER_HEADER } from '#src/contract/change-feed.ts';
import { buildPath, type EndpointInput, type EndpointOutput, type EndpointSpec } from '#src/contract/endpoint.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { ApiError } from './api-error.ts';
import { backendReady } from './backend-ready.ts';
import { actingUserId } from './acting-user.ts';

interface CallParts {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
}

/**
 * Calls an endpoint of the contract.
 * @param endpoint the operation
 * @param input path parameters, query and body, as the endpoint declares them
 * @param signal ends the call early
 * @returns the answer, checked against the endpoint's schema
 * @throws ApiError for problem answers, a backend out of reach and unreadable answers; the signal's reason when aborted
 */
export async function callApi<const E extends EndpointSpec>(
  endpoint: E,
  input: EndpointInput<E>,
  signal?: AbortSignal,
): Promise<EndpointOutput<E>> {
  const parts = input as CallParts;
  await backendReady();
  const response = await send(endpoint, parts, signal);
  const body = await readBody(endpoint, response, signal);
  if (!response.ok) throw problemError(response, body);
  if (endpoint.response === null) return undefined as EndpointOutput<E>;
  const parsed = endpoint.response.safeParse(body);
  if (!parsed.success) throw unreadable(endpoint, response, parsed.error);
  return parsed.data as EndpointOutput<E>;
}

async function send(endpoint: EndpointSpec, parts: CallParts, signal: AbortSignal | undefined): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  const userId = actingUserId();
  if (userId !== null) headers.set(ACTING_USER_HEADER, userId);
  if (parts.body !== undefined) headers.set('content-type', 'application/json');
  try {
    return await fetch(buildPath(endpoint.path, parts.params ?? {}) + queryString(parts.query), {
      method: endpoint.method,
      headers,
      ...(parts.body === undefined ? {} : { body: JSON.stringify(parts.body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw navigator.onLine
      ? new ApiError('network', 'The backend could not be reached. Check that the page is still being served, then retry.', { cause: error })
      : new ApiError('offline', 'You are offline. Reconnect to the network, then retry.', { cause: error });
  }
}

function queryString(query: CallParts['query']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) search.set(name, String(value));
  return search.size === 0 ? '' : `?${search}`;
}

async function readBody(endpoint: EndpointSpec, response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  if (response.status === 204) return undefined;
  try {
    return await response.json();
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw unreadable(endpoint, response, error);
  }
}

function problemError(response: Response, body: unknown): ApiError {
  const parsed = problemSchema.safeParse(body);
  return parsed.success
    ? new ApiError('problem', parsed.data.error.message, { status: response.status, problem: parsed.data.error })
    : new ApiError('problem', `The backend answered with status ${response.status}.`, { status: response.status });
}

function unreadable(endpoint: EndpointSpec, response: Response, cause: unknown): ApiError {
  return new ApiError('unreadable', `The backend's answer to ${endpoint.method} ${endpoint.path} could not be read.`, {
    status: response.status,
    cause,
  });
}
