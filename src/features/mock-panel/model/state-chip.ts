import type { MockState } from '#src/contract/control.ts';
import { scenarioLabel } from './scenario-texts.ts';

/**
 * @param state what is in force
 * @returns what differs from an ordinary backend, in few words; empty when nothing does
 */
export function stateChip({ scenarios, faults, isFrozen, consent }: Pick<MockState, 'scenarios' | 'faults' | 'isFrozen' | 'consent'>): string {
  const isOrdinary = scenarios.length === 0 || (scenarios.length === 1 && scenarios[0] === 'tutorial');
  const parts = [
    isOrdinary ? '' : scenarioLabel(scenarios),
    faults.length === 0 ? '' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`,
    isFrozen ? 'clock stopped' : '',
    consent.length === 0 ? '' : `consent: ${consent[0]?.decision ?? ''}`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
