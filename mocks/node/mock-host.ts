import { isForBackend } from '../backend-address.ts';
import { createBackend, type Backend } from '../backend.ts';
import { createClock, type MockClock } from '../clock.ts';
import { JournalTap } from '../control/journal-tap.ts';
import type { Database } from '../db/database.ts';
import { createRandom } from '../random.ts';
import { changeStream } from './change-stream.ts';
import { allowCrossOrigin, preflightAnswer } from './cross-origin.ts';

/** What the host serves beside the backend: the console's built files. */
export type ServeFile = (path: string) => Promise<Response | null>;

export interface MockHostOptions {
  readonly database: Database;
  /** Scheme, host and port that it listens on, without a trailing slash. */
  readonly origin: string;
  readonly seed: number;
  readonly clock?: MockClock;
  readonly serveFile: ServeFile;
  readonly onDefect: (error: unknown) => void;
}

const AUTHORIZE = /^\/authorize\/[^/]+$/;
const VENDOR_PATH = /^\/vendors\/([^/]+)(\/.*)?$/;
/** Hosts that mean this machine; every other `Host` is a vendor's. */
const OWN_HOST = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)(:\d+)?$/i;
const OWN_ORIGIN = /^https?:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/i;

/**
 * The backend for a real server: console API, provider, vendors (by `Host`, or under `/vendors/{host}/`) and control, and the built
 * console for everything else. Local tools may call it from their pages.
 * @param options where it is, and what it keeps its state in
 * @returns what answers a request; a network error of the mock is an answer of type `error`, for which the connection is to be cut
 */
export function createMockHost(options: MockHostOptions): (request: Request) => Promise<Response> {
  const backendFor = backendsByOrigin(options);
  return async (incoming) => {
    const request = atOwnOrigin(incoming, options.origin);
    const origin = incoming.headers.get('origin');
    if (incoming.method === 'OPTIONS' && incoming.headers.has('access-control-request-method')) return preflightAnswer(incoming);
    // A console that is served elsewhere on this machine has its consent page there, so its backend is addressed there too.
    const backend = backendFor(origin !== null && OWN_ORIGIN.test(origin) ? origin : options.origin);
    return allowCrossOrigin(await answer(request, backend, options), origin);
  };
}

function backendsByOrigin({ database, seed, clock = createClock(), onDefect }: MockHostOptions): (origin: string) => Backend {
  const backends = new Map<string, Backend>();
  const journal = new JournalTap();
  const random = createRandom(seed, crypto.randomUUID());
  return (origin) => {
    const backend = backends.get(origin) ?? createBackend({ database, origin, clock, random, journal, onDefect });
    backends.set(origin, backend);
    return backend;
  };
}

/** Whatever name of this machine was used, the backend knows one. */
function atOwnOrigin(request: Request, origin: string): Request {
  const url = new URL(request.url);
  const host = request.headers.get('host') ?? url.host;
  const rest = url.pathname + url.search;
  if (!OWN_HOST.test(host)) return new Request(`https://${host}${rest}`, request);
  const [, vendor, path = '/'] = VENDOR_PATH.exec(url.pathname) ?? [];
  return new Request(vendor === undefined ? origin + rest : `https://${vendor}${path}${url.search}`, request);
}

async function answer(request: Request, backend: Backend, options: MockHostOptions): Promise<Response> {
  const url = new URL(request.url);
  if (url.origin === options.origin && url.pathname === '/__mock/changes') return changeStream(options.database, request.signal);
  if (isForBackend(url, options.origin)) return await backend.handle(url.origin === options.origin ? readdressed(request, backend.origin) : request);
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('There are only pages and files here.\n', { status: 405, headers: { allow: 'GET, HEAD' } });
  return (await decidedConsent(request, backend)) ?? (await options.serveFile(url.pathname)) ?? notBuilt();
}

function readdressed(request: Request, origin: string): Request {
  const { pathname, search } = new URL(request.url);
  return new Request(origin + pathname + search, request);
}

/** The answer to an authorization request that needs no page: a redirect, or a problem for somebody who is no browser. */
async function decidedConsent(request: Request, backend: Backend): Promise<Response | null> {
  const { pathname, search } = new URL(request.url);
  if (!AUTHORIZE.test(pathname)) return null;
  const wantsPage = request.headers.get('accept')?.includes('text/html') === true;
  if (wantsPage && search === '') return null;
  const decided = await backend.handle(new Request(backend.origin + pathname + search, { headers: request.headers }));
  return wantsPage && decided.status !== 302 ? null : decided;
}

function notBuilt(): Response {
  return new Response('The console is not built yet. Run "npm run build", then reload this page. The API answers all the same.\n', { status: 404 });
}
