import type { ConnectionActivity } from '#src/contract/connections.ts';

/** What happened, in a word. */
export const ACTIVITY_LABELS: Readonly<Record<ConnectionActivity['kind'], string>> = {
  created: 'Created',
  authorized: 'Authorized',
  refreshed: 'Refreshed',
  used: 'Used',
  tested: 'Tested',
  refused: 'Refused',
  revoked: 'Revoked',
  scopes_changed: 'Scopes changed',
  renamed: 'Renamed',
  restored: 'Restored',
};
