import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { z } from 'zod/mini';
import type { addFault } from '#src/contract/control.ts';
import { SCENARIOS } from '#src/contract/scenarios.ts';
import { endpoints } from '#src/contract/endpoints.ts';
import { PAYROLL_EXTENSION_ID, WRIKE_EXTENSION_ID } from '../seed/ids.ts';
import { createTestClient, TEST_NOW, type TestClient } from '../test-client.ts';

type NewFault = z.input<(typeof addFault)['body']>;

async function withFault(fault: NewFault): Promise<TestClient> {
  const client = await createTestClient();
  await client.call(endpoints.addFault, { body: fault });
  return client;
}

/** How long six requests in a row had to wait for a fault with a spread; on timers of the test. */
async function waits(): Promise<number[]> {
  const { call, send } = await withFault({ route: 'GET *', latencyMs: 100, latencySpreadMs: 400 });
  for (let round = 0; round < 6; round += 1) {
    const sent = send('GET', '/api/v1/workspace');
    await vi.advanceTimersByTimeAsync(500);
    expect((await sent).status).toBe(200);
  }
  const { entries } = await call(endpoints.listJournal, {});
  return entries.map(({ fault }) => fault?.latencyMs ?? 0);
}

describe('faults', () => {
  test('a status comes with a problem that says so, and with Retry-After', async () => {
    const { send } = await withFault({ route: 'GET /api/v1/workspace', effect: { kind: 'status', status: 429, retryAfterSeconds: 12 } });
    const answer = await send('GET', '/api/v1/workspace');
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '12']);
    expect(await answer.json()).toMatchObject({ error: { code: 'rate_limited', retryAfterSeconds: 12 } });
  });

  test.each([
    [500, 'internal'],
    [503, 'unavailable'],
    [418, 'invalid_request'],
    [599, 'internal'],
  ])('status %i has the code %s', async (status, code) => {
    const { send } = await withFault({ route: 'GET *', effect: { kind: 'status', status } });
    const answer = await send('GET', '/api/v1/extensions');
    expect([answer.status, await answer.json()]).toMatchObject([status, { error: { code } }]);
  });

  test('happens as often as it was told to, then never again', async () => {
    const { send, call } = await withFault({ route: 'GET /api/v1/extensions', times: 2, effect: { kind: 'network-error' } });
    const answers = [];
    for (let round = 0; round < 4; round += 1) answers.push((await send('GET', '/api/v1/extensions')).type);
    expect(answers).toEqual(['error', 'error', 'default', 'default']);
    expect((await call(endpoints.getMockState, {})).faults).toEqual([]);
  });

  test('tells of each time that it struck, so that whoever shows faults knows when one is over', async () => {
    const { send, backend } = await withFault({ route: 'GET /api/v1/extensions', times: 1, effect: { kind: 'network-error' } });
    const told: unknown[] = [];
    backend.database.subscribe((topics) => told.push(topics));
    for (let round = 0; round < 2; round += 1) await send('GET', '/api/v1/extensions');
    expect(told).toEqual([['faults']]);
  });

  test('is counted once for each of the requests that come together', async () => {
    const { send } = await withFault({ route: 'GET /api/v1/extensions', times: 3, effect: { kind: 'status', status: 500 } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => send('GET', '/api/v1/extensions')));
    expect(answers.filter(({ status }) => status === 500)).toHaveLength(3);
  });

  test('meets the routes that its pattern names: * for anything, {name} for one part', async () => {
    const { send, call } = await withFault({ route: '* /api/v1/extensions/{extensionId}', effect: { kind: 'status', status: 500 } });
    expect((await send('GET', `/api/v1/extensions/${WRIKE_EXTENSION_ID}`)).status).toBe(500);
    expect((await send('GET', `/api/v1/extensions/${WRIKE_EXTENSION_ID}/connections`)).status).toBe(200);
    await call(endpoints.clearFaults, {});
    expect((await send('GET', `/api/v1/extensions/${WRIKE_EXTENSION_ID}`)).status).toBe(200);
  });

  test('one of them can be taken back', async () => {
    const { call, send } = await withFault({ route: 'GET /api/v1/workspace', effect: { kind: 'status', status: 500 } });
    const { faults } = await call(endpoints.addFault, { body: { route: 'GET /api/v1/extensions', effect: { kind: 'status', status: 500 } } });
    const left = await call(endpoints.removeFault, { params: { faultId: faults[0]?.id ?? '' } });
    expect(left.faults.map(({ route }) => route)).toEqual(['GET /api/v1/extensions']);
    expect([(await send('GET', '/api/v1/workspace')).status, (await send('GET', '/api/v1/extensions')).status]).toEqual([200, 500]);
  });

  test('a failed request changed nothing', async () => {
    const { call } = await withFault({ route: 'POST *', effect: { kind: 'network-error' } });
    await expect(call(endpoints.createExtension, { body: { name: 'New', description: '', product: 'Zoho Books' } })).rejects.toThrow('createExtension');
    expect((await call(endpoints.listExtensions, {})).total).toBe(4);
  });

  test('control stays reachable when everything fails', async () => {
    const { call, send } = await withFault({ route: '*', effect: { kind: 'status', status: 500 } });
    expect((await send('GET', '/api/v1/workspace')).status).toBe(500);
    expect((await call(endpoints.clearFaults, {})).faults).toEqual([]);
    expect((await send('GET', '/api/v1/workspace')).status).toBe(200);
  });

  test.each(['malformed-json', 'truncated-body'] as const)('%s is an answer that is no JSON', async (kind) => {
    const { send } = await withFault({ route: 'GET *', effect: { kind } });
    const answer = await send('GET', '/api/v1/workspace');
    expect(answer.status).toBe(200);
    await expect(answer.json()).rejects.toThrow(SyntaxError);
  });

  test('meets other hosts by their address', async () => {
    const { backend } = await withFault({ route: 'POST https://login.wrike.com/oauth2/token', effect: { kind: 'status', status: 503 } });
    expect((await backend.handle(new Request('https://login.wrike.com/oauth2/token', { method: 'POST' }))).status).toBe(503);
  });

  describe('that take time', () => {
    beforeEach(() => {
      vi.useFakeTimers();
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test('latency holds the answer back', async () => {
      const { send } = await withFault({ route: 'GET *', latencyMs: 5000 });
      let answer: Response | null = null;
      const sent = send('GET', '/api/v1/workspace').then((response) => (answer = response));
      await vi.advanceTimersByTimeAsync(4999);
      expect(answer).toBeNull();
      await vi.advanceTimersByTimeAsync(1);
      expect((await sent).status).toBe(200);
    });

    test('latency within a spread differs from request to request, and is the same for the same seed', async () => {
      const first = await waits();
      expect(await waits()).toEqual(first);
      expect(new Set(first).size).toBeGreaterThan(3);
      expect(first.every((ms) => ms >= 100 && ms <= 500)).toBe(true);
    });

    test('a request that hangs ends when the caller gives up', async () => {
      const { backend } = await withFault({ route: 'GET *', effect: { kind: 'hang' } });
      const controller = new AbortController();
      const hanging = backend.handle(new Request(`${backend.origin}/api/v1/workspace`, { signal: controller.signal }));
      await vi.advanceTimersByTimeAsync(24 * 60 * 60 * 1000);
      controller.abort();
      expect((await hanging).type).toBe('error');
    });
  });
});

