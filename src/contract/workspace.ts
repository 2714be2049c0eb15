import * as z from 'zod/mini';
import { pageQueryShape, searchTextParam, timestampSchema, userRefSchema } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const dataCentreSchema = z.enum(['US', 'EU', 'IN', 'AU', 'JP', 'CA', 'CN']);
export type DataCentre = z.infer<typeof dataCentreSchema>;

export const workspaceSchema = z.object({
  name: z.string(),
  dataCentre: dataCentreSchema,
  /** The redirect URL that services register, which depends on the data centre. */
  redirectUrl: z.string(),
  users: z.array(userRefSchema),
  /** Where the state lives. `memory` means that it ends with the tab; `reason` says why. */
  storage: z.object({
    kind: z.enum(['indexeddb', 'memory', 'file']),
    reason: z.nullable(z.string()),
    /** Where data that a newer version stored, and this one leaves untouched, can be downloaded as JSON. */
    untouchedDataUrl: z.optional(z.string()),
  }),
});
export type Workspace = z.infer<typeof workspaceSchema>;

export const AUDIT_ACTIVITIES = [
  'extension.created',
  'extension.renamed',
  'extension.deleted',
  'connection.created',
  'connection.authorized',
  'connection.refused',
  'connection.revoked',
  'connection.renamed',
  'connection.scopes_changed',
  'connection.deleted',
  'connection.restored',
  'custom_service.created',
  'custom_service.changed',
  'custom_service.deleted',
  'custom_service.restored',
  'external_connection.created',
  'external_connection.changed',
  'external_connection.deleted',
  'function.created',
  'function.changed',
  'function.deleted',
  'rule.created',
  'rule.changed',
  'rule.deleted',
  'extension.installed',
  'extension.uninstalled',
  'extension.published',
  'settings.changed',
] as const;
export const auditActivitySchema = z.enum(AUDIT_ACTIVITIES);
export type AuditActivity = z.infer<typeof auditActivitySchema>;

export const auditEntrySchema = z.object({
  id: z.string(),
  at: timestampSchema,
  user: userRefSchema,
  activity: auditActivitySchema,
  details: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const getWorkspace = defineEndpoint('getWorkspace', {
  tag: 'Workspace',
  summary: 'The workspace, its users and where its state is kept',
  status: 200,
  response: workspaceSchema,
  errors: [],
});

export const updateWorkspace = defineEndpoint('updateWorkspace', {
  tag: 'Workspace',
  summary: 'Change the data centre',
  body: z.object({ dataCentre: dataCentreSchema }),
  status: 200,
  response: workspaceSchema,
  errors: ['validation_failed'],
});

export const listAuditLogs = defineEndpoint('listAuditLogs', {
  tag: 'Workspace',
  summary: 'What was done in the workspace, newest first',
  query: z.object({
    ...pageQueryShape,
    q: searchTextParam,
    user: z.optional(z.string()),
    activity: z.optional(auditActivitySchema),
  }),
  status: 200,
  response: z.object({ entries: z.array(auditEntrySchema), total: z.number() }),
  errors: ['validation_failed'],
});
