import { CHANGE_CHANNEL } from '#src/contract/change-feed.ts';

/**
 * Passes on what a backend elsewhere tells of its commits, so that this page hears of them as of its own.
 * @param url where the backend is
 */
export function followRemoteChanges(url: string): void {
  const channel = new BroadcastChannel(CHANGE_CHANNEL);
  const stream = new EventSource(`${url}/__mock/changes`);
  stream.addEventListener('message', ({ data }: MessageEvent<string>) => channel.postMessage(JSON.parse(data)));
}
