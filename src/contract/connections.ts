import * as z from 'zod/mini';
import { integerParam, pageQueryShape, searchTextParam, sortDirectionSchema, timestampSchema, userRefSchema } from './common.ts';
import { CONNECTION_ACTIVITY_KINDS, CONNECTION_SORT_KEYS, CONNECTION_STATUSES } from './connection-terms.ts';
import { defineEndpoint } from './endpoint.ts';
import { linkNameProblem, NAME_MAX_LENGTH } from './link-name.ts';
import { authTypeSchema, connectsBySchema, serviceKindSchema } from './services.ts';

export const connectionStatusSchema = z.enum(CONNECTION_STATUSES);
export type ConnectionStatus = z.infer<typeof connectionStatusSchema>;

/** Why a connection is in its state. */
export const statusReasonSchema = z.enum([
  'authorized',
  'awaiting_consent',
  'not_yet_authorized',
  'token_expired',
  'refresh_token_rejected',
  'client_rejected',
  'revoked_by_user',
  'revoked_by_provider',
  'revocation_pending',
  'rejected',
  'window_closed',
  'timed_out',
  'state_mismatch',
  'issuer_mismatch',
  'provider_error',
  'token_request_failed',
  'platform_managed',
]);
export type StatusReason = z.infer<typeof statusReasonSchema>;

/** State, its reason in words, the provider's own error text where there is one, and since when. */
export const connectionStateSchema = z.object({
  status: connectionStatusSchema,
  reason: statusReasonSchema,
  message: z.string(),
  providerError: z.nullable(z.string()),
  since: timestampSchema,
});
export type ConnectionState = z.infer<typeof connectionStateSchema>;

export const connectionViewSchema = z.enum(['my', 'shared', 'internal']);
export type ConnectionView = z.infer<typeof connectionViewSchema>;

const serviceRefSchema = z.object({
  linkName: z.string(),
  name: z.string(),
  kind: serviceKindSchema,
  authType: authTypeSchema,
  connectsBy: connectsBySchema,
});

/** A connection as the acting user sees it: `state` is that of the authorization this user's scripts would run with. */
export const connectionSummarySchema = z.object({
  id: z.string(),
  extension: z.object({ id: z.string(), name: z.string() }),
  name: z.string(),
  linkName: z.string(),
  service: serviceRefSchema,
  usesLoginUserCredentials: z.boolean(),
  view: connectionViewSchema,
  state: connectionStateSchema,
  createdAt: timestampSchema,
  createdBy: userRefSchema,
  lastUsedAt: z.nullable(timestampSchema),
});
export type ConnectionSummary = z.infer<typeof connectionSummarySchema>;

/** Facts about an authorization. Never a token. */
export const authorizationFactsSchema = z.object({
  user: userRefSchema,
  /** The account at the provider. */
  account: z.nullable(z.string()),
  grantedScopes: z.array(z.string()),
  authorizedAt: z.nullable(timestampSchema),
  expiresAt: z.nullable(timestampSchema),
  lastRefreshedAt: z.nullable(timestampSchema),
  lastUsedAt: z.nullable(timestampSchema),
  state: connectionStateSchema,
});
export type AuthorizationFacts = z.infer<typeof authorizationFactsSchema>;

export const connectionSchema = z.extend(connectionSummarySchema, {
  scopes: z.array(z.string()),
  /** Values of the service's connection parameters, without secret ones. */
  parameters: z.record(z.string(), z.string()),
  /** The authorization that the acting user's scripts run with; null before the first consent. */
  authorization: z.nullable(authorizationFactsSchema),
  /** Every user's authorization, when each uses their own; only the creator sees them. */
  userAuthorizations: z.array(authorizationFactsSchema),
  /** What the acting user may do. */
  can: z.object({ edit: z.boolean(), authorize: z.boolean(), revoke: z.boolean(), delete: z.boolean() }),
  /** A GET that works with this connection, parameters filled in, for sample code. */
  sampleUrl: z.string(),
  /**
   * Documented calls that change something, for sample code; words in capitals stand for ids of one's own. `nameField` is what the thing
   * is called by; `takesJson`: fields come as JSON, in a form in its field `JSONString`.
   */
  sampleOperations: z.array(z.object({ method: z.enum(['POST', 'PUT', 'PATCH', 'DELETE']), url: z.string(), nameField: z.string(), takesJson: z.boolean() })),
  /** Where calls carry what authorizes them; in the value `${name}` stands for each thing that is secret. `user`: name and password of Basic. */
  credentialPlaces: z.array(z.object({ placement: z.enum(['header', 'query', 'form', 'path', 'user']), name: z.string(), value: z.string() })),
});
export type Connection = z.infer<typeof connectionSchema>;

