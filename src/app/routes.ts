import { redirect, type RouteObject } from 'react-router';
import { workspaceRoutes } from '#src/features/workspace/routes.tsx';
import { ConsoleLayout } from './console-layout.tsx';
import { RootLayout } from './root-layout.tsx';
import { RouteErrorPage } from './route-error-page.tsx';
import { SigmaLayout } from './sigma-layout.tsx';

/** Routes that can be added to those of the first screen: within the console, and in windows of their own. */
export interface AddedRoutes {
  console: readonly RouteObject[];
  window: readonly RouteObject[];
}

/**
 * The console's routes; each page is a chunk of its own.
 * @param added routes besides those that the first screen needs
 * @returns routes for any router; those of the console are children of the route `console`, those of windows of the route `root`
 */
export function routesWith(added: AddedRoutes = { console: [], window: [] }): RouteObject[] {
  return [
    {
      id: 'root',
      Component: RootLayout,
      ErrorBoundary: RouteErrorPage,
      children: [
        {
          id: 'console',
          Component: ConsoleLayout,
          children: [
            { index: true, loader: () => redirect('/extensions') },
            { Component: SigmaLayout, children: workspaceRoutes },
            ...added.console,
            { path: '*', lazy: async () => ({ Component: (await import('./not-found-page.tsx')).NotFoundPage }) },
          ],
        },
        ...added.window,
      ],
    },
  ];
}
