import { wrap } from 'comlink';
import { setupWorker } from 'msw/browser';
import { http } from 'msw/http';
import { isForBackend } from '../backend-address.ts';
import type { Backend } from '../backend.ts';
import backendWorkerUrl from './backend-worker.ts?worker&url';
import type { BackendWorker } from './backend-worker.ts';
import { offerToOpenedWindows, openerBackend } from './opener-backend.ts';
import { allowScriptUrls } from './script-url-policy.ts';
import { fromWireAnswer, toWireRequest } from './wire.ts';

/** Where MSW's service worker is served. */
const SERVICE_WORKER_URL = '/mockServiceWorker.js';

/**
 * Puts the backend behind this page's network: requests to its paths and to every other host are answered by it, pages and files of
 * this origin pass. The service worker registers while the state is being opened.
 * @returns the backend, once it answers
 * @throws Error that says what keeps it from starting
 */
export async function startBackend(): Promise<Pick<Backend, 'handle'>> {
  const { origin } = location;
  allowScriptUrls([SERVICE_WORKER_URL, backendWorkerUrl]);
  const backend = openBackend(origin);
  const serviceWorker = setupWorker(
    http.all(
      ({ request }) => isForBackend(new URL(request.url), origin),
      async ({ request }) => (await backend).handle(request),
    ),
  );
  window.addEventListener('unhandledrejection', ignoreMissedUpdate);
  const [started] = await Promise.all([
    backend,
    serviceWorker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: SERVICE_WORKER_URL } }),
  ]);
  return started;
}

async function openBackend(origin: string): Promise<Pick<Backend, 'handle'>> {
  const thread = new Worker(backendWorkerUrl, { type: 'module', name: 'backend' });
  const remote = wrap<BackendWorker>(thread);
  const { pathname, search } = location;
  const storage = await Promise.race([remote.start({ origin, pathname, search, isReload: isReload() }), failureOf(thread)]);
  const handle: Backend['handle'] = async (request) => fromWireAnswer(await remote.handle(await toWireRequest(request)));
  if (storage !== 'memory') return { handle };
  const shared = openerBackend();
  if (shared !== null) {
    thread.terminate();
    return { handle: shared };
  }
  offerToOpenedWindows(handle);
  return { handle };
}

/** Settles when the thread's code cannot be loaded, which it has no other way to tell. */
function failureOf(thread: Worker): Promise<never> {
  return new Promise((_resolve, reject) => {
    thread.addEventListener('error', (event) => {
      reject(new Error(event.message === '' || event.message === undefined ? 'Its code could not be loaded.' : event.message));
    });
  });
}

function isReload(): boolean {
  const [navigation] = performance.getEntriesByType('navigation');
  return navigation instanceof PerformanceNavigationTiming && navigation.type !== 'navigate';
}

/** MSW has the browser look for a newer worker and does not wait for it; in a window that closes meanwhile, that is no error. */
function ignoreMissedUpdate(event: PromiseRejectionEvent): void {
  if (event.reason instanceof TypeError && event.reason.message.startsWith('Failed to update a ServiceWorker')) event.preventDefault();
}
