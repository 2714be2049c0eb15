import { createBrowserRouter, redirect, type RouteObject } from 'react-router';
import { connectionsPortalRoutes, connectionsRoutes } from '#src/features/connections/routes.tsx';
import { workspaceRoutes } from '#src/features/workspace/routes.tsx';
import { ConsoleLayout } from './console-layout.tsx';
import type { PortalTab } from './portal-sections.ts';
import { RootLayout } from './root-layout.tsx';
import { RouteErrorPage } from './route-error-page.tsx';
import { SigmaLayout } from './sigma-layout.tsx';

const portalTabRoutes = (tab: Exclude<PortalTab, 'build'>): RouteObject[] => [
  {
    path: tab,
    lazy: async () => {
      const { PortalTabPage } = await import('./portal-tab-page.tsx');
      return { element: <PortalTabPage tab={tab} /> };
    },
  },
  portalFeatureRoute(tab),
];

function portalFeatureRoute(tab: PortalTab): RouteObject {
  return {
    path: `${tab}/:feature`,
    lazy: async () => {
      const { PortalFeaturePage } = await import('./portal-feature-page.tsx');
      return { element: <PortalFeaturePage tab={tab} /> };
    },
  };
}

const toConnections = ({ params }: { params: { extensionId?: string } }) =>
  redirect(`/extensions/${encodeURIComponent(params.extensionId ?? '')}/build/connections`);

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
            children: [
              { index: true, loader: toConnections },
              { path: 'build', loader: toConnections },
              ...connectionsPortalRoutes,
              portalFeatureRoute('build'),
              ...portalTabRoutes('automate'),
              ...portalTabRoutes('configure'),
              ...portalTabRoutes('publish'),
              { path: 'test', lazy: async () => ({ Component: (await import('./test-extension-page.tsx')).TestExtensionPage }) },
            ],
          },
          ...connectionsRoutes,
          { path: '*', lazy: async () => ({ Component: (await import('./not-found-page.tsx')).NotFoundPage }) },
        ],
      },
    ],
  },
];

export const router = createBrowserRouter(routes);

/** @returns a promise that resolves once the first page's code is there */
export function routerReady(): Promise<void> {
  return new Promise((resolve) => {
    const settle = (isInitialized: boolean) => {
      if (!isInitialized) return;
      unsubscribe();
      resolve();
    };
    const unsubscribe = router.subscribe((state) => settle(state.initialized));
    settle(router.state.initialized);
  });
}
