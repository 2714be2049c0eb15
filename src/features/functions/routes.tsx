import type { RouteObject } from 'react-router';

/** Custom functions and their executions, in the developer portal: below `/extensions/:extensionId`. */
export const functionsRoutes: RouteObject[] = [
  {
    path: 'automate/custom-functions',
    lazy: async () => ({ Component: (await import('./components/functions-screen.tsx')).FunctionsScreen }),
  },
  {
    path: 'automate/custom-functions/new',
    lazy: async () => ({ Component: (await import('./components/new-function-screen.tsx')).NewFunctionScreen }),
  },
  {
    path: 'automate/custom-functions/:functionId',
    lazy: async () => ({ Component: (await import('./components/function-screen.tsx')).FunctionScreen }),
  },
  {
    path: 'automate/executions',
    lazy: async () => ({ Component: (await import('./components/executions-screen.tsx')).ExecutionsScreen }),
  },
  {
    path: 'automate/executions/:executionId',
    lazy: async () => ({ Component: (await import('./components/execution-screen.tsx')).ExecutionScreen }),
  },
];
