import type { RouteObject } from 'react-router';

/** The provider's own window, and the page that its answer comes back to. */
export const authorizeRoutes: RouteObject[] = [
  {
    path: 'authorize/:serviceLinkName',
    lazy: async () => ({ Component: (await import('./components/consent-screen.tsx')).ConsentScreen }),
  },
  {
    path: 'delugeauth/callback',
    lazy: async () => ({ Component: (await import('./components/callback-screen.tsx')).CallbackScreen }),
  },
];
