/**
 * @param text the `scope` parameter as the service writes it; null when absent
 * @param separator what the service puts between scopes
 * @returns each scope once, in the order given
 */
export function parseScopes(text: string | null, separator: string): string[] {
  const parts = (text ?? '').split(separator).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}

/** @returns whether the two hold the same scopes, whatever their order */
export function isSameScopes(one: readonly string[], other: readonly string[]): boolean {
  const set = new Set(one);
  return set.size === new Set(other).size && other.every((scope) => set.has(scope));
}
