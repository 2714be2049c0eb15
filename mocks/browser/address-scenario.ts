import { SCENARIOS, type Scenario } from '#src/contract/control.ts';

/** What the address bar asks for. */
export interface AddressScenario {
  readonly scenarios: readonly Scenario[];
  readonly seed: number;
}

const names: readonly string[] = SCENARIOS;

/**
 * Reads `?scenario=revoked,busy&seed=42`.
 * @param search the query string of the page's address
 * @returns the scenarios, or null when none is asked for
 * @throws Error that names the known scenarios when one is unknown
 */
export function addressScenario(search: string): AddressScenario | null {
  const query = new URLSearchParams(search);
  const wanted = (query.get('scenario') ?? '').split(',').filter((name) => name !== '');
  if (wanted.length === 0) return null;
  const unknown = wanted.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no scenario "${unknown}". Use one of these in the address: ${SCENARIOS.join(', ')}.`);
  const seed = Number(query.get('seed') ?? '1');
  return { scenarios: wanted as Scenario[], seed: Number.isSafeInteger(seed) && seed >= 0 ? seed : 1 };
}
