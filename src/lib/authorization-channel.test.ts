import { describe, expect, it, vi } from 'vitest';
import { announcePresence, announceSettled, authorizationMessage } from './authorization-channel.ts';

function fakeChannel() {
  const listeners: ((event: { data: unknown }) => void)[] = [];
  const sent: unknown[] = [];
  const close = vi.fn<() => void>();
  const channel = {
    addEventListener: (_: string, listener: (event: { data: unknown }) => void) => listeners.push(listener),
    postMessage: (data: unknown) => sent.push(data),
    close,
  } as unknown as BroadcastChannel;
  return { channel, sent, close, receive: (data: unknown) => listeners.forEach((listener) => listener({ data })) };
}

describe('announcePresence', () => {
  it('says that the page is there, and again whenever asked about its own attempt', () => {
    const { channel, sent, close, receive } = fakeChannel();
    const end = announcePresence('a1', { openChannel: () => channel, origin: 'https://console.example' });
    receive(authorizationMessage('a1', 'ping'));
    receive(authorizationMessage('a2', 'ping'));
    expect(sent).toEqual([authorizationMessage('a1', 'present'), authorizationMessage('a1', 'present')]);
    end();
    expect(close).toHaveBeenCalledOnce();
  });
});

describe('announceSettled', () => {
  it('tells the channel, and the opener at its own origin only', () => {
    const { channel, sent, close } = fakeChannel();
    const postMessage = vi.fn<(message: unknown, targetOrigin: unknown) => void>();
    announceSettled('a1', { openChannel: () => channel, origin: 'https://console.example', opener: () => ({ postMessage }) });
    expect(sent).toEqual([authorizationMessage('a1', 'settled')]);
    expect(postMessage).toHaveBeenCalledWith(authorizationMessage('a1', 'settled'), 'https://console.example');
    expect(close).toHaveBeenCalledOnce();
  });

  it('does without an opener', () => {
    const { channel, sent } = fakeChannel();
    announceSettled('a1', { openChannel: () => channel, origin: 'https://console.example', opener: () => null });
    expect(sent).toHaveLength(1);
  });
});
