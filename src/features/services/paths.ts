import type { ServiceSummary } from '#src/contract/services.ts';

/** Which service is meant: a custom one may have the link name of a default one. */
export type ServiceRef = Pick<ServiceSummary, 'kind' | 'linkName'>;

/**
 * @param extensionId the extension whose connections space it is
 * @returns path of "Pick Your Service"
 */
export function servicesPath(extensionId: string): string {
  return `/extensions/${encodeURIComponent(extensionId)}/connections/services`;
}

/**
 * @param extensionId the extension whose connections space it is
 * @returns path of the list of custom services
 */
export function customServicesPath(extensionId: string): string {
  return `/extensions/${encodeURIComponent(extensionId)}/connections/custom-services`;
}

/**
 * @param extensionId the extension whose connections space it is
 * @param service the service
 * @returns path of the service's page
 */
export function servicePath(extensionId: string, { kind, linkName }: ServiceRef): string {
  const list = kind === 'custom' ? customServicesPath(extensionId) : servicesPath(extensionId);
  return `${list}/${encodeURIComponent(linkName)}`;
}

/**
 * @param extensionId the extension that the connection is for
 * @param service the service to connect to
 * @returns path of "Connection Details"
 */
export function createConnectionPath(extensionId: string, service: ServiceRef): string {
  return `${servicePath(extensionId, service)}/create`;
}
