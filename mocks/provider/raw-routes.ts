import type { RawRoute } from '../handler.ts';
import type { protocolEndpoints } from './protocol-endpoints.ts';

/** The provider's routes for machines; what answers them is loaded with the first request. */
export const rawRoutes: readonly RawRoute[] = [
  { method: 'POST', path: '/provider/{serviceLinkName}/token', handle: answeredBy('token') },
  { method: 'POST', path: '/provider/{serviceLinkName}/revoke', handle: answeredBy('revoke') },
  { method: 'POST', path: '/provider/{serviceLinkName}/introspect', handle: answeredBy('introspect') },
  { method: 'POST', path: '/provider/{serviceLinkName}/register', handle: answeredBy('register') },
  { method: 'POST', path: '/provider/{serviceLinkName}/oauth1/request-token', handle: answeredBy('requestToken') },
  { method: 'POST', path: '/provider/{serviceLinkName}/oauth1/access-token', handle: answeredBy('accessToken') },
  { method: 'GET', path: '/authorize/{serviceLinkName}', handle: answeredBy('authorize') },
  { method: 'GET', path: '/.well-known/oauth-authorization-server/{serviceLinkName}', handle: answeredBy('metadata') },
];

function answeredBy(endpoint: keyof typeof protocolEndpoints): RawRoute['handle'] {
  return async (request, params, call) => {
    const loaded = await import('./protocol-endpoints.ts');
    return await loaded.protocolEndpoints[endpoint](request, params, call);
  };
}
