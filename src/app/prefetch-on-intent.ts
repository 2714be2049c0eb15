import { matchRoutes, type RouteObject } from 'react-router';

/**
 * Loads a page's code as soon as the pointer or the focus is on a link to it.
 * @param routes the routes whose code can be loaded ahead
 * @returns a function that ends it
 */
export function prefetchOnIntent(routes: RouteObject[]): () => void {
  const prefetch = (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || link.origin !== location.origin) return;
    // A prefetch that fails is tried again, and reported, when the link is followed.
    for (const load of lazyParts(routes, link.pathname)) load().catch(() => {});
  };
  document.addEventListener('pointerover', prefetch, { passive: true });
  document.addEventListener('focusin', prefetch, { passive: true });
  return () => {
    document.removeEventListener('pointerover', prefetch);
    document.removeEventListener('focusin', prefetch);
  };
}

function lazyParts(routes: RouteObject[], pathname: string): (() => Promise<unknown>)[] {
  return (matchRoutes(routes, pathname) ?? []).flatMap(({ route }) => (typeof route.lazy === 'function' ? [route.lazy as () => Promise<unknown>] : []));
}
