import type { Scenario } from '#src/contract/control.ts';

interface ScenarioText {
  readonly label: string;
  readonly description: string;
}

type BaseScenario = 'empty' | 'tutorial' | 'busy' | 'huge';

/** What there is. One of them is chosen. */
export const BASE_SCENARIOS: Readonly<Record<BaseScenario, ScenarioText>> = {
  tutorial: { label: 'Tutorial', description: 'Four extensions, ready for the first connection to Wrike.' },
  empty: { label: 'Empty', description: 'A workspace without anything in it.' },
  busy: { label: 'Busy', description: 'Forty connections in every state, with names that are hard on layouts.' },
  huge: { label: 'Huge', description: 'Ten thousand connections.' },
};

/** What happens to it. Any number of them can be chosen together. */
export const CHANGE_SCENARIOS: Readonly<Record<Exclude<Scenario, BaseScenario>, ScenarioText>> = {
  automated: { label: 'Automated', description: '“Wrike for Zoho Books” has functions and rules, and is installed in the sandbox.' },
  expired: { label: 'Expired', description: 'Every access token is past its time; a refresh helps.' },
  revoked: { label: 'Revoked', description: 'Every authorization was taken back at the service.' },
  'refresh-dead': { label: 'Refresh tokens dead', description: 'Only Reconnect helps.' },
  'read-only-scope': { label: 'Read-only scope', description: 'Wrike connections may only read.' },
  'provider-down': { label: 'Provider down', description: 'Providers and vendors answer with 503.' },
  slow: { label: 'Slow', description: 'Every answer takes one to two and a half seconds.' },
  flaky: { label: 'Flaky', description: 'One request in six fails.' },
  offline: { label: 'Offline', description: 'Nothing is answered.' },
};

/** @returns the scenarios' labels, the tutorial's left out where it is what others begin with */
export function scenarioLabel(scenarios: readonly Scenario[]): string {
  const texts: Readonly<Record<Scenario, ScenarioText>> = { ...BASE_SCENARIOS, ...CHANGE_SCENARIOS };
  const told = scenarios.length > 1 ? scenarios.filter((scenario) => scenario !== 'tutorial') : scenarios;
  return told.map((scenario) => texts[scenario].label).join(' + ');
}
