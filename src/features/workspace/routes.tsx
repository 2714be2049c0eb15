import type { RouteObject } from 'react-router';

/** The pages of the workspace, side by side in its shell. */
export const workspaceRoutes: RouteObject[] = [
  {
    path: 'extensions',
    lazy: async () => ({ Component: (await import('./components/extensions-page.tsx')).ExtensionsPage }),
  },
  {
    path: 'connections',
    lazy: async () => ({ Component: (await import('./components/workspace-connections-page.tsx')).WorkspaceConnectionsPage }),
  },
  {
    path: 'audit-logs',
    lazy: async () => ({ Component: (await import('./components/audit-logs-page.tsx')).AuditLogsPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('./components/settings-page.tsx')).SettingsPage }),
  },
];