export const connectionNameSchema = z
  .string()
  .check(
    z.trim(),
    z.minLength(1, 'Enter a connection name.'),
    z.maxLength(NAME_MAX_LENGTH, `Use at most ${NAME_MAX_LENGTH} characters.`),
  );

export const linkNameSchema = z.string().check((context) => {
  const message = linkNameProblem(context.value);
  if (message !== null) context.issues.push({ code: 'custom', message, input: context.value });
});

/** What "Connection Details" sends. `credentials` holds the values of API key and basic services. */
export const newConnectionSchema = z.object({
  serviceLinkName: z.string(),
  serviceKind: z._default(serviceKindSchema, 'default'),
  name: connectionNameSchema,
  linkName: linkNameSchema,
  usesLoginUserCredentials: z.boolean(),
  scopes: z.array(z.string()),
  parameters: z._default(z.record(z.string(), z.string()), {}),
  credentials: z._default(z.record(z.string(), z.string()), {}),
  /** Path of the console page to come back to when no window can be opened. */
  returnTo: z.string().check(z.startsWith('/')),
});
export type NewConnection = z.infer<typeof newConnectionSchema>;

/** A consent to ask for: open `url`, in a window or in this tab, before `expiresAt`. */
export const authorizationRequestSchema = z.object({
  id: z.string(),
  url: z.string(),
  expiresAt: timestampSchema,
});
export type AuthorizationRequest = z.infer<typeof authorizationRequestSchema>;

/** A connection and the consent it needs now; null for services that are connected without a window. */
export const authorizedConnectionSchema = z.object({
  connection: connectionSchema,
  authorizationRequest: z.nullable(authorizationRequestSchema),
});

const listQuery = z.object({
  ...pageQueryShape,
  view: z._default(connectionViewSchema, 'my'),
  q: searchTextParam,
  status: z.optional(connectionStatusSchema),
  service: z.optional(z.string()),
  sort: z._default(z.enum(CONNECTION_SORT_KEYS), 'created'),
  direction: z._default(sortDirectionSchema, 'desc'),
});

/** A page of connections; `total` counts the matches, `facets` what the filters could choose from in this view, services by what `service` takes. */
export const connectionPageSchema = z.object({
  connections: z.array(connectionSummarySchema),
  total: z.number(),
  viewTotal: z.number(),
  facets: z.object({
    statuses: z.array(z.object({ status: connectionStatusSchema, count: z.number() })),
    services: z.array(z.object({ key: z.string(), name: z.string(), count: z.number() })),
  }),
});
export type ConnectionPage = z.infer<typeof connectionPageSchema>;

