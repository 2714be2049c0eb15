import { CAUSE_HEADER, readCause } from '#src/contract/cause.ts';
import { ACTING_USER_HEADER } from '#src/contract/change-feed.ts';
import { loadEndpoint } from '#src/contract/load-endpoint.ts';
import { routes, type EndpointId } from '#src/contract/routes.ts';
import { emptyAnswer, problemAnswer } from './answers.ts';
import { CONTROL_PREFIX } from './backend-address.ts';
import { callEndpoint, type AnyHandler } from './call-endpoint.ts';
import { createClock, type MockClock } from './clock.ts';
import { JournalTap, type CallOrigin, type Recording } from './control/journal-tap.ts';
import { NO_SUFFERING } from './control/suffering.ts';
import type { Database } from './db/database.ts';
import { errorAnswer } from './error-answer.ts';
import type { BackendContext, CallContext, RawRoute } from './handler.ts';
import { areaHandlers } from './handlers.ts';
import { answerForeignRequest, failedForeignAnswer } from './internet.ts';
import { openApiRoute } from './open-api-route.ts';
import { ProblemError } from './problem-error.ts';
import { rawRoutes } from './provider/raw-routes.ts';
import { createRandom, type Random } from './random.ts';
import { createRouter } from './router.ts';

export interface BackendOptions {
  readonly database: Database;
  /** Scheme, host and port that it answers on, without a trailing slash. */
  readonly origin: string;
  readonly clock?: MockClock;
  readonly random?: Random;
  /** Where its calls are told; its own when absent. */
  readonly journal?: JournalTap;
  /** Hears of the backend's own mistakes: an exception nobody expected, an answer that breaks the contract. May throw. */
  readonly onDefect?: (error: unknown) => void;
}

/** A server without a socket. */
export interface Backend extends BackendContext {
  /** Answers any request: its own routes, vendors' real endpoints in the vendors' place, and an error for everything else. */
  readonly handle: (request: Request) => Promise<Response>;
}

interface Route {
  readonly method: string;
  readonly path: string;
  /** Null for routes outside the contract's JSON. */
  readonly endpointId: EndpointId | null;
  readonly respond: (request: Request, params: Readonly<Record<string, string>>, call: CallContext) => Promise<Response>;
}

const findRoute = createRouter<Route>([
  ...(Object.keys(routes) as EndpointId[]).map(endpointRoute),
  ...[...rawRoutes, openApiRoute].map(({ method, path, handle }: RawRoute) => ({ method, path, endpointId: null, respond: handle })),
]);

function endpointRoute(id: EndpointId): Route {
  const { area, method, path } = routes[id];
  return {
    method,
    path,
    endpointId: id,
    respond: async (_request, params, call) => {
      const [endpoint, handlers] = await Promise.all([loadEndpoint(id), areaHandlers[area]()]);
      return await callEndpoint(endpoint, (handlers as unknown as Readonly<Record<EndpointId, AnyHandler>>)[id], params, call);
    },
  };
}

/** Every address that is not on the backend's origin. */
const FOREIGN_ROUTE: Route = {
  method: '*',
  path: '*',
  endpointId: null,
  respond: (request, _params, call) => answerForeignRequest(request, call),
};

/**
 * @param options the backend's state, address, time and randomness
 * @returns the backend
 */
export function createBackend(options: BackendOptions): Backend {
  const { database, origin, clock = createClock(), random = createRandom(1), journal = new JournalTap(), onDefect = console.error } = options;
  const answerFrom =
    (parent: CallOrigin | null): BackendContext['fetch'] =>
    (request, cause) =>
      answer(request, { ...backend, onDefect, answerFrom, from: parent === null ? null : { ...parent, cause: cause ?? parent.cause } });
  const handle = (request: Request): Promise<Response> => answerFrom(null)(request);
  const backend: Backend = { database, origin, clock, random, journal, fetch: handle, handle };
  return backend;
}

/** The backend while it answers one request. */
interface Answering extends Backend {
  readonly onDefect: (error: unknown) => void;
  /** What the backend makes this request for; null for one from outside. */
  readonly from: CallOrigin | null;
  /** Makes the way on which this request's own requests go out. */
  readonly answerFrom: (parent: CallOrigin) => BackendContext['fetch'];
}

