import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts';
import type { BackendContext, CallContext } from '../handler.ts';
import { presentedClient } from './client-authentication.ts';
import { OAuthError } from './oauth-error.ts';
import { oauthEntries } from './provider-service.ts';
import { protocolEndpoints } from './protocol-endpoints.ts';

/** A vendor's real address that the provider answers in the vendor's place. Some vendors have one for several services. */
export interface RealEndpoint {
  readonly endpoint: 'authorize' | 'token';
  readonly serviceLinkNames: readonly string[];
}

interface KnownAddress {
  readonly pattern: RegExp;
  readonly endpoint: RealEndpoint['endpoint'];
  readonly serviceLinkName: string;
}

let knownAddresses: Promise<readonly KnownAddress[]> | null = null;

/**
 * @param url an address somewhere on the internet
 * @returns whose authorization or token endpoint it is by the catalogue, or null
 */
export async function matchRealEndpoint(url: URL): Promise<RealEndpoint | null> {
  knownAddresses ??= oauthEntries().then((entries) => entries.flatMap(addressesOf));
  const address = url.origin + url.pathname;
  const matches = (await knownAddresses).filter((known) => known.pattern.test(address));
  const [first] = matches;
  if (first === undefined) return null;
  const serviceLinkNames = matches.filter((match) => match.endpoint === first.endpoint).map((match) => match.serviceLinkName);
  return { endpoint: first.endpoint, serviceLinkNames: [...new Set(serviceLinkNames)] };
}

/**
 * Answers a request to a vendor's real authorization or token endpoint.
 * @param request what would have gone out
 * @param call the backend, and what the provider is to get wrong
 * @returns the answer, or null when the address is neither
 */
export async function answerRealEndpoint(request: Request, call: CallContext): Promise<Response | null> {
  const url = new URL(request.url);
  const match = await matchRealEndpoint(url);
  if (match === null) return null;
  const clientId = match.endpoint === 'authorize' ? url.searchParams.get('client_id') : await clientIdOf(request);
  const ofClient = await serviceOf(clientId, call);
  const serviceLinkName = match.serviceLinkNames.find((name) => name === ofClient) ?? match.serviceLinkNames[0] ?? '';
  if (match.endpoint === 'authorize') return Response.redirect(`${call.origin}/authorize/${serviceLinkName}${url.search}`, 302);
  return await protocolEndpoints.token(request, { serviceLinkName }, call);
}

async function clientIdOf(request: Request): Promise<string | null> {
  try {
    return presentedClient(request, new URLSearchParams(await request.clone().text())).id;
  } catch (error) {
    if (error instanceof OAuthError) return null;
    throw error;
  }
}

async function serviceOf(clientId: string | null, context: BackendContext): Promise<string | null> {
  if (clientId === null) return null;
  return await context.database.read((tx) => tx.get('providerClients', clientId)?.serviceLinkName ?? null);
}

function addressesOf(entry: CatalogueEntry): KnownAddress[] {
  const of = (endpoint: KnownAddress['endpoint'], template: string | undefined): KnownAddress[] =>
    (template ?? '')
      .split(' || ')
      .filter((alternative) => alternative.startsWith('https://'))
      .map((alternative) => ({ pattern: addressPattern(alternative), endpoint, serviceLinkName: entry.linkName }));
  return [...of('authorize', entry.authorizationUrl), ...of('token', entry.tokenUrl), ...of('token', entry.refreshUrl)];
}

/** Connection parameters stand for any run of characters within one part of the address. */
function addressPattern(template: string): RegExp {
  const [address = ''] = template.split('?');
  const source = address
    .split(/(\$?\{[\w.-]+\})/)
    .map((part) => (/^\$?\{/.test(part) ? '[^/]+' : part.replaceAll(/[.?+^$()[\]\\|]/g, String.raw`\$&`)));
  return new RegExp(`^${source.join('')}$`);
}
