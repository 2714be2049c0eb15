import type { Scope } from '#src/contract/services.ts';

/**
 * The scopes that a search leaves over.
 * @param scopes the service's scopes
 * @param query words to find in value, label or group; blank keeps all
 * @returns the scopes that hold every word, in their order
 */
export function filterScopes(scopes: readonly Scope[], query: string): readonly Scope[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  return scopes.filter(({ value, label, group }) => {
    const text = `${value} ${label} ${group}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** How much of a set is chosen: for a "select all" box with a middle state. */
export type Coverage = 'none' | 'some' | 'all';

/**
 * How many of the scopes on show are chosen.
 * @param shown scopes on show
 * @param selected chosen scope values
 * @returns none, some or all; nothing on show counts as none
 */
export function coverage(shown: readonly Scope[], selected: readonly string[]): Coverage {
  const chosen = new Set(selected);
  const count = shown.filter(({ value }) => chosen.has(value)).length;
  if (count === 0) return 'none';
  return count === shown.length ? 'all' : 'some';
}

/**
 * Chooses or drops scopes; the result keeps the service's own order, whatever order the person clicked in.
 * @param scopes all scopes of the service
 * @param selected chosen values
 * @param values values to change
 * @param isSelected whether to choose or drop them
 * @returns the chosen values
 */
export function selectScopes(
  scopes: readonly Scope[],
  selected: readonly string[],
  values: readonly string[],
  isSelected: boolean,
): string[] {
  const chosen = new Set(selected);
  for (const value of values) {
    if (isSelected) chosen.add(value);
    else chosen.delete(value);
  }
  return scopes.map(({ value }) => value).filter((value) => chosen.has(value));
}

/**
 * Gathers scopes by what they are about.
 * @param scopes scopes on show
 * @returns one entry for each group, in order of first occurrence
 */
export function groupScopes(scopes: readonly Scope[]): readonly { readonly group: string; readonly scopes: readonly Scope[] }[] {
  return [...Map.groupBy(scopes, ({ group }) => group)].map(([group, members]) => ({ group, scopes: members }));
}
