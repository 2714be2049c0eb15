import { expect, test } from 'vitest';
import { describeFault } from './describe-fault.ts';

test.each([
  [{ effect: { kind: 'status', status: 429, retryAfterSeconds: 5 }, times: 3, used: 1 }, 'Status 429, Retry-After 5 s · 2 times more'],
  [{ effect: { kind: 'network-error' }, times: 1 }, 'Network error · once more'],
  [{ latencyMs: 200, latencySpreadMs: 600, times: null }, 'waits 200 to 800 ms · until cleared'],
  [{ effect: { kind: 'oauth-error', error: 'invalid_grant' }, latencyMs: 50, chance: 0.25 }, 'OAuth error invalid_grant · waits 50 ms · 25 % of requests · until cleared'],
] as const)('%j', (fault, text) => {
  expect(describeFault(fault)).toBe(text);
});
