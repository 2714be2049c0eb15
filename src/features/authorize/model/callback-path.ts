/**
 * The redirect URI's host is simulated here, so its path and query are opened on this origin.
 * @param redirectTo the provider's redirect, an absolute address
 * @returns path and query
 */
export function callbackPath(redirectTo: string): string {
  const { pathname, search } = new URL(redirectTo);
  return pathname.replace(/^\/+/, '/') + search;
}
