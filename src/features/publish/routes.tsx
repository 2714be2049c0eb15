import type { RouteObject } from 'react-router';

/** Publishing an extension and its versions, in the developer portal. */
export const publishRoutes: RouteObject[] = [
  {
    path: 'publish/new-version',
    lazy: async () => ({ Component: (await import('./components/publish-screen.tsx')).PublishScreen }),
  },
  {
    path: 'publish/version-history',
    lazy: async () => ({ Component: (await import('./components/version-history-screen.tsx')).VersionHistoryScreen }),
  },
  {
    path: 'publish/version-history/:versionId',
    lazy: async () => ({ Component: (await import('./components/version-screen.tsx')).VersionScreen }),
  },
];

/** The page that an installation URL opens. */
export const installRoutes: RouteObject[] = [
  { path: 'install/:token', lazy: async () => ({ Component: (await import('./components/install-screen.tsx')).InstallScreen }) },
];
