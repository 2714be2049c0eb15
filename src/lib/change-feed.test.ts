import { QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { followChanges } from './change-feed.ts';

function setUp() {
  const client = new QueryClient();
  client.setQueryData(['extensions', 'list'], 'extensions');
  client.setQueryData(['connections', 'list'], 'connections');
  const target = new EventTarget();
  let isClosed = false;
  const stop = followChanges(client, () => ({
    addEventListener: target.addEventListener.bind(target) as BroadcastChannel['addEventListener'],
    close: () => {
      isClosed = true;
    },
  }));
  return {
    hear: (data: unknown) => target.dispatchEvent(new MessageEvent('message', { data })),
    isStale: (topic: string) => client.getQueryState([topic, 'list'])?.isInvalidated,
    stop,
    isClosed: () => isClosed,
  };
}

test('a committed write makes what it touched stale, and nothing else', () => {
  const feed = setUp();
  feed.hear({ version: 2, topics: ['connections'] });
  expect(feed.isStale('connections')).toBe(true);
  expect(feed.isStale('extensions')).toBe(false);
});

test('a change of scenario, clock or faults makes everything stale', () => {
  const feed = setUp();
  feed.hear({ version: 2, topics: ['control'] });
  expect(feed.isStale('connections')).toBe(true);
  expect(feed.isStale('extensions')).toBe(true);
});

test.each([[null], ['connections'], [{ topics: 'connections' }], [{ topics: ['__proto__', 7] }], [{ version: 3 }]])('a message of another kind, %j, changes nothing', (data) => {
  const feed = setUp();
  feed.hear(data);
  expect(feed.isStale('connections')).toBe(false);
});

test('ending it closes the channel', () => {
  const feed = setUp();
  feed.stop();
  expect(feed.isClosed()).toBe(true);
});
