import { CONSENT_TIMEOUT_MS } from '#src/contract/consent-timeout.ts';
import type { AuthorizationRequest } from '#src/contract/connections.ts';
import { callApi } from './api.ts';
import { authorizationWindowName, rememberAuthorization } from './authorization-channel.ts';
import { followAuthorization, type AuthorizationOutcome, type FollowerEnvironment } from './authorization-follower.ts';

const WINDOW_WIDTH = 520;
const WINDOW_HEIGHT = 720;

/** A window that waits, blank, for the consent it was opened for. */
export interface AuthorizationWindow {
  /** Shows the consent and follows it to its one outcome; `signal` cancels. */
  proceed: (request: AuthorizationRequest, signal: AbortSignal) => Promise<AuthorizationOutcome>;
  focus: () => void;
  /** For when there is nothing to ask after all. */
  close: () => void;
}

type OpenedWindow = Pick<Window, 'closed' | 'close' | 'focus' | 'document' | 'location' | 'sessionStorage'> & { name: string };

/** The parts of a browser that opening a window needs. */
export interface WindowEnvironment extends FollowerEnvironment {
  open: (url: string, target: string, features: string) => OpenedWindow | null;
  /** Where the asking window is and how large, in CSS pixels of the screen. */
  frame: { left: number; top: number; width: number; height: number };
}

/**
 * Opens the window for a consent. Call it in the click itself, before anything is awaited, or the browser blocks it.
 * @returns the window, or null when the browser blocked it: ask in this tab then (`followInThisTab`)
 */
export function openAuthorizationWindow(environment: WindowEnvironment = browserEnvironment()): AuthorizationWindow | null {
  const popup = environment.open('', '_blank', windowFeatures(environment.frame));
  if (popup === null || popup.closed) return null;
  showWaiting(popup.document);
  return {
    proceed: (request, signal) => {
      popup.name = authorizationWindowName(request.id);
      rememberAuthorization(popup.sessionStorage, { attemptId: request.id, mode: 'window' });
      popup.location.replace(new URL(request.url, environment.origin).href);
      return followAuthorization(request, popup, environment, signal);
    },
    focus: () => popup.focus(),
    close: () => popup.close(),
  };
}

/**
 * Asks for the consent in place of the console, which comes back afterwards at the page that the request names.
 * @param request the consent
 * @param environment this tab's session storage and how it goes to another address
 */
export function followInThisTab(
  request: AuthorizationRequest,
  environment: { storage: Pick<Storage, 'setItem'>; navigate: (url: string) => void },
): void {
  rememberAuthorization(environment.storage, { attemptId: request.id, mode: 'same-tab' });
  environment.navigate(request.url);
}

function windowFeatures(frame: WindowEnvironment['frame']): string {
  const left = Math.max(0, Math.round(frame.left + (frame.width - WINDOW_WIDTH) / 2));
  const top = Math.max(0, Math.round(frame.top + (frame.height - WINDOW_HEIGHT) / 2));
  return `popup,width=${WINDOW_WIDTH},height=${WINDOW_HEIGHT},left=${left},top=${top}`;
}

function showWaiting(blank: Document): void {
  blank.title = 'Connecting…';
  blank.documentElement.style.colorScheme = 'light dark';
  const text = blank.createElement('p');
  text.textContent = 'Waiting for the service’s sign-in page…';
  text.style.font = '14px/20px system-ui, sans-serif';
  text.style.textAlign = 'center';
  blank.body.replaceChildren(text);
}

function browserEnvironment(): WindowEnvironment {
  return {
    open: (url, target, features) => window.open(url, target, features),
    frame: { left: window.screenX, top: window.screenY, width: window.outerWidth, height: window.outerHeight },
    openChannel: (name) => new BroadcastChannel(name),
    origin: location.origin,
    listenToMessages: (listener) => {
      window.addEventListener('message', listener);
      return () => window.removeEventListener('message', listener);
    },
    readAttempt: (attemptId) => callApi('getAuthorizationAttempt', { params: { attemptId } }),
    abandonAttempt: (attemptId, reason) => callApi('abandonAuthorizationAttempt', { params: { attemptId }, body: { reason } }),
    timeoutMs: CONSENT_TIMEOUT_MS,
  };
}
