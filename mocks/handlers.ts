import type { EndpointId } from '#src/contract/routes.ts';
import type { connectionAreaHandlers } from './connection-handlers.ts';
import { extensionHandlers } from './console-api/extensions.ts';
import { serviceHandlers } from './console-api/services.ts';
import { workspaceHandlers } from './console-api/workspace.ts';
import { controlHandlers } from './control/handlers.ts';
import type { Handler, HandlerTable } from './handler.ts';

type ConnectionEndpointId = keyof typeof connectionAreaHandlers;

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
function whenCalled<Id extends ConnectionEndpointId>(id: Id): (typeof connectionAreaHandlers)[Id] {
  const handler: Handler<never> = async (input, call) => {
    const area = await import('./connection-handlers.ts');
    return await (area.connectionAreaHandlers[id] as Handler<never>)(input, call);
  };
  return handler;
}
