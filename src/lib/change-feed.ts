import type { QueryClient, QueryFilters } from '@tanstack/react-query';
import { CHANGE_CHANNEL, CHANGE_TOPICS, type ChangeTopic } from '#src/contract/change-feed.ts';

type Channel = Pick<BroadcastChannel, 'addEventListener' | 'close'>;

/**
 * Asks again for what other tabs, windows or the backend itself changed. Query keys begin with the topic they depend on.
 * @param queryClient the cache to refresh
 * @param openChannel opens the channel that committed writes are told on
 * @returns a function that ends it
 */
export function followChanges(queryClient: QueryClient, openChannel: (name: string) => Channel = (name) => new BroadcastChannel(name)): () => void {
  const channel = openChannel(CHANGE_CHANNEL);
  const askAgain = (filters: QueryFilters): void => {
    // A first answer that is on its way may be older than the change, and would be waited for nonetheless.
    void queryClient.cancelQueries({ ...filters, type: 'active', predicate: ({ state }) => state.data === undefined }, { silent: true });
    void queryClient.invalidateQueries(filters);
  };
  channel.addEventListener('message', (event) => {
    const topics = readTopics(event.data);
    // Another scenario or clock: nothing that is shown can be trusted.
    if (topics.includes('control')) askAgain({});
    else for (const topic of topics) askAgain({ queryKey: [topic] });
  });
  return () => channel.close();
}

/** The topics of a message; whoever shares the origin can post anything. */
function readTopics(data: unknown): ChangeTopic[] {
  const { topics } = Object(data) as { topics?: unknown };
  return Array.isArray(topics) ? CHANGE_TOPICS.filter((topic) => (topics as unknown[]).includes(topic)) : [];
}
