function automatePath(extensionId: string): string {
  return `/extensions/${encodeURIComponent(extensionId)}/automate`;
}

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
 * @param functionId the function
 * @param line a line of its code to begin at, from 1
 * @returns path of the function's editor
 */
export function functionPath(extensionId: string, functionId: string, line?: number | null): string {
  const path = `${functionsPath(extensionId)}/${encodeURIComponent(functionId)}`;
  return line === undefined || line === null ? path : `${path}?line=${line}`;
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
 * @param executionId the execution
 * @returns path of its page, with log, return value and trace
 */
export function executionPath(extensionId: string, executionId: string): string {
  return `${automatePath(extensionId)}/executions/${encodeURIComponent(executionId)}`;
}

/**
 * @param extensionId the extension
 * @param ruleId the workflow rule
 * @returns path of the rule
 */
export function rulePath(extensionId: string, ruleId: string): string {
  return `${automatePath(extensionId)}/workflow-rules/${encodeURIComponent(ruleId)}`;
}

/**
 * @param extensionId the extension
 * @param firingId the firing
 * @returns path of its line in the workflow log
 */
export function firingPath(extensionId: string, firingId: string): string {
  return `${automatePath(extensionId)}/workflow-logs/${encodeURIComponent(firingId)}`;
}
