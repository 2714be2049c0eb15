import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { followChanges } from './change-feed.ts';

function setUp(client = new QueryClient()) {
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

test('a first answer that was on its way when something changed is asked for again', async () => {
  const client = new QueryClient();
  const feed = setUp(client);
  const asked: ((answer: string) => void)[] = [];
  const observer = new QueryObserver(client, { queryKey: ['faults', 'state'], queryFn: () => new Promise<string>((answer) => asked.push(answer)), retry: false });
  const stop = observer.subscribe(() => undefined);
  expect(asked).toHaveLength(1);
  feed.hear({ version: 2, topics: ['faults'] });
  expect(asked).toHaveLength(2);
  asked[0]?.('as it was before');
  asked[1]?.('as it is');
  await vi.waitFor(() => expect(observer.getCurrentResult()).toMatchObject({ data: 'as it is', fetchStatus: 'idle' }));
  stop();
});

test('a change of scenario or clock makes everything stale', () => {
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
