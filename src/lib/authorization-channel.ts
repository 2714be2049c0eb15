/** BroadcastChannel between the page that asked for an authorization and the window that a person answers in. */
export const AUTHORIZATION_CHANNEL = 'patchbay-authorization';

const WINDOW_NAME_PREFIX = 'patchbay-authorization-';
const STORAGE_KEY = 'patchbay-authorization';

/**
 * What the two say to each other. Only hints: whoever hears `settled` asks the backend how the attempt stands.
 * `ping` asks whether the window's page is still there, `present` answers it.
 */
export interface AuthorizationMessage {
  readonly type: typeof AUTHORIZATION_CHANNEL;
  readonly attemptId: string;
  readonly event: 'present' | 'ping' | 'settled';
}

/** How this page came to be part of an authorization: in a window of its own, or in place of the page that asked. */
export interface AuthorizationContext {
  readonly attemptId: string;
  readonly mode: 'window' | 'same-tab';
}

/** The parts of a browser that the channel needs. */
export interface ChannelEnvironment {
  openChannel: (name: string) => Pick<BroadcastChannel, 'postMessage' | 'addEventListener' | 'close'>;
  origin: string;
}

/** The parts of a window's own surroundings that the answering side needs. */
export interface AnsweringEnvironment extends ChannelEnvironment {
  opener: () => Pick<Window, 'postMessage'> | null;
}

/**
 * @param attemptId the attempt the message is about
 * @param event what is said
 * @returns the message as it travels
 */
export function authorizationMessage(attemptId: string, event: AuthorizationMessage['event']): AuthorizationMessage {
  return { type: AUTHORIZATION_CHANNEL, attemptId, event };
}

/**
 * Reads what came over a channel or `postMessage`, where anybody may say anything.
 * @param data the message's data
 * @param attemptId the only attempt that the listener cares for
 * @returns the event, or null when it is not a message about this attempt
 */
export function readAuthorizationMessage(data: unknown, attemptId: string): AuthorizationMessage['event'] | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, attemptId: about, event } = data as Partial<Record<keyof AuthorizationMessage, unknown>>;
  if (type !== AUTHORIZATION_CHANNEL || about !== attemptId) return null;
  return event === 'present' || event === 'ping' || event === 'settled' ? event : null;
}

/** @returns the name under which the window of an attempt is known, which tells its page which attempt it serves */
export function authorizationWindowName(attemptId: string): string {
  return WINDOW_NAME_PREFIX + attemptId;
}

/**
 * The window's name says which attempt its page serves; a page that Cross-Origin-Opener-Policy cut off has lost the name, but not the
 * session storage of its tab.
 * @param windowName `window.name` of this page
 * @param storage this tab's session storage
 * @returns the authorization that this page is part of, or null when it was opened by itself
 */
export function authorizationContext(windowName: string, storage: Pick<Storage, 'getItem'>): AuthorizationContext | null {
  if (windowName.startsWith(WINDOW_NAME_PREFIX)) {
    return { attemptId: windowName.slice(WINDOW_NAME_PREFIX.length), mode: 'window' };
  }
  const [, mode, attemptId] = /^(window|same-tab) (.+)$/.exec(storage.getItem(STORAGE_KEY) ?? '') ?? [];
  return attemptId === undefined ? null : { attemptId, mode: mode === 'window' ? 'window' : 'same-tab' };
}

/** Notes in a tab's session storage which authorization the tab is for. */
export function rememberAuthorization(storage: Pick<Storage, 'setItem'>, { mode, attemptId }: AuthorizationContext): void {
  storage.setItem(STORAGE_KEY, `${mode} ${attemptId}`);
}

/** Forgets it once the tab is used for something else. */
export function forgetAuthorization(storage: Pick<Storage, 'removeItem'>): void {
  storage.removeItem(STORAGE_KEY);
}

/**
 * Says that the window's page is here and keeps answering when asked; a page whose opener was cut off by
 * Cross-Origin-Opener-Policy can be told from a closed one only like this.
 * @returns a function that ends it
 */
export function announcePresence(attemptId: string, environment: ChannelEnvironment = browserEnvironment()): () => void {
  const channel = environment.openChannel(AUTHORIZATION_CHANNEL);
  channel.addEventListener('message', (message) => {
    if (readAuthorizationMessage(message.data, attemptId) === 'ping') channel.postMessage(authorizationMessage(attemptId, 'present'));
  });
  channel.postMessage(authorizationMessage(attemptId, 'present'));
  return () => channel.close();
}

/** Says, over the channel and to the opener if there still is one, that the attempt has an outcome. */
export function announceSettled(attemptId: string, environment: AnsweringEnvironment = browserEnvironment()): void {
  const message = authorizationMessage(attemptId, 'settled');
  const channel = environment.openChannel(AUTHORIZATION_CHANNEL);
  channel.postMessage(message);
  channel.close();
  environment.opener()?.postMessage(message, environment.origin);
}

function browserEnvironment(): AnsweringEnvironment {
  return {
    openChannel: (name) => new BroadcastChannel(name),
    origin: location.origin,
    opener: () => window.opener as Window | null,
  };
}
