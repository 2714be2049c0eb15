import { expect, test } from 'vitest';
import { addressRequest } from './address-request.ts';

const ORIGIN = 'http://localhost:4173';
const NOTHING = { scenarios: null, seed: 1, now: null, latency: null, stateFile: null };

test.each([
  ['?scenario=busy,revoked&seed=42', { scenarios: ['busy', 'revoked'], seed: 42 }],
  ['?scenario=empty&seed=-3', { scenarios: ['empty'] }],
  ['?latency=300', { latency: { latencyMs: 300, latencySpreadMs: 0 } }],
  ['?latency=200-800', { latency: { latencyMs: 200, latencySpreadMs: 600 } }],
  ['?clock=2026-03-02T09:30:00Z', { now: Date.parse('2026-03-02T09:30:00Z') }],
  ['?state=/lessons/one.json', { stateFile: '/lessons/one.json' }],
  [`?state=${encodeURIComponent(`${ORIGIN}/one.json?v=2`)}`, { stateFile: '/one.json?v=2' }],
  ['?scenario=tutorial&latency=5&seed=7&clock=2026-03-02', { scenarios: ['tutorial'], latency: { latencyMs: 5, latencySpreadMs: 0 }, seed: 7, now: Date.parse('2026-03-02') }],
])('%s', (search, expected) => {
  expect(addressRequest(search, ORIGIN)).toEqual({ ...NOTHING, ...expected });
});

test.each(['', '?q=busy&seed=42', '?scenario=&latency=&clock=&state=', '?response_type=code&state=xyz', '?code=abc&state=xyz', '?error=access_denied&state=xyz'])('%j asks for nothing', (search) => {
  expect(addressRequest(search, ORIGIN)).toBeNull();
});

test.each([
  ['?scenario=bussy', /“bussy”.*tutorial, busy/],
  ['?latency=fast', /“fast”.*200-800/],
  ['?latency=800-200', /“800-200”/],
  ['?clock=tomorrow', /“tomorrow”.*2026/],
  ['?state=https://elsewhere.example/x.json', /same origin/],
  ['?state=//elsewhere.example/x.json', /same origin/],
])('%s is refused with what would do', (search, message) => {
  expect(() => addressRequest(search, ORIGIN)).toThrow(message);
});
