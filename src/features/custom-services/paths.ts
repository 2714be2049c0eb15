import { customServicesPath, servicePath } from '#src/features/services/index.ts';

/**
 * @param extensionId the extension whose connections space it is
 * @returns path of "Create New Service"
 */
export function newCustomServicePath(extensionId: string): string {
  return `${customServicesPath(extensionId)}/new`;
}

/**
 * @param extensionId the extension whose connections space it is
 * @param linkName the custom service
 * @returns path of the service's page
 */
export function customServicePath(extensionId: string, linkName: string): string {
  return servicePath(extensionId, { kind: 'custom', linkName });
}

/**
 * @param extensionId the extension whose connections space it is
 * @param linkName the custom service
 * @returns path of the form that edits it
 */
export function editCustomServicePath(extensionId: string, linkName: string): string {
  return `${customServicePath(extensionId, linkName)}/edit`;
}
