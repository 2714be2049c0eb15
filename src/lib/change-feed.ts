import type { QueryClient } from '@tanstack/react-query';
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
  channel.addEventListener('message', (event) => {
    const topics = readTopics(event.data);
    // Scenario, clock or faults: nothing that is shown can be trusted.
    if (topics.includes('control')) void queryClient.invalidateQueries();
    else for (const topic of topics) void queryClient.invalidateQueries({ queryKey: [topic] });
  });
  return () => channel.close();
}

/** The topics of a message; whoever shares the origin can post anything. */
function readTopics(data: unknown): ChangeTopic[] {
  if (typeof data !== 'object' || data === null || !('topics' in data) || !Array.isArray(data.topics)) return [];
  return CHANGE_TOPICS.filter((topic) => (data.topics as unknown[]).includes(topic));
}
