import type { ConnectionView } from '#src/contract/connections.ts';

/**
 * @param extensionId the extension
 * @returns path of Build › Connections in its developer portal
 */
export function landingPath(extensionId: string): string {
  return `/extensions/${encodeURIComponent(extensionId)}/build/connections`;
}

/**
 * @param extensionId the extension
 * @returns path of the landing page's second tab, "External Connections"
 */
export function externalConnectionsPath(extensionId: string): string {
  return `${landingPath(extensionId)}/external`;
}

/**
 * @param extensionId the extension
 * @param view which connections
 * @returns path of "My Connections", "Shared Connections" or "Internal Connections"
 */
export function connectionsPath(extensionId: string, view: ConnectionView): string {
  return `/extensions/${encodeURIComponent(extensionId)}/connections/${view}`;
}

/**
 * @param extensionId the extension
 * @param connectionLinkName the connection
 * @returns path of its details page
 */
export function connectionPath(extensionId: string, connectionLinkName: string): string {
  return `/extensions/${encodeURIComponent(extensionId)}/connections/view/${encodeURIComponent(connectionLinkName)}`;
}
