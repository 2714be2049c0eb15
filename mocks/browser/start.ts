import { setupWorker } from 'msw/browser';
import { http } from 'msw/http';
import { loadEndpoint } from '#src/contract/load-endpoint.ts';
import { createBackend, isForBackend, type Backend } from '../backend.ts';
import { loadCatalogue } from '../catalogue/catalogue.ts';
import { createClock, type MockClock } from '../clock.ts';
import type { Database } from '../db/database.ts';
import { openDatabase } from '../db/open-database.ts';
import { areaHandlers } from '../handlers.ts';
import { createRandom } from '../random.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { addressScenario } from './address-scenario.ts';
import { offerToOpenedWindows, openerBackend } from './opener-backend.ts';
import { allowScriptUrl } from './script-url-policy.ts';

/** Where MSW's worker script is served. */
const WORKER_URL = '/mockServiceWorker.js';

/** Pages that ask for connections at once: what answers them can load while the worker starts. */
const CONNECTION_PAGES = /\/connections|^\/authorize\/|^\/delugeauth\//;

/**
 * Puts the backend behind this page's network: requests to its paths and to every other host are answered by it, pages and files of
 * this origin pass. The worker registers while the state is being opened.
 * @returns the backend, once it answers
 * @throws Error that says what keeps it from starting
 */
export async function startBackend(): Promise<Pick<Backend, 'handle'>> {
  const { origin } = location;
  const backend = openBackend(origin);
  const worker = setupWorker(
    http.all(
      ({ request }) => isForBackend(new URL(request.url), origin),
      async ({ request }) => (await backend).handle(request),
    ),
  );
  allowScriptUrl(WORKER_URL);
  window.addEventListener('unhandledrejection', ignoreMissedUpdate);
  const [started] = await Promise.all([
    backend,
    worker.start({ quiet: true, onUnhandledFrame: 'bypass', serviceWorker: { url: WORKER_URL } }),
  ]);
  return started;
}

async function openBackend(origin: string): Promise<Pick<Backend, 'handle'>> {
  if (CONNECTION_PAGES.test(location.pathname)) loadConnectionArea();
  const database = await openDatabase();
  const shared = database.storage.kind === 'memory' ? openerBackend() : null;
  if (shared !== null) return { handle: shared };
  const clock = createClock();
  await seed(database, clock);
  if (CONNECTION_PAGES.test(location.pathname)) warmUp(database);
  // Each page draws from a stream of its own, so that two never make the same token.
  const stream = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const backend = createBackend({ database, origin, clock, random: createRandom(1, stream) });
  if (database.storage.kind === 'memory') offerToOpenedWindows(backend.handle);
  return backend;
}

/** What fails to load here is loaded, and told, with the first call. */
function loadConnectionArea(): void {
  Promise.all([areaHandlers.connections(), loadEndpoint('listConnections'), loadCatalogue()]).catch(() => undefined);
}

/** Has the tables that a list of connections needs in memory before it is asked for. What fails here is told when it is. */
function warmUp(database: Database): void {
  database.read((tx) => [tx.all('connections').length, tx.where('authorizations', 'connectionUser', '').length]).catch(() => undefined);
}

/** Makes the state that the address asks for, or the tutorial's on the first visit. A reload keeps what there is. */
async function seed(database: Database, clock: MockClock): Promise<void> {
  const wanted = isReload() ? null : addressScenario(location.search);
  if (wanted !== null) {
    await database.replaceAll(await loadSeed({ ...wanted, now: null, isFrozen: false }, clock));
    return;
  }
  if (await database.read((tx) => tx.get('control', 'control') !== undefined)) return;
  const fill = await loadSeed({ scenarios: ['tutorial'], seed: 1, now: null, isFrozen: false }, clock);
  await database.write((tx) => {
    if (tx.get('control', 'control') === undefined) fill(tx);
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
