import type { GrantType } from '#src/contract/custom-service-terms.ts';
import type { Scope, ServiceKind } from '#src/contract/services.ts';
import { standInOrigin } from '../catalogue/service-address.ts';
import { loadServiceDefinitions, type OAuth1Definition, type OAuth2Definition, type RegisteredClient, type ServiceDefinition } from '../catalogue/service-definition.ts';
import { serviceKeyOf, serviceRefOfKey } from '../catalogue/service-key.ts';
import type { Database } from '../db/database.ts';

/** What the provider knows about one of its services, default or custom. */
export interface ProviderService {
  /** The service in paths and rows, as `serviceKeyOf` writes it. */
  readonly key: string;
  readonly kind: ServiceKind;
  readonly linkName: string;
  readonly name: string;
  readonly protocol: 'oauth2' | 'oauth1';
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
  /** How the console gets its tokens. */
  readonly grantType: GrantType;
  /** What a custom service was described with; null where the platform has a client of its own. */
  readonly client: RegisteredClient | null;
}

/**
 * @param database the state, which custom services are part of
 * @param serviceKey a service, as `serviceKeyOf` writes it
 * @returns the service, or null when there is none that authorizes by OAuth
 */
export async function loadProviderService(database: Database, serviceKey: string): Promise<ProviderService | null> {
  const definitions = await loadServiceDefinitions();
  return await database.read((tx) => {
    const definition = definitions.find(tx, serviceRefOfKey(serviceKey));
    return definition === undefined ? null : providerServiceOf(definition);
  });
}

/** @returns the service as its provider knows it, or null for one that doesn't authorize by OAuth */
export function providerServiceOf(definition: ServiceDefinition): ProviderService | null {
  const { auth } = definition;
  if (auth.type === 'oauth2') return { ...factsOf(definition, auth.authorizationUrl ?? auth.tokenUrl), ...oauth2FactsOf(auth), scopes: definition.service.scopes };
  return auth.type === 'oauth1' ? { ...factsOf(definition, auth.authorizeUrl), ...oauth1FactsOf(auth), scopes: [] } : null;
}

type Facts = Pick<ProviderService, 'key' | 'kind' | 'linkName' | 'name' | 'host' | 'hasKnownEndpoints'>;

function factsOf(definition: ServiceDefinition, consentPage: string | null): Facts {
  const { kind, linkName, name, hasKnownEndpoints } = definition;
  return { key: serviceKeyOf(definition), kind, linkName, name, host: hostOf(consentPage ?? '', linkName), hasKnownEndpoints };
}

function oauth2FactsOf(auth: OAuth2Definition): Omit<ProviderService, keyof Facts | 'scopes'> {
  const { scopeSeparator, authorizationParameters, tokenResponseFields, clientAuthentication, takesPkce, grantType, client } = auth;
  return { protocol: 'oauth2', scopeSeparator, authorizationParameters, tokenResponseFields, clientAuthentication, takesPkce, grantType, client };
}

/** OAuth 1 knows neither scopes nor PKCE, and its clients sign. */
function oauth1FactsOf({ authorizationParameters, client }: OAuth1Definition): Omit<ProviderService, keyof Facts | 'scopes'> {
  return {
    protocol: 'oauth1',
    scopeSeparator: ' ',
    authorizationParameters,
    tokenResponseFields: [],
    clientAuthentication: 'post',
    takesPkce: false,
    grantType: 'authorization_code',
    client,
  };
}

/** Hosts that a connection parameter completes are shown without that part. */
function hostOf(consentPage: string, linkName: string): string {
  const [template = ''] = consentPage.split(' || ').toReversed();
  const [, authority = ''] = /^https?:\/\/([^/?]+)/.exec(template) ?? [];
  const host = authority.replace(/^\{\w+\}\.?/, '');
  return /^[a-z0-9.:-]+$/i.test(host) ? host.toLowerCase() : new URL(standInOrigin(linkName)).host;
}
