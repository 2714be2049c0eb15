import { ACTING_USER_HEADER } from '#src/contract/change-feed.ts';
import { CAUSE_HEADER, causeHeader } from '#src/contract/cause.ts';
import { buildPath } from '#src/contract/build-path.ts';
import type { EndpointInput, EndpointOutput, EndpointSpec } from '#src/contract/endpoint.ts';
import type { Endpoints } from '#src/contract/endpoints.ts';
import { loadEndpoint } from '#src/contract/load-endpoint.ts';
import type { Problem } from '#src/contract/problem.ts';
import { routes, type EndpointId, type Route } from '#src/contract/routes.ts';
import { ApiError } from './api-error.ts';
import { apiUrl } from './api-url.ts';
import { backendReady } from './backend-ready.ts';
import { actingUserId } from './acting-user.ts';
import { readProblem } from './read-problem.ts';

interface CallParts {
  params?: Record<string, string>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: unknown;
}

/**
 * Calls an endpoint of the contract.
 * @param id the operation
 * @param input path parameters, query and body, as the endpoint declares them
 * @param signal ends the call early
 * @returns the answer, as the endpoint's schema says
 * @throws ApiError for problem answers, a backend out of reach and unreadable answers; the signal's reason when aborted
 */
export async function callApi<const Id extends EndpointId>(
  id: Id,
  input: EndpointInput<Endpoints[Id]>,
  signal?: AbortSignal,
): Promise<EndpointOutput<Endpoints[Id]>> {
  const parts = input as CallParts;
  const route: Route = routes[id];
  // The backend in this browser has checked its answer against the same schema; one elsewhere is not trusted to.
  const endpoint = apiUrl() === null ? null : loadEndpoint(id);
  await backendReady();
  const response = await send(route, parts, signal);
  const body = await readBody(route, response, signal);
  if (!response.ok) throw problemError(response, readProblem(body));
  if (endpoint === null) return body as EndpointOutput<Endpoints[Id]>;
  return checkedBody(await endpoint, response, body) as EndpointOutput<Endpoints[Id]>;
}

function checkedBody(endpoint: EndpointSpec, response: Response, body: unknown): unknown {
  if (endpoint.response === null) return undefined;
  const parsed = endpoint.response.safeParse(body);
  if (!parsed.success) throw unreadable(endpoint, response, parsed.error);
  return parsed.data;
}

async function send(route: Route, parts: CallParts, signal: AbortSignal | undefined): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  const userId = actingUserId();
  headers.set(CAUSE_HEADER, causeHeader({ kind: 'screen', name: location.pathname }));
  if (userId !== null) headers.set(ACTING_USER_HEADER, userId);
  if (parts.body !== undefined) headers.set('content-type', 'application/json');
  try {
    return await fetch((apiUrl() ?? '') + buildPath(route.path, parts.params ?? {}) + queryString(parts.query), {
      method: route.method,
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

async function readBody(route: Route, response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  if (response.status === 204) return undefined;
  try {
    return await response.json();
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw unreadable(route, response, error);
  }
}

function problemError(response: Response, problem: Problem | undefined): ApiError {
  return problem === undefined
    ? new ApiError('problem', `The backend answered with status ${response.status}.`, { status: response.status })
    : new ApiError('problem', problem.message, { status: response.status, problem });
}

function unreadable({ method, path }: Route, response: Response, cause: unknown): ApiError {
  return new ApiError('unreadable', `The backend's answer to ${method} ${path} could not be read.`, { status: response.status, cause });
}
