import type { ProviderService } from './provider-service.ts';

/** Authorization server metadata (RFC 8414 section 2, RFC 9207 section 3). */
export interface ServerMetadata {
  readonly issuer: string;
  readonly authorization_endpoint: string;
  readonly token_endpoint: string;
  readonly revocation_endpoint: string;
  readonly introspection_endpoint: string;
  readonly registration_endpoint: string;
  readonly response_types_supported: string[];
  readonly response_modes_supported: string[];
  readonly grant_types_supported: string[];
  readonly token_endpoint_auth_methods_supported: string[];
  readonly revocation_endpoint_auth_methods_supported: string[];
  readonly introspection_endpoint_auth_methods_supported: string[];
  readonly code_challenge_methods_supported: string[];
  readonly authorization_response_iss_parameter_supported: true;
}

/** @returns the issuer identifier of a service; the same text in metadata and in `iss` */
export function issuerOf(origin: string, serviceKey: string): string {
  return `${origin}/${serviceKey}`;
}

/** @returns the issuer identifier of somebody else, for answers that are to be mistaken (RFC 9207 section 1) */
export function impostorOf(origin: string, serviceKey: string): string {
  return issuerOf(origin, `${serviceKey}-impostor`);
}

/**
 * @param origin where the backend answers
 * @param serviceKey the service
 * @returns the service's endpoints and what they support
 */
export function serverMetadata(origin: string, serviceKey: string): ServerMetadata {
  const secretMethods = ['client_secret_basic', 'client_secret_post'];
  return {
    issuer: issuerOf(origin, serviceKey),
    authorization_endpoint: `${origin}/authorize/${serviceKey}`,
    token_endpoint: `${origin}/provider/${serviceKey}/token`,
    revocation_endpoint: `${origin}/provider/${serviceKey}/revoke`,
    introspection_endpoint: `${origin}/provider/${serviceKey}/introspect`,
    registration_endpoint: `${origin}/provider/${serviceKey}/register`,
    response_types_supported: ['code'],
    response_modes_supported: ['query'],
    grant_types_supported: ['authorization_code', 'refresh_token', 'client_credentials'],
    token_endpoint_auth_methods_supported: [...secretMethods, 'none'],
    revocation_endpoint_auth_methods_supported: [...secretMethods, 'none'],
    introspection_endpoint_auth_methods_supported: secretMethods,
    code_challenge_methods_supported: ['S256'],
    authorization_response_iss_parameter_supported: true,
  };
}

/**
 * @param origin where the backend answers
 * @param service the service
 * @returns the metadata document, with the scopes that the service has
 */
export function metadataDocument(origin: string, service: ProviderService): ServerMetadata & { scopes_supported: string[] } {
  return { ...serverMetadata(origin, service.key), scopes_supported: service.scopes.map((scope) => scope.value) };
}
