import { createBrowserRouter, type RouteObject } from 'react-router';
import { nextTask } from '#src/lib/next-task.ts';
import { routesWith } from './routes.ts';

export type Router = ReturnType<typeof createBrowserRouter>;

/** Route tables that come when an address needs them: they name some two hundred files, which the first screen does without. */
const laterTables = [
  {
    addresses: /^\/(extensions\/[^/]+|install\/)/,
    parent: 'console',
    load: async (): Promise<readonly RouteObject[]> => (await import('./extension-routes.ts')).extensionRoutes,
  },
  {
    addresses: /^\/(authorize|delugeauth)\//,
    parent: 'root',
    load: async (): Promise<readonly RouteObject[]> => (await import('#src/features/authorize/routes.tsx')).authorizeRoutes,
  },
] as const;

/**
 * Starts the router at the browser's address.
 * @returns the router, once the code of the page at the address is there
 */
export async function startRouter(): Promise<Router> {
  const router = createBrowserRouter(routesWith(), {
    patchRoutesOnNavigation: async ({ path, patch }) => {
      const needed = laterTables.filter(({ addresses }) => addresses.test(path));
      const tables = await Promise.all(needed.map(({ load }) => load()));
      // The browser gets a turn between evaluating a table and asking for the files of its pages.
      await nextTask();
      // A table that is there already is recognised by its routes and not added again.
      for (const [index, { parent }] of needed.entries()) patch(parent, [...(tables[index] ?? [])]);
    },
  });
  if (router.state.initialized) return router;
  return await new Promise((resolve) => {
    const unsubscribe = router.subscribe((state) => {
      if (!state.initialized) return;
      unsubscribe();
      resolve(router);
    });
  });
}

/**
 * @param pathname an address of the console
 * @returns the routes among which it is found
 * @throws what kept their table from loading
 */
export async function routesAt(pathname: string): Promise<readonly RouteObject[]> {
  const tables = await Promise.all(laterTables.filter(({ addresses }) => addresses.test(pathname)).map(({ load }) => load()));
  return [...routesWith(), ...tables.flat()];
}
