import { expect, test } from 'vitest';
import { stateChip } from './state-chip.ts';

const ORDINARY = { scenarios: ['tutorial' as const], faults: [], isFrozen: false, consent: [] };
const fault = { id: 'fault-1', route: '*', times: null, used: 0 };

test.each([
  [{}, ''],
  [{ scenarios: [] }, ''],
  [{ scenarios: ['tutorial', 'revoked', 'slow'] as const, faults: [fault] }, 'Revoked + Slow · 1 fault'],
  [{ scenarios: ['busy'] as const, isFrozen: true }, 'Busy · clock stopped'],
  [{ faults: [fault, fault], consent: [{ decision: 'reject' as const, account: null, service: null, times: 1, used: 0 }] }, '2 faults · consent: reject'],
])('%j', (changes, chip) => {
  const state = { ...ORDINARY, ...changes };
  expect(stateChip({ ...state, scenarios: [...state.scenarios] })).toBe(chip);
});
