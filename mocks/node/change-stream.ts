import type { Database } from '../db/database.ts';

/** How often something is sent while nothing changes, so that nobody on the way gives up, in milliseconds. */
const KEEP_ALIVE_MS = 20_000;

/**
 * Tells of every commit for as long as somebody listens, as server-sent events; each has the topics it touched, in JSON.
 * @param database the state
 * @param signal ends it
 * @returns the stream
 */
export function changeStream(database: Database, signal: AbortSignal): Response {
  const encoder = new TextEncoder();
  let end: (() => void) | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const send = (text: string): void => controller.enqueue(encoder.encode(text));
      const stop = database.subscribe((topics) => send(`data: ${JSON.stringify({ topics })}\n\n`));
      const timer = setInterval(() => send(':\n\n'), KEEP_ALIVE_MS);
      timer.unref();
      end = () => {
        stop();
        clearInterval(timer);
      };
      signal.addEventListener('abort', end, { once: true });
      send(':\n\n');
    },
    cancel: () => end?.(),
  });
  return new Response(body, { headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' } });
}
