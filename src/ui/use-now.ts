import { useSyncExternalStore } from 'react';

const TICK_MS = 15_000;
const listeners = new Set<() => void>();
let clock = () => Date.now();
let now = clock();
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = clock();
  for (const listener of listeners) listener();
}

/** One timer for all who watch the time. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (timer === undefined) {
    now = clock();
    timer = setInterval(tick, TICK_MS);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** @returns the time in milliseconds since 1970, renewed every 15 seconds */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

/**
 * Has the console tell the time by another clock than the machine's.
 * @param other gives the time in milliseconds since 1970
 */
export function setClock(other: () => number): void {
  clock = other;
  tick();
}
