import type { AuthType } from '#src/contract/services.ts';

/** The original's words for how a service authenticates. Source: its "Authentication Type" field. */
export const AUTH_TYPE_LABELS: Readonly<Record<AuthType, string>> = {
  oauth2: 'OAuth 2',
  oauth1: 'OAuth 1',
  apikey: 'API Key',
  basic: 'Basic Authentication',
};

/** What authenticating means for the person who connects. */
export const AUTH_TYPE_MEANINGS: Readonly<Record<AuthType, string>> = {
  oauth2: 'You sign in at the service and accept the scopes; the connection keeps and refreshes the tokens.',
  oauth1: 'You sign in at the service and accept; every request is signed.',
  apikey: 'You enter a key that the service gave you; the connection sends it with every request.',
  basic: 'You enter a user name and password or a key; the connection sends them with every request.',
};

/**
 * How many scopes a service has.
 * @param count their number
 * @returns "12 scopes", "1 scope", "No scopes"
 */
export function scopeCountLabel(count: number): string {
  if (count === 0) return 'No scopes';
  return count === 1 ? '1 scope' : `${count} scopes`;
}
