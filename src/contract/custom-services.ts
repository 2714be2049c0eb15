import * as z from 'zod/mini';
import { checkedText, timestampSchema, userRefSchema } from './common.ts';
import { connectionStateSchema } from './connections.ts';
import { addressProblem, nameProblem, parameterKeyProblem, PARAMETERS_MAX, repeatedAt, SCOPES_MAX, scopeProblem, serviceLinkNameProblem, textProblem } from './custom-service-rules.ts';
import { API_KEY_PARAM_TYPES, GRANT_TYPES, OAUTH_PARAM_TYPES, SCOPE_DELIMITERS } from './custom-service-terms.ts';
import { defineEndpoint } from './endpoint.ts';
import { serviceSummarySchema } from './services.ts';

const grantTypeSchema = z.enum(GRANT_TYPES);
const scopeDelimiterSchema = z.enum(SCOPE_DELIMITERS);
const oauthParamTypeSchema = z.enum(OAUTH_PARAM_TYPES);
const apiKeyParamTypeSchema = z.enum(API_KEY_PARAM_TYPES);

/** A parameter that an API key service is called with; its value is asked for by the display name when connecting. */
export const apiKeyParameterSchema = z.object({ paramType: apiKeyParamTypeSchema, key: z.string(), displayName: z.string() });
export type ApiKeyParameter = z.infer<typeof apiKeyParameterSchema>;

const oauth1Shape = {
  type: z.literal('oauth1'),
  consumerKey: z.string(),
  requestTokenUrl: z.string(),
  authorizeUrl: z.string(),
  accessTokenUrl: z.string(),
  paramType: oauthParamTypeSchema,
};

const oauth2Shape = {
  type: z.literal('oauth2'),
  grantType: grantTypeSchema,
  clientId: z.string(),
  /** Empty for client credentials. Additional parameters of the authorization request are part of its query. */
  authorizeUrl: z.string(),
  accessTokenUrl: z.string(),
  /** Empty when it is the access token URL. */
  refreshTokenUrl: z.string(),
  paramType: oauthParamTypeSchema,
  scopeDelimiter: scopeDelimiterSchema,
  scopes: z.array(z.string()),
};

/** How a custom service authenticates, without its secret. */
export const customServiceAuthSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('apikey'), parameters: z.array(apiKeyParameterSchema) }),
  z.object({ type: z.literal('basic') }),
  z.object(oauth1Shape),
  z.object(oauth2Shape),
]);
export type CustomServiceAuth = z.infer<typeof customServiceAuthSchema>;

/** A connection that uses a custom service, which therefore can't change. */
const userOfServiceSchema = z.object({
  extension: z.object({ id: z.string(), name: z.string() }),
  name: z.string(),
  linkName: z.string(),
  state: connectionStateSchema,
  createdBy: userRefSchema,
});
export type UserOfService = z.infer<typeof userOfServiceSchema>;

/** A service that somebody of the workspace described. */
export const customServiceSchema = z.object({
  linkName: z.string(),
  name: z.string(),
  auth: customServiceAuthSchema,
  /** Connections of every extension that use it; while there are any, only the name can be edited. */
  usedBy: z.array(userOfServiceSchema),
  createdAt: timestampSchema,
  createdBy: userRefSchema,
  updatedAt: timestampSchema,
});
export type CustomService = z.infer<typeof customServiceSchema>;

/** A custom service in a list. */
export const customServiceSummarySchema = z.extend(serviceSummarySchema, { connectionCount: z.number(), updatedAt: timestampSchema });
export type CustomServiceSummary = z.infer<typeof customServiceSummarySchema>;

export const serviceNameSchema = checkedText((name) => nameProblem(name, 'Service Name'));

const text = (label: string) => checkedText((value) => textProblem(value, label));
const address = (label: string) => checkedText((value) => addressProblem(value, label));
const optionalAddress = (label: string) => checkedText((value) => (value === '' ? null : addressProblem(value, label)));

const parameterSchema = z
  .object({ paramType: apiKeyParamTypeSchema, key: z.string().check(z.trim()), displayName: text('Parameter Display Name') })
  .check((context) => {
    const { key, paramType } = context.value;
    const message = parameterKeyProblem(key, paramType);
    if (message !== null) context.issues.push({ code: 'custom', message, input: key, path: ['key'], continue: true });
  });

const parametersSchema = z
  .array(parameterSchema)
  .check(z.minLength(1, 'Add at least one parameter.'), z.maxLength(PARAMETERS_MAX, `Use at most ${PARAMETERS_MAX} parameters.`), (context) => {
    const report = (indexes: readonly number[], field: 'key' | 'displayName', message: string) => {
      for (const index of indexes) context.issues.push({ code: 'custom', message, input: context.value, path: [index, field], continue: true });
    };
    report(repeatedAt(context.value, ({ paramType, key }) => (key.trim() === '' ? '' : `${paramType} ${key}`)), 'key', 'Another parameter has this key already. Choose another one.');
    report(repeatedAt(context.value, ({ displayName }) => displayName), 'displayName', 'Another parameter is called this already. Choose another name.');
  });

function oauth1InputSchema<Secret extends z.ZodMiniType>(consumerSecret: Secret) {
  return z.object({
    ...oauth1Shape,
    consumerKey: text('Consumer Key'),
    consumerSecret,
    requestTokenUrl: address('Request Token URL'),
    authorizeUrl: address('Authorize URL'),
    accessTokenUrl: address('Access Token URL'),
  });
}

