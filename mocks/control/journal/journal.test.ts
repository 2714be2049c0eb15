import { expect, test } from 'vitest';
import { CAUSE_HEADER, causeHeader } from '#src/contract/cause.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import type { JournalDetails } from '#src/contract/journal.ts';
import { FIRST_USER_ID, WRIKE_EXTENSION_ID } from '../../seed/ids.ts';
import { createTestClient, TEST_NOW, type TestClient } from '../../test-client.ts';
import { JOURNAL_CAPACITY } from './journal.ts';

const EXTENSION = `/api/v1/extensions/${WRIKE_EXTENSION_ID}`;
const details = { serviceLinkName: 'wrike', name: 'Wrike', linkName: 'wrike_new', usesLoginUserCredentials: false, scopes: ['Default'], returnTo: '/' };

/** Connects to Wrike, as the console and the person in the consent window do. */
async function connect({ call }: TestClient): Promise<void> {
  const { authorizationRequest } = await call(endpoints.createConnection, { params: { extensionId: WRIKE_EXTENSION_ID }, body: details });
  const query = new URL(authorizationRequest?.url ?? '').search.slice(1);
  const { redirectTo } = await call(endpoints.decideConsent, { params: { serviceLinkName: 'wrike' }, body: { query, decision: 'accept', accountId: FIRST_USER_ID } });
  const attempt = await call(endpoints.completeAuthorization, { params: { attemptId: authorizationRequest?.id ?? '' }, body: { query: new URL(redirectTo).search.slice(1) } });
  expect(attempt.status).toBe('succeeded');
}

async function everything({ call }: TestClient): Promise<JournalDetails[]> {
  const { entries } = await call(endpoints.listJournal, { query: { limit: 500 } });
  return await Promise.all(entries.map(({ id }) => call(endpoints.getJournalEntry, { params: { entryId: id } })));
}

test('holds each request with its route, time, sizes, status, headers and bodies, the newest first', async () => {
  const client = await createTestClient();
  await client.send('GET', '/api/v1/workspace');
  await client.send('POST', '/api/v1/extensions', { body: '{"name":""}', headers: { 'content-type': 'application/json' } });
  const [second, first] = await everything(client);
  expect(first).toMatchObject({ at: TEST_NOW, target: 'console', method: 'GET', route: '/api/v1/workspace', status: 200, outcome: 'succeeded', requestSize: 0, requestBody: null, fault: null, cause: null });
  expect(JSON.parse(first?.responseBody ?? '')).toMatchObject({ name: 'Zylker' });
  expect(first?.responseSize).toBe(Buffer.byteLength(first?.responseBody ?? ''));
  expect(second).toMatchObject({ method: 'POST', status: 422, outcome: 'refused', requestBody: '{"name":""}', requestSize: 11 });
  expect(second?.requestHeaders).toContainEqual({ name: 'content-type', value: 'application/json' });
  expect(second?.responseHeaders).toContainEqual({ name: 'cache-control', value: 'no-store' });
});

test('says which screen made a request, and which request the backend made its own for', async () => {
  const client = await createTestClient({ scenarios: ['tutorial', 'expired'] });
  const cause = { kind: 'screen', name: '/extensions/ext-1001/connections/my/wrike “zylker”' } as const;
  await client.send('POST', `${EXTENSION}/connections/wrike_zylker/revocation`, { headers: { [CAUSE_HEADER]: causeHeader(cause) } });
  const entries = await everything(client);
  const outer = entries.find(({ target }) => target === 'console');
  const inner = entries.filter(({ target }) => target !== 'console');
  expect(outer?.cause).toEqual(cause);
  expect(inner.map(({ route, parentId, cause }) => ({ route, parentId, cause }))).toEqual([{ route: '/provider/{serviceLinkName}/revoke', parentId: outer?.id, cause }]);
  expect(JSON.stringify(entries)).not.toContain(CAUSE_HEADER);
});

test('tells what a fault did', async () => {
  const client = await createTestClient();
  await client.call(endpoints.addFault, { body: { route: 'GET /api/v1/workspace', times: 1, latencyMs: 1, effect: { kind: 'network-error' } } });
  await client.call(endpoints.addFault, { body: { route: 'GET /api/v1/extensions', effect: { kind: 'truncated-body' } } });
  for (const path of ['workspace', 'extensions', 'services']) await client.send('GET', `/api/v1/${path}`);
  const { entries } = await client.call(endpoints.listJournal, {});
  expect(entries.map(({ status, outcome, fault }) => ({ status, outcome, fault }))).toEqual([
    { status: 200, outcome: 'succeeded', fault: null },
    { status: 200, outcome: 'succeeded', fault: { faultIds: ['fault-2'], latencyMs: 0, effect: 'truncated-body' } },
    { status: 0, outcome: 'unanswered', fault: { faultIds: ['fault-1'], latencyMs: 1, effect: 'network-error' } },
  ]);
});

