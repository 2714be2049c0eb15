/** Query parameter that tells the console page which attempt this tab comes back from. */
export const RETURN_PARAMETER = 'authorization';

/**
 * @param returnTo path of the console page that asked
 * @param attemptId the attempt that has an outcome now
 * @param origin this page's origin; a path that leads elsewhere is not followed
 * @returns path, query and fragment to go to
 */
export function returnPath(returnTo: string, attemptId: string, origin: string): string {
  const target = URL.parse(returnTo, origin);
  const url = target !== null && target.origin === origin ? target : new URL('/', origin);
  url.searchParams.set(RETURN_PARAMETER, attemptId);
  // A path of two slashes would be read as a host by whoever navigates to it.
  return url.pathname.replace(/^\/+/, '/') + url.search + url.hash;
}
