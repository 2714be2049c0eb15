/** What the mocked backend can begin with, and what can be wrong with it. */
export const SCENARIOS = [
  'empty',
  'tutorial',
  'busy',
  'huge',
  'automated',
  'expired',
  'revoked',
  'refresh-dead',
  'provider-down',
  'read-only-scope',
  'slow',
  'flaky',
  'offline',
] as const;
