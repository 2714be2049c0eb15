import { expect, test } from 'vitest';
import { addressScenario } from './address-scenario.ts';

test('reads scenarios in order, and the seed', () => {
  expect(addressScenario('?scenario=busy,revoked&seed=42')).toEqual({ scenarios: ['busy', 'revoked'], seed: 42 });
});

test('asks for nothing without a scenario', () => {
  expect(addressScenario('?q=busy&seed=42')).toBeNull();
});

test('takes the first seed when it is no whole number', () => {
  expect(addressScenario('?scenario=empty&seed=-3')).toEqual({ scenarios: ['empty'], seed: 1 });
});

test('names the scenarios when one is unknown', () => {
  expect(() => addressScenario('?scenario=bussy')).toThrow(/"bussy".*tutorial, busy/);
});
