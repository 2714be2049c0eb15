import { DELIMITER_CHARACTERS } from '#src/contract/custom-service-terms.ts';
import type { ConnectsBy, Service, ServiceField, ServiceSummary } from '#src/contract/services.ts';
import type { CustomServiceRow } from '../db/tables.ts';
import { standInOrigin } from './service-address.ts';
import type { AuthDefinition, ServiceDefinition } from './service-definition.ts';

/** @returns what lists say of a custom service */
export function customSummary({ linkName, name, auth }: CustomServiceRow): ServiceSummary {
  return {
    linkName,
    name,
    kind: 'custom',
    category: 'Custom',
    authType: auth.type,
    connectsBy: connectsBy(auth),
    isZohoDefault: false,
    scopeCount: auth.type === 'oauth2' ? auth.scopes.length : 0,
  };
}

function connectsBy(auth: CustomServiceRow['auth']): ConnectsBy {
  if (auth.type === 'apikey' || auth.type === 'basic') return 'credentials';
  return auth.type === 'oauth2' && auth.grantType === 'client_credentials' ? 'client_credentials' : 'consent';
}

/** @returns all that is known of a custom service */
export function customDefinition(row: CustomServiceRow): ServiceDefinition {
  return {
    kind: 'custom',
    linkName: row.linkName,
    name: row.name,
    service: serviceOf(row),
    auth: authOf(row.auth),
    apiBaseUrl: null,
    hasKnownEndpoints: true,
  };
}

function serviceOf(row: CustomServiceRow): Service {
  const { auth } = row;
  return {
    ...customSummary(row),
    scopes: auth.type === 'oauth2' ? auth.scopes.map((value) => ({ value, label: value, group: '' })) : [],
    parameters: [],
    credentials: credentialFields(row),
    authorizationUrl: auth.type === 'oauth2' || auth.type === 'oauth1' ? auth.authorizeUrl || null : null,
    tokenUrl: auth.type === 'oauth2' || auth.type === 'oauth1' ? auth.accessTokenUrl : null,
    apiBaseUrl: null,
    docsUrl: null,
    sampleUrl: sampleUrlOf(row),
    hasKnownEndpoints: true,
    source: [],
  };
}

function authOf(auth: CustomServiceRow['auth']): AuthDefinition {
  if (auth.type === 'basic') return { type: 'basic', userName: '${username}', password: '${password}' };
  if (auth.type === 'apikey') {
    const parameters = auth.parameters.map(({ paramType, key }, index) => ({ placement: paramType, name: key, value: `\${${parameterField(index)}}` }));
    return { type: 'apikey', parameters };
  }
  if (auth.type === 'oauth1') {
    const { requestTokenUrl, authorizeUrl, accessTokenUrl, paramType, consumerKey, consumerSecret } = auth;
    const client = { id: consumerKey, secret: consumerSecret };
    return { type: 'oauth1', requestTokenUrl, authorizeUrl, accessTokenUrl, paramType, client, authorizationParameters: queryOf(authorizeUrl) };
  }
  return {
    type: 'oauth2',
    grantType: auth.grantType,
    authorizationUrl: auth.authorizeUrl || null,
    tokenUrl: auth.accessTokenUrl,
    refreshUrl: auth.refreshTokenUrl || null,
    authorizationParameters: queryOf(auth.authorizeUrl),
    scopeSeparator: DELIMITER_CHARACTERS[auth.scopeDelimiter],
    paramType: auth.paramType,
    clientAuthentication: 'post',
    takesPkce: true,
    tokenResponseFields: [],
    client: { id: auth.clientId, secret: auth.clientSecret },
  };
}

/** Additional parameters are written into the authorize URL itself. */
function queryOf(address: string): Record<string, string> {
  return URL.canParse(address) ? Object.fromEntries(new URL(address).searchParams) : {};
}

/** Keys may hold any character, so values are kept by the parameter's place. */
function parameterField(index: number): string {
  return `parameter${index + 1}`;
}

function credentialFields({ auth, name }: CustomServiceRow): ServiceField[] {
  if (auth.type === 'basic') return [field('username', 'User Name', name, false), field('password', 'Password', name, true)];
  return auth.type === 'apikey' ? auth.parameters.map(({ displayName }, index) => field(parameterField(index), displayName, name, true)) : [];
}

function field(key: string, label: string, serviceName: string, isSecret: boolean): ServiceField {
  const help = `What ${serviceName} gave you. It is kept by the backend and never shown again.`;
  return { key, label, help: isSecret ? help : null, prefix: '', suffix: '', placeholder: '', options: null, isRequired: true, isSecret };
}

/** Something below the host that is known, or below a stand-in: what the API is called, only its user knows. */
function sampleUrlOf({ auth, linkName }: CustomServiceRow): string {
  const address = auth.type === 'oauth2' || auth.type === 'oauth1' ? auth.accessTokenUrl : '';
  const origin = URL.canParse(address) ? new URL(address).origin : standInOrigin(linkName);
  return `${origin}/api/v1/records`;
}
