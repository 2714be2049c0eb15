export { firingPath, rulePath } from '#src/features/functions/index.ts';

/**
 * @param extensionId the extension
 * @returns path of "Workflow Rules"
 */
export function rulesPath(extensionId: string): string {
  return `/extensions/${encodeURIComponent(extensionId)}/automate/workflow-rules`;
}

/**
 * @param extensionId the extension
 * @returns path of "New Workflow Rule"
 */
export function newRulePath(extensionId: string): string {
  return `${rulesPath(extensionId)}/new`;
}

/**
 * @param extensionId the extension
 * @param ruleId only firings of this rule; all when absent
 * @returns path of the workflow log
 */
export function workflowLogPath(extensionId: string, ruleId?: string): string {
  const path = `/extensions/${encodeURIComponent(extensionId)}/automate/workflow-logs`;
  return ruleId === undefined ? path : `${path}?rule=${encodeURIComponent(ruleId)}`;
}