export const listConnections = defineEndpoint('listConnections', {
  tag: 'Connections',
  summary: 'Connections of an extension as the acting user sees them',
  query: listQuery,
  status: 200,
  response: connectionPageSchema,
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const listWorkspaceConnections = defineEndpoint('listWorkspaceConnections', {
  tag: 'Connections',
  summary: 'Connections of every extension in the workspace; `view` is ignored',
  query: listQuery,
  status: 200,
  response: connectionPageSchema,
  errors: ['validation_failed'],
});

export const createConnection = defineEndpoint('createConnection', {
  tag: 'Connections',
  summary: 'Create a connection and begin its authorization',
  body: newConnectionSchema,
  status: 201,
  response: authorizedConnectionSchema,
  errors: ['validation_failed', 'link_name_taken', 'not_found', 'gone'],
});

export const getConnection = defineEndpoint('getConnection', {
  tag: 'Connections',
  summary: 'One connection',
  status: 200,
  response: connectionSchema,
  errors: ['not_found', 'gone'],
});

export const updateConnection = defineEndpoint('updateConnection', {
  tag: 'Connections',
  summary: 'Rename a connection; the link name never changes',
  body: z.object({ name: connectionNameSchema }),
  status: 200,
  response: connectionSchema,
  errors: ['validation_failed', 'forbidden', 'not_found', 'gone'],
});

export const retryConnection = defineEndpoint('retryConnection', {
  tag: 'Connections',
  summary: 'Send the details of a connection that failed to finish again, changed or not, and begin its authorization',
  body: newConnectionSchema,
  status: 200,
  response: authorizedConnectionSchema,
  errors: ['validation_failed', 'link_name_taken', 'forbidden', 'conflict', 'not_found', 'gone'],
});

export const deleteConnection = defineEndpoint('deleteConnection', {
  tag: 'Connections',
  summary: 'Delete a connection; a live authorization is revoked first. It can be restored until its link name is used again',
  status: 204,
  response: null,
  errors: ['forbidden', 'provider_unavailable', 'not_found', 'gone'],
});

export const restoreConnection = defineEndpoint('restoreConnection', {
  tag: 'Connections',
  summary: 'Undo the last deletion under this link name',
  status: 200,
  response: connectionSchema,
  errors: ['link_name_taken', 'not_found'],
});

export const authorizeConnection = defineEndpoint('authorizeConnection', {
  tag: 'Connections',
  summary:
    'Begin the authorization again (Reconnect, Retry, or a user connecting with their own credentials). With `scopes` it asks for these instead of the present ones: they become the connection’s when the authorization succeeds, and until then everything stays and works as it is',
  body: z.object({
    returnTo: z.string().check(z.startsWith('/')),
    credentials: z._default(z.record(z.string(), z.string()), {}),
    scopes: z.optional(z.array(z.string())),
  }),
  status: 201,
  response: authorizedConnectionSchema,
  errors: ['validation_failed', 'forbidden', 'provider_unavailable', 'not_found', 'gone'],
});

export const revokeConnection = defineEndpoint('revokeConnection', {
  tag: 'Connections',
  summary: 'Revoke the tokens at the provider (RFC 7009) and disconnect',
  status: 200,
  response: connectionSchema,
  errors: ['forbidden', 'conflict', 'provider_unavailable', 'not_found', 'gone'],
});

export const checkLinkName = defineEndpoint('checkLinkName', {
  tag: 'Connections',
  summary: 'Whether a link name is free in an extension, and a free one close to it when it is not',
  query: z.object({ exceptConnectionId: z.optional(z.string()) }),
  status: 200,
  response: z.object({ isFree: z.boolean(), problem: z.nullable(z.string()), suggestion: z.nullable(z.string()) }),
  errors: ['not_found', 'gone'],
});

export const connectionActivityKindSchema = z.enum(CONNECTION_ACTIVITY_KINDS);
export const connectionActivitySchema = z.object({
  id: z.string(),
  at: timestampSchema,
  kind: connectionActivityKindSchema,
  actor: userRefSchema,
  details: z.string(),
  /** The run of a function that used the connection, while it is kept; null for what no function did. */
  execution: z.nullable(z.object({ id: z.string(), functionName: z.string() })),
});
export type ConnectionActivity = z.infer<typeof connectionActivitySchema>;

export const listConnectionActivity = defineEndpoint('listConnectionActivity', {
  tag: 'Connections',
  summary: 'What happened to a connection, newest first',
  query: z.object({
    kind: z.optional(connectionActivityKindSchema),
    offset: integerParam(0, 1_000_000, 0),
    limit: integerParam(1, 200, 50),
  }),
  status: 200,
  response: z.object({ entries: z.array(connectionActivitySchema), total: z.number() }),
  errors: ['validation_failed', 'not_found', 'gone'],
});

export { getConnectionUses } from './connection-uses.ts';
export { testConnection } from './connection-tests.ts';
