/** Where tokens, codes and states come from; seeded, so that a scenario looks the same each time. */
export interface Random {
  /**
   * @param bytes how much entropy the text stands for
   * @returns text of URL-safe characters (base64url alphabet)
   */
  token(bytes: number): string;
  /** @returns a number from 0 to below 1 */
  fraction(): number;
}
