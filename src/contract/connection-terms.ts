/*
 * The words that connections are listed by. Apart from the schemas, so that a list can be drawn before those are there.
 */

export const CONNECTION_STATUSES = ['connecting', 'connected', 'expired', 'needs_reconnection', 'disconnected', 'failed'] as const;

export const CONNECTION_SORT_KEYS = ['name', 'service', 'status', 'created', 'lastUsed'] as const;

export const CONNECTION_ACTIVITY_KINDS = ['created', 'authorized', 'refreshed', 'used', 'refused', 'revoked', 'renamed', 'restored'] as const;
