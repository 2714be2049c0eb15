import type { DataCentre } from '#src/contract/workspace.ts';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts';
import { loadCatalogue } from '../catalogue/catalogue.ts';
import { serviceKeyOf } from '../catalogue/service-key.ts';
import { inDataCentre } from '../catalogue/zoho-hosts.ts';
import type { Database, ReadTransaction } from '../db/database.ts';
import type { CustomServiceRow } from '../db/tables.ts';
import type { CallContext } from '../handler.ts';
import { REDIRECT_URLS } from '../redirect-urls.ts';
import { presentedClient } from './client-authentication.ts';
import { findClient } from './clients.ts';
import { OAuthError } from './oauth-error.ts';
import { consumerKeyOf } from './oauth1/read-signed-request.ts';
import { protocolEndpoints } from './protocol-endpoints.ts';
import { loadProviderService } from './provider-service.ts';

/** A vendor's real address that the provider answers in the vendor's place. Some vendors have one for several services. */
export interface RealEndpoint {
  readonly endpoint: 'authorize' | 'token' | 'requestToken' | 'accessToken';
  /** As `serviceKeyOf` writes them. */
  readonly serviceKeys: readonly string[];
}

interface KnownAddress {
  readonly pattern: RegExp;
  readonly endpoint: RealEndpoint['endpoint'];
  readonly serviceKey: string;
}

/**
 * @param url an address somewhere on the internet
 * @param database the state, which custom services are part of
 * @returns whose endpoint it is by the catalogue or by a custom service, or null
 */
export async function matchRealEndpoint(url: URL, database: Database): Promise<RealEndpoint | null> {
  const ofCatalogue = await catalogueAddresses();
  const ofCustomServices = await database.read((tx) => customAddresses(tx));
  const address = url.origin + url.pathname;
  const matches = [...ofCatalogue, ...ofCustomServices].filter((known) => known.pattern.test(address));
  const [first] = matches;
  if (first === undefined) return null;
  const serviceKeys = matches.filter((match) => match.endpoint === first.endpoint).map((match) => match.serviceKey);
  return { endpoint: first.endpoint, serviceKeys: [...new Set(serviceKeys)] };
}

/**
 * Answers a request to a vendor's real authorization or token endpoint.
 * @param request what would have gone out
 * @param call the backend, and what the provider is to get wrong
 * @returns the answer, or null when the address is neither
 */
export async function answerRealEndpoint(request: Request, call: CallContext): Promise<Response | null> {
  const url = new URL(request.url);
  const match = await matchRealEndpoint(url, call.database);
  if (match === null) return null;
  const serviceLinkName = await serviceAsked(match, await clientIdIn(request, match.endpoint), url, call.database);
  if (match.endpoint === 'authorize') return Response.redirect(`${call.origin}/authorize/${serviceLinkName}${url.search}`, 302);
  return await protocolEndpoints[match.endpoint](request, { serviceLinkName }, call);
}

async function clientIdIn(request: Request, endpoint: RealEndpoint['endpoint']): Promise<string | null> {
  if (endpoint === 'authorize') return new URL(request.url).searchParams.get('client_id');
  if (endpoint !== 'token') return await consumerKeyOf(request);
  try {
    return presentedClient(request, new URLSearchParams(await request.clone().text())).id;
  } catch (error) {
    if (error instanceof OAuthError) return null;
    throw error;
  }
}

/** Of the services at one address, the one that knows the client; in OAuth 1, where the person comes with a token only, its. */
async function serviceAsked({ serviceKeys }: RealEndpoint, clientId: string | null, url: URL, database: Database): Promise<string> {
  const services = await Promise.all(serviceKeys.map((key) => loadProviderService(database, key)));
  const token = url.searchParams.get('oauth_token') ?? '';
  const found = await database.read((tx) => {
    const temporary = tx.get('providerTemporaryCredentials', token);
    return services.find((service) => service !== null && (service.key === temporary?.serviceLinkName || (clientId !== null && findClient(tx, service, clientId) !== undefined)));
  });
  return found?.key ?? serviceKeys[0] ?? '';
}

let ofCatalogue: Promise<readonly KnownAddress[]> | null = null;

function catalogueAddresses(): Promise<readonly KnownAddress[]> {
  ofCatalogue ??= loadCatalogue().then(({ entries }) => entries.flatMap(addressesOfEntry));
  return ofCatalogue;
}

function addressesOfEntry({ auth, authorizationUrl, tokenUrl, refreshUrl, linkName }: CatalogueEntry): KnownAddress[] {
  const of = (endpoint: KnownAddress['endpoint'], template = ''): KnownAddress[] => addresses(linkName, endpoint, everywhere(template));
  if (auth.type === 'oauth1') return [...of('requestToken', auth.request_url), ...of('authorize', authorizationUrl), ...of('accessToken', tokenUrl)];
  return auth.type === 'oauth2' ? [...of('authorize', authorizationUrl), ...of('token', tokenUrl), ...of('token', refreshUrl)] : [];
}

const DATA_CENTRES = Object.keys(REDIRECT_URLS) as DataCentre[];

/** Zoho's addresses exist once in each data centre. */
function everywhere(template: string): string[] {
  const alternatives = [template, ...DATA_CENTRES.map((dataCentre) => inDataCentre(template, dataCentre))];
  return [...new Set(alternatives.flatMap((address) => address.split(' || ')))];
}

const ofRows = new WeakMap<CustomServiceRow, readonly KnownAddress[]>();

function customAddresses(tx: ReadTransaction): KnownAddress[] {
  return tx.all('customServices').flatMap((row) => {
    const known = ofRows.get(row) ?? addressesOfRow(row);
    ofRows.set(row, known);
    return known;
  });
}

function addressesOfRow({ auth, linkName }: CustomServiceRow): KnownAddress[] {
  const of = (endpoint: KnownAddress['endpoint'], address: string): KnownAddress[] =>
    addresses(serviceKeyOf({ kind: 'custom', linkName }), endpoint, URL.canParse(address) ? [withoutQuery(new URL(address))] : []);
  if (auth.type === 'oauth1') return [...of('requestToken', auth.requestTokenUrl), ...of('authorize', auth.authorizeUrl), ...of('accessToken', auth.accessTokenUrl)];
  return auth.type === 'oauth2' ? [...of('authorize', auth.authorizeUrl), ...of('token', auth.accessTokenUrl), ...of('token', auth.refreshTokenUrl)] : [];
}

function withoutQuery({ origin, pathname }: URL): string {
  return origin + pathname;
}

function addresses(serviceKey: string, endpoint: KnownAddress['endpoint'], templates: readonly string[]): KnownAddress[] {
  return templates.filter((template) => /^https?:\/\//.test(template)).map((template) => ({ pattern: addressPattern(template), endpoint, serviceKey }));
}

/** Connection parameters stand for any run of characters within one part of the address. */
function addressPattern(template: string): RegExp {
  const [address = ''] = template.split('?');
  const source = address
    .split(/(\$?\{[\w.-]+\})/)
    .map((part) => (/^\$?\{/.test(part) ? '[^/]+' : part.replaceAll(/[.?+^$()[\]\\|*{}]/g, String.raw`\$&`)));
  return new RegExp(`^${source.join('')}$`);
}
