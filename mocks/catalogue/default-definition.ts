import type { Service } from '#src/contract/services.ts';
import type { DataCentre } from '#src/contract/workspace.ts';
import type { CatalogueEntry } from './catalogue-entry.ts';
import { serviceAddress, standInOrigin } from './service-address.ts';
import type { ApiKeyDefinition, AuthDefinition, BasicDefinition, OAuth1Definition, OAuth2Definition, ServiceDefinition } from './service-definition.ts';
import { inDataCentre } from './zoho-hosts.ts';

/**
 * @param entry a service of the catalogue
 * @param service what the console shows of it
 * @param dataCentre where its hosts are, if it is one of Zoho's
 * @returns all that is known of it
 */
export function defaultDefinition(entry: CatalogueEntry, service: Service, dataCentre: DataCentre): ServiceDefinition {
  const there = (template: string | undefined): string | null => (template === undefined ? null : inDataCentre(template, dataCentre));
  const shown = (template: string | undefined, otherwise: string | null): string | null =>
    template === undefined ? otherwise : serviceAddress(entry, inDataCentre(template, dataCentre), {});
  return {
    kind: 'default',
    linkName: entry.linkName,
    name: entry.name,
    service: {
      ...service,
      authorizationUrl: shown(entry.authorizationUrl, service.authorizationUrl),
      tokenUrl: shown(entry.tokenUrl, service.tokenUrl),
      apiBaseUrl: shown(entry.apiBaseUrl, service.apiBaseUrl),
      sampleUrl: inDataCentre(service.sampleUrl, dataCentre),
    },
    auth: authOf(entry, there),
    apiBaseUrl: there(entry.apiBaseUrl),
    hasKnownEndpoints: service.hasKnownEndpoints,
  };
}

type AddressThere = (template: string | undefined) => string | null;

function authOf(entry: CatalogueEntry, there: AddressThere): AuthDefinition {
  const { type } = entry.auth;
  if (type === 'oauth1') return oauth1Of(entry);
  if (type === 'apikey') return apiKeyOf(entry);
  return type === 'basic' ? basicOf(entry) : oauth2Of(entry, there);
}

function oauth2Of(entry: CatalogueEntry, there: AddressThere): OAuth2Definition {
  return {
    type: 'oauth2',
    grantType: 'authorization_code',
    authorizationUrl: there(entry.authorizationUrl),
    tokenUrl: there(entry.tokenUrl),
    refreshUrl: there(entry.refreshUrl),
    authorizationParameters: texts(entry.auth.authorizationParams),
    scopeSeparator: entry.scopeSeparator ?? ' ',
    paramType: 'header',
    clientAuthentication: entry.auth.tokenRequestAuthMethod === 'basic' ? 'basic' : 'post',
    takesPkce: entry.auth.pkce !== false,
    tokenResponseFields: entry.tokenResponseFields ?? [],
    client: null,
  };
}

/** The catalogue keeps the access token URL of OAuth 1.0a services where those of OAuth 2 have their token URL. */
function oauth1Of({ auth, linkName, authorizationUrl, tokenUrl }: CatalogueEntry): OAuth1Definition {
  const standIn = standInOrigin(linkName);
  return {
    type: 'oauth1',
    requestTokenUrl: auth.request_url ?? `${standIn}/oauth/request_token`,
    authorizeUrl: authorizationUrl ?? `${standIn}/oauth/authorize`,
    accessTokenUrl: tokenUrl ?? `${standIn}/oauth/access_token`,
    authorizationParameters: texts(auth.authorization_params),
    paramType: 'header',
    client: null,
  };
}

/** Without a header the key is part of the address, as with Telegram's bots. */
function apiKeyOf({ auth }: CatalogueEntry): ApiKeyDefinition {
  const headers = Object.entries(auth.headers ?? {});
  if (headers.length === 0) return { type: 'apikey', parameters: [{ placement: 'path', name: 'apiKey', value: '${apiKey}' }] };
  return { type: 'apikey', parameters: headers.map(([name, value]) => ({ placement: 'header', name, value })) };
}

/** Mailgun's user name is always `api`; services that ask for a key alone take it as the user name. Source: the vendors' references. */
function basicOf({ auth, linkName }: CatalogueEntry): BasicDefinition {
  if (linkName === 'mailgun') return { type: 'basic', userName: 'api', password: '${apiKey}' };
  const asksForPassword = auth.fields?.some(({ key }) => key === 'password') ?? false;
  return { type: 'basic', userName: '${username}', password: asksForPassword ? '${password}' : '' };
}

function texts(parameters: Readonly<Record<string, unknown>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
}
