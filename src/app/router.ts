import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { authorizeRoutes } from '#src/features/authorize/routes.tsx';
import { connectionsPortalRoutes, connectionsRoutes } from '#src/features/connections/routes.tsx';
import { functionsRoutes } from '#src/features/functions/routes.tsx';
import { workflowRulesRoutes } from '#src/features/workflow-rules/routes.tsx';
import { workspaceRoutes } from '#src/features/workspace/routes.tsx';
import { ConsoleLayout } from './console-layout.tsx';
import { RootLayout } from './root-layout.tsx';
import { RouteErrorPage } from './route-error-page.tsx';
import { SigmaLayout } from './sigma-layout.tsx';

const portalTabPage: RouteObject['lazy'] = async () => ({ Component: (await import('./portal-tab-page.tsx')).PortalTabPage });
const portalFeaturePage: RouteObject['lazy'] = async () => ({ Component: (await import('./portal-feature-page.tsx')).PortalFeaturePage });
const notFoundPage: RouteObject['lazy'] = async () => ({ Component: (await import('./not-found-page.tsx')).NotFoundPage });

const toConnections: RouteObject['loader'] = ({ params }) => redirect(`/extensions/${encodeURIComponent(params['extensionId'] ?? '')}/build/connections`);

/** Below `/extensions/:extensionId`, in the developer portal's layout. */
const portalRoutes: RouteObject[] = [
  { index: true, loader: toConnections },
  { path: 'build', loader: toConnections },
  ...connectionsPortalRoutes,
  ...functionsRoutes,
  ...workflowRulesRoutes,
  { path: 'automate', lazy: portalTabPage },
  { path: 'configure', lazy: portalTabPage },
  { path: 'publish', lazy: portalTabPage },
  ...['build', 'automate', 'configure', 'publish'].map((tab) => ({ path: `${tab}/:feature`, lazy: portalFeaturePage })),
  { path: 'test', lazy: async () => ({ Component: (await import('./test-extension-page.tsx')).TestExtensionPage }) },
];

/** Every page of the console; each is a chunk of its own. */
export const routes: RouteObject[] = [
  {
    Component: RootLayout,
    ErrorBoundary: RouteErrorPage,
    children: [
      {
        Component: ConsoleLayout,
        children: [
          { index: true, loader: () => redirect('/extensions') },
          { Component: SigmaLayout, children: workspaceRoutes },
          {
            path: 'extensions/:extensionId',
            lazy: async () => ({ Component: (await import('./portal-layout.tsx')).PortalLayout }),
            children: portalRoutes,
          },
          ...connectionsRoutes,
          { path: '*', lazy: notFoundPage },
        ],
      },
      ...authorizeRoutes,
    ],
  },
];

export type Router = ReturnType<typeof createBrowserRouter>;

/**
 * Starts the router at the browser's address.
 * @returns the router, once the code of the page at the address is there
 */
export async function startRouter(): Promise<Router> {
  const router = createBrowserRouter(routes);
  if (router.state.initialized) return router;
  return await new Promise((resolve) => {
    const unsubscribe = router.subscribe((state) => {
      if (!state.initialized) return;
      unsubscribe();
      resolve(router);
    });
  });
}
