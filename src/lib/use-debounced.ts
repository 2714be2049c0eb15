import { useEffect, useState } from 'react';

/**
 * A value once it has rested.
 * @param value changes often
 * @param delayMs how long it must stay the same, in milliseconds
 * @returns the last value that stayed
 */
export function useDebounced<T>(value: T, delayMs: number): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return rested;
}
