import type { EndpointSpec } from './endpoint.ts';
import { routes, type Area, type EndpointId } from './routes.ts';

/** An area's file exports its endpoints under their ids. */
const areaFiles: { readonly [A in Area]: () => Promise<object> } = {
  workspace: () => import('./workspace.ts'),
  extensions: () => import('./extensions.ts'),
  services: () => import('./services.ts'),
  connections: () => import('./connections.ts'),
  authorizations: () => import('./authorizations.ts'),
  provider: () => import('./provider.ts'),
  functions: () => import('./functions.ts'),
  executions: () => import('./executions.ts'),
  'workflow-rules': () => import('./workflow-rules.ts'),
  sandbox: () => import('./sandbox.ts'),
  publishing: () => import('./publishing.ts'),
  'custom-services': () => import('./custom-services.ts'),
  'external-connections': () => import('./external-connections.ts'),
  control: () => import('./control.ts'),
};

/**
 * @param id an operation
 * @returns what it takes and answers; its area's schemas are loaded once
 */
export async function loadEndpoint(id: EndpointId): Promise<EndpointSpec> {
  const file = (await areaFiles[routes[id].area]()) as Readonly<Record<EndpointId, EndpointSpec>>;
  return file[id];
}
