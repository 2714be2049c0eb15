import { afterEach, expect, test, vi } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { createTestClient, type TestClient } from '../test-client.ts';
import { addressRequest } from './address-request.ts';
import { applyAddress } from './address-state.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

async function opened({ backend }: TestClient, search: string): Promise<void> {
  const request = addressRequest(search, backend.origin);
  if (request === null) throw new Error('The address asks for nothing.');
  await applyAddress(backend, request);
}

test('a scenario with its seed, a standing clock and a latency', async () => {
  const client = await createTestClient();
  await opened(client, '?scenario=revoked,slow&seed=42&clock=2027-01-05T08:00:00Z&latency=1-3');
  const state = await client.call(endpoints.getMockState, {});
  expect(state).toMatchObject({ scenarios: ['tutorial', 'revoked', 'slow'], seed: 42, now: '2027-01-05T08:00:00.000Z', isFrozen: true });
  expect(state.faults.map(({ latencyMs, latencySpreadMs }) => [latencyMs, latencySpreadMs])).toEqual([[1000, 1500], [1, 2]]);
});

test('a latency alone keeps the state, and replaces the one before', async () => {
  const client = await createTestClient();
  await client.call(endpoints.createExtension, { body: { name: 'Mine', description: '', product: 'Zoho Books' } });
  await opened(client, '?latency=100');
  await opened(client, '?latency=0');
  expect((await client.call(endpoints.getMockState, {})).faults).toMatchObject([{ route: '*', latencyMs: 0 }]);
  expect((await client.call(endpoints.listExtensions, {})).total).toBe(5);
});

test('a state file of this origin', async () => {
  const [from, to] = [await createTestClient({ scenarios: ['busy'] }), await createTestClient({ scenarios: ['empty'] })];
  const file = await from.call(endpoints.exportState, {});
  vi.stubGlobal('fetch', async () => Response.json(file));
  await opened(to, '?state=/lesson.json');
  expect((await to.call(endpoints.getMockState, {})).scenarios).toEqual(['busy']);
});

test.each([
  ['is not there', () => new Response('', { status: 404 }), /status 404/],
  ['is no JSON', () => new Response('<!doctype html>'), /no JSON/],
  ['is another JSON', () => Response.json({ format: 'patchbay-state', version: 1 }), /refused.*exportedAt/],
])('a state file that %s changes nothing', async (_what, answer, message) => {
  const client = await createTestClient();
  vi.stubGlobal('fetch', async () => answer());
  await expect(opened(client, '?state=/lesson.json')).rejects.toThrow(message);
  expect((await client.call(endpoints.getMockState, {})).scenarios).toEqual(['tutorial']);
});
