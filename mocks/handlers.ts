import type { EndpointId } from '#src/contract/routes.ts';
import { loadConnectionArea, type ConnectionAreaHandlers } from './connection-area.ts';
import { extensionHandlers } from './console-api/extensions.ts';
import { serviceHandlers } from './console-api/services.ts';
import { workspaceHandlers } from './console-api/workspace.ts';
import { controlHandlers } from './control/handlers.ts';
import type { Handler, HandlerTable } from './handler.ts';

/** What answers each endpoint of the contract; an endpoint without a handler does not compile. */
export const handlers: HandlerTable<EndpointId> = {
  ...workspaceHandlers,
  ...extensionHandlers,
  ...serviceHandlers,
  ...controlHandlers,
  listConnections: whenCalled('listConnections'),
  listWorkspaceConnections: whenCalled('listWorkspaceConnections'),
  createConnection: whenCalled('createConnection'),
  getConnection: whenCalled('getConnection'),
  updateConnection: whenCalled('updateConnection'),
  retryConnection: whenCalled('retryConnection'),
  deleteConnection: whenCalled('deleteConnection'),
  restoreConnection: whenCalled('restoreConnection'),
  authorizeConnection: whenCalled('authorizeConnection'),
  revokeConnection: whenCalled('revokeConnection'),
  checkLinkName: whenCalled('checkLinkName'),
  listConnectionActivity: whenCalled('listConnectionActivity'),
  getAuthorizationAttempt: whenCalled('getAuthorizationAttempt'),
  abandonAuthorizationAttempt: whenCalled('abandonAuthorizationAttempt'),
  completeAuthorization: whenCalled('completeAuthorization'),
  getConsentPrompt: whenCalled('getConsentPrompt'),
  decideConsent: whenCalled('decideConsent'),
};

/** A handler whose code is loaded with the first call of its area. */
function whenCalled<Id extends keyof ConnectionAreaHandlers>(id: Id): ConnectionAreaHandlers[Id] {
  const handler: Handler<never> = async (input, call) => {
    const area = await loadConnectionArea();
    return await (area[id] as Handler<never>)(input, call);
  };
  return handler;
}
