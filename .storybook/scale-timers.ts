type Timed = [handler: unknown, ms: number | undefined, ...rest: unknown[]];

/**
 * Lets a story decide how long timers take, so that nothing has to be waited for; for use in its `beforeEach`.
 * @param scale from the milliseconds that were asked for to those that it takes
 * @returns what puts the browser's own timers back
 */
export function scaleTimers(scale: (ms: number) => number): () => void {
  const timeout = setTimeout;
  const interval = setInterval;
  globalThis.setTimeout = scaled(timeout, scale);
  globalThis.setInterval = scaled(interval, scale);
  return () => {
    globalThis.setTimeout = timeout;
    globalThis.setInterval = interval;
  };
}

function scaled<Timer extends (...given: never[]) => unknown>(timer: Timer, scale: (ms: number) => number): Timer {
  return new Proxy(timer, {
    apply: (target, self: unknown, [handler, ms, ...rest]: Timed): unknown => Reflect.apply(target, self, [handler, scale(ms ?? 0), ...rest]),
  });
}
