import type { UserRef } from '#src/contract/common.ts';
import type { ReadTransaction } from '../db/database.ts';

/** Who makes the internal connections. */
export const PLATFORM_USER_ID = 'platform';

/**
 * @param tx the state
 * @param userId who
 * @returns the person, the platform itself, or a placeholder for somebody who is no user any more
 */
export function userRef(tx: ReadTransaction, userId: string): UserRef {
  if (userId === PLATFORM_USER_ID) return { id: userId, name: 'Zoho Books', email: '' };
  const user = tx.get('users', userId);
  return user === undefined ? { id: userId, name: 'Former user', email: '' } : { id: user.id, name: user.name, email: user.email };
}
