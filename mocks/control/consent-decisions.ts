import type { Database } from '../db/database.ts';
import type { ConsentDecisionRow } from '../db/tables.ts';
import { isInForce } from './faults.ts';

/**
 * The decision that control left for an authorization request, counted as used.
 * @param database the state
 * @param serviceLinkName the service that asks for consent
 * @returns the oldest decision in force for the service, or null when a person decides
 */
export async function takeConsentDecision(database: Database, serviceLinkName: string): Promise<ConsentDecisionRow | null> {
  const fits = (row: ConsentDecisionRow): boolean => isInForce(row) && (row.service === null || row.service === serviceLinkName);
  if (!(await database.read((tx) => tx.all('consentDecisions').some(fits)))) return null;
  return await database.write((tx) => {
    const next = tx.all('consentDecisions').find(fits);
    if (next === undefined) return null;
    tx.put('consentDecisions', { ...next, used: next.used + 1 });
    return next;
  });
}
