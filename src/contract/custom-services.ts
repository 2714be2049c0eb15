import * as z from 'zod/mini';
import { timestampSchema, userRefSchema } from './common.ts';
import { API_KEY_PARAM_TYPES, GRANT_TYPES, OAUTH_PARAM_TYPES, SCOPE_DELIMITERS } from './custom-service-terms.ts';

export const grantTypeSchema = z.enum(GRANT_TYPES);
export const scopeDelimiterSchema = z.enum(SCOPE_DELIMITERS);
export const oauthParamTypeSchema = z.enum(OAUTH_PARAM_TYPES);
export const apiKeyParamTypeSchema = z.enum(API_KEY_PARAM_TYPES);

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

/** A service that somebody of the workspace described. */
export const customServiceSchema = z.object({
  linkName: z.string(),
  name: z.string(),
  auth: customServiceAuthSchema,
  createdAt: timestampSchema,
  createdBy: userRefSchema,
  updatedAt: timestampSchema,
});
export type CustomService = z.infer<typeof customServiceSchema>;
