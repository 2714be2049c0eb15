/** Control must stay reachable whatever it was told to break. */
export const CONTROL_PREFIX = '/__mock/';

/** Beginnings of the paths that the backend answers on its origin; everything else there is the console's pages and files. */
export const BACKEND_PATHS: readonly string[] = ['/api/', '/provider/', '/.well-known/oauth-authorization-server/', CONTROL_PREFIX];

/**
 * @param url an address
 * @param origin the backend's
 * @returns whether the backend is to answer it: its own paths, and every other origin
 */
export function isForBackend(url: URL, origin: string): boolean {
  return url.origin !== origin || BACKEND_PATHS.some((prefix) => url.pathname.startsWith(prefix));
}
