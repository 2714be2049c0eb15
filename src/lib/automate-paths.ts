/*
 * Pages of Automate that other features lead to. They are here because those features' own parts are used in Automate.
 */

/** @returns where Automate begins for an extension */
export function automatePath(extensionId: string): string {
  return `/extensions/${encodeURIComponent(extensionId)}/automate`;
}

/**
 * @param extensionId the extension
 * @param functionId the function
 * @param line a line of its code to begin at, from 1
 * @returns path of the function's editor
 */
export function functionPath(extensionId: string, functionId: string, line?: number | null): string {
  const path = `${automatePath(extensionId)}/custom-functions/${encodeURIComponent(functionId)}`;
  return line === undefined || line === null ? path : `${path}?line=${line}`;
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
