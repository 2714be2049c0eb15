/*
 * Stands in for the `tldts` package (see vite.config.ts). The mock serves one origin, so no cookie of its can reach across
 * a public suffix, and the list that decides such questions is not needed.
 */

/** @returns null: no host is known to be under a public suffix */
export function getDomain(): null {
  return null;
}
