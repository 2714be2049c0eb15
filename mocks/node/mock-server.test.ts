import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startMockServer, type MockServer } from './start-mock-server.ts';

let server: MockServer;
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patchbay-'));
  await mkdir(join(folder, 'dist/assets'), { recursive: true });
  await writeFile(join(folder, 'dist/index.html'), '<!doctype html><title>Patchbay</title><body></body>');
  await writeFile(join(folder, 'dist/assets/main-1.js'), 'export {};');
  await writeFile(join(folder, 'secret.txt'), 'not for anybody');
  server = await startMockServer({
    port: 0,
    dataFile: null,
    scenarios: null,
    seed: 1,
    consoleFolder: join(folder, 'dist'),
    pageHeaders: { 'content-security-policy': "default-src 'self'" },
    onDefect: (error) => {
      throw error;
    },
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

beforeEach(async () => {
  await post('/__mock/reset', {});
});

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(server.origin + path, { headers, redirect: 'manual' });
}

function post(path: string, body: unknown): Promise<Response> {
  return fetch(server.origin + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
}

/** Sends a request to this server that names another host, as a client does whose names lead here. */
function getFromHost(host: string, path: string): Promise<{ status: number | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(server.origin + path, { headers: { host } }, (answered) => {
      let body = '';
      answered.on('data', (data: Buffer) => (body += data.toString()));
      answered.on('end', () => resolve({ status: answered.statusCode, body }));
    });
    request.on('error', reject);
    request.end();
  });
}

test('serves the console API, control, and the document that describes them', async () => {
  expect(await (await get('/api/v1/workspace')).json()).toMatchObject({ name: 'Zylker', storage: { kind: 'memory' } });
  expect(await (await get('/__mock/state')).json()).toMatchObject({ scenarios: ['tutorial'] });
  expect(await (await get('/api/v1/openapi.json')).json()).toMatchObject({ servers: [{ url: server.origin }] });
  expect((await get('/api/v1/nothing')).status).toBe(404);
});

test('whatever name of this machine is used, the answer is the same', async () => {
  const { port } = new URL(server.origin);
  expect(await getFromHost(`127.0.0.1:${port}`, '/__mock/state')).toMatchObject({ status: 200 });
});

test('serves vendors under /vendors/{host} and by the Host header', async () => {
  const refusal = { errorDescription: 'Access token is missing', error: 'not_authorized' };
  const byPath = await get('/vendors/www.wrike.com/api/v4/folders?pageSize=2');
  expect([byPath.status, await byPath.json()]).toEqual([401, refusal]);
  const byHost = await getFromHost('www.wrike.com', '/api/v4/folders');
  expect([byHost.status, JSON.parse(byHost.body)]).toEqual([401, refusal]);
  expect((await getFromHost('nobody.example.com', '/__mock/state')).body).toContain('not simulated');
});

test('tools on this machine may call it from their pages, pages elsewhere may not', async () => {
  const local = await get('/api/v1/workspace', { origin: 'http://localhost:3000' });
  expect([local.headers.get('access-control-allow-origin'), local.headers.get('vary')]).toEqual(['http://localhost:3000', 'origin']);
  expect((await get('/api/v1/workspace', { origin: 'https://elsewhere.example' })).headers.get('access-control-allow-origin')).toBeNull();
  const asked = { origin: 'http://127.0.0.1:5173', 'access-control-request-method': 'PATCH', 'access-control-request-headers': 'x-acting-user' };
  const preflight = await fetch(`${server.origin}/api/v1/extensions`, { method: 'OPTIONS', headers: asked });
  expect([preflight.status, preflight.headers.get('access-control-allow-methods'), preflight.headers.get('access-control-allow-headers')]).toEqual([204, 'PATCH', 'x-acting-user']);
});

test('serves the built console, which is told that its backend is here', async () => {
  const page = await get('/extensions/ext-1001/connections', { accept: 'text/html' });
  expect([page.status, page.headers.get('content-type'), page.headers.get('content-security-policy')]).toEqual([200, 'text/html; charset=utf-8', "default-src 'self'"]);
  expect(await page.text()).toContain('<meta name="patchbay-api" content="" />');
  const script = await get('/assets/main-1.js');
  expect([script.headers.get('content-type'), script.headers.get('cache-control')]).toEqual(['text/javascript; charset=utf-8', 'public, max-age=31536000, immutable']);
  expect((await get('/assets/gone.js')).status).toBe(404);
  expect((await getFromHost(new URL(server.origin).host, '/..%2fsecret.txt')).body).not.toContain('not for anybody');
});

test('a network error cuts the connection; a status, a wait and a cut body arrive as they are', async () => {
  await post('/__mock/faults', { route: 'GET /api/v1/workspace', times: 1, effect: { kind: 'network-error' } });
  await expect(get('/api/v1/workspace')).rejects.toThrow('fetch failed');
  await post('/__mock/faults', { route: 'GET /api/v1/workspace', times: 1, effect: { kind: 'status', status: 429, retryAfterSeconds: 3 } });
  const limited = await get('/api/v1/workspace');
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '3']);
  await post('/__mock/faults', { route: 'GET /api/v1/workspace', times: 1, effect: { kind: 'truncated-body' } });
  await expect((await get('/api/v1/workspace')).json()).rejects.toThrow(SyntaxError);
  expect((await get('/api/v1/workspace')).status).toBe(200);
});

test('a request that hangs ends when the client gives up', async () => {
  await post('/__mock/faults', { route: 'GET /api/v1/workspace', times: 1, effect: { kind: 'hang' } });
  await expect(fetch(`${server.origin}/api/v1/workspace`, { signal: AbortSignal.timeout(100) })).rejects.toThrow('timeout');
  expect((await get('/api/v1/workspace')).status).toBe(200);
});

test('tells of changes as they happen', async () => {
  const stream = await get('/__mock/changes');
  expect(stream.headers.get('content-type')).toBe('text/event-stream');
  const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader();
  expect((await reader?.read())?.value).toBe(':\n\n');
  await post('/api/v1/extensions', { name: 'Told', description: '', product: 'Zoho Books' });
  expect((await reader?.read())?.value).toMatch(/^data: \{"topics":\[.*"extensions".*\]\}\n\n$/);
  await reader?.cancel();
});

test('journals what came over HTTP', async () => {
  await fetch(`${server.origin}/__mock/journal`, { method: 'DELETE' });
  await get('/api/v1/workspace', { 'x-api-key': 'a-key-that-nobody-may-see' });
  const { entries } = (await (await get('/__mock/journal')).json()) as { entries: { id: string }[] };
  expect(entries).toMatchObject([{ method: 'GET', route: '/api/v1/workspace', status: 200 }]);
  expect(await (await get(`/__mock/journal/${entries[0]?.id}`)).text()).not.toContain('nobody-may-see');
});
