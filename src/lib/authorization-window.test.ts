import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import { CHANGE_CHANNEL } from '#src/contract/change-feed.ts';
import { AUTHORIZATION_CHANNEL, authorizationContext, authorizationMessage } from './authorization-channel.ts';
import type { AuthorizationOutcome } from './authorization-follower.ts';
import { followInThisTab, openAuthorizationWindow, type WindowEnvironment } from './authorization-window.ts';

const ORIGIN = 'https://console.example';
const REQUEST = { id: 'a1', url: `${ORIGIN}/authorize/wrike?state=s`, expiresAt: '2026-01-01T00:05:00.000Z' };
const TIMEOUT_MS = 300_000;

const PENDING: AuthorizationAttempt = {
  id: 'a1',
  extensionId: 'ext-1',
  connectionLinkName: 'wrike_zylker',
  connectionName: 'Wrike Zylker',
  serviceName: 'Wrike',
  status: 'pending',
  reason: null,
  message: 'Waiting.',
  providerError: null,
  returnTo: '/extensions',
  expiresAt: REQUEST.expiresAt,
};

class FakeStorage {
  readonly #items = new Map<string, string>();
  getItem(key: string): string | null {
    return this.#items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.#items.set(key, value);
  }
}

/** A browser with one window, its channels and its messages, and a backend with one attempt. */
class FakeBrowser {
  attempt = PENDING;
  isBackendDown = false;
  isBlocked = false;
  readonly abandoned: string[] = [];
  readonly channels = new Set<FakeChannel>();
  readonly messageListeners = new Set<(event: { origin: string; data: unknown }) => void>();
  readonly opened: { features: string }[] = [];
  readonly popup = {
    closed: false,
    name: '',
    close: vi.fn<() => void>(() => {
      this.popup.closed = true;
    }),
    focus: vi.fn<() => void>(),
    sessionStorage: new FakeStorage(),
    location: { replace: vi.fn<(url: string) => void>() },
    document: fakeDocument(),
  };

  readonly environment = {
    open: (_url: string, _target: string, features: string) => {
      this.opened.push({ features });
      return this.isBlocked ? null : this.popup;
    },
    frame: { left: 100, top: 50, width: 1200, height: 900 },
    origin: ORIGIN,
    openChannel: (name: string) => new FakeChannel(name, this.channels),
    listenToMessages: (listener: (event: { origin: string; data: unknown }) => void) => {
      this.messageListeners.add(listener);
      return () => this.messageListeners.delete(listener);
    },
    readAttempt: async () => {
      if (this.isBackendDown) throw new Error('down');
      return this.attempt;
    },
    abandonAttempt: async (_id: string, reason: 'window_closed' | 'timed_out') => {
      if (this.isBackendDown) throw new Error('down');
      this.abandoned.push(reason);
      if (this.attempt.status === 'pending') this.attempt = { ...this.attempt, status: 'failed', reason };
      return this.attempt;
    },
    timeoutMs: TIMEOUT_MS,
  } as unknown as WindowEnvironment;

  succeed(): void {
    this.attempt = { ...PENDING, status: 'succeeded', reason: 'authorized' };
  }

  broadcast(name: string, data: unknown): void {
    for (const channel of this.channels) if (channel.name === name) channel.receive(data);
  }

  post(data: unknown, origin = ORIGIN): void {
    for (const listener of this.messageListeners) listener({ origin, data });
  }

  /** A page that cannot be reached through its window answers on the channel. */
  answerPings(): void {
    const page = new FakeChannel(AUTHORIZATION_CHANNEL, this.channels);
    page.addEventListener('message', ({ data }) => {
      if ((data as { event: string }).event === 'ping') page.postMessage(authorizationMessage('a1', 'present'));
    });
  }
}

