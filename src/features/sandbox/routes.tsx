import type { RouteObject } from 'react-router';

/** "Test Your Extension", a page of its own with its layout. */
export const sandboxRoutes: RouteObject[] = [
  {
    path: 'extensions/:extensionId/test',
    lazy: async () => ({ Component: (await import('./components/sandbox-screen.tsx')).SandboxScreen }),
  },
];
