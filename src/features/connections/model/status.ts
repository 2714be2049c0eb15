import type { Connection, ConnectionState, ConnectionStatus } from '#src/contract/connections.ts';

/** What a state is like, for colours: never the only sign of it. */
export type StatusTone = 'success' | 'info' | 'warning' | 'danger' | 'neutral';

/** The word of each state. Source: the console's description, section 3. */
export const STATUS_LABELS: Readonly<Record<ConnectionStatus, string>> = {
  connecting: 'Connecting…',
  connected: 'Connected',
  expired: 'Expired',
  needs_reconnection: 'Needs reconnection',
  disconnected: 'Disconnected',
  failed: 'Failed',
};

export const STATUS_TONES: Readonly<Record<ConnectionStatus, StatusTone>> = {
  connecting: 'info',
  connected: 'success',
  expired: 'warning',
  needs_reconnection: 'danger',
  disconnected: 'neutral',
  failed: 'danger',
};

/** What a state means for whoever writes a script, in one sentence. */
const MEANINGS: Readonly<Record<ConnectionStatus, string>> = {
  connecting: 'Scripts can use this connection once the authorization is finished.',
  connected: 'Scripts can use this connection.',
  expired: 'Nothing needs to be done: scripts keep working.',
  needs_reconnection: 'Scripts that use this connection fail until then.',
  disconnected: 'Scripts that use this connection fail until then.',
  failed: 'Scripts cannot use this connection yet. Try again, or discard it.',
};

/**
 * What a state means for scripts.
 * @param state the connection's state as the acting user sees it
 * @returns one or two sentences
 */
export function statusMeaning({ status, reason }: Pick<ConnectionState, 'status' | 'reason'>): string {
  if (reason === 'revocation_pending') return 'Scripts keep working until the provider confirms it.';
  if (reason === 'platform_managed') return 'The platform made this connection for built-in tasks and looks after it.';
  return MEANINGS[status];
}

/** What can be done about a connection's authorization. */
export type ConnectionAction = 'revoke' | 'retry-revocation' | 'reconnect' | 'connect' | 'retry' | 'discard';

type ActionContext = Pick<Connection, 'state' | 'can' | 'authorization'>;

/**
 * The buttons of the details page, first the one that matters most.
 * @param connection the connection as the acting user sees it
 * @returns the actions that its state and the user's rights allow
 */
export function connectionActions(connection: ActionContext): readonly ConnectionAction[] {
  const { authorize, revoke, delete: discard } = connection.can;
  const allowed: Readonly<Record<ConnectionAction, boolean>> = {
    revoke,
    'retry-revocation': revoke,
    reconnect: authorize,
    connect: authorize,
    retry: authorize,
    discard,
  };
  return actionsOf(connection).filter((action) => allowed[action]);
}

function actionsOf({ state, authorization }: ActionContext): readonly ConnectionAction[] {
  if (state.reason === 'revocation_pending') return ['retry-revocation'];
  if (state.reason === 'not_yet_authorized') return ['connect'];
  if (state.status === 'connecting' || state.status === 'failed') return wasEverAuthorized(authorization) ? ['retry'] : ['retry', 'discard'];
  return isLive(state) ? ['revoke'] : ['reconnect'];
}

/**
 * Whether scripts can run with an authorization in a state.
 * @param state the authorization's state
 * @returns true while it is connected, and while only its access token has to be refreshed
 */
export function isLive({ status }: Pick<ConnectionState, 'status'>): boolean {
  return status === 'connected' || status === 'expired';
}

/**
 * Whether a call can be tried with a connection: whoever's scripts may use it may.
 * @param connection the connection as the acting user sees it
 * @returns true where there is an authorization that works, but for the platform's own connections
 */
export function canTestConnection({ view, state }: Pick<Connection, 'view' | 'state'>): boolean {
  return view !== 'internal' && isLive(state);
}

/**
 * Whether the acting user can ask for other scopes without making another connection. One that was never authorized is edited as a whole.
 * @param connection the connection as the acting user sees it
 * @returns true for one's own, where the service has scopes that were asked for
 */
export function canChangeScopes({ can, scopes, service, authorization }: Pick<Connection, 'can' | 'scopes' | 'service' | 'authorization'>): boolean {
  return can.edit && can.authorize && scopes.length > 0 && service.connectsBy !== 'credentials' && wasEverAuthorized(authorization);
}

function wasEverAuthorized(authorization: Connection['authorization']): boolean {
  return authorization !== null && authorization.authorizedAt !== null;
}

/**
 * Whether scripts depend on an authorization that works now, so that deleting asks for the link name first.
 * @param connection the connection as the acting user sees it
 * @returns true when this user's or another user's authorization is live
 */
export function hasLiveAuthorization(connection: Pick<Connection, 'state' | 'userAuthorizations'>): boolean {
  return [connection, ...connection.userAuthorizations].some(({ state }) => isLive(state));
}

/**
 * Why a connection can't be changed by the acting user.
 * @param connection the connection as the acting user sees it
 * @returns a sentence, or null for one's own connections
 */
export function readOnlyReason({ view, usesLoginUserCredentials, createdBy }: Pick<Connection, 'view' | 'usesLoginUserCredentials' | 'createdBy'>): string | null {
  if (view === 'my') return null;
  if (view === 'internal') return 'The platform made this connection for built-in tasks. It is read-only.';
  return usesLoginUserCredentials
    ? `${createdBy.name} made this connection, and everyone authorizes it with their own credentials. Only ${createdBy.name} can rename or delete it.`
    : `${createdBy.name} made this connection, and scripts run as ${createdBy.name}. Only ${createdBy.name} can change it.`;
}
