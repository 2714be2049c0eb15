import type { WriteTransaction } from '../db/database.ts';

/** Tables whose rows belong to an extension. */
const OWNED = ['functions', 'executions', 'executionTraces', 'workflowRules', 'firings', 'timers', 'sentMessages', 'versions'] as const;

/**
 * Deletes what an extension automates, with its log and its installation; published versions go too, so their URLs lead nowhere.
 * @param tx the transaction
 * @param extensionId the extension
 */
export function deleteAutomationOf(tx: WriteTransaction, extensionId: string): void {
  for (const { id: ruleId } of tx.where('workflowRules', 'extensionId', extensionId)) {
    for (const { id } of tx.where('ruleMarks', 'ruleId', ruleId)) tx.delete('ruleMarks', id);
  }
  for (const table of OWNED) for (const { id } of tx.where(table, 'extensionId', extensionId)) tx.delete(table, id);
  tx.delete('installations', extensionId);
}
