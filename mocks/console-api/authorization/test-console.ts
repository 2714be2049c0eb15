import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import type { Fault } from '#src/contract/control.ts';
import type { AuthorizationRequest, Connection, NewConnection } from '#src/contract/connections.ts';
import type { Problem } from '#src/contract/problem.ts';
import { createBackend, type Backend } from '../../backend.ts';
import { createMemoryDatabase } from '../../db/memory-database.ts';
import type { AuthorizationRow, CustomServiceRow } from '../../db/tables.ts';
import type { CallContext } from '../../handler.ts';
import { createRandom } from '../../random.ts';
import { FIRST_USER_ID, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';

export const ORIGIN = 'https://console.example';
const CONNECTIONS = `/api/v1/extensions/${WRIKE_EXTENSION_ID}/connections`;
const LINK_NAME = 'authorization_test';

/** The console and a person in front of it. */
export interface TestConsole {
  readonly backend: Backend;
  readonly create: (serviceLinkName?: string, scopes?: readonly string[], details?: Partial<NewConnection>) => Promise<AuthorizationRequest>;
  /** Creates a connection that needs no consent. @returns it */
  readonly createAtOnce: (serviceLinkName: string, details?: Partial<NewConnection>) => Promise<Connection>;
  /** Describes a custom service, as if somebody had. */
  readonly describe: (linkName: string, auth: CustomServiceRow['auth']) => Promise<void>;
  /** Begins the authorization again, with other scopes if there are any. */
  readonly reconnect: (scopes?: readonly string[]) => Promise<AuthorizationRequest>;
  /** Connects again what needs no consent. */
  readonly reconnectAtOnce: (credentials?: Readonly<Record<string, string>>) => Promise<void>;
  readonly revoke: () => Promise<{ status: number; body: { error?: Problem } }>;
  readonly connection: () => Promise<Connection>;
  readonly authorization: () => Promise<AuthorizationRow>;
  /** Answers in the provider's window. @returns the query string that comes to the redirect URL */
  readonly answer: (request: AuthorizationRequest, decision?: 'accept' | 'reject', accountId?: string) => Promise<string>;
  readonly complete: (request: AuthorizationRequest, query: string) => Promise<AuthorizationAttempt>;
  /** Creates, accepts and completes. */
  readonly connect: (serviceLinkName?: string, scopes?: readonly string[], details?: Partial<NewConnection>) => Promise<AuthorizationAttempt>;
  readonly attempt: (id: string) => Promise<AuthorizationAttempt>;
  readonly abandon: (id: string, reason: 'window_closed' | 'timed_out') => Promise<AuthorizationAttempt>;
  readonly advance: (ms: number) => Promise<void>;
  readonly fault: (fault: Pick<Fault, 'route' | 'effect' | 'latencyMs'>) => Promise<void>;
  /** Everything that the console API was ever heard to say. */
  readonly heard: () => string;
  readonly call: () => CallContext;
}

/** @returns a console on the tutorial's state, its clock standing still */
export async function startConsole(): Promise<TestConsole> {
  const backend = createBackend({ database: createMemoryDatabase(), origin: ORIGIN, random: createRandom(3), onDefect: rethrow });
  const heard: string[] = [];
  const send = async (method: string, path: string, body?: unknown): Promise<{ status: number; body: unknown }> => {
    const headers = { 'content-type': 'application/json' };
    const request = new Request(ORIGIN + path, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const response = await backend.handle(request);
    const text = await response.text();
    if (path.startsWith('/api/')) heard.push(text);
    return { status: response.status, body: text === '' ? {} : JSON.parse(text) };
  };
  await send('POST', '/__mock/reset', { scenarios: ['tutorial'], now: '2026-03-16T09:30:00.000Z', freeze: true });

  const created = async (changes: Partial<NewConnection>): Promise<unknown> => {
    const details = { name: 'Authorization Test', linkName: LINK_NAME, usesLoginUserCredentials: false, returnTo: '/extensions', ...changes };
    const answered = await send('POST', CONNECTIONS, details);
    if (answered.status !== 201) throw new Error(JSON.stringify(answered.body));
    return answered.body;
  };

  const own: TestConsole = {
    backend,
    create: async (serviceLinkName = 'wrike', scopes = ['Default', 'wsReadWrite'], details = {}) => requestIn(await created({ serviceLinkName, scopes: [...scopes], ...details })),
    createAtOnce: async (serviceLinkName, details = {}) => (await created({ serviceLinkName, scopes: [], ...details }) as { connection: Connection }).connection,
    describe: async (linkName, auth) => {
      const at = '2026-03-16T09:00:00.000Z';
      const row = { id: `custom-${linkName}`, linkName, name: linkName, auth, createdAt: at, createdBy: FIRST_USER_ID, updatedAt: at };
      await backend.database.write((tx) => tx.put('customServices', row));
    },
    reconnect: async (scopes) => {
      const path = `${CONNECTIONS}/${LINK_NAME}/authorizations`;
      return requestIn((await send('POST', path, { returnTo: '/extensions', ...(scopes === undefined ? {} : { scopes }) })).body);
    },
    reconnectAtOnce: async (credentials = {}) => {
      await send('POST', `${CONNECTIONS}/${LINK_NAME}/authorizations`, { returnTo: '/extensions', credentials });
    },
    revoke: async () => {
      const { status, body } = await send('POST', `${CONNECTIONS}/${LINK_NAME}/revocation`);
      return { status, body: body as { error?: Problem } };
    },
    connection: async () => (await send('GET', `${CONNECTIONS}/${LINK_NAME}`)).body as Connection,
    authorization: async () => {
      const { id } = await own.connection();
      const row = await backend.database.read((tx) => tx.where('authorizations', 'connectionId', id)[0]);
      if (row === undefined) throw new Error('There is no authorization.');
      return row;
    },
    answer: async ({ url }, decision = 'accept', accountId = FIRST_USER_ID) => {
      const { pathname, search } = new URL(url);
      const body = { query: search.slice(1), decision, accountId };
      const answered = await send('POST', `/provider${pathname.replace('/authorize', '')}/authorize/decision`, body);
      if (answered.status !== 200) throw new Error(JSON.stringify(answered.body));
      return new URL((answered.body as { redirectTo: string }).redirectTo).search.slice(1);
    },
    complete: async ({ id }, query) => (await send('POST', `/api/v1/authorizations/${id}/callback`, { query })).body as AuthorizationAttempt,
    connect: async (serviceLinkName, scopes, details) => {
      const request = await own.create(serviceLinkName, scopes, details);
      return await own.complete(request, await own.answer(request));
    },
    attempt: async (id) => (await send('GET', `/api/v1/authorizations/${id}`)).body as AuthorizationAttempt,
    abandon: async (id, reason) => (await send('POST', `/api/v1/authorizations/${id}/abandonment`, { reason })).body as AuthorizationAttempt,
    advance: async (advanceMs) => void (await send('POST', '/__mock/clock', { advanceMs })),
    fault: async (fault) => void (await send('POST', '/__mock/faults', { ...fault, times: 1 })),
    heard: () => heard.join('\n'),
    call: () => ({ ...backend, actingUserId: FIRST_USER_ID, request: new Request(ORIGIN), oauthFault: null }),
  };
  return own;
}

function requestIn(body: unknown): AuthorizationRequest {
  return (body as { authorizationRequest: AuthorizationRequest }).authorizationRequest;
}

function rethrow(error: unknown): never {
  throw error;
}
