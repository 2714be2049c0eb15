import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import { CHANGE_CHANNEL, type ChangeMessage } from '#src/contract/change-feed.ts';
import type { AuthorizationRequest } from '#src/contract/connections.ts';
import { AUTHORIZATION_CHANNEL, authorizationMessage, readAuthorizationMessage, type ChannelEnvironment } from './authorization-channel.ts';

/** How often the window is looked at, in milliseconds. */
const WINDOW_POLL_MS = 300;
/** How long a page that spoke before may take to answer, and a page that is still loading, before its window counts as closed. */
const ANSWER_GRACE_MS = 800;
const LOADING_GRACE_MS = 8000;
const BACKEND_TRIES = 3;
const BACKEND_RETRY_MS = 700;

/**
 * How following ended. `settled`: the backend's word, success or failure with its reason, also when the window was closed, the time
 * ran out or the caller cancelled. `unknown`: the backend could not be asked.
 */
export type AuthorizationOutcome =
  | { readonly kind: 'settled'; readonly attempt: AuthorizationAttempt }
  | { readonly kind: 'unknown'; readonly attemptId: string; readonly error: unknown };

/** What following needs from the browser and the backend. */
export interface FollowerEnvironment extends ChannelEnvironment {
  listenToMessages: (listener: (event: Pick<MessageEvent, 'origin' | 'data'>) => void) => () => void;
  readAttempt: (attemptId: string) => Promise<AuthorizationAttempt>;
  abandonAttempt: (attemptId: string, reason: 'window_closed' | 'timed_out') => Promise<AuthorizationAttempt>;
  timeoutMs: number;
}

type FollowedWindow = Pick<Window, 'closed' | 'close'>;

/**
 * Follows a consent until it has an outcome, then lets go of every listener and timer.
 * @param request the consent asked for
 * @param popup the window it is asked in
 * @param environment browser and backend
 * @param signal cancels: the window is closed and the attempt abandoned
 * @returns the one outcome
 */
export function followAuthorization(
  request: AuthorizationRequest,
  popup: FollowedWindow,
  environment: FollowerEnvironment,
  signal: AbortSignal,
): Promise<AuthorizationOutcome> {
  return new Promise((resolve) => {
    new Follower(request.id, popup, environment, resolve).start(signal);
  });
}

class Follower {
  readonly #attemptId: string;
  readonly #popup: FollowedWindow;
  readonly #environment: FollowerEnvironment;
  readonly #resolve: (outcome: AuthorizationOutcome) => void;
  readonly #cleanups: (() => void)[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #isSettled = false;
  #pageSpoke = false;
  #heardAnswer: () => void = () => {};
  #ask: () => void = () => {};

  constructor(attemptId: string, popup: FollowedWindow, environment: FollowerEnvironment, resolve: (outcome: AuthorizationOutcome) => void) {
    this.#attemptId = attemptId;
    this.#popup = popup;
    this.#environment = environment;
    this.#resolve = resolve;
  }

  start(signal: AbortSignal): void {
    const channel = this.#environment.openChannel(AUTHORIZATION_CHANNEL);
    channel.addEventListener('message', (message) => this.#hear(message.data));
    this.#ask = () => channel.postMessage(authorizationMessage(this.#attemptId, 'ping'));
    const changes = this.#environment.openChannel(CHANGE_CHANNEL);
    // A commit may have settled the attempt even if its window never got to say so.
    changes.addEventListener('message', (message) => {
      if (concernsAttempts(message.data)) void this.#look();
    });
    const stopListening = this.#environment.listenToMessages((event) => {
      if (event.origin === this.#environment.origin) this.#hear(event.data);
    });
    const cancel = () => void this.#giveUp('window_closed');
    signal.addEventListener('abort', cancel);
    this.#cleanups.push(
      () => channel.close(),
      () => changes.close(),
      stopListening,
      () => signal.removeEventListener('abort', cancel),
    );
    this.#after(this.#environment.timeoutMs, () => void this.#giveUp('timed_out'));
    if (signal.aborted) cancel();
    else void this.#watchWindow();
  }

  #hear(data: unknown): void {
    const event = readAuthorizationMessage(data, this.#attemptId);
    if (event === 'settled') void this.#look();
    if (event === 'present') {
      this.#pageSpoke = true;
      this.#heardAnswer();
    }
  }

  async #watchWindow(): Promise<void> {
    while (!this.#isSettled) {
      await new Promise<void>((resolve) => this.#after(WINDOW_POLL_MS, resolve));
      if (!this.#popup.closed) continue;
      // Cross-Origin-Opener-Policy makes an open window look closed, so its page is asked.
      if (await this.#pageAnswers()) continue;
      await this.#giveUp('window_closed');
    }
  }

  #pageAnswers(): Promise<boolean> {
    return new Promise((resolve) => {
      this.#heardAnswer = () => resolve(true);
      this.#after(this.#pageSpoke ? ANSWER_GRACE_MS : LOADING_GRACE_MS, () => resolve(false));
      this.#ask();
    });
  }

  /** Asks how the attempt stands; when it can't be told now, a later hint or the window's end asks again. */
  async #look(): Promise<void> {
    try {
      this.#settleIfAnswered(await this.#environment.readAttempt(this.#attemptId));
    } catch {
      // Nothing is lost: the window's end asks the backend with retries.
    }
  }

  async #giveUp(reason: 'window_closed' | 'timed_out'): Promise<void> {
    for (let tries = 1; !this.#isSettled; tries += 1) {
      try {
        this.#settleIfAnswered(await this.#environment.abandonAttempt(this.#attemptId, reason));
        break;
      } catch (error) {
        if (tries === BACKEND_TRIES) this.#settle({ kind: 'unknown', attemptId: this.#attemptId, error });
        else await new Promise<void>((resolve) => this.#after(BACKEND_RETRY_MS, resolve));
      }
    }
    this.#popup.close();
  }

  #settleIfAnswered(attempt: AuthorizationAttempt): void {
    if (attempt.status !== 'pending') this.#settle({ kind: 'settled', attempt });
  }

  #after(ms: number, run: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      run();
    }, ms);
    this.#timers.add(timer);
  }

  #settle(outcome: AuthorizationOutcome): void {
    if (this.#isSettled) return;
    this.#isSettled = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const cleanup of this.#cleanups) cleanup();
    this.#resolve(outcome);
  }
}

function concernsAttempts(data: unknown): boolean {
  const topics = (data as Partial<ChangeMessage> | null)?.topics;
  // An attempt's time may be up because the mock's clock was moved.
  return Array.isArray(topics) && (topics.includes('authorizations') || topics.includes('control'));
}