describe('clock', () => {
  test('stands still, is moved, set and let go', async () => {
    const { call } = await createTestClient();
    expect(await call(endpoints.getMockState, {})).toMatchObject({ now: TEST_NOW, isFrozen: true });
    expect((await call(endpoints.setClock, { body: { advanceMs: 60_000 } })).now).toBe('2026-03-02T09:31:00.000Z');
    expect((await call(endpoints.setClock, { body: { now: '2027-01-01T00:00:00.000Z' } })).now).toBe('2027-01-01T00:00:00.000Z');
    const released = await call(endpoints.setClock, { body: { freeze: false } });
    expect(released.isFrozen).toBe(false);
    expect(Date.parse((await call(endpoints.getMockState, {})).now)).toBeGreaterThanOrEqual(Date.parse('2027-01-01T00:00:00.000Z'));
  });

  test('runs with the machine at an offset once it was set', async () => {
    const { call } = await createTestClient({ isFrozen: false });
    const day = 24 * 60 * 60 * 1000;
    const before = Date.parse((await call(endpoints.getMockState, {})).now);
    const after = Date.parse((await call(endpoints.setClock, { body: { advanceMs: day } })).now);
    expect(after - before).toBeGreaterThanOrEqual(day);
    expect(after - before).toBeLessThan(day + 60_000);
  });
});

async function rows(seed: number): Promise<unknown> {
  const { backend } = await createTestClient({ scenarios: ['busy'], seed });
  return await backend.database.read((tx) => [tx.all('connections'), tx.all('authorizations'), tx.all('providerTokens'), tx.all('activities')]);
}

describe('reset', () => {
  test('replaces everything and takes faults back', async () => {
    const { call } = await withFault({ route: 'GET *', latencyMs: 1 });
    await call(endpoints.deleteExtension, { params: { extensionId: PAYROLL_EXTENSION_ID } });
    const state = await call(endpoints.resetMock, { body: { scenarios: ['tutorial'], seed: 7, now: TEST_NOW, freeze: true } });
    expect(state).toEqual({ scenarios: ['tutorial'], seed: 7, now: TEST_NOW, isFrozen: true, faults: [], consent: [] });
    expect((await call(endpoints.listExtensions, {})).total).toBe(4);
    expect((await call(endpoints.resetMock, { body: { scenarios: ['empty'] } })).isFrozen).toBe(false);
    expect((await call(endpoints.listExtensions, {})).total).toBe(0);
  });

  test('the same scenario, seed and moment make the same state, tokens included', async () => {
    const first = await rows(1);
    expect(await rows(1)).toEqual(first);
    expect(await rows(2)).not.toEqual(first);
  });

  test.each(SCENARIOS.filter((scenario) => scenario !== 'huge'))('%s can be asked for alone', async (scenario) => {
    const { call } = await createTestClient({ scenarios: [scenario] });
    expect((await call(endpoints.getMockState, {})).scenarios).toContain(scenario);
    await call(endpoints.clearFaults, {});
    expect((await call(endpoints.getWorkspace, {})).users).toHaveLength(4);
  });
});
