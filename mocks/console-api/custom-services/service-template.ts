import type { ScopeDelimiter } from '#src/contract/custom-service-terms.ts';
import type { CustomServiceAuth, ServiceTemplate } from '#src/contract/custom-services.ts';
import type { CredentialParameter, OAuth2Definition, ServiceDefinition } from '../../catalogue/service-definition.ts';

const DELIMITERS: Readonly<Record<string, ScopeDelimiter>> = { ',': 'comma', ' ': 'space', '+': 'plus' };

/**
 * @param definition a default service
 * @returns how a custom service like it authenticates; client and secret are left to whoever fills the form in
 */
export function serviceTemplate(definition: ServiceDefinition): ServiceTemplate {
  const { name, linkName } = definition;
  return { name, linkName, auth: templateAuth(definition) };
}

function templateAuth({ auth, service }: ServiceDefinition): CustomServiceAuth {
  if (auth.type === 'basic') return { type: 'basic' };
  if (auth.type === 'apikey') return { type: 'apikey', parameters: auth.parameters.map((parameter) => parameterOf(parameter, service.credentials[0]?.label ?? 'API Key')) };
  if (auth.type === 'oauth1') {
    const { requestTokenUrl, authorizeUrl, accessTokenUrl, authorizationParameters, paramType } = auth;
    const withParameters = withQuery(authorizeUrl, authorizationParameters);
    return { type: 'oauth1', consumerKey: '', requestTokenUrl, authorizeUrl: withParameters, accessTokenUrl, paramType };
  }
  return {
    type: 'oauth2',
    grantType: auth.grantType,
    clientId: '',
    authorizeUrl: withQuery(service.authorizationUrl ?? '', authorizeParameters(auth)),
    accessTokenUrl: service.tokenUrl ?? '',
    refreshTokenUrl: auth.refreshUrl !== null && !auth.refreshUrl.includes('{') ? auth.refreshUrl : '',
    paramType: auth.paramType,
    scopeDelimiter: DELIMITERS[auth.scopeSeparator] ?? 'space',
    scopes: service.scopes.map(({ value }) => value),
  };
}

/** What stands around the key in a header has to be entered with it, so the display name says so. */
function parameterOf({ placement, name, value }: CredentialParameter, label: string): Extract<CustomServiceAuth, { type: 'apikey' }>['parameters'][number] {
  const [before = ''] = value.split('${');
  const displayName = value.includes('${apiKey}') ? label : name;
  return {
    paramType: placement === 'path' ? 'query' : placement,
    key: name,
    displayName: before === '' ? displayName : `${displayName} (after “${before.trim()} ”)`,
  };
}

/** Every authorization request has a response type already, and values that a connection parameter fills can't be copied. */
function authorizeParameters({ authorizationParameters }: OAuth2Definition): Record<string, string> {
  return Object.fromEntries(Object.entries(authorizationParameters).filter(([name, value]) => name !== 'response_type' && !value.includes('${')));
}

function withQuery(address: string, parameters: Readonly<Record<string, string>>): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return url.href;
}
