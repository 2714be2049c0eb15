import type { Scope } from '#src/contract/services.ts';
import type { CatalogueEntry } from '../catalogue/catalogue-entry.ts';
import { loadCatalogue } from '../catalogue/catalogue.ts';
import { standInOrigin } from '../catalogue/service-address.ts';

/** What the provider knows about one of its services. Facts come from the catalogue. */
export interface ProviderService {
  readonly linkName: string;
  readonly name: string;
  /** Host of the vendor's own consent page, for people to read. */
  readonly host: string;
  readonly hasKnownEndpoints: boolean;
  readonly scopes: readonly Scope[];
  /** What the service puts between scopes. */
  readonly scopeSeparator: string;
  /** Extra parameters that its authorization endpoint wants. */
  readonly authorizationParameters: Readonly<Record<string, string>>;
  /** Fields beyond the standard ones in its token response; a dot leads into an object. */
  readonly tokenResponseFields: readonly string[];
  /** How clients authenticate at its token endpoint. */
  readonly clientAuthentication: 'basic' | 'post';
  /** Whether its authorization endpoint takes part in PKCE. */
  readonly takesPkce: boolean;
}

/** @returns every service that authorizes by OAuth 2 */
export async function oauthEntries(): Promise<CatalogueEntry[]> {
  const { entries } = await loadCatalogue();
  return entries.filter((entry) => entry.auth.type === 'oauth2');
}

/**
 * @param linkName a service's link name
 * @returns the service, or null when there is none that authorizes by OAuth 2
 */
export async function loadProviderService(linkName: string): Promise<ProviderService | null> {
  const catalogue = await loadCatalogue();
  const entry = (await oauthEntries()).find((candidate) => candidate.linkName === linkName);
  return entry === undefined ? null : providerService(entry, catalogue.service(linkName)?.scopes ?? []);
}

function providerService(entry: CatalogueEntry, scopes: readonly Scope[]): ProviderService {
  return {
    linkName: entry.linkName,
    name: entry.name,
    host: hostOf(entry),
    hasKnownEndpoints: entry.endpointsUnknown !== true,
    scopes,
    scopeSeparator: entry.scopeSeparator ?? ' ',
    authorizationParameters: stringValues(entry.auth.authorizationParams ?? {}),
    tokenResponseFields: entry.tokenResponseFields ?? [],
    clientAuthentication: entry.auth.tokenRequestAuthMethod === 'basic' ? 'basic' : 'post',
    takesPkce: entry.auth.pkce !== false,
  };
}

function stringValues(parameters: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)]));
}

/** Hosts that a connection parameter completes are shown without that part. */
function hostOf(entry: CatalogueEntry): string {
  const [template = ''] = (entry.authorizationUrl ?? '').split(' || ').toReversed();
  const [, authority = ''] = /^https:\/\/([^/?]+)/.exec(template) ?? [];
  const host = authority.replace(/^\{\w+\}\.?/, '');
  return /^[a-z0-9.-]+$/.test(host) ? host : new URL(standInOrigin(entry.linkName)).host;
}
