import { matchRoutes, type RouteObject } from 'react-router';
import { routesAt } from './router.ts';

/**
 * Loads a page's code as soon as the pointer or the focus is on a link to it.
 * @returns a function that ends it
 */
export function prefetchOnIntent(): () => void {
  document.addEventListener('pointerover', prefetch, { passive: true });
  document.addEventListener('focusin', prefetch, { passive: true });
  return () => {
    document.removeEventListener('pointerover', prefetch);
    document.removeEventListener('focusin', prefetch);
  };
}

function prefetch(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || link.origin !== location.origin) return;
  // A prefetch that fails is tried again, and reported, when the link is followed.
  loadPage(link.pathname).catch(() => {});
}

async function loadPage(pathname: string): Promise<void> {
  const routes = await routesAt(pathname);
  await Promise.all((matchRoutes([...routes], pathname) ?? []).map(({ route }) => loadRoute(route)));
}

async function loadRoute({ lazy }: RouteObject): Promise<void> {
  if (typeof lazy === 'function') await lazy();
}