async function answer(request: Request, backend: Answering): Promise<Response> {
  const url = new URL(request.url);
  if (url.origin !== backend.origin) return await respond(FOREIGN_ROUTE, {}, request, backend);
  const match = findRoute(request.method, url.pathname);
  if (match.kind === 'found') return await respond(match.route, match.params, request, backend);
  if (match.kind === 'unknown') return problemAnswer({ code: 'not_found', message: `There is nothing at ${url.pathname}.` });
  const headers = { allow: match.allowed.join(', ') };
  if (request.method === 'OPTIONS') return emptyAnswer(headers);
  return problemAnswer({ code: 'method_not_allowed', message: `Use one of these methods here: ${headers.allow}.` }, headers);
}

async function respond(route: Route, params: Readonly<Record<string, string>>, request: Request, backend: Answering): Promise<Response> {
  if (route.path.startsWith(CONTROL_PREFIX)) return await answerOf(route, params, request, backend, null);
  const { journal, clock, from } = backend;
  const recording = journal.begin(request, clock, route.path === '*' ? '' : route.path, from);
  const answered = await answerOf(route, params, request, backend, recording);
  recording.end(answered);
  return answered;
}

async function answerOf(
  route: Route,
  params: Readonly<Record<string, string>>,
  request: Request,
  backend: Answering,
  recording: Recording | null,
): Promise<Response> {
  try {
    const { control, faults, userIds } = await backend.database.read((tx) => ({
      control: tx.get('control', 'control'),
      faults: tx.all('faults'),
      userIds: tx.all('users').map(({ id }) => id),
    }));
    backend.clock.follow(control ?? null);
    // Most requests meet no fault: what acts one out is loaded with the first.
    const acting = recording === null || faults.length === 0 ? null : await import('./control/faults.ts');
    const suffering = acting === null ? NO_SUFFERING : await acting.takeFaults(backend.database, faults, faultTarget(request, backend), control?.seed ?? 1);
    recording?.begins(suffering, backend.clock.now());
    const { latencyMs, effect, oauthFault } = suffering;
    const ms = effect?.kind === 'hang' ? Infinity : latencyMs;
    // Whoever looks for a request that never ends has to find it.
    if (ms === Infinity) recording?.end(Response.error());
    if (ms > 0) await acting?.wait(ms, request.signal);
    const failed = route === FOREIGN_ROUTE ? await failedForeignAnswer(request, effect, backend) : acting?.failedAnswer(effect);
    if (failed !== null && failed !== undefined) return failed;
    const actingUserId = recording === null ? '' : actingUser(request, route, userIds);
    const answered = await route.respond(request, params, { ...callContext(backend, request, recording), actingUserId, request, oauthFault });
    return withoutBodyForHead(request, (await acting?.spoiledAnswer(answered, effect)) ?? answered);
  } catch (error) {
    if (request.signal.aborted) return Response.error();
    return errorAnswer(error, route.endpointId === null ? null : await loadEndpoint(route.endpointId), backend.onDefect);
  }
}

/** The backend as a handler sees it: what it sends out is known to come from this request. */
function callContext(backend: Answering, request: Request, recording: Recording | null): BackendContext {
  const { database, clock, random, origin, journal, from, answerFrom } = backend;
  if (recording === null) return { database, clock, random, origin, journal, fetch: backend.fetch };
  const cause = from?.cause ?? readCause(request.headers.get(CAUSE_HEADER));
  return { database, clock, random, origin, journal, fetch: answerFrom({ parentId: recording.id, cause }) };
}

/** How faults name a request: by its path on the backend, by its address elsewhere. */
function faultTarget(request: Request, backend: Backend): string {
  const url = new URL(request.url);
  return `${request.method} ${url.origin === backend.origin ? '' : url.origin}${url.pathname}`;
}

function actingUser(request: Request, route: Route, userIds: readonly string[]): string {
  const named = request.headers.get(ACTING_USER_HEADER);
  const first = userIds[0] ?? '';
  if (named === null || userIds.includes(named)) return named ?? first;
  // Who learns here which users there are cannot be expected to name one.
  if (route.endpointId === 'getWorkspace') return first;
  throw new ProblemError('invalid_request', `There is no user “${named}” in this workspace. Choose another user.`);
}

function withoutBodyForHead(request: Request, answered: Response): Response {
  return request.method === 'HEAD' ? new Response(null, { status: answered.status, headers: answered.headers }) : answered;
}
