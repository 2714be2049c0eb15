import * as z from 'zod/mini';
import type { Route } from './routes.ts';

/**
 * An endpoint of the provider for machines: its own specification prescribes what travels. Requests are forms, answers JSON, and refusals
 * OAuth's unless said otherwise.
 */
export interface OAuthEndpoint extends Route {
  readonly tag: string;
  readonly summary: string;
  /** What is sent; null where nothing is. */
  readonly form: z.ZodMiniType | null;
  readonly sentAs?: 'json' | 'query';
  readonly status?: 201 | 302;
  /** Null where a success says nothing. */
  readonly response: z.ZodMiniType | null;
  /** `form`: answers and refusals are forms, as all of OAuth 1's; `problem`: refusals are for people. */
  readonly answersAs?: 'form' | 'problem';
  /** The error codes of each status. */
  readonly errors: Readonly<Record<number, readonly string[]>>;
}

/** The body of a refusal of OAuth 1, in the words of its extension for problem reporting. */
export const oauth1ProblemSchema = z.looseObject({ oauth_problem: z.string(), oauth_problem_advice: z.string() });

/** The body of a refusal (RFC 6749 section 5.2). */
export const oauthErrorSchema = z.object({ error: z.string(), error_description: z.optional(z.string()) });

/** How a client that sends no Authorization header authenticates (RFC 6749 section 2.3.1). */
const clientShape = { client_id: z.optional(z.string()), client_secret: z.optional(z.string()) };

const tokenRequestSchema = z.object({
  grant_type: z.enum(['authorization_code', 'refresh_token', 'client_credentials']),
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
  registration_endpoint: z.url(),
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

/** RFC 7591 section 2. */
const clientMetadataSchema = z.object({
  redirect_uris: z.array(z.url()),
  client_name: z.optional(z.string()),
  token_endpoint_auth_method: z.optional(z.enum(['client_secret_basic', 'client_secret_post', 'none'])),
});

/** RFC 7591 section 3.2.1. */
const registeredClientSchema = z.extend(z.required(clientMetadataSchema), {
  client_id: z.string(),
  client_secret: z.optional(z.string()),
  client_secret_expires_at: z.optional(z.literal(0)),
  grant_types: z.array(z.string()),
  response_types: z.array(z.string()),
});

/** What the authorization endpoint is asked with: RFC 6749 section 4.1.1 and RFC 7636 section 4.3, or RFC 5849 section 2.2. */
const authorizationSchema = z.object({
  response_type: z.optional(z.literal('code')),
  client_id: z.optional(z.string()),
  redirect_uri: z.optional(z.string()),
  scope: z.optional(z.string()),
  state: z.optional(z.string()),
  code_challenge: z.optional(z.string()),
  code_challenge_method: z.optional(z.literal('S256')),
  oauth_token: z.optional(z.string()),
});

/** The protocol's parameters, which an Authorization header, the query or this form carries (RFC 5849 section 3.1). */
const signedShape = {
  oauth_consumer_key: z.optional(z.string()),
  oauth_nonce: z.optional(z.string()),
  oauth_signature: z.optional(z.string()),
  oauth_signature_method: z.optional(z.literal('HMAC-SHA1')),
  oauth_timestamp: z.optional(z.string()),
};

const oauth1Problems = {
  400: ['parameter_absent', 'parameter_rejected', 'version_rejected', 'signature_method_rejected'],
  401: ['consumer_key_unknown', 'timestamp_refused', 'nonce_used', 'signature_invalid'],
} as const;

/** Every endpoint of the provider that machines call, by its operation id. */
export const oauthEndpoints = {
  requestToken: {
    method: 'POST',
    path: '/provider/{serviceLinkName}/token',
    tag: 'Provider',
    summary: 'Exchange an authorization code or a refresh token, or get a token by client credentials (RFC 6749 section 3.2)',
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
  registerClient: {
    method: 'POST',
    path: '/provider/{serviceLinkName}/register',
    tag: 'Provider',
    summary: 'Register a client with redirect URIs of its own (RFC 7591)',
    form: clientMetadataSchema,
    sentAs: 'json',
    status: 201,
    response: registeredClientSchema,
    errors: { 400: ['invalid_redirect_uri', 'invalid_client_metadata'] },
  },
  requestTemporaryCredentials: {
    method: 'POST',
    path: '/provider/{serviceLinkName}/oauth1/request-token',
    tag: 'Provider',
    summary: 'Get temporary credentials for an authorization by OAuth 1.0a (RFC 5849 section 2.1)',
    form: z.object({ ...signedShape, oauth_callback: z.optional(z.string()) }),
    response: z.object({ oauth_token: z.string(), oauth_token_secret: z.string(), oauth_callback_confirmed: z.literal('true') }),
    answersAs: 'form',
    errors: oauth1Problems,
  },
  requestTokenCredentials: {
    method: 'POST',
    path: '/provider/{serviceLinkName}/oauth1/access-token',
    tag: 'Provider',
    summary: 'Exchange temporary credentials that a person allowed something for a token (RFC 5849 section 2.3)',
    form: z.object({ ...signedShape, oauth_token: z.optional(z.string()), oauth_verifier: z.optional(z.string()) }),
    response: z.object({ oauth_token: z.string(), oauth_token_secret: z.string(), user_id: z.string(), screen_name: z.string() }),
    answersAs: 'form',
    errors: {
      ...oauth1Problems,
      401: [...oauth1Problems[401], 'token_rejected', 'token_used', 'token_expired', 'token_revoked', 'additional_authorization_required', 'verifier_invalid'],
    },
  },
  authorize: {
    method: 'GET',
    path: '/authorize/{serviceLinkName}',
    tag: 'Provider',
    summary: 'Ask a person for consent: a page in the browser, a redirect with the answer where control left a decision (RFC 6749 section 3.1)',
    form: authorizationSchema,
    sentAs: 'query',
    status: 302,
    response: null,
    answersAs: 'problem',
    errors: { 400: ['invalid_authorization_request'], 404: ['not_found'], 409: ['conflict'] },
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
