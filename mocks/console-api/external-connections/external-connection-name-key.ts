/**
 * Names that people would take for the same have the same key.
 * @param name an external connection's name
 * @returns the unique key within its extension
 */
export function externalConnectionNameKey(name: string): string {
  return name.normalize('NFKC').trim().toLowerCase();
}