class FakeChannel {
  readonly name: string;
  readonly #all: Set<FakeChannel>;
  readonly #listeners: ((event: { data: unknown }) => void)[] = [];
  constructor(name: string, all: Set<FakeChannel>) {
    this.name = name;
    this.#all = all;
    all.add(this);
  }
  addEventListener(_type: string, listener: (event: { data: unknown }) => void): void {
    this.#listeners.push(listener);
  }
  postMessage(data: unknown): void {
    for (const other of this.#all) if (other !== this && other.name === this.name) other.receive(data);
  }
  receive(data: unknown): void {
    for (const listener of this.#listeners) listener({ data });
  }
  close(): void {
    this.#all.delete(this);
  }
}

const fakeElement = () => ({ style: {}, textContent: '' });

function fakeDocument(): unknown {
  return { title: '', documentElement: fakeElement(), body: { replaceChildren: () => {} }, createElement: fakeElement };
}

describe('the authorization window', () => {
  let browser: FakeBrowser;
  let outcome: AuthorizationOutcome | null;
  let settledTimes: number;
  let controller: AbortController;

  beforeEach(() => {
    vi.useFakeTimers();
    browser = new FakeBrowser();
    controller = new AbortController();
    outcome = null;
    settledTimes = 0;
  });
  afterEach(() => vi.useRealTimers());

  async function proceedToTheEnd(): Promise<void> {
    outcome = (await openAuthorizationWindow(browser.environment)?.proceed(REQUEST, controller.signal)) ?? null;
    settledTimes += 1;
  }

  function proceed(): void {
    void proceedToTheEnd();
  }

  function expectEverythingReleased(): void {
    expect(browser.messageListeners.size).toBe(0);
    expect([...browser.channels]).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  }

  it('opens in the middle of the asking window, and says at once when it was blocked', () => {
    openAuthorizationWindow(browser.environment);
    expect(browser.opened[0]?.features).toBe('popup,width=520,height=720,left=440,top=140');
    browser.isBlocked = true;
    expect(openAuthorizationWindow(browser.environment)).toBeNull();
  });

  it('shows the consent in a window that knows its attempt', () => {
    proceed();
    expect(browser.popup.location.replace).toHaveBeenCalledWith(REQUEST.url);
    const context = { attemptId: 'a1', mode: 'window' };
    expect(authorizationContext(browser.popup.name, new FakeStorage())).toEqual(context);
    expect(authorizationContext('', browser.popup.sessionStorage), 'when the name was lost on the way').toEqual(context);
    expect(authorizationContext('', new FakeStorage())).toBeNull();
  });

  it.each([
    ['the channel', (browser: FakeBrowser) => browser.broadcast(AUTHORIZATION_CHANNEL, authorizationMessage('a1', 'settled'))],
    ['a message of its own origin', (browser: FakeBrowser) => browser.post(authorizationMessage('a1', 'settled'))],
    ['a committed change', (browser: FakeBrowser) => browser.broadcast(CHANGE_CHANNEL, { version: 2, topics: ['authorizations'] })],
  ])('takes the outcome from the backend when told over %s', async (_, tell) => {
    proceed();
    browser.succeed();
    tell(browser);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toMatchObject({ kind: 'settled', attempt: { status: 'succeeded' } });
    expectEverythingReleased();
  });

  it('settles once, whatever is said how often', async () => {
    proceed();
    browser.succeed();
    browser.post(authorizationMessage('a1', 'settled'));
    browser.broadcast(AUTHORIZATION_CHANNEL, authorizationMessage('a1', 'settled'));
    controller.abort();
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    expect(settledTimes).toBe(1);
    expectEverythingReleased();
  });

  it.each([
    ['another origin', (browser: FakeBrowser) => browser.post(authorizationMessage('a1', 'settled'), 'https://evil.example')],
    ['another attempt', (browser: FakeBrowser) => browser.post(authorizationMessage('a2', 'settled'))],
    ['no message of ours', (browser: FakeBrowser) => browser.post({ type: 'webpackOk' })],
    ['text', (browser: FakeBrowser) => browser.post('settled')],
  ])('does not listen to %s', async (_, tell) => {
    proceed();
    browser.succeed();
    tell(browser);
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toBeNull();
  });

  it('does not believe a message that the backend does not confirm', async () => {
    proceed();
    browser.post(authorizationMessage('a1', 'settled'));
    await vi.advanceTimersByTimeAsync(1000);
    expect(outcome).toBeNull();
  });

  it('says that the window was closed, and tells the backend', async () => {
    proceed();
    browser.popup.closed = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcome).toMatchObject({ kind: 'settled', attempt: { status: 'failed', reason: 'window_closed' } });
    expect(browser.abandoned).toEqual(['window_closed']);
    expectEverythingReleased();
  });

  it('reports success when the window was closed right after it', async () => {
    proceed();
    browser.succeed();
    browser.popup.closed = true;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcome).toMatchObject({ attempt: { status: 'succeeded' } });
  });

  it('keeps following a page that Cross-Origin-Opener-Policy cut off, until it is gone', async () => {
    proceed();
    browser.popup.closed = true;
    browser.answerPings();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome).toBeNull();
    for (const channel of browser.channels) if (channel.name === AUTHORIZATION_CHANNEL) browser.channels.delete(channel);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(outcome).toMatchObject({ attempt: { reason: 'window_closed' } });
  });

  it('gives up after five minutes and closes the window', async () => {
    proceed();
    await vi.advanceTimersByTimeAsync(TIMEOUT_MS);
    expect(outcome).toMatchObject({ attempt: { reason: 'timed_out' } });
    expect(browser.popup.close).toHaveBeenCalledOnce();
    expectEverythingReleased();
  });

  it('closes the window and abandons the attempt when cancelled', async () => {
    proceed();
    controller.abort();
    await vi.advanceTimersByTimeAsync(0);
    expect(outcome).toMatchObject({ attempt: { reason: 'window_closed' } });
    expect(browser.popup.closed).toBe(true);
    expectEverythingReleased();
  });

  it('tries again when the backend does not answer, and ends in the unknown when it never does', async () => {
    proceed();
    browser.isBackendDown = true;
    browser.popup.closed = true;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(outcome).toMatchObject({ kind: 'unknown', attemptId: 'a1' });
    expectEverythingReleased();
  });
});

describe('the same tab', () => {
  it('remembers the attempt and goes to the consent', () => {
    const storage = new FakeStorage();
    const navigate = vi.fn<(url: string) => void>();
    followInThisTab(REQUEST, { storage, navigate });
    expect(navigate).toHaveBeenCalledWith(REQUEST.url);
    expect(authorizationContext('', storage)).toEqual({ attemptId: 'a1', mode: 'same-tab' });
  });
});
