import type { Connection } from '#src/contract/connections.ts';
import { invokeUrlSample } from '#src/deluge/samples/invoke-url-sample.ts';

type SampledConnection = Pick<
  Connection,
  'linkName' | 'name' | 'service' | 'usesLoginUserCredentials' | 'createdBy' | 'scopes' | 'sampleUrl'
>;

/**
 * The connection as an extension's manifest names it: seven keys in the original's order, six where the service has no scopes.
 * @param connection the connection
 * @returns one line of JSON
 */
export function jsonSample(connection: SampledConnection): string {
  return JSON.stringify({
    connectionLinkName: connection.linkName,
    connectionName: connection.name,
    serviceName: connection.service.linkName,
    userAccess: connection.usesLoginUserCredentials,
    isUserDefinedService: connection.service.kind === 'custom',
    sharedBy: connection.createdBy.id,
    ...(connection.scopes.length === 0 ? {} : { scope: connection.scopes }),
  });
}

/**
 * A script that calls the service through the connection.
 * @param connection the connection
 * @returns Deluge
 */
export function delugeSample(connection: SampledConnection): string {
  return invokeUrlSample({ url: connection.sampleUrl, connectionLinkName: connection.linkName });
}