test('a request that hangs is there while it hangs', async () => {
  const { backend, call } = await createTestClient();
  await call(endpoints.addFault, { body: { route: 'GET *', effect: { kind: 'hang' } } });
  const controller = new AbortController();
  const hanging = backend.handle(new Request(`${backend.origin}/api/v1/workspace`, { signal: controller.signal }));
  await expect.poll(async () => (await call(endpoints.listJournal, {})).entries).toMatchObject([{ outcome: 'unanswered', fault: { effect: 'hang' } }]);
  controller.abort();
  await hanging;
  expect((await call(endpoints.listJournal, {})).total).toBe(1);
});

test('is filtered by words, by whom requests are for and by how they ended, and cleared', async () => {
  const { send, call, backend } = await createTestClient();
  await send('GET', '/api/v1/workspace');
  await send('GET', '/api/v1/extensions/nope');
  await backend.handle(new Request('https://api.example.com/x'));
  const count = async (query: Record<string, string>) => (await call(endpoints.listJournal, { query })).entries.length;
  expect(await Promise.all([{ q: 'WORKSPACE' }, { q: 'get 404' }, { target: 'vendor' }, { outcome: 'refused' }, { outcome: 'failed' }, {}].map(count))).toEqual([1, 1, 1, 1, 1, 3]);
  await call(endpoints.clearJournal, {});
  expect(await call(endpoints.listJournal, {})).toEqual({ entries: [], total: 0, recorded: 0 });
});

test('drops the oldest when it is full', async () => {
  const { send, call } = await createTestClient();
  await call(endpoints.listJournal, {});
  for (let number = 0; number < JOURNAL_CAPACITY + 5; number += 1) await send('GET', `/api/v1/extensions/${number}`);
  const { entries, recorded } = await call(endpoints.listJournal, { query: { limit: 500 } });
  expect(recorded).toBe(JOURNAL_CAPACITY);
  expect(entries.at(-1)?.url).toMatch(/\/5$/);
});

test('no token, code, verifier or client secret of a whole authorization is in the journal or its archive', async () => {
  const client = await createTestClient();
  await connect(client);
  const texts = JSON.stringify([await everything(client), await client.call(endpoints.exportHar, {})]);
  const secrets = await client.backend.database.read((tx) => [
    ...tx.all('providerTokens').map(({ id }) => id),
    ...tx.all('providerCodes').map(({ id }) => id),
    ...tx.all('providerClients').map(({ secret }) => secret),
    ...tx.all('attempts').flatMap(({ codeVerifier, state }) => [codeVerifier, state]),
  ]);
  expect(secrets.length).toBeGreaterThan(10);
  expect(secrets.filter((secret) => secret !== null && texts.includes(secret))).toEqual([]);
  expect(texts).toContain('grant_type=authorization_code');
});

const pairs: unknown = expect.any(Array);
const size: unknown = expect.toSatisfy((value: number) => Number.isFinite(value) && value >= 0);

test('the archive is HAR 1.2 with what Chromium asks of an entry', async () => {
  const client = await createTestClient();
  await connect(client);
  await client.call(endpoints.addFault, { body: { route: 'GET *', effect: { kind: 'network-error' } } });
  await client.send('GET', '/api/v1/workspace?x=1');
  const { log } = await client.call(endpoints.exportHar, {});
  expect(log).toMatchObject({ version: '1.2', creator: { name: 'Patchbay' } });
  for (const entry of log.entries) {
    expect(entry).toEqual({
      startedDateTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      time: size,
      request: expect.objectContaining({ method: expect.any(String), url: expect.stringMatching(/^https?:/), httpVersion: 'HTTP/1.1', cookies: [], headers: pairs, queryString: pairs, headersSize: -1, bodySize: size }),
      response: expect.objectContaining({ status: size, statusText: '', httpVersion: 'HTTP/1.1', cookies: [], headers: pairs, content: expect.objectContaining({ size, mimeType: expect.any(String) }), redirectURL: '', headersSize: -1, bodySize: size }),
      cache: {},
      timings: { blocked: size, send: 0, wait: size, receive: 0 },
      comment: expect.any(String),
      // The panel's filters go by it, not by the type of the body.
      _resourceType: 'fetch',
    });
  }
  const messages = log.entries.flatMap(({ request, response }) => [request, response] as { headers: unknown[]; postData?: unknown }[]);
  const headers = messages.flatMap((message) => message.headers);
  expect(headers).toEqual(headers.map(() => ({ name: expect.any(String), value: expect.any(String) })));
  const bodies = messages.flatMap(({ postData }) => postData ?? []);
  expect(bodies.length).toBeGreaterThan(0);
  expect(bodies).toEqual(bodies.map(() => ({ mimeType: expect.any(String), params: [], text: expect.any(String) })));
  expect(log.entries.at(-1)).toMatchObject({ request: { queryString: [{ name: 'x', value: '1' }] }, response: { status: 0, _error: 'There was no answer.' } });
});
