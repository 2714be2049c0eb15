import { expose } from 'comlink';
import { loadEndpoint } from '#src/contract/load-endpoint.ts';
import { createBackend, type Backend } from '../backend.ts';
import { loadCatalogue } from '../catalogue/catalogue.ts';
import { createClock, type MockClock } from '../clock.ts';
import type { Database, Storage } from '../db/database.ts';
import { makeWhenMissing } from '../db/make-when-missing.ts';
import { openDatabase } from '../db/open-database.ts';
import { areaHandlers } from '../handlers.ts';
import { createRandom, type Random } from '../random.ts';
import { loadSeed } from '../seed/load-seed.ts';
import { fromWireRequest, toWireAnswer, type WireAnswer, type WireRequest } from './wire.ts';

/** What the backend has to know of the page that it serves. */
export interface PageFacts {
  readonly origin: string;
  readonly pathname: string;
  readonly search: string;
  /** A page that was reloaded keeps its state, whatever its address asks for. */
  readonly isReload: boolean;
}

/** Pages that ask for connections at once: what answers them can load while the page's service worker starts. */
const CONNECTION_PAGES = /\/connections|^\/authorize\/|^\/delugeauth\//;

let backend: Promise<Backend> | null = null;

/** The backend in a thread of its own: whatever it does, the page stays responsive. */
const backendWorker = {
  /** @returns where the state is kept @throws Error that says what keeps it from starting */
  async start(page: PageFacts): Promise<Storage['kind']> {
    backend = openBackend(page);
    return (await backend).database.storage.kind;
  },

  async handle(request: WireRequest): Promise<WireAnswer> {
    if (backend === null) throw new Error('The backend was not started.');
    return await toWireAnswer(await (await backend).handle(fromWireRequest(request)));
  },
};
export type BackendWorker = typeof backendWorker;

expose(backendWorker);

async function openBackend(page: PageFacts): Promise<Backend> {
  const servesConnections = CONNECTION_PAGES.test(page.pathname);
  if (servesConnections) loadConnectionArea();
  const database = await openDatabase();
  const clock = createClock();
  // Each page draws from a stream of its own, so that two never make the same token.
  const random = createRandom(1, crypto.getRandomValues(new Uint32Array(4)).join('-'));
  await seed(database, clock, random, page);
  if (servesConnections) warmUp(database);
  const opened = createBackend({ database, origin: page.origin, clock, random });
  startJournal(opened, page);
  return opened;
}

/** Windows that close as soon as they are done: what they asked has to be with the other pages before. */
const SHORT_LIVED_PAGES = /^\/authorize\/|^\/delugeauth\//;
/** Other pages have something better to do first, in milliseconds. */
const JOURNAL_DELAY_MS = 4000;

/** Has this page hear of other pages' requests, and tell them its own. Reading the journal starts it too. */
function startJournal(opened: Backend, { pathname }: PageFacts): void {
  const start = async (): Promise<void> => {
    const { journalOf } = await import('../control/journal/journal.ts');
    journalOf(opened);
  };
  setTimeout(() => void start().catch(() => undefined), SHORT_LIVED_PAGES.test(pathname) ? 0 : JOURNAL_DELAY_MS);
}

/** What fails to load here is loaded, and told, with the first call. */
function loadConnectionArea(): void {
  Promise.all([areaHandlers.connections(), loadEndpoint('listConnections'), loadCatalogue()]).catch(() => undefined);
}

/** Has the tables that a list of connections needs in memory before it is asked for. What fails here is told when it is. */
function warmUp(database: Database): void {
  database.read((tx) => [tx.all('connections').length, tx.where('authorizations', 'connectionUser', '').length]).catch(() => undefined);
}

/** Makes the state that the address asks for, or the tutorial's on the first visit. */
async function seed(database: Database, clock: MockClock, random: Random, { isReload, search, origin }: PageFacts): Promise<void> {
  const wanted = isReload || search === '' ? null : (await import('./address-request.ts')).addressRequest(search, origin);
  if (wanted !== null) {
    const { applyAddress } = await import('./address-state.ts');
    await applyAddress({ database, clock, random }, wanted);
    return;
  }
  await makeWhenMissing(
    database,
    (tx) => tx.get('control', 'control') !== undefined,
    () => loadSeed({ scenarios: ['tutorial'], seed: 1, now: null, isFrozen: false }, clock),
  );
}
