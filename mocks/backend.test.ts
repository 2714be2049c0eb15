import { expect, test, vi } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { isForBackend } from './backend-address.ts';
import { createBackend } from './backend.ts';
import { ContractViolation } from './call-endpoint.ts';
import { StorageUnavailable, type Database } from './db/database.ts';
import type { UserRow } from './db/tables.ts';
import { WRIKE_EXTENSION_ID } from './seed/ids.ts';
import { createTestClient, testClientFor } from './test-client.ts';

const json = (text: string) => ({ body: text, headers: { 'content-type': 'application/json' } });

test('no answer may be kept by a cache', async () => {
  const { send } = await createTestClient();
  for (const path of ['/api/v1/workspace', '/api/v1/nothing', '/__mock/state', '/api/v1/extensions/nope']) {
    expect((await send('GET', path)).headers.get('cache-control')).toBe('no-store');
  }
});

test('an unknown path is 404, a known one with another method 405 with those it has', async () => {
  const { send } = await createTestClient();
  const missing = await send('GET', '/api/v1/nothing');
  expect([missing.status, await missing.json()]).toEqual([404, { error: { code: 'not_found', message: 'There is nothing at /api/v1/nothing.' } }]);
  const wrong = await send('PUT', '/api/v1/extensions');
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, POST, HEAD, OPTIONS']);
  expect(await wrong.json()).toMatchObject({ error: { code: 'method_not_allowed' } });
});

test('OPTIONS tells the methods, HEAD is GET without its body', async () => {
  const { send } = await createTestClient();
  const options = await send('OPTIONS', '/api/v1/extensions/ext-1001');
  expect([options.status, options.headers.get('allow')]).toEqual([204, 'GET, PATCH, DELETE, HEAD, OPTIONS']);
  const head = await send('HEAD', '/api/v1/workspace');
  expect([head.status, await head.text(), head.headers.get('content-type')]).toEqual([200, '', 'application/json']);
});

test('a path with broken percent-encoding is not found; an encoded part is decoded', async () => {
  const { send } = await createTestClient();
  expect((await send('GET', '/api/v1/extensions/%E0%A4%A')).status).toBe(404);
  expect((await send('GET', `/api/v1/extensions/${encodeURIComponent(WRIKE_EXTENSION_ID).replace('-', '%2D')}`)).status).toBe(200);
});

test('unreadable JSON is 400, JSON of the wrong form 422 with a message for each field', async () => {
  const { send } = await createTestClient();
  expect(await (await send('POST', '/api/v1/extensions', json('{"name":'))).json()).toMatchObject({ error: { code: 'invalid_request' } });
  expect((await send('POST', '/api/v1/extensions', json(''))).status).toBe(400);
  const wrong = await send('POST', '/api/v1/extensions', json('{"name":7,"product":"Zoho CRM"}'));
  expect([wrong.status, await wrong.json()]).toEqual([
    422,
    {
      error: {
        code: 'validation_failed',
        message: 'Some fields need another value.',
        fields: [
          { field: 'name', message: 'Send a value of type string.' },
          { field: 'description', message: 'Send a value; it is required.' },
          { field: 'product', message: 'Use one of these: Zoho Books.' },
        ],
      },
    },
  ]);
  const list = await send('POST', '/api/v1/extensions', json('[]'));
  expect(await list.json()).toMatchObject({ error: { fields: [{ field: '', message: 'Send a value of type object.' }] } });
});

test('the names of prototypes are no fields, no ids and no services', async () => {
  const { send } = await createTestClient();
  for (const name of ['__proto__', 'constructor', 'toString']) {
    expect((await send('GET', `/api/v1/extensions/${name}`)).status).toBe(404);
    expect((await send('GET', `/api/v1/services/${name}`)).status).toBe(404);
  }
  const body = `{"serviceLinkName":"wrike","name":"x","linkName":"x","usesLoginUserCredentials":false,"scopes":["Default"],"returnTo":"/","parameters":{"__proto__":"y"}}`;
  expect((await send('POST', `/api/v1/extensions/${WRIKE_EXTENSION_ID}/connections`, json(body))).status).toBe(201);
});

test("a host that is not simulated gets the backend's own answer, never the network", async () => {
  const network = vi.spyOn(globalThis, 'fetch');
  const { backend } = await createTestClient();
  const answer = await backend.handle(new Request('https://api.example.com/v1/things', { method: 'POST', body: '{}' }));
  expect([answer.status, await answer.json()]).toEqual([
    502,
    {
      error: {
        code: 'provider_unavailable',
        message: 'The host api.example.com is not simulated. Nothing was sent: requests never leave this backend.',
      },
    },
  ]);
  expect(network).not.toHaveBeenCalled();
  network.mockRestore();
});

test("vendors' real token endpoints are played by the provider", async () => {
  const { backend } = await createTestClient();
  const answer = await backend.handle(
    new Request('https://login.wrike.com/oauth2/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'password' }) }),
  );
  expect(answer.headers.get('content-type')).toContain('application/json');
  expect(await answer.json()).toMatchObject({ error: 'invalid_client' });
});

test('pages and files of the origin are not for the backend, all else is', () => {
  const origin = 'http://localhost:4173';
  const paths = ['/api/v1/x', '/__mock/state', '/provider/wrike/token', '/.well-known/oauth-authorization-server/wrike', '/', '/extensions', '/authorize/wrike', '/assets/x.js'];
  expect(paths.map((path) => isForBackend(new URL(path, origin), origin))).toEqual([true, true, true, true, false, false, false, false]);
  expect(isForBackend(new URL('https://www.wrike.com/'), origin)).toBe(true);
});

test("an answer against the contract is the backend's mistake: 500, and somebody hears of it", async () => {
  const { backend } = await createTestClient();
  const defects: unknown[] = [];
  await backend.database.write((tx) => {
    const user: Partial<UserRow> = { id: 'broken', name: 'Broken' };
    tx.put('users', user as UserRow);
  });
  const { send } = testClientFor(createBackend({ ...backend, onDefect: (error) => defects.push(error) }));
  const answer = await send('GET', '/api/v1/workspace');
  expect([answer.status, await answer.json()]).toMatchObject([500, { error: { code: 'internal' } }]);
  expect(defects).toEqual([expect.any(ContractViolation)]);
  await expect(testClientFor(backend).send('GET', '/api/v1/workspace')).rejects.toThrow(/getWorkspace|workspace answered against/);
});

test('a state that cannot be used any more says so', async () => {
  const { backend } = await createTestClient();
  const database: Database = { ...backend.database, read: () => Promise.reject(new StorageUnavailable('Reload this page to go on.')) };
  const { fail } = testClientFor(createBackend({ ...backend, database }));
  expect(await fail(endpoints.getWorkspace, {})).toMatchObject({ status: 503, code: 'unavailable', message: 'Reload this page to go on.' });
});

test('the contract is served as an OpenAPI document', async () => {
  const { send } = await createTestClient();
  const answer = await send('GET', '/api/v1/openapi.json');
  expect(await answer.json()).toMatchObject({ openapi: expect.stringMatching(/^3\.1/), servers: [{ url: 'http://localhost:4173' }] });
});
