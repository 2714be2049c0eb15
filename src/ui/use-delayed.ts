import { useEffect, useState } from 'react';

/** Waits shorter than this are not shown as waits at all, in milliseconds. */
export const WAIT_SHOWN_AFTER_MS = 150;

/**
 * Follows a condition, but becomes true only once it has held for a while; it becomes false at once.
 * @param isActive the condition
 * @param delayMs how long it must hold, in milliseconds
 * @returns whether it has held that long
 */
export function useDelayed(isActive: boolean, delayMs = WAIT_SHOWN_AFTER_MS): boolean {
  const [hasElapsed, setHasElapsed] = useState(false);
  useEffect(() => {
    if (!isActive) return undefined;
    const timer = setTimeout(() => setHasElapsed(true), delayMs);
    return () => {
      clearTimeout(timer);
      setHasElapsed(false);
    };
  }, [isActive, delayMs]);
  return isActive && hasElapsed;
}
