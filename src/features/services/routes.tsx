import type { RouteObject } from 'react-router';

/** The service pages of the connections space, below `/extensions/:extensionId/connections`. */
export const servicesRoutes: RouteObject[] = [
  {
    path: 'services',
    lazy: async () => ({ Component: (await import('./components/pick-your-service-screen.tsx')).PickYourServiceScreen }),
  },
  {
    path: 'services/:serviceLinkName',
    lazy: async () => ({ Component: (await import('./components/service-screen.tsx')).ServiceScreen }),
  },
];
