import type { RouteObject } from 'react-router';

/** The pages of custom services in the connections space, below `/extensions/:extensionId/connections`. */
export const customServicesRoutes: RouteObject[] = [
  {
    path: 'custom-services',
    lazy: async () => ({ Component: (await import('./components/custom-services-screen.tsx')).CustomServicesScreen }),
  },
  {
    path: 'custom-services/new',
    lazy: async () => ({ Component: (await import('./components/new-custom-service-screen.tsx')).NewCustomServiceScreen }),
  },
  {
    path: 'custom-services/:serviceLinkName',
    lazy: async () => ({ Component: (await import('./components/custom-service-screen.tsx')).CustomServiceScreen }),
  },
  {
    path: 'custom-services/:serviceLinkName/edit',
    lazy: async () => ({ Component: (await import('./components/edit-custom-service-screen.tsx')).EditCustomServiceScreen }),
  },
];
