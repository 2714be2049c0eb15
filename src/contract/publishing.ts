import * as z from 'zod/mini';
import { timestampSchema, userRefSchema } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { RELEASE_NOTES_MAX_LENGTH } from './publishing-terms.ts';
import { connectedExternalIdsSchema, neededConnectionSchema, neededExternalConnectionSchema, organizationSchema } from './sandbox.ts';

/** One thing that publishing looks at first. `blocked` keeps the extension from being published, `warning` does not. */
export const preflightCheckSchema = z.object({
  id: z.enum(['has_function', 'has_active_rule', 'code_compiles', 'connections_exist', 'connections_authorized', 'only_needed_scopes', 'connection_names', 'offline_access', 'user_access']),
  title: z.string(),
  status: z.enum(['passed', 'warning', 'blocked']),
  message: z.string(),
  /** What it is about: connections by link name, functions and rules by name. */
  subjects: z.array(z.object({ kind: z.enum(['connection', 'function', 'rule']), id: z.string(), name: z.string() })),
  /** Whether it only concerns public extensions. */
  isForPublicOnly: z.boolean(),
});
export type PreflightCheck = z.infer<typeof preflightCheckSchema>;

export const visibilitySchema = z.enum(['private', 'public']);

export const publishedVersionSchema = z.object({
  id: z.string(),
  version: z.string(),
  visibility: visibilitySchema,
  releaseNotes: z.string(),
  publishedAt: timestampSchema,
  publishedBy: userRefSchema,
  /** Path of the install page: the "Private Installation URL" without its origin. */
  installationPath: z.string(),
});
export type PublishedVersion = z.infer<typeof publishedVersionSchema>;

/** What an installation is made of: the extension as it was when it was published. */
export const manifestSchema = z.object({
  name: z.string(),
  version: z.string(),
  service: z.literal('ZohoBooks'),
  usedConnections: z.array(z.object({ connectionName: z.string(), connectionLinkName: z.string(), userAccess: z.enum(['true', 'false']) })),
  connectors: z.array(z.record(z.string(), z.unknown())),
  functions: z.array(z.object({ name: z.string(), module: z.string(), description: z.string(), code: z.string() })),
  workflowRules: z.array(z.record(z.string(), z.unknown())),
});
export type Manifest = z.infer<typeof manifestSchema>;

export const installationOfferSchema = z.object({
  extension: z.object({ name: z.string(), description: z.string() }),
  version: z.string(),
  visibility: visibilitySchema,
  releaseNotes: z.string(),
  publisher: z.string(),
  extensionId: z.string(),
  organizations: z.array(organizationSchema),
  terms: z.string(),
  connections: z.array(neededConnectionSchema),
  externalConnections: z.array(neededExternalConnectionSchema),
  /** When this version was installed; null before. */
  installedAt: z.nullable(timestampSchema),
});
export type InstallationOffer = z.infer<typeof installationOfferSchema>;

const TAG = 'Publishing';

export const getPreflight = defineEndpoint('getPreflight', {
  tag: TAG,
  summary: 'What publishing looks at first, and what blocks it',
  query: z.object({ visibility: z._default(visibilitySchema, 'private') }),
  status: 200,
  response: z.object({ checks: z.array(preflightCheckSchema), isBlocked: z.boolean(), currentVersion: z.string(), nextMinor: z.string(), nextMajor: z.string() }),
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const listVersions = defineEndpoint('listVersions', {
  tag: TAG,
  summary: 'Version History, newest first',
  status: 200,
  response: z.object({ versions: z.array(publishedVersionSchema) }),
  errors: ['not_found', 'gone'],
});

export const publishVersion = defineEndpoint('publishVersion', {
  tag: TAG,
  summary: 'Publish the extension as it is: Major (1.3 to 2.0) or Minor (1.3 to 1.4). `conflict` names what blocks it',
  body: z.object({
    increment: z.enum(['major', 'minor']),
    releaseNotes: z.string().check(z.trim(), z.minLength(1, 'Enter release notes.'), z.maxLength(RELEASE_NOTES_MAX_LENGTH, `Use at most ${RELEASE_NOTES_MAX_LENGTH} characters.`)),
    visibility: visibilitySchema,
  }),
  status: 201,
  response: publishedVersionSchema,
  errors: ['validation_failed', 'conflict', 'not_found', 'gone'],
});

export const getVersion = defineEndpoint('getVersion', { tag: TAG, summary: 'One published version', status: 200, response: publishedVersionSchema, errors: ['not_found', 'gone'] });

export const getVersionManifest = defineEndpoint('getVersionManifest', {
  tag: TAG,
  summary: 'The manifest of that moment, for a download',
  status: 200,
  response: manifestSchema,
  errors: ['not_found', 'gone'],
});

export const getInstallationOffer = defineEndpoint('getInstallationOffer', {
  tag: TAG,
  summary: 'What the install page of an installation URL shows',
  status: 200,
  response: installationOfferSchema,
  errors: ['not_found'],
});

export const installVersion = defineEndpoint('installVersion', {
  tag: TAG,
  summary: '"Install Extension" on the install page. `conflict` names the connections that are not authorized or, external ones, not said to be connected',
  body: z.object({
    organizationId: z.string(),
    acceptsTerms: z.literal(true, 'Accept the terms to install the extension.'),
    connectedExternalIds: connectedExternalIdsSchema,
  }),
  status: 200,
  response: installationOfferSchema,
  errors: ['validation_failed', 'conflict', 'not_found'],
});
