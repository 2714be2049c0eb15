import type { WriteTransaction } from '../db/database.ts';

/** Ids begin here, so that they all have the same length for a long time. */
const FIRST = 1000;

/**
 * Draws an id that was never used before.
 * @param tx the transaction
 * @param prefix what the id is of; each prefix counts for itself
 * @returns an id such as `ext-1001`
 */
export function newId(tx: WriteTransaction, prefix: string): string {
  return `${prefix}-${FIRST + tx.nextNumber(prefix)}`;
}
