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
 * @param serviceLinkName the service
 * @returns path of the service's page
 */
export function servicePath(extensionId: string, serviceLinkName: string): string {
  return `${servicesPath(extensionId)}/${encodeURIComponent(serviceLinkName)}`;
}

/**
 * @param extensionId the extension that the connection is for
 * @param serviceLinkName the service to connect to
 * @returns path of "Connection Details"
 */
export function createConnectionPath(extensionId: string, serviceLinkName: string): string {
  return `${servicePath(extensionId, serviceLinkName)}/create`;
}
