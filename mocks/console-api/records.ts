import type { AuditActivity } from '#src/contract/workspace.ts';
import { timestamp } from '../clock.ts';
import type { WriteTransaction } from '../db/database.ts';
import type { ActivityRow, ConnectionRow } from '../db/tables.ts';
import { newId } from './new-id.ts';

/** Who did it, and when in milliseconds since the epoch. */
export interface Occasion {
  readonly userId: string;
  readonly now: number;
}

/**
 * Writes a line of a connection's activity.
 * @param tx the transaction
 * @param connectionId the connection
 * @param occasion who and when
 * @param entry what happened, `details` as a sentence; `executionId` where a run did it
 */
export function recordActivity(
  tx: WriteTransaction,
  connectionId: string,
  { userId, now }: Occasion,
  entry: Pick<ActivityRow, 'kind' | 'details' | 'executionId'>,
): void {
  tx.put('activities', { id: newId(tx, 'activity'), connectionId, at: timestamp(now), actorId: userId, ...entry });
}

/** @returns what changed, in a sentence: "Scopes changed: + wsReadWrite, − Default." */
export function scopeChangeInWords(before: readonly string[], after: readonly string[]): string {
  const added = after.filter((scope) => !before.includes(scope)).map((scope) => `+ ${scope}`);
  const removed = before.filter((scope) => !after.includes(scope)).map((scope) => `− ${scope}`);
  return `Scopes changed: ${[...added, ...removed].join(', ')}.`;
}

/** @returns how the audit logs name a connection */
export function connectionInWords({ name, linkName }: Pick<ConnectionRow, 'name' | 'linkName'>): string {
  return `the connection “${name}” (${linkName})`;
}

/**
 * Writes a line of the audit logs.
 * @param tx the transaction
 * @param occasion who and when
 * @param activity what was done
 * @param details a sentence that names what it was done to
 */
export function recordAudit(tx: WriteTransaction, { userId, now }: Occasion, activity: AuditActivity, details: string): void {
  tx.put('auditLogs', { id: newId(tx, 'audit'), at: timestamp(now), userId, activity, details });
}
