import { expect, test } from 'vitest';
import type { Backend } from '../backend.ts';
import { FIRST_USER_ID } from '../seed/ids.ts';
import { createTestClient } from '../test-client.ts';
import { createControl, type Control } from './client.ts';

function controlOf({ handle, origin }: Backend): Control {
  return createControl(async (method, path, body) => {
    const answer = await handle(new Request(origin + path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }));
    return { status: answer.status, text: await answer.text() };
  });
}

test('sets scenarios, alone or together', async () => {
  const { backend } = await createTestClient();
  const control = controlOf(backend);
  expect((await control.scenario('revoked')).scenarios).toEqual(['tutorial', 'revoked']);
  const state = await control.scenario(['busy', 'slow'], { seed: 7, now: '2027-01-05T08:00:00.000Z', freeze: true });
  expect(state).toMatchObject({ scenarios: ['busy', 'slow'], seed: 7, now: '2027-01-05T08:00:00.000Z', isFrozen: true });
  expect(await control.state()).toEqual(state);
});

test('makes requests fail by status, effect and OAuth error, and lets them be again', async () => {
  const { backend, send } = await createTestClient();
  const control = controlOf(backend);
  await control.fault('GET /api/v1/workspace', { status: 429, retryAfterSeconds: 4, times: 1 });
  const limited = await send('GET', '/api/v1/workspace');
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '4']);
  expect((await send('GET', '/api/v1/workspace')).status).toBe(200);
  await control.fault('GET /api/v1/workspace', { effect: 'network-error' });
  await control.fault('POST /provider/*/token', { oauthError: 'invalid_grant', description: 'Too old.' });
  expect((await send('GET', '/api/v1/workspace')).type).toBe('error');
  expect(await (await send('POST', '/provider/wrike/token')).json()).toEqual({ error: 'invalid_grant', error_description: 'Too old.' });
  expect((await control.clearFaults()).faults).toEqual([]);
});

test('moves, sets, stops and starts the clock', async () => {
  const { clock } = controlOf((await createTestClient({ now: '2026-03-02T09:30:00.000Z' })).backend);
  expect((await clock.advance('2h')).now).toBe('2026-03-02T11:30:00.000Z');
  expect((await clock.advance('1.5d')).now).toBe('2026-03-03T23:30:00.000Z');
  expect((await clock.set('2027-01-01T00:00:00.000Z')).now).toBe('2027-01-01T00:00:00.000Z');
  expect((await clock.run()).isFrozen).toBe(false);
  expect((await clock.freeze()).isFrozen).toBe(true);
  await expect(async () => await clock.advance('soon' as '2h')).rejects.toThrow('"soon" is no length of time');
});

test('decides consents, reads the journal, and takes the state from one backend to another', async () => {
  const [from, to] = [await createTestClient({ scenarios: ['busy'] }), await createTestClient()];
  const control = controlOf(from.backend);
  expect((await control.consent('accept', { account: FIRST_USER_ID, times: 2 })).consent).toMatchObject([{ decision: 'accept', times: 2, used: 0 }]);
  expect((await control.clearConsent()).consent).toEqual([]);
  await from.send('GET', '/api/v1/workspace');
  await from.send('GET', '/api/v1/nothing-there/at-all');
  const [entry] = await control.journal({ outcome: 'succeeded' });
  expect(entry).toMatchObject({ route: '/api/v1/workspace', status: 200 });
  expect((await control.journalEntry(entry?.id ?? '')).responseBody).toContain('Zylker');
  expect((await control.har()).log.entries).toHaveLength(1);
  await control.clearJournal();
  expect(await control.journal()).toEqual([]);
  expect((await controlOf(to.backend).importState(await control.exportState())).scenarios).toEqual(['busy']);
});

test('what is refused says why', async () => {
  const control = controlOf((await createTestClient()).backend);
  await expect(control.fault('', { status: 500 })).rejects.toThrow(/POST \/__mock\/faults was answered with 422.*route/);
});
