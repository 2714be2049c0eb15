export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What belongs together: an area's schemas are in the file of its name beside this one, and are loaded together, as its handlers are. */
export type Area = 'workspace' | 'extensions' | 'services' | 'connections' | 'authorizations' | 'provider' | 'control' | 'functions' | 'executions' | 'workflow-rules' | 'sandbox' | 'publishing' | 'custom-services' | 'external-connections';

/** Where an operation is: its method and an OpenAPI path template (`/api/v1/extensions/{extensionId}`). */
export interface Route {
  readonly method: Method;
  readonly path: `/${string}`;
}

/**
 * Every endpoint of the backend by its id, without its schemas: all that is needed to send a request. What it takes and answers is in
 * its area's file, which a page loads while the request is on its way.
 */
export const routes = {
  getWorkspace: { area: 'workspace', method: 'GET', path: '/api/v1/workspace' },
  updateWorkspace: { area: 'workspace', method: 'PATCH', path: '/api/v1/workspace' },
  listAuditLogs: { area: 'workspace', method: 'GET', path: '/api/v1/audit-logs' },
  listExtensions: { area: 'extensions', method: 'GET', path: '/api/v1/extensions' },
  getExtension: { area: 'extensions', method: 'GET', path: '/api/v1/extensions/{extensionId}' },
  createExtension: { area: 'extensions', method: 'POST', path: '/api/v1/extensions' },
  updateExtension: { area: 'extensions', method: 'PATCH', path: '/api/v1/extensions/{extensionId}' },
  deleteExtension: { area: 'extensions', method: 'DELETE', path: '/api/v1/extensions/{extensionId}' },
  listServices: { area: 'services', method: 'GET', path: '/api/v1/services' },
  getService: { area: 'services', method: 'GET', path: '/api/v1/services/{serviceLinkName}' },
  listConnections: { area: 'connections', method: 'GET', path: '/api/v1/extensions/{extensionId}/connections' },
  listWorkspaceConnections: { area: 'connections', method: 'GET', path: '/api/v1/connections' },
  createConnection: { area: 'connections', method: 'POST', path: '/api/v1/extensions/{extensionId}/connections' },
  getConnection: { area: 'connections', method: 'GET', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}' },
  updateConnection: { area: 'connections', method: 'PATCH', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}' },
  retryConnection: { area: 'connections', method: 'PUT', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/creation' },
  deleteConnection: { area: 'connections', method: 'DELETE', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}' },
  restoreConnection: { area: 'connections', method: 'POST', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/restoration' },
  authorizeConnection: { area: 'connections', method: 'POST', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/authorizations' },
  revokeConnection: { area: 'connections', method: 'POST', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/revocation' },
  checkLinkName: { area: 'connections', method: 'GET', path: '/api/v1/extensions/{extensionId}/link-names/{linkName}' },
  listConnectionActivity: { area: 'connections', method: 'GET', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/activity' },
  listCustomServices: { area: 'custom-services', method: 'GET', path: '/api/v1/custom-services' },
  createCustomService: { area: 'custom-services', method: 'POST', path: '/api/v1/custom-services' },
  getCustomService: { area: 'custom-services', method: 'GET', path: '/api/v1/custom-services/{serviceLinkName}' },
  updateCustomService: { area: 'custom-services', method: 'PATCH', path: '/api/v1/custom-services/{serviceLinkName}' },
  deleteCustomService: { area: 'custom-services', method: 'DELETE', path: '/api/v1/custom-services/{serviceLinkName}' },
  restoreCustomService: { area: 'custom-services', method: 'POST', path: '/api/v1/custom-services/{serviceLinkName}/restoration' },
  checkServiceLinkName: { area: 'custom-services', method: 'GET', path: '/api/v1/custom-service-link-names/{linkName}' },
  listExternalConnections: { area: 'external-connections', method: 'GET', path: '/api/v1/extensions/{extensionId}/external-connections' },
  createExternalConnection: { area: 'external-connections', method: 'POST', path: '/api/v1/extensions/{extensionId}/external-connections' },
  updateExternalConnection: { area: 'external-connections', method: 'PUT', path: '/api/v1/extensions/{extensionId}/external-connections/{externalConnectionId}' },
  deleteExternalConnection: { area: 'external-connections', method: 'DELETE', path: '/api/v1/extensions/{extensionId}/external-connections/{externalConnectionId}' },
  getAuthorizationAttempt: { area: 'authorizations', method: 'GET', path: '/api/v1/authorizations/{attemptId}' },
  abandonAuthorizationAttempt: { area: 'authorizations', method: 'POST', path: '/api/v1/authorizations/{attemptId}/abandonment' },
  completeAuthorization: { area: 'authorizations', method: 'POST', path: '/api/v1/authorizations/{attemptId}/callback' },
  getConsentPrompt: { area: 'provider', method: 'POST', path: '/provider/{serviceLinkName}/authorize/prompt' },
  decideConsent: { area: 'provider', method: 'POST', path: '/provider/{serviceLinkName}/authorize/decision' },
  listModules: { area: 'functions', method: 'GET', path: '/api/v1/modules' },
  listFunctionTemplates: { area: 'functions', method: 'GET', path: '/api/v1/function-templates' },
  listFunctions: { area: 'functions', method: 'GET', path: '/api/v1/extensions/{extensionId}/functions' },
  createFunction: { area: 'functions', method: 'POST', path: '/api/v1/extensions/{extensionId}/functions' },
  getFunction: { area: 'functions', method: 'GET', path: '/api/v1/extensions/{extensionId}/functions/{functionId}' },
  updateFunction: { area: 'functions', method: 'PATCH', path: '/api/v1/extensions/{extensionId}/functions/{functionId}' },
  duplicateFunction: { area: 'functions', method: 'POST', path: '/api/v1/extensions/{extensionId}/functions/{functionId}/copies' },
  deleteFunction: { area: 'functions', method: 'DELETE', path: '/api/v1/extensions/{extensionId}/functions/{functionId}' },
  executeFunction: { area: 'executions', method: 'POST', path: '/api/v1/extensions/{extensionId}/functions/{functionId}/executions' },
  listExecutions: { area: 'executions', method: 'GET', path: '/api/v1/extensions/{extensionId}/executions' },
  getExecution: { area: 'executions', method: 'GET', path: '/api/v1/extensions/{extensionId}/executions/{executionId}' },
  stopExecution: { area: 'executions', method: 'POST', path: '/api/v1/extensions/{extensionId}/executions/{executionId}/stop' },
  rerunExecution: { area: 'executions', method: 'POST', path: '/api/v1/extensions/{extensionId}/executions/{executionId}/reruns' },
  listRules: { area: 'workflow-rules', method: 'GET', path: '/api/v1/extensions/{extensionId}/workflow-rules' },
  createRule: { area: 'workflow-rules', method: 'POST', path: '/api/v1/extensions/{extensionId}/workflow-rules' },
  getRule: { area: 'workflow-rules', method: 'GET', path: '/api/v1/extensions/{extensionId}/workflow-rules/{ruleId}' },
  updateRule: { area: 'workflow-rules', method: 'PUT', path: '/api/v1/extensions/{extensionId}/workflow-rules/{ruleId}' },
  switchRule: { area: 'workflow-rules', method: 'PATCH', path: '/api/v1/extensions/{extensionId}/workflow-rules/{ruleId}' },
  deleteRule: { area: 'workflow-rules', method: 'DELETE', path: '/api/v1/extensions/{extensionId}/workflow-rules/{ruleId}' },
  listFirings: { area: 'workflow-rules', method: 'GET', path: '/api/v1/extensions/{extensionId}/workflow-log' },
  getFiring: { area: 'workflow-rules', method: 'GET', path: '/api/v1/extensions/{extensionId}/workflow-log/{firingId}' },
  rerunFiring: { area: 'workflow-rules', method: 'POST', path: '/api/v1/extensions/{extensionId}/workflow-log/{firingId}/reruns' },
  getSandbox: { area: 'sandbox', method: 'GET', path: '/api/v1/extensions/{extensionId}/sandbox' },
  installInSandbox: { area: 'sandbox', method: 'POST', path: '/api/v1/extensions/{extensionId}/sandbox/installation' },
  uninstallFromSandbox: { area: 'sandbox', method: 'DELETE', path: '/api/v1/extensions/{extensionId}/sandbox/installation' },
  listSandboxRecords: { area: 'sandbox', method: 'GET', path: '/api/v1/extensions/{extensionId}/sandbox/records/{module}' },
  createSandboxRecord: { area: 'sandbox', method: 'POST', path: '/api/v1/extensions/{extensionId}/sandbox/records/{module}' },
  updateSandboxRecord: { area: 'sandbox', method: 'PATCH', path: '/api/v1/extensions/{extensionId}/sandbox/records/{module}/{recordId}' },
  deleteSandboxRecord: { area: 'sandbox', method: 'DELETE', path: '/api/v1/extensions/{extensionId}/sandbox/records/{module}/{recordId}' },
  decideSandboxRecord: { area: 'sandbox', method: 'POST', path: '/api/v1/extensions/{extensionId}/sandbox/records/{module}/{recordId}/decisions' },
  listWrikeFolders: { area: 'sandbox', method: 'GET', path: '/api/v1/extensions/{extensionId}/sandbox/wrike-folders' },
  listSentMessages: { area: 'sandbox', method: 'GET', path: '/api/v1/extensions/{extensionId}/sandbox/messages' },
  getPreflight: { area: 'publishing', method: 'GET', path: '/api/v1/extensions/{extensionId}/preflight' },
  listVersions: { area: 'publishing', method: 'GET', path: '/api/v1/extensions/{extensionId}/versions' },
  publishVersion: { area: 'publishing', method: 'POST', path: '/api/v1/extensions/{extensionId}/versions' },
  getVersion: { area: 'publishing', method: 'GET', path: '/api/v1/extensions/{extensionId}/versions/{versionId}' },
  getVersionManifest: { area: 'publishing', method: 'GET', path: '/api/v1/extensions/{extensionId}/versions/{versionId}/manifest' },
  getInstallationOffer: { area: 'publishing', method: 'GET', path: '/api/v1/installations/{token}' },
  installVersion: { area: 'publishing', method: 'POST', path: '/api/v1/installations/{token}' },
  getMockState: { area: 'control', method: 'GET', path: '/__mock/state' },
  resetMock: { area: 'control', method: 'POST', path: '/__mock/reset' },
  addFault: { area: 'control', method: 'POST', path: '/__mock/faults' },
  clearFaults: { area: 'control', method: 'DELETE', path: '/__mock/faults' },
  removeFault: { area: 'control', method: 'DELETE', path: '/__mock/faults/{faultId}' },
  queueConsent: { area: 'control', method: 'POST', path: '/__mock/consent' },
  clearConsent: { area: 'control', method: 'DELETE', path: '/__mock/consent' },
  setClock: { area: 'control', method: 'POST', path: '/__mock/clock' },
  listJournal: { area: 'control', method: 'GET', path: '/__mock/journal' },
  clearJournal: { area: 'control', method: 'DELETE', path: '/__mock/journal' },
  exportHar: { area: 'control', method: 'GET', path: '/__mock/journal.har' },
  getJournalEntry: { area: 'control', method: 'GET', path: '/__mock/journal/{entryId}' },
  exportState: { area: 'control', method: 'GET', path: '/__mock/export' },
  importState: { area: 'control', method: 'POST', path: '/__mock/import' },
  exportStoredState: { area: 'control', method: 'GET', path: '/__mock/stored-state' },
} as const satisfies Record<string, Route & { readonly area: Area }>;

export type EndpointId = keyof typeof routes;

/** The endpoints of some areas. */
export type EndpointIdIn<A extends Area> = { [Id in EndpointId]: (typeof routes)[Id]['area'] extends A ? Id : never }[EndpointId];
