import * as z from 'zod/mini';
import { defineEndpoint } from './endpoint.ts';

export const authTypeSchema = z.enum(['oauth2', 'oauth1', 'apikey', 'basic']);
export type AuthType = z.infer<typeof authTypeSchema>;

export const serviceKindSchema = z.enum(['default', 'custom']);
export type ServiceKind = z.infer<typeof serviceKindSchema>;

/** How a connection to a service comes about: a person's consent, values that are entered, or the client's own credentials without anybody. */
export const connectsBySchema = z.enum(['consent', 'credentials', 'client_credentials']);
export type ConnectsBy = z.infer<typeof connectsBySchema>;

/** A service in a list. `isZohoDefault` marks those that the original offers too. */
export const serviceSummarySchema = z.object({
  linkName: z.string(),
  name: z.string(),
  kind: serviceKindSchema,
  category: z.string(),
  authType: authTypeSchema,
  connectsBy: connectsBySchema,
  isZohoDefault: z.boolean(),
  scopeCount: z.number(),
});
export type ServiceSummary = z.infer<typeof serviceSummarySchema>;

/** A permission: `value` is what the provider knows it by, `label` says it in words, `group` gathers related ones. */
export const scopeSchema = z.object({ value: z.string(), label: z.string(), group: z.string() });
export type Scope = z.infer<typeof scopeSchema>;

/** A field that the person fills in before connecting: a Shopify domain, an API key. Secret values are write-only. */
export const serviceFieldSchema = z.object({
  key: z.string(),
  label: z.string(),
  help: z.nullable(z.string()),
  prefix: z.string(),
  suffix: z.string(),
  placeholder: z.string(),
  options: z.nullable(z.array(z.string())),
  isRequired: z.boolean(),
  isSecret: z.boolean(),
});
export type ServiceField = z.infer<typeof serviceFieldSchema>;

export const serviceSchema = z.extend(serviceSummarySchema, {
  scopes: z.array(scopeSchema),
  /** Connection parameters, which become part of the service's URLs. */
  parameters: z.array(serviceFieldSchema),
  /** What API key and basic services ask for when connecting. */
  credentials: z.array(serviceFieldSchema),
  authorizationUrl: z.nullable(z.string()),
  tokenUrl: z.nullable(z.string()),
  apiBaseUrl: z.nullable(z.string()),
  docsUrl: z.nullable(z.string()),
  /** A GET that works for any new connection, for sample code. */
  sampleUrl: z.string(),
  /** False when the vendor's endpoints are not public; the console then uses stand-ins and says so. */
  hasKnownEndpoints: z.boolean(),
  source: z.array(z.string()),
});
export type Service = z.infer<typeof serviceSchema>;

export const listServices = defineEndpoint('listServices', {
  tag: 'Services',
  summary: 'Every service that can be connected to, in the order the lists show them: default ones, then custom ones',
  status: 200,
  response: z.object({ services: z.array(serviceSummarySchema) }),
  errors: [],
});

export const getService = defineEndpoint('getService', {
  tag: 'Services',
  summary: 'One service with its scopes, parameters and endpoints; a custom service may have the link name of a default one',
  query: z.object({ kind: z._default(serviceKindSchema, 'default') }),
  status: 200,
  response: serviceSchema,
  errors: ['validation_failed', 'not_found'],
});
