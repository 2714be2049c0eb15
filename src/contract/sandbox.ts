import * as z from 'zod/mini';
import { MODULES } from './automation-terms.ts';
import { pageQueryShape, searchTextParam, timestampSchema, userRefSchema } from './common.ts';
import { CONNECTION_STATUSES } from './connection-terms.ts';
import { defineEndpoint } from './endpoint.ts';

/** A connection that an installation needs, as it stands for the acting user. */
export const neededConnectionSchema = z.object({
  linkName: z.string(),
  name: z.string(),
  serviceName: z.string(),
  serviceLinkName: z.string(),
  status: z.enum(CONNECTION_STATUSES),
  message: z.string(),
  isAuthorized: z.boolean(),
  /** Whether the acting user can authorize it. */
  canAuthorize: z.boolean(),
  /** The functions that use it. */
  usedBy: z.array(z.string()),
});
export type NeededConnection = z.infer<typeof neededConnectionSchema>;

/** An external connection of an extension, to connect at its third party before the extension is installed. */
export const neededExternalConnectionSchema = z.object({ id: z.string(), name: z.string(), connectionUrl: z.string() });
export type NeededExternalConnection = z.infer<typeof neededExternalConnectionSchema>;

/** Ids of the external connections that the person says are connected. */
export const connectedExternalIdsSchema = z._default(z.array(z.string()), []);

export const organizationSchema = z.object({ id: z.string(), name: z.string() });

export const sandboxSchema = z.object({
  organization: organizationSchema,
  /** Null until the extension is installed. `isAsPublished`: functions and rules are those of the version, not the current ones. */
  installation: z.nullable(z.object({ installedAt: timestampSchema, installedBy: userRefSchema, version: z.string(), isAsPublished: z.boolean() })),
  connections: z.array(neededConnectionSchema),
  externalConnections: z.array(neededExternalConnectionSchema),
  activeRuleCount: z.number(),
});
export type Sandbox = z.infer<typeof sandboxSchema>;

/** What a field of a record can hold. */
export const recordValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
export type RecordValue = z.infer<typeof recordValueSchema>;

export const sandboxTaskSchema = z.object({ id: z.string(), name: z.string(), description: z.string(), status: z.string() });

/** Somebody who works on a project. */
export const sandboxUserSchema = z.object({ id: z.string(), name: z.string(), email: z.string(), role: z.string() });

/** A record of the test organization. `fields` holds the module's fields by key. */
export const sandboxRecordSchema = z.object({
  id: z.string(),
  module: z.enum(MODULES),
  label: z.string(),
  fields: z.record(z.string(), recordValueSchema),
  /** A project's tasks; empty for other modules. */
  tasks: z.array(sandboxTaskSchema),
  /** Who works on a project; empty for other modules. */
  users: z.array(sandboxUserSchema),
  createdAt: timestampSchema,
  updatedAt: timestampSchema,
});
export type SandboxRecord = z.infer<typeof sandboxRecordSchema>;

const taskInputSchema = z.object({
  /** Of a task that is there already. */
  id: z.optional(z.string()),
  name: z.string().check(z.trim(), z.minLength(1, 'Enter a task name.'), z.maxLength(100, 'Use at most 100 characters.')),
  description: z._default(z.string().check(z.maxLength(500, 'Use at most 500 characters.')), ''),
});

/** What the record form sends. For an edit, fields that are absent stay; `tasks`, when given, replaces the list. */
export const recordInputSchema = z.object({
  fields: z.record(z.string(), recordValueSchema),
  tasks: z.optional(z.array(taskInputSchema).check(z.maxLength(50, 'Use at most 50 tasks.'))),
});
export type RecordInput = z.input<typeof recordInputSchema>;

export const wrikeTaskSchema = z.object({ id: z.string(), title: z.string(), status: z.string(), createdAt: timestampSchema });

