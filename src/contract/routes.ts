export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Where an operation is: its method and an OpenAPI path template (`/api/v1/extensions/{extensionId}`). */
export interface Route {
  readonly method: Method;
  readonly path: `/${string}`;
}

/**
 * Every endpoint of the backend by its id, without its schemas: all that is needed to send a request. What it takes and answers is in
 * `endpoints.ts`, which a page loads while the request is on its way.
 */
export const routes = {
  getWorkspace: { method: 'GET', path: '/api/v1/workspace' },
  updateWorkspace: { method: 'PATCH', path: '/api/v1/workspace' },
  listAuditLogs: { method: 'GET', path: '/api/v1/audit-logs' },
  listExtensions: { method: 'GET', path: '/api/v1/extensions' },
  getExtension: { method: 'GET', path: '/api/v1/extensions/{extensionId}' },
  createExtension: { method: 'POST', path: '/api/v1/extensions' },
  updateExtension: { method: 'PATCH', path: '/api/v1/extensions/{extensionId}' },
  deleteExtension: { method: 'DELETE', path: '/api/v1/extensions/{extensionId}' },
  listServices: { method: 'GET', path: '/api/v1/services' },
  getService: { method: 'GET', path: '/api/v1/services/{serviceLinkName}' },
  listConnections: { method: 'GET', path: '/api/v1/extensions/{extensionId}/connections' },
  listWorkspaceConnections: { method: 'GET', path: '/api/v1/connections' },
  createConnection: { method: 'POST', path: '/api/v1/extensions/{extensionId}/connections' },
  getConnection: { method: 'GET', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}' },
  updateConnection: { method: 'PATCH', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}' },
  retryConnection: { method: 'PUT', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/creation' },
  deleteConnection: { method: 'DELETE', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}' },
  restoreConnection: { method: 'POST', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/restoration' },
  authorizeConnection: { method: 'POST', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/authorizations' },
  revokeConnection: { method: 'POST', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/revocation' },
  checkLinkName: { method: 'GET', path: '/api/v1/extensions/{extensionId}/link-names/{linkName}' },
  listConnectionActivity: { method: 'GET', path: '/api/v1/extensions/{extensionId}/connections/{connectionLinkName}/activity' },
  getAuthorizationAttempt: { method: 'GET', path: '/api/v1/authorizations/{attemptId}' },
  abandonAuthorizationAttempt: { method: 'POST', path: '/api/v1/authorizations/{attemptId}/abandonment' },
  completeAuthorization: { method: 'POST', path: '/api/v1/authorizations/{attemptId}/callback' },
  getConsentPrompt: { method: 'POST', path: '/provider/{serviceLinkName}/authorize/prompt' },
  decideConsent: { method: 'POST', path: '/provider/{serviceLinkName}/authorize/decision' },
  getMockState: { method: 'GET', path: '/__mock/state' },
  resetMock: { method: 'POST', path: '/__mock/reset' },
  addFault: { method: 'POST', path: '/__mock/faults' },
  clearFaults: { method: 'DELETE', path: '/__mock/faults' },
  setClock: { method: 'POST', path: '/__mock/clock' },
  exportStoredState: { method: 'GET', path: '/__mock/stored-state' },
} as const satisfies Record<string, Route>;

export type EndpointId = keyof typeof routes;
