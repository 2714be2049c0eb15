import type { Area, EndpointIdIn } from '#src/contract/routes.ts';
import { extensionHandlers } from './console-api/extensions.ts';
import { serviceHandlers } from './console-api/services.ts';
import { workspaceHandlers } from './console-api/workspace.ts';
import type { HandlerTable } from './handler.ts';

/**
 * What answers each area of the contract; an endpoint without a handler does not compile. The first screen's areas are part of the
 * backend's own code, the others are loaded with their first call.
 */
export const areaHandlers: { readonly [A in Area]: () => Promise<HandlerTable<EndpointIdIn<A>>> } = {
  workspace: async () => workspaceHandlers,
  extensions: async () => extensionHandlers,
  services: async () => serviceHandlers,
  connections: async () => (await import('./console-api/connections/handlers.ts')).connectionHandlers,
  authorizations: async () => (await import('./console-api/authorization/handlers.ts')).authorizationHandlers,
  provider: async () => (await import('./provider/handlers.ts')).providerHandlers,
  functions: async () => (await import('./console-api/functions/handlers.ts')).functionHandlers,
  executions: async () => (await import('./console-api/executions/handlers.ts')).executionHandlers,
  'workflow-rules': async () => (await import('./console-api/workflow-rules/handlers.ts')).workflowRuleHandlers,
  sandbox: async () => (await import('./console-api/sandbox/handlers.ts')).sandboxHandlers,
  publishing: async () => (await import('./console-api/publishing/handlers.ts')).publishingHandlers,
  'custom-services': async () => (await import('./console-api/custom-services/handlers.ts')).customServiceHandlers,
  'external-connections': async () => (await import('./console-api/external-connections/handlers.ts')).externalConnectionHandlers,
  control: async () => (await import('./control/handlers.ts')).controlHandlers,
};
