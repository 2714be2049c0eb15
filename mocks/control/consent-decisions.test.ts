import { expect, test } from 'vitest';
import { endpoints } from '#src/contract/endpoints.ts';
import { createTestClient } from '../test-client.ts';
import { takeConsentDecision } from './consent-decisions.ts';

test('decisions are taken in their order, for the services they are meant for, as often as they were given', async () => {
  const { call, backend } = await createTestClient();
  await call(endpoints.queueConsent, { body: { decision: 'reject', service: 'slack' } });
  await call(endpoints.queueConsent, { body: { decision: 'accept', times: 2 } });
  const taken = [];
  for (const service of ['wrike', 'slack', 'slack', 'wrike']) taken.push((await takeConsentDecision(backend.database, service))?.decision ?? null);
  expect(taken).toEqual(['accept', 'reject', 'accept', null]);
  expect((await call(endpoints.getMockState, {})).consent).toEqual([]);
});

test('a decision without an end holds until it is cleared', async () => {
  const { call, backend } = await createTestClient();
  await call(endpoints.queueConsent, { body: { decision: 'accept', account: '711770823-private', times: null } });
  for (let round = 0; round < 3; round += 1) {
    expect(await takeConsentDecision(backend.database, 'wrike')).toMatchObject({ decision: 'accept', account: '711770823-private' });
  }
  await call(endpoints.clearConsent, {});
  expect(await takeConsentDecision(backend.database, 'wrike')).toBeNull();
});

test('of requests that come together each takes its own', async () => {
  const { call, backend } = await createTestClient();
  await call(endpoints.queueConsent, { body: { decision: 'accept', times: 3 } });
  const taken = await Promise.all(Array.from({ length: 8 }, () => takeConsentDecision(backend.database, 'wrike')));
  expect(taken.filter((decision) => decision !== null)).toHaveLength(3);
});
