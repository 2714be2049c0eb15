export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** What belongs together: an area's schemas are in the file of its name beside this one, and are loaded together, as its handlers are. */
export type Area = 'workspace' | 'extensions' | 'services' | 'connections' | 'authorizations' | 'provider' | 'control';

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
  getAuthorizationAttempt: { area: 'authorizations', method: 'GET', path: '/api/v1/authorizations/{attemptId}' },
  abandonAuthorizationAttempt: { area: 'authorizations', method: 'POST', path: '/api/v1/authorizations/{attemptId}/abandonment' },
  completeAuthorization: { area: 'authorizations', method: 'POST', path: '/api/v1/authorizations/{attemptId}/callback' },
  getConsentPrompt: { area: 'provider', method: 'POST', path: '/provider/{serviceLinkName}/authorize/prompt' },
  decideConsent: { area: 'provider', method: 'POST', path: '/provider/{serviceLinkName}/authorize/decision' },
  getMockState: { area: 'control', method: 'GET', path: '/__mock/state' },
  resetMock: { area: 'control', method: 'POST', path: '/__mock/reset' },
  addFault: { area: 'control', method: 'POST', path: '/__mock/faults' },
  clearFaults: { area: 'control', method: 'DELETE', path: '/__mock/faults' },
  removeFault: { area: 'control', method: 'DELETE', path: '/__mock/faults/{faultId}' },
  queueConsent: { area: 'control', method: 'POST', path: '/__mock/consent' },
  clearConsent: { area: 'control', method: 'DELETE', path: '/__mock/consent' },
  setClock: { area: 'control', method: 'POST', path: '/__mock/clock' },
  exportStoredState: { area: 'control', method: 'GET', path: '/__mock/stored-state' },
} as const satisfies Record<string, Route & { readonly area: Area }>;

export type EndpointId = keyof typeof routes;

/** The endpoints of some areas. */
export type EndpointIdIn<A extends Area> = { [Id in EndpointId]: (typeof routes)[Id]['area'] extends A ? Id : never }[EndpointId];
