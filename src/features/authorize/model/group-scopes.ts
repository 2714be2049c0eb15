import type { Scope } from '#src/contract/services.ts';

/** Scopes that are shown under one heading. */
export interface ScopeGroup {
  readonly name: string;
  readonly scopes: readonly Scope[];
}

/**
 * @param scopes in the order asked for
 * @returns the scopes by group, both in the order in which they come first
 */
export function groupScopes(scopes: readonly Scope[]): ScopeGroup[] {
  const groups = Map.groupBy(scopes, (scope) => scope.group);
  return [...groups].map(([name, inGroup]) => ({ name, scopes: inGroup }));
}
