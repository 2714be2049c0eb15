import type { EndpointId } from '#src/contract/routes.ts';
import { authorizationHandlers } from './console-api/authorization/handlers.ts';
import { connectionHandlers } from './console-api/connections/handlers.ts';
import { extensionHandlers } from './console-api/extensions.ts';
import { serviceHandlers } from './console-api/services.ts';
import { workspaceHandlers } from './console-api/workspace.ts';
import { controlHandlers } from './control/handlers.ts';
import type { HandlerTable } from './handler.ts';
import { providerHandlers } from './provider/handlers.ts';

/** What answers each endpoint of the contract; an endpoint without a handler does not compile. */
export const handlers: HandlerTable<EndpointId> = {
  ...workspaceHandlers,
  ...extensionHandlers,
  ...serviceHandlers,
  ...connectionHandlers,
  ...authorizationHandlers,
  ...providerHandlers,
  ...controlHandlers,
};
