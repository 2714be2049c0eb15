/*
 * The words that connections are listed by. Apart from the schemas, so that a list can be drawn before those are there.
 */

export const CONNECTION_STATUSES = ['connecting', 'connected', 'expired', 'needs_reconnection', 'disconnected', 'failed'] as const;

export const CONNECTION_SORT_KEYS = ['name', 'service', 'status', 'created', 'lastUsed'] as const;

export const CONNECTION_ACTIVITY_KINDS = ['created', 'authorized', 'refreshed', 'used', 'tested', 'refused', 'revoked', 'scopes_changed', 'renamed', 'restored'] as const;

/** Whether the scopes granted are enough for a call: it can't be told where the address is only known when the call is made. */
export const SCOPE_COVERAGES = ['covered', 'missing', 'unclear'] as const;
