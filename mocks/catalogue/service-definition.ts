import type { ApiKeyParamType, GrantType, OAuthParamType } from '#src/contract/custom-service-terms.ts';
import type { Service, ServiceSummary } from '#src/contract/services.ts';
import type { DataCentre } from '#src/contract/workspace.ts';
import type { ReadTransaction } from '../db/database.ts';
import type { ConnectionRow, CustomServiceRow } from '../db/tables.ts';
import { loadCatalogue, type Catalogue } from './catalogue.ts';
import type { ServiceRef } from './service-key.ts';

/** What the backend is registered with at a service. */
export interface RegisteredClient {
  readonly id: string;
  readonly secret: string;
}

/**
 * Addresses are templates: `{name}` parts for connection parameters and fields of the token response, alternatives separated by ` || `;
 * those of custom services are plain. Null when they are not public.
 */
export interface OAuth2Definition {
  readonly type: 'oauth2';
  readonly grantType: GrantType;
  readonly authorizationUrl: string | null;
  readonly tokenUrl: string | null;
  /** Null when it is the token URL. */
  readonly refreshUrl: string | null;
  /** Extra parameters that its authorization endpoint wants. */
  readonly authorizationParameters: Readonly<Record<string, string>>;
  /** What it puts between scopes. */
  readonly scopeSeparator: string;
  /** Where calls carry the access token: `Authorization: Bearer …`, or `access_token` in the query. */
  readonly paramType: OAuthParamType;
  /** How clients authenticate at its token endpoint. */
  readonly clientAuthentication: 'basic' | 'post';
  readonly takesPkce: boolean;
  /** Fields beyond the standard ones in its token response; a dot leads into an object. */
  readonly tokenResponseFields: readonly string[];
  /** The client that the service was described with; null where the platform has one of its own. */
  readonly client: RegisteredClient | null;
}

/** Three-legged OAuth 1.0a (RFC 5849) with HMAC-SHA1. */
export interface OAuth1Definition {
  readonly type: 'oauth1';
  readonly requestTokenUrl: string;
  readonly authorizeUrl: string;
  readonly accessTokenUrl: string;
  /** Extra parameters of the authorize page. */
  readonly authorizationParameters: Readonly<Record<string, string>>;
  /** Where requests carry the OAuth parameters (RFC 5849 section 3.5). */
  readonly paramType: OAuthParamType;
  /** The consumer that the service was described with; null where the platform has one of its own. */
  readonly client: RegisteredClient | null;
}

/** Something that calls carry: `value` is a template of `${key}` (an entered value) and `${connectionConfig.key}` (a connection parameter). */
export interface CredentialParameter {
  /** `path`: the template is part of the service's addresses already. */
  readonly placement: ApiKeyParamType | 'path';
  readonly name: string;
  readonly value: string;
}

export interface ApiKeyDefinition {
  readonly type: 'apikey';
  readonly parameters: readonly CredentialParameter[];
}

/** User name and password of `Authorization: Basic …`, as templates like those of {@link CredentialParameter}. */
export interface BasicDefinition {
  readonly type: 'basic';
  readonly userName: string;
  readonly password: string;
}

export type AuthDefinition = OAuth2Definition | OAuth1Definition | ApiKeyDefinition | BasicDefinition;

/** All that provider, vendors and connections know of a service, whichever kind it is. */
export interface ServiceDefinition extends ServiceRef {
  readonly name: string;
  /** As the console shows it: scopes, connection parameters, and the fields of the values that are entered. */
  readonly service: Service;
  readonly auth: AuthDefinition;
  /** Template of the address below which the service's API is; null when none is known. */
  readonly apiBaseUrl: string | null;
  /** False when the vendor's endpoints are not public and stand-ins are used. */
  readonly hasKnownEndpoints: boolean;
}

/** Looks services up inside a transaction. */
export interface ServiceDefinitions {
  readonly catalogue: Catalogue;
  /** @returns the service, or undefined; a default one with the hosts of the workspace's data centre */
  find(tx: ReadTransaction, ref: ServiceRef): ServiceDefinition | undefined;
  /** @returns what a list says of the service, or undefined; cheaper than {@link find} */
  summary(tx: ReadTransaction, ref: ServiceRef): ServiceSummary | undefined;
  /** @returns a GET for sample code, with a connection's parameters and token response filled in */
  sampleUrl(tx: ReadTransaction, ref: ServiceRef, known: Readonly<Record<string, string>>): string;
}

/** @returns which service a connection is to */
export function serviceRefOfConnection({ serviceKind = 'default', serviceLinkName }: ConnectionRow): ServiceRef {
  return { kind: serviceKind, linkName: serviceLinkName };
}

/** @returns the custom service with this link name, or undefined */
export function customServiceByLinkName(tx: ReadTransaction, linkName: string): CustomServiceRow | undefined {
  return tx.where('customServices', 'linkName', linkName)[0];
}

/** @returns the workspace's data centre */
export function dataCentreOf(tx: ReadTransaction): DataCentre {
  return tx.get('workspace', 'workspace')?.dataCentre ?? 'US';
}

let definitions: Promise<ServiceDefinitions> | null = null;

/**
 * Loads what looks services up, once.
 * @returns the look-up, to be used inside a transaction: custom services are part of the state
 */
export function loadServiceDefinitions(): Promise<ServiceDefinitions> {
  definitions ??= Promise.all([loadCatalogue(), import('./create-service-definitions.ts')]).then(([catalogue, { createServiceDefinitions }]) =>
    createServiceDefinitions(catalogue),
  );
  return definitions;
}
