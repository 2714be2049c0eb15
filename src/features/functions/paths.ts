import { automatePath } from '#src/lib/automate-paths.ts';

export { executionPath, functionPath, rulePath } from '#src/lib/automate-paths.ts';

/**
 * @param extensionId the extension
 * @returns path of "Custom Functions"
 */
export function functionsPath(extensionId: string): string {
  return `${automatePath(extensionId)}/custom-functions`;
}

/**
 * @param extensionId the extension
 * @returns path of "New Custom Function"
 */
export function newFunctionPath(extensionId: string): string {
  return `${functionsPath(extensionId)}/new`;
}

/**
 * @param extensionId the extension
 * @param functionId only executions of this function; all when absent
 * @returns path of the list of executions
 */
export function executionsPath(extensionId: string, functionId?: string): string {
  const path = `${automatePath(extensionId)}/executions`;
  return functionId === undefined ? path : `${path}?function=${encodeURIComponent(functionId)}`;
}

/**
 * @param extensionId the extension
 * @param firingId the firing
 * @returns path of its line in the workflow log
 */
export function firingPath(extensionId: string, firingId: string): string {
  return `${automatePath(extensionId)}/workflow-logs/${encodeURIComponent(firingId)}`;
}
