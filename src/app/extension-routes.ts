import { redirect, type RouteObject } from 'react-router';
import { connectionsPortalRoutes, connectionsRoutes } from '#src/features/connections/routes.tsx';
import { functionsRoutes } from '#src/features/functions/routes.tsx';
import { installRoutes, publishRoutes } from '#src/features/publish/routes.tsx';
import { sandboxRoutes } from '#src/features/sandbox/routes.tsx';
import { workflowRulesRoutes } from '#src/features/workflow-rules/routes.tsx';

const portalTabPage: RouteObject['lazy'] = async () => ({ Component: (await import('./portal-tab-page.tsx')).PortalTabPage });
const portalFeaturePage: RouteObject['lazy'] = async () => ({ Component: (await import('./portal-feature-page.tsx')).PortalFeaturePage });

const toConnections: RouteObject['loader'] = ({ params }) => redirect(`/extensions/${encodeURIComponent(params['extensionId'] ?? '')}/build/connections`);

/** Below `/extensions/:extensionId`, in the developer portal's layout. */
const portalRoutes: RouteObject[] = [
  { index: true, loader: toConnections },
  { path: 'build', loader: toConnections },
  ...connectionsPortalRoutes,
  ...functionsRoutes,
  ...workflowRulesRoutes,
  ...publishRoutes,
  ...['automate', 'configure', 'publish'].map((tab) => ({ path: tab, lazy: portalTabPage })),
  ...['build', 'automate', 'configure', 'publish'].map((tab) => ({ path: `${tab}/:feature`, lazy: portalFeaturePage })),
];

/** The pages of one extension, and its installation. */
export const extensionRoutes: RouteObject[] = [
  {
    path: 'extensions/:extensionId',
    lazy: async () => ({ Component: (await import('./portal-layout.tsx')).PortalLayout }),
    children: portalRoutes,
  },
  ...connectionsRoutes,
  ...sandboxRoutes,
  ...installRoutes,
];
