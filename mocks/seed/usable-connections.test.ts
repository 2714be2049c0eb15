import { describe, expect, it } from 'vitest';
import type { Scenario } from '#src/contract/control.ts';
import { signRequest } from '../console-api/authorization/sign-request.ts';
import { createTestClient } from '../test-client.ts';

/** @returns for each connection that counts as usable, its link name and what kept a call from being signed */
async function problemsIn(scenarios: readonly Scenario[]) {
  const { backend } = await createTestClient({ scenarios });
  const usable = await backend.database.read((tx) => tx.all('authorizations').filter(({ state }) => state.status === 'connected' || state.status === 'expired'));
  const signing = usable.map(async ({ connectionId, userId, accessToken }) => {
    const request = new Request('https://api.example/x', { method: 'POST' });
    // As if the service had refused the token that the scenario gave.
    return await signRequest(backend, { connectionId, actingUserId: userId }, request, accessToken).then(
      () => null,
      (error: unknown) => `${connectionId}: ${String(error)}`,
    );
  });
  const problems = await Promise.all(signing);
  return { usable: problems.length, problems: problems.filter((problem) => problem !== null) };
}

describe('the connections of a scenario that count as usable', () => {
  it.each([[['tutorial']], [['busy']], [['busy', 'expired']]] as const)('sign calls, and get new tokens where theirs are refused: %j', async (scenarios) => {
    const { usable, problems } = await problemsIn(scenarios);
    expect(usable).toBeGreaterThan(3);
    expect(problems).toEqual([]);
  });
});
