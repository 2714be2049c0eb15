/** What a change of scopes adds and removes. */
export interface ScopeDiff {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * @param before the scopes now
 * @param after the scopes to be
 * @returns what is new and what is gone, each in its list's order
 */
export function scopeDiff(before: readonly string[], after: readonly string[]): ScopeDiff {
  return { added: after.filter((scope) => !before.includes(scope)), removed: before.filter((scope) => !after.includes(scope)) };
}

/**
 * @param scopes the scopes now
 * @param advice what to add and what to drop
 * @returns the scopes as advised
 */
export function advisedScopes(scopes: readonly string[], { add, drop }: { readonly add: readonly string[]; readonly drop: readonly string[] }): string[] {
  return [...new Set([...scopes, ...add])].filter((scope) => !drop.includes(scope));
}

/** Begins the subject of the dialog's address that names scopes to open it with. */
const ADDED = '+';

/**
 * @param scopes what to add to a connection's own
 * @returns the subject of the address that opens the dialog with them
 */
export function addedScopesSubject(scopes: readonly string[]): string {
  return `${ADDED}${scopes.join(' ')}`;
}

/**
 * @param subject the subject in a dialog's address
 * @returns the scopes that it adds; none where it says something else
 */
export function addedScopes(subject: string | null): string[] {
  return subject?.startsWith(ADDED) === true ? subject.slice(ADDED.length).split(' ').filter((scope) => scope !== '') : [];
}
