import type { ProviderAccount } from '#src/contract/provider.ts';
import type { ReadTransaction } from '../db/database.ts';
import type { UserRow } from '../db/tables.ts';
import { ProblemError } from '../problem-error.ts';

const PRIVATE_SUFFIX = '-private';

/**
 * The accounts that a demo user is signed in with at every service: the one at work, and a private one.
 * @param tx the state
 * @param userId the demo user
 * @returns the accounts, the usual one first; none for an unknown user
 */
export function accountsOf(tx: ReadTransaction, userId: string): ProviderAccount[] {
  const user = tx.get('users', userId);
  if (user === undefined) return [];
  const organization = tx.get('workspace', 'workspace')?.name ?? '';
  return [
    { id: user.id, name: user.name, email: user.email, organization },
    { id: user.id + PRIVATE_SUFFIX, name: user.name, email: privateEmail(user), organization: 'Private account' },
  ];
}

/** @returns the account with this id, or undefined */
export function providerAccount(tx: ReadTransaction, accountId: string): ProviderAccount | undefined {
  const userId = accountId.endsWith(PRIVATE_SUFFIX) ? accountId.slice(0, -PRIVATE_SUFFIX.length) : accountId;
  return accountsOf(tx, userId).find((account) => account.id === accountId);
}

function privateEmail(user: UserRow): string {
  const [local = user.id] = user.email.split('@');
  return `${local}@home.example`;
}

/**
 * @param tx the state
 * @param userId the demo user
 * @param accountId an account that the user chose
 * @throws ProblemError validation_failed when the user isn't signed in with it
 */
export function requiredAccount(tx: ReadTransaction, userId: string, accountId: string): void {
  if (accountsOf(tx, userId).some((account) => account.id === accountId)) return;
  const message = 'This account is not signed in any more. Choose another one.';
  throw new ProblemError('validation_failed', message, { fields: [{ field: 'accountId', message }] });
}
