/** The mock's time. Tokens, attempts and dates go by it, never by the machine's clock. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * Writes a moment as the contract does.
 * @param ms milliseconds since the epoch
 * @returns RFC 3339 in UTC with milliseconds
 */
export function timestamp(ms: number): string {
  return new Date(ms).toISOString();
}
