import * as z from 'zod/mini';
import type { Route } from './routes.ts';

/** An endpoint of the provider for machines: its own specification prescribes what travels, so requests are forms and errors are OAuth's. */
export interface OAuthEndpoint extends Route {
  readonly tag: string;
  readonly summary: string;
  /** Null where there is no body. */
  readonly form: z.ZodMiniType | null;
  /** Null where a success says nothing. */
  readonly response: z.ZodMiniType | null;
  /** The error codes of each status. */
  readonly errors: Readonly<Record<number, readonly string[]>>;
}

/** The body of a refusal (RFC 6749 section 5.2). */
export const oauthErrorSchema = z.object({ error: z.string(), error_description: z.optional(z.string()) });

/** How a client that sends no Authorization header authenticates (RFC 6749 section 2.3.1). */
const clientShape = { client_id: z.optional(z.string()), client_secret: z.optional(z.string()) };

const tokenRequestSchema = z.object({
  grant_type: z.enum(['authorization_code', 'refresh_token']),
  code: z.optional(z.string()),
  redirect_uri: z.optional(z.string()),
  code_verifier: z.optional(z.string().check(z.minLength(43), z.maxLength(128))),
  refresh_token: z.optional(z.string()),
  scope: z.optional(z.string()),
  ...clientShape,
});

/** RFC 6749 section 5.1; services add fields of their own. */
const tokenResponseSchema = z.looseObject({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.optional(z.number()),
  refresh_token: z.optional(z.string()),
  scope: z.optional(z.string()),
});

const tokenFormSchema = z.object({ token: z.string(), token_type_hint: z.optional(z.string()), ...clientShape });

/** RFC 7662 section 2.2: of a token that is not active nothing else is said. */
const introspectionSchema = z.union([
  z.strictObject({ active: z.literal(false) }),
  z.strictObject({
    active: z.literal(true),
    scope: z.string(),
    client_id: z.string(),
    token_type: z.optional(z.literal('Bearer')),
    exp: z.optional(z.number()),
    sub: z.string(),
    username: z.string(),
  }),
]);

/** RFC 8414 section 2. */
const metadataSchema = z.object({
  issuer: z.url(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  revocation_endpoint: z.url(),
  introspection_endpoint: z.url(),
  response_types_supported: z.array(z.string()),
  response_modes_supported: z.array(z.string()),
  grant_types_supported: z.array(z.string()),
  token_endpoint_auth_methods_supported: z.array(z.string()),
  revocation_endpoint_auth_methods_supported: z.array(z.string()),
  introspection_endpoint_auth_methods_supported: z.array(z.string()),
  code_challenge_methods_supported: z.array(z.string()),
  authorization_response_iss_parameter_supported: z.literal(true),
  scopes_supported: z.array(z.string()),
});

/** Every endpoint of the provider that machines call, by its operation id. */
export const oauthEndpoints = {
  requestToken: {
    method: 'POST',
    path: '/provider/{serviceLinkName}/token',
    tag: 'Provider',
    summary: 'Exchange an authorization code or a refresh token (RFC 6749 section 3.2)',
    form: tokenRequestSchema,
    response: tokenResponseSchema,
    errors: {
      400: ['invalid_request', 'invalid_grant', 'invalid_scope', 'unauthorized_client', 'unsupported_grant_type'],
      401: ['invalid_client'],
    },
  },
  revokeToken: {
    method: 'POST',
    path: '/provider/{serviceLinkName}/revoke',
    tag: 'Provider',
    summary: 'Revoke a token; an unknown one is no error (RFC 7009)',
    form: tokenFormSchema,
    response: null,
    errors: { 400: ['invalid_request', 'unauthorized_client'], 401: ['invalid_client'] },
  },
  introspectToken: {
    method: 'POST',
    path: '/provider/{serviceLinkName}/introspect',
    tag: 'Provider',
    summary: 'Say what a token is good for (RFC 7662)',
    form: tokenFormSchema,
    response: introspectionSchema,
    errors: { 400: ['invalid_request'], 401: ['invalid_client'] },
  },
  getServerMetadata: {
    method: 'GET',
    path: '/.well-known/oauth-authorization-server/{serviceLinkName}',
    tag: 'Provider',
    summary: "A service's endpoints and what they support (RFC 8414)",
    form: null,
    response: metadataSchema,
    errors: { 404: ['not_found'] },
  },
} as const satisfies Record<string, OAuthEndpoint>;
