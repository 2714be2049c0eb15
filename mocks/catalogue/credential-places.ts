import type { Connection } from '#src/contract/connections.ts';
import type { AuthDefinition } from './service-definition.ts';

/**
 * Where calls to a service carry what they are authorized by, for sample code. No value is in it: `${name}` stands for each.
 * @param auth how the service's calls are authorized
 * @param open the connection's parameters, without those that are secret
 * @returns the places
 */
export function credentialPlaces(auth: AuthDefinition, open: Readonly<Record<string, string>>): Connection['credentialPlaces'] {
  switch (auth.type) {
    case 'oauth2':
      return [
        auth.paramType === 'query'
          ? { placement: 'query', name: 'access_token', value: '${accessToken}' }
          : { placement: 'header', name: 'Authorization', value: 'Bearer ${accessToken}' },
      ];
    case 'oauth1':
      return auth.paramType === 'query' ? [] : [{ placement: 'header', name: 'Authorization', value: '${oauthHeader}' }];
    case 'basic':
      return [{ placement: 'user', name: 'Authorization', value: `${withOpen(auth.userName, open)}:${withOpen(auth.password, open)}` }];
    default:
      return auth.parameters.map(({ placement, name, value }) => ({ placement, name, value: withOpen(value, open) }));
  }
}

function withOpen(template: string, open: Readonly<Record<string, string>>): string {
  return template.replaceAll(/\$\{connectionConfig\.([\w.-]+)\}/g, (_written, key: string) => open[key] ?? `\${${key}}`);
}
