import type { NeededConnection } from '#src/contract/sandbox.ts';
import type { FunctionRow } from '../../db/automation-tables.ts';
import type { ReadTransaction } from '../../db/database.ts';
import { serviceRefOf, stateOf, type Viewer } from '../connections/connection-view.ts';
import { authorizationFor, authorizingUserId, connectionByLinkName } from '../connections/find-connection.ts';

/**
 * The connections that an extension's functions use: what an installation of them has to have authorized.
 * @param tx the state
 * @param extensionId the extension
 * @param viewer who installs
 * @param functions those that are installed
 * @returns them in the order of the functions; ones that are gone are left to the pre-flight
 */
export function neededConnections(tx: ReadTransaction, extensionId: string, viewer: Viewer, functions: readonly FunctionRow[]): NeededConnection[] {
  const users = new Map<string, string[]>();
  for (const { name, connectionLinkNames } of functions) {
    for (const linkName of connectionLinkNames) users.set(linkName, [...(users.get(linkName) ?? []), name]);
  }
  return [...users].flatMap(([linkName, usedBy]) => {
    const row = connectionByLinkName(tx, extensionId, linkName);
    if (row === undefined) return [];
    const { status, message } = stateOf(tx, row, authorizationFor(tx, row, viewer.actingUserId), viewer);
    const service = serviceRefOf(tx, row, viewer.definitions);
    return [
      {
        linkName,
        name: row.name,
        serviceName: service.name,
        serviceLinkName: service.linkName,
        status,
        message,
        // One whose access token expired is refreshed when it is used.
        isAuthorized: status === 'connected' || status === 'expired',
        canAuthorize: authorizingUserId(row, viewer.actingUserId) === viewer.actingUserId,
        usedBy,
      },
    ];
  });
}

/** @returns the sentence that keeps an installation from going on, or null */
export function missingAuthorization(connections: readonly NeededConnection[]): string | null {
  const missing = connections.filter(({ isAuthorized }) => !isAuthorized).map(({ name }) => `“${name}”`);
  if (missing.length === 0) return null;
  return `Authorize ${missing.join(', ')} first: the extension’s functions use ${missing.length === 1 ? 'it' : 'them'}.`;
}