/** Client credentials have no authorize and no refresh token URL: what is sent there is dropped. */
function oauth2InputSchema<Secret extends z.ZodMiniType>(clientSecret: Secret) {
  return z
    .object({
      ...oauth2Shape,
      clientId: text('Client ID'),
      clientSecret,
      authorizeUrl: z.string().check(z.trim()),
      accessTokenUrl: address('Access Token URL'),
      refreshTokenUrl: optionalAddress('Refresh Token URL'),
      scopes: z.array(z.string().check(z.trim())).check(z.maxLength(SCOPES_MAX, `Use at most ${SCOPES_MAX} scopes.`)),
    })
    .check((context) => {
      const { grantType, authorizeUrl, scopes, scopeDelimiter } = context.value;
      const problem = grantType === 'authorization_code' ? addressProblem(authorizeUrl, 'Authorize URL') : null;
      if (problem !== null) context.issues.push({ code: 'custom', message: problem, input: authorizeUrl, path: ['authorizeUrl'], continue: true });
      for (const [index, scope] of scopes.entries()) {
        const message = scopeProblem(scope, scopeDelimiter) ?? (scopes.indexOf(scope) < index ? 'This scope is there twice.' : null);
        if (message !== null) context.issues.push({ code: 'custom', message, input: scope, path: ['scopes', index], continue: true });
      }
    });
}

const apiKeyInputSchema = z.object({ type: z.literal('apikey'), parameters: parametersSchema });
const basicInputSchema = z.object({ type: z.literal('basic') });

/** How a new service authenticates. */
export const newCustomServiceAuthSchema = z.discriminatedUnion('type', [
  apiKeyInputSchema,
  basicInputSchema,
  oauth1InputSchema(text('Consumer Secret')),
  oauth2InputSchema(text('Client Secret')),
]);
export type NewCustomServiceAuth = z.infer<typeof newCustomServiceAuthSchema>;

/** A secret that is left empty stays as it is. */
const keptSecret = checkedText((value) => (value === '' ? null : textProblem(value, 'secret')));

/** How a service is to authenticate from now on; its type stays. */
export const changedCustomServiceAuthSchema = z.discriminatedUnion('type', [
  apiKeyInputSchema,
  basicInputSchema,
  oauth1InputSchema(keptSecret),
  oauth2InputSchema(keptSecret),
]);

export const newCustomServiceSchema = z.object({
  name: serviceNameSchema,
  linkName: checkedText(serviceLinkNameProblem),
  auth: newCustomServiceAuthSchema,
});
export type NewCustomService = z.infer<typeof newCustomServiceSchema>;

/** Without `auth` only the name changes. */
export const customServiceChangeSchema = z.object({ name: serviceNameSchema, auth: z.optional(changedCustomServiceAuthSchema) });
export type CustomServiceChange = z.infer<typeof customServiceChangeSchema>;

export const listCustomServices = defineEndpoint('listCustomServices', {
  tag: 'Custom services',
  summary: 'The services that people of the workspace described, by name',
  status: 200,
  response: z.object({ services: z.array(customServiceSummarySchema) }),
  errors: [],
});

export const getCustomService = defineEndpoint('getCustomService', {
  tag: 'Custom services',
  summary: 'One custom service with the connections that use it; never its secret',
  status: 200,
  response: customServiceSchema,
  errors: ['not_found', 'gone'],
});

export const createCustomService = defineEndpoint('createCustomService', {
  tag: 'Custom services',
  summary: 'Describe a service that is not among the default ones',
  body: newCustomServiceSchema,
  status: 201,
  response: customServiceSchema,
  errors: ['validation_failed', 'link_name_taken'],
});

export const updateCustomService = defineEndpoint('updateCustomService', {
  tag: 'Custom services',
  summary: 'Rename a custom service, and change how it authenticates while no connection uses it; link name and authentication type stay',
  body: customServiceChangeSchema,
  status: 200,
  response: customServiceSchema,
  errors: ['validation_failed', 'conflict', 'not_found', 'gone'],
});

export const deleteCustomService = defineEndpoint('deleteCustomService', {
  tag: 'Custom services',
  summary: 'Delete a custom service that no connection uses. It can be restored until its link name is used again',
  status: 204,
  response: null,
  errors: ['conflict', 'not_found', 'gone'],
});

export const restoreCustomService = defineEndpoint('restoreCustomService', {
  tag: 'Custom services',
  summary: 'Undo the last deletion under this link name',
  status: 200,
  response: customServiceSchema,
  errors: ['link_name_taken', 'not_found'],
});

export const checkServiceLinkName = defineEndpoint('checkServiceLinkName', {
  tag: 'Custom services',
  summary: 'Whether a link name is free among custom services, a free one close to it, and the default service that it would stand before',
  status: 200,
  response: z.object({
    isFree: z.boolean(),
    problem: z.nullable(z.string()),
    suggestion: z.nullable(z.string()),
    shadowedName: z.nullable(z.string()),
  }),
  errors: [],
});

/** What a custom service can start from: how a default service authenticates, without a client of one's own. */
export const serviceTemplateSchema = z.object({ name: z.string(), linkName: z.string(), auth: customServiceAuthSchema });
export type ServiceTemplate = z.infer<typeof serviceTemplateSchema>;

export const getServiceTemplate = defineEndpoint('getServiceTemplate', {
  tag: 'Custom services',
  summary: "A default service's endpoints and scopes, or its parameters, as a custom service has them",
  status: 200,
  response: serviceTemplateSchema,
  errors: ['not_found'],
});
