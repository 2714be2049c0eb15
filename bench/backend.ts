import { Collection } from '@msw/data';
import jsonServer from 'json-server';
import { getResponse } from 'msw';
import { http, HttpResponse } from 'msw/http';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod';
import { createMemoryBackend } from '#mocks/memory-backend.ts';
import { FIRST_USER_ID, WRIKE_EXTENSION_ID } from '#mocks/seed/ids.ts';

/*
 * 10,000 connections held by this backend, by json-server and by @msw/data, in one run: the median of each operation. json-server is an
 * Express router, so each of its calls is an HTTP request on this machine; what an empty one costs there is told beside it. Ours and
 * @msw/data behind MSW's handlers are called in the process. All of them sort the list by name, cut a page and count; ours also checks
 * requests and answers against the contract, keeps its journal, and begins an authorization for each connection that it creates.
 */

const ROUNDS = 60;
const CREATED = 40;
const PAGE_SIZE = 100;
const SEARCHED = 'to wrike 4321';

interface Row {
  id: string;
  extensionId: string;
  name: string;
  linkName: string;
  serviceLinkName: string;
  createdAt: string;
}

interface Contestant {
  readonly name: string;
  readonly list: () => Promise<unknown>;
  readonly search: () => Promise<unknown>;
  readonly create: (number: number) => Promise<unknown>;
  /** Null where it has no such operation. */
  readonly reset: (() => Promise<unknown>) | null;
  readonly close: () => void;
}

const OPERATIONS = ['list', 'search', 'create'] as const;

/** Measures ours beside the others; answers where ours is not the fastest. */
export async function benchBackend(): Promise<readonly string[]> {
  const { contestant: ours, rows } = await ourBackend();
  const contestants = [ours, await mswData(rows), await jsonServerOf(rows)];
  console.log(`Backend, ${rows.length} connections, median in milliseconds`);
  console.log(`${''.padEnd(14)}${OPERATIONS.map((name) => name.padStart(10)).join('')}${'reset'.padStart(10)}`);
  const results = [];
  for (const contestant of contestants) {
    const times = await measured(contestant);
    results.push(times);
    console.log(contestant.name.padEnd(14) + [...OPERATIONS, 'reset' as const].map((name) => shown(times[name])).join(''));
  }
  const { ms, connections } = await smallReset();
  console.log(`Reset of ${connections} connections to "busy": ${shown(ms).trim()} ms`);
  for (const contestant of contestants) contestant.close();
  const [mine, ...others] = results;
  return OPERATIONS.flatMap((name) => {
    const best = Math.min(...others.map((times) => times[name] ?? Infinity));
    return (mine?.[name] ?? Infinity) <= best ? [] : [`${name} takes ${shown(mine?.[name]).trim()} ms, another ${shown(best).trim()} ms`];
  });
}

function shown(ms: number | null | undefined): string {
  return (ms === null || ms === undefined ? '–' : ms.toFixed(2)).padStart(10);
}

async function measured({ list, search, create, reset }: Contestant): Promise<Record<(typeof OPERATIONS)[number] | 'reset', number | null>> {
  return {
    list: await median(ROUNDS, list),
    search: await median(ROUNDS, search),
    create: await median(CREATED, create),
    reset: reset === null ? null : await median(3, reset),
  };
}

async function median(rounds: number, run: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const begun = performance.now();
    await run(round);
    times.push(performance.now() - begun);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

async function ourBackend(): Promise<{ contestant: Contestant; rows: Row[] }> {
  const backend = await createMemoryBackend({ scenarios: ['huge'] });
  const rows = await backend.database.read((tx) =>
    tx.all('connections').map(({ id, extensionId, name, linkName, serviceLinkName, createdAt }) => ({ id, extensionId, name, linkName, serviceLinkName, createdAt })),
  );
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await backend.handle(
      new Request(backend.origin + path, { method, headers: { 'x-acting-user': FIRST_USER_ID }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }),
    );
    if (!answer.ok) throw new Error(`${method} ${path} was answered with ${answer.status}: ${await answer.text()}`);
    return await answer.json();
  };
  const connections = `/api/v1/extensions/${WRIKE_EXTENSION_ID}/connections`;
  const newConnection = { serviceLinkName: 'wrike', serviceKind: 'default', usesLoginUserCredentials: false, scopes: ['Default'], returnTo: '/' };
  return {
    rows,
    contestant: {
      name: 'patchbay',
      list: () => ask('GET', `${connections}?limit=${PAGE_SIZE}`),
      search: () => ask('GET', `${connections}?limit=${PAGE_SIZE}&q=${encodeURIComponent(SEARCHED)}`),
      create: (number) => ask('POST', connections, { ...newConnection, name: `Bench ${number}`, linkName: `bench_${number}` }),
      reset: () => ask('POST', '/__mock/reset', { scenarios: ['huge'] }),
      close: () => backend.database.close(),
    },
  };
}

