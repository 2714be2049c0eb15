import { expect, test } from 'vitest';
import { EMPTY_FAULT, faultInputProblems, faultOf } from './fault-input.ts';

test.each([
  [{}, { route: 'GET /api/v1/*', times: 1, effect: { kind: 'status', status: 500 } }],
  [{ status: '429', retryAfterSeconds: '5', times: '' }, { route: 'GET /api/v1/*', times: null, effect: { kind: 'status', status: 429, retryAfterSeconds: 5 } }],
  [{ route: ' * ', kind: 'latency', latencyMs: '200', latencySpreadMs: '600' }, { route: '*', times: 1, latencyMs: 200, latencySpreadMs: 600 }],
  [{ kind: 'oauth-error', oauthError: 'server_error' }, { route: 'GET /api/v1/*', times: 1, effect: { kind: 'oauth-error', error: 'server_error' } }],
  [{ kind: 'hang' }, { route: 'GET /api/v1/*', times: 1, effect: { kind: 'hang' } }],
] as const)('%j makes a fault', (changes, fault) => {
  const input = { ...EMPTY_FAULT, ...changes };
  expect(faultInputProblems(input)).toEqual({});
  expect(faultOf(input)).toEqual(fault);
});

test.each([
  [{ route: '  ' }, ['route']],
  [{ status: '200' }, ['status']],
  [{ status: '' }, ['status']],
  [{ kind: 'latency' }, ['latencyMs']],
  [{ kind: 'hang', status: 'x', times: '0', latencyMs: '-1' }, ['latencyMs', 'times']],
  [{ retryAfterSeconds: 'soon' }, ['retryAfterSeconds']],
] as const)('%j is told by field', (changes, fields) => {
  expect(Object.keys(faultInputProblems({ ...EMPTY_FAULT, ...changes }))).toEqual(fields);
});
