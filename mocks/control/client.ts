import type { ConsentDecision, Fault, FaultEffect, MockState, Scenario } from '#src/contract/control.ts';
import { routes } from '#src/contract/routes.ts';
import type { Har, JournalDetails, JournalEntry, JournalOutcome, JournalTarget } from '#src/contract/journal.ts';
import type { StateFile } from '#src/contract/state-file.ts';

const UNITS_MS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** A length of time: `90s`, `5m`, `2h`, `1d`. */
export type Duration = `${number}${keyof typeof UNITS_MS}`;

/**
 * What happens to matching requests: a status (429 and 503 may say when to try again), an effect by its name, an OAuth error by its code, a
 * wait in milliseconds (up to `latencySpreadMs` more, drawn from the seed). `times` is how often, until cleared when absent; `chance` is the
 * share of requests that it strikes.
 */
export interface FaultOptions {
  readonly status?: number;
  readonly retryAfterSeconds?: number;
  readonly effect?: Exclude<FaultEffect['kind'], 'status' | 'oauth-error'> | FaultEffect;
  readonly oauthError?: string;
  readonly description?: string;
  readonly latencyMs?: number;
  readonly latencySpreadMs?: number;
  readonly times?: number;
  readonly chance?: number;
}

export interface ScenarioOptions {
  /** The same scenarios and seed make the same ids, names and dates. */
  readonly seed?: number;
  /** RFC 3339; the machine's time when absent. */
  readonly now?: string;
  /** Whether the clock stands still from then on. */
  readonly freeze?: boolean;
}

export interface JournalFilter {
  readonly q?: string;
  readonly target?: JournalTarget;
  readonly outcome?: JournalOutcome;
}

/** Steers the mocked backend. Every call resolves once the backend is as it was told to be, and throws when it refuses. */
export interface Control {
  readonly state: () => Promise<MockState>;
  /** Replaces all state by one scenario or several together, and takes all faults back. */
  readonly scenario: (scenarios: Scenario | readonly Scenario[], options?: ScenarioOptions) => Promise<MockState>;
  /** Has requests that match `POST /api/v1/connections` fail or wait; `*` is any run of characters, `{name}` one part of a path. */
  readonly fault: (route: string, options: FaultOptions) => Promise<MockState>;
  readonly clearFaults: () => Promise<MockState>;
  readonly clock: {
    readonly advance: (duration: Duration) => Promise<MockState>;
    /** Sets the time, RFC 3339. */
    readonly set: (now: string) => Promise<MockState>;
    readonly freeze: () => Promise<MockState>;
    readonly run: () => Promise<MockState>;
  };
  /** Decides the next consent, or several, without a window. */
  readonly consent: (decision: ConsentDecision['decision'], options?: Partial<Omit<ConsentDecision, 'decision'>>) => Promise<MockState>;
  readonly clearConsent: () => Promise<MockState>;
  /** The last requests, the newest first. */
  readonly journal: (filter?: JournalFilter) => Promise<JournalEntry[]>;
  readonly journalEntry: (id: string) => Promise<JournalDetails>;
  readonly clearJournal: () => Promise<void>;
  readonly har: () => Promise<Har>;
  readonly exportState: () => Promise<StateFile>;
  readonly importState: (file: StateFile) => Promise<MockState>;
}

/** Sends one request to the backend. `path` is on its origin, `body` is sent as JSON. */
export type SendToControl = (method: string, path: string, body?: unknown) => Promise<{ status: number; text: string }>;

/**
 * @param send reaches the backend: through a page, over HTTP, or in the same process
 * @returns the typed helper over it
 */
export function createControl(send: SendToControl): Control {
  const call = async <R>(id: keyof typeof routes, body?: unknown, path: string = routes[id].path): Promise<R> => {
    const { method } = routes[id];
    const { status, text } = await send(method, path, body);
    if (status >= 300) throw new Error(`${method} ${path} was answered with ${status}: ${text}`);
    const answer: unknown = text === '' ? undefined : JSON.parse(text);
    return answer as R;
  };
  return {
    state: () => call('getMockState'),
    scenario: (scenarios, options = {}) => call('resetMock', { scenarios: typeof scenarios === 'string' ? [scenarios] : scenarios, ...options }),
    fault: (route, options) => call('addFault', faultOf(route, options)),
    clearFaults: () => call('clearFaults'),
    clock: {
      advance: (duration) => call('setClock', { advanceMs: milliseconds(duration) }),
      set: (now) => call('setClock', { now }),
      freeze: () => call('setClock', { freeze: true }),
      run: () => call('setClock', { freeze: false }),
    },
    consent: (decision, options = {}) => call('queueConsent', { decision, ...options }),
    clearConsent: () => call('clearConsent'),
    journal: async (filter = {}) => {
      const query = new URLSearchParams({ limit: '500', ...filter });
      const { entries } = await call<{ entries: JournalEntry[] }>('listJournal', undefined, `${routes.listJournal.path}?${query}`);
      return entries;
    },
    journalEntry: (id) => call('getJournalEntry', undefined, routes.getJournalEntry.path.replace('{entryId}', encodeURIComponent(id))),
    clearJournal: () => call('clearJournal'),
    har: () => call('exportHar'),
    exportState: () => call('exportState'),
    importState: (file) => call('importState', file),
  };
}

/**
 * @param origin where the backend answers, without a trailing slash; empty for the page's own
 * @returns the helper over HTTP, for Node, stories and tools
 */
export function controlAt(origin = ''): Control {
  return createControl(async (method, path, body) => {
    const response = await fetch(origin + path, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    });
    return { status: response.status, text: await response.text() };
  });
}

/** @returns milliseconds @throws Error for what is no length of time */
function milliseconds(duration: Duration): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(duration) ?? [];
  if (amount === undefined) throw new Error(`"${duration}" is no length of time. Use one like 90s, 5m, 2h or 1d.`);
  return Number(amount) * UNITS_MS[unit as keyof typeof UNITS_MS];
}

function faultOf(route: string, { status, retryAfterSeconds, effect, oauthError, description, times, ...rest }: FaultOptions): Partial<Fault> {
  const told = typeof effect === 'string' ? { kind: effect } : effect;
  const byStatus = status === undefined ? undefined : { kind: 'status', status, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  const byCode = oauthError === undefined ? undefined : { kind: 'oauth-error', error: oauthError, ...(description === undefined ? {} : { description }) };
  const chosen = told ?? byStatus ?? byCode;
  return { route, ...(times === undefined ? {} : { times }), ...rest, ...(chosen === undefined ? {} : { effect: chosen as FaultEffect }) };
}