/** A folder or project of the sandbox's Wrike account with what is in it. */
export const wrikeFolderSchema = z.object({
  id: z.string(),
  title: z.string(),
  isProject: z.boolean(),
  createdAt: timestampSchema,
  tasks: z.array(wrikeTaskSchema),
});
export type WrikeFolder = z.infer<typeof wrikeFolderSchema>;

/** Something that an action sent: simulated, so it arrives here and nowhere else. */
export const sentMessageSchema = z.object({
  id: z.string(),
  kind: z.enum(['webhook', 'email', 'in_app_notification']),
  at: timestampSchema,
  /** Addresses, a person's name, or method and address of a webhook. */
  to: z.string(),
  subject: z.string(),
  body: z.string(),
  /** HTTP status that a webhook was answered with. */
  status: z.nullable(z.number()),
  firingId: z.nullable(z.string()),
});
export type SentMessage = z.infer<typeof sentMessageSchema>;

const TAG = 'Sandbox';

export const getSandbox = defineEndpoint('getSandbox', {
  tag: TAG,
  summary: 'The test organization, whether the extension is installed in it, and the connections that this needs',
  status: 200,
  response: sandboxSchema,
  errors: ['not_found', 'gone'],
});

export const installInSandbox = defineEndpoint('installInSandbox', {
  tag: TAG,
  summary: 'Install the extension in the test organization. `conflict` names the connections that are not authorized or, external ones, not said to be connected, unless told to go on without',
  body: z.object({ withoutAuthorization: z._default(z.boolean(), false), connectedExternalIds: connectedExternalIdsSchema }),
  status: 200,
  response: sandboxSchema,
  errors: ['validation_failed', 'conflict', 'not_found', 'gone'],
});

export const uninstallFromSandbox = defineEndpoint('uninstallFromSandbox', {
  tag: TAG,
  summary: "Take the extension out of the test organization: its rules don't run any more. Not installed is no error",
  status: 200,
  response: sandboxSchema,
  errors: ['not_found', 'gone'],
});

export const listSandboxRecords = defineEndpoint('listSandboxRecords', {
  tag: TAG,
  summary: 'The records of a module in the test organization, newest first',
  query: z.object({ ...pageQueryShape, q: searchTextParam }),
  status: 200,
  response: z.object({ records: z.array(sandboxRecordSchema), total: z.number() }),
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const createSandboxRecord = defineEndpoint('createSandboxRecord', {
  tag: TAG,
  summary: 'Create a record; the rules begin when it is saved, and whatever comes of them it stays saved',
  body: recordInputSchema,
  status: 201,
  response: sandboxRecordSchema,
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const updateSandboxRecord = defineEndpoint('updateSandboxRecord', {
  tag: TAG,
  summary: 'Change a record; fields that are absent stay',
  body: recordInputSchema,
  status: 200,
  response: sandboxRecordSchema,
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const deleteSandboxRecord = defineEndpoint('deleteSandboxRecord', {
  tag: TAG,
  summary: 'Delete a record',
  status: 204,
  response: null,
  errors: ['not_found', 'gone'],
});

export const decideSandboxRecord = defineEndpoint('decideSandboxRecord', {
  tag: TAG,
  summary: 'Submit a record for approval, approve it or reject it',
  body: z.object({ decision: z.enum(['submitted', 'approved', 'rejected']) }),
  status: 200,
  response: sandboxRecordSchema,
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const listWrikeFolders = defineEndpoint('listWrikeFolders', {
  tag: TAG,
  summary: "The sandbox's Wrike account: folders and projects with their tasks, newest first",
  status: 200,
  response: z.object({ account: z.string(), folders: z.array(wrikeFolderSchema) }),
  errors: ['not_found', 'gone'],
});

export const listSentMessages = defineEndpoint('listSentMessages', {
  tag: TAG,
  summary: 'What actions and functions sent: webhooks, mails and notifications, newest first',
  query: z.object(pageQueryShape),
  status: 200,
  response: z.object({ messages: z.array(sentMessageSchema), total: z.number() }),
  errors: ['validation_failed', 'not_found', 'gone'],
});