async function mswData(rows: readonly Row[]): Promise<Contestant> {
  const schema = z.object({ id: z.string(), extensionId: z.string(), name: z.string(), linkName: z.string(), serviceLinkName: z.string(), createdAt: z.string() });
  const fill = async (): Promise<Collection<typeof schema>> => {
    const collection = new Collection({ schema });
    for (const row of rows) await collection.create(row);
    return collection;
  };
  let connections = await fill();
  const ask = async (method: string, path: string, body?: unknown): Promise<unknown> => {
    const answer = await getResponse(handlers, new Request(`http://localhost${path}`, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
    if (answer?.ok !== true) throw new Error(`${method} ${path} was answered with ${answer?.status}.`);
    return await answer.json();
  };
  const handlers = [
    http.get('http://localhost/connections', ({ request }) => {
      const search = new URL(request.url).searchParams.get('q') ?? '';
      const found = connections.findMany((q) => q.where({ extensionId: WRIKE_EXTENSION_ID, name: (name) => name.toLowerCase().includes(search) }));
      const sorted = found.toSorted((a, b) => a.name.localeCompare(b.name));
      return HttpResponse.json({ connections: sorted.slice(0, PAGE_SIZE), total: found.length });
    }),
    http.post('http://localhost/connections', async ({ request }) => {
      const row = schema.parse(await request.json());
      const taken = connections.findFirst((q) => q.where({ extensionId: row.extensionId, linkName: row.linkName }));
      if (taken !== undefined) return HttpResponse.json({ code: 'link_name_taken' }, { status: 409 });
      return HttpResponse.json(await connections.create(row), { status: 201 });
    }),
  ];
  return {
    name: '@msw/data',
    list: () => ask('GET', '/connections'),
    search: () => ask('GET', `/connections?q=${encodeURIComponent(SEARCHED)}`),
    create: (number) => ask('POST', '/connections', { ...blankRow(), id: `bench-${number}`, name: `Bench ${number}`, linkName: `bench_${number}` }),
    reset: async () => {
      connections = await fill();
    },
    close: () => undefined,
  };
}

async function jsonServerOf(rows: readonly Row[]): Promise<Contestant> {
  const app = jsonServer.create();
  app.get('/nothing', (_request, response) => response.end());
  app.use(jsonServer.bodyParser);
  app.use(jsonServer.router({ connections: rows.map((row) => ({ ...row })) }));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const ask = (method: string, path: string, body?: unknown): Promise<unknown> => asked(port, method, path, body);
  const overhead = await median(ROUNDS, () => ask('GET', '/nothing'));
  console.log(`An empty HTTP request takes ${overhead.toFixed(2)} ms here; json-server's times include it.`);
  const query = `/connections?extensionId=${WRIKE_EXTENSION_ID}&_limit=${PAGE_SIZE}&_sort=name`;
  return {
    name: 'json-server',
    list: () => ask('GET', query),
    search: () => ask('GET', `${query}&name_like=${encodeURIComponent(SEARCHED)}`),
    create: (number) => ask('POST', '/connections', { ...blankRow(), id: `bench-${number}`, name: `Bench ${number}`, linkName: `bench_${number}` }),
    reset: null,
    close: () => server.close(),
  };
}

function asked(port: number, method: string, path: string, body: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const request = httpRequest({ host: '127.0.0.1', port, method, path, headers, agent: false }, (answer) => {
      let text = '';
      answer.setEncoding('utf8');
      answer.on('data', (part: string) => (text += part));
      answer.on('end', () => resolve(text));
    });
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

function blankRow(): Row {
  return { id: '', extensionId: WRIKE_EXTENSION_ID, name: '', linkName: '', serviceLinkName: 'wrike', createdAt: '2026-01-05T09:00:00.000Z' };
}

/** What a person who resets in the panel waits for, with a hundred connections more than the scenario has. */
async function smallReset(): Promise<{ ms: number; connections: number }> {
  const backend = await createMemoryBackend({ scenarios: ['busy'] });
  const body = JSON.stringify({ scenarios: ['busy'] });
  const times: number[] = [];
  let connections = 0;
  for (let round = 0; round < 20; round += 1) {
    connections = await backend.database.write((tx) => {
      const more = tx.all('connections').slice(0, 1).flatMap((row) => Array.from({ length: 100 }, (_, number) => ({ ...row, id: `bench-${number}`, linkName: `bench_${number}` })));
      for (const row of more) tx.put('connections', row);
      return tx.all('connections').length;
    });
    const begun = performance.now();
    await backend.handle(new Request(`${backend.origin}/__mock/reset`, { method: 'POST', body }));
    times.push(performance.now() - begun);
  }
  return { ms: times.toSorted((a, b) => a - b)[10] ?? 0, connections };
}
