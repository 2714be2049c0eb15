import type { RouteObject } from 'react-router';
import { customServicesRoutes } from '#src/features/custom-services/index.ts';
import { servicesRoutes } from '#src/features/services/index.ts';

/** Build › Connections, a page of the developer portal: below `/extensions/:extensionId` in its layout. */
export const connectionsPortalRoutes: RouteObject[] = [
  {
    path: 'build/connections',
    lazy: async () => ({ Component: (await import('./components/landing-screen.tsx')).LandingScreen }),
  },
  {
    path: 'build/connections/external',
    lazy: async () => ({ Component: (await import('./components/external-connections-screen.tsx')).ExternalConnectionsScreen }),
  },
];

/** The connections space, a page of its own with its layout. */
export const connectionsRoutes: RouteObject[] = [
  {
    path: 'extensions/:extensionId/connections',
    lazy: async () => ({ Component: (await import('./components/connections-space.tsx')).ConnectionsSpace }),
    children: [
      {
        path: 'my',
        lazy: async () => ({ Component: (await import('./components/connections-screen.tsx')).MyConnectionsScreen }),
      },
      {
        path: 'shared',
        lazy: async () => ({ Component: (await import('./components/connections-screen.tsx')).SharedConnectionsScreen }),
      },
      {
        path: 'internal',
        lazy: async () => ({ Component: (await import('./components/connections-screen.tsx')).InternalConnectionsScreen }),
      },
      {
        path: 'view/:connectionLinkName',
        lazy: async () => ({ Component: (await import('./components/connection-screen.tsx')).ConnectionScreen }),
      },
      ...servicesRoutes,
      {
        path: 'services/:serviceLinkName/create',
        lazy: async () => ({ Component: (await import('./components/create-connection-screen.tsx')).CreateConnectionScreen }),
      },
      ...customServicesRoutes,
      {
        path: 'custom-services/:serviceLinkName/create',
        lazy: async () => ({ Component: (await import('./components/create-connection-screen.tsx')).CreateCustomConnectionScreen }),
      },
    ],
  },
];
