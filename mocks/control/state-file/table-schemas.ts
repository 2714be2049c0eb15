import * as z from 'zod/mini';
import { timestampSchema } from '#src/contract/common.ts';
import { connectionActivityKindSchema, connectionStateSchema, statusReasonSchema } from '#src/contract/connections.ts';
import { consentDecisionSchema, faultSchema, scenarioSchema } from '#src/contract/control.ts';
import { customServiceAuthSchema } from '#src/contract/custom-services.ts';
import { callOutSchema, executionCauseSchema, executionErrorSchema, executionLogEntrySchema, executionStatusSchema, recordRefSchema } from '#src/contract/executions.ts';
import { moduleNameSchema } from '#src/contract/functions.ts';
import { manifestSchema, visibilitySchema } from '#src/contract/publishing.ts';
import { sentMessageSchema } from '#src/contract/sandbox.ts';
import { serviceKindSchema } from '#src/contract/services.ts';
import { criteriaSchema, ruleActionSchema, timedActionSchema, triggerSchema } from '#src/contract/workflow-rules.ts';
import { auditActivitySchema, dataCentreSchema } from '#src/contract/workspace.ts';
import type { TableName } from '../../db/tables.ts';

const id = z.string().check(z.minLength(1));
const text = z.string();
const textOrNull = z.nullable(text);
const at = timestampSchema;
const atOrNull = z.nullable(at);
const texts = z.array(text);
const textByName = z.record(text, text);
const count = z.number().check(z.int(), z.gte(0));
const flag = z.boolean();

const created = { createdAt: at, createdBy: id, updatedAt: at };
const ofExtension = { id, extensionId: id };
const named = { name: text, nameKey: text };

const connection = z.object({
  ...ofExtension,
  name: text,
  linkName: text,
  serviceLinkName: text,
  serviceKind: z.optional(serviceKindSchema),
  scopes: texts,
  parameters: textByName,
  usesLoginUserCredentials: flag,
  isInternal: flag,
  ...created,
});

const authorization = z.object({
  id,
  connectionId: id,
  userId: id,
  state: connectionStateSchema,
  account: textOrNull,
  grantedScopes: texts,
  accessToken: textOrNull,
  refreshToken: textOrNull,
  tokenSecret: z.optional(textOrNull),
  credentials: textByName,
  tokenResponse: textByName,
  authorizedAt: atOrNull,
  expiresAt: atOrNull,
  lastRefreshedAt: atOrNull,
  lastUsedAt: atOrNull,
});

const attempt = z.object({
  id,
  connectionId: id,
  userId: id,
  serviceLinkName: text,
  serviceName: text,
  state: text,
  codeVerifier: textOrNull,
  temporary: z.optional(z.object({ token: text, secret: text })),
  redirectUri: text,
  scopes: texts,
  status: z.enum(['pending', 'succeeded', 'failed']),
  reason: z.nullable(statusReasonSchema),
  message: text,
  providerError: textOrNull,
  returnTo: text,
  expiresAt: at,
  exchangeStartedAt: atOrNull,
  previousState: z.nullable(connectionStateSchema),
});

const customService = z.object({ id, linkName: text, name: text, auth: customServiceAuthSchema, ...created });
const deleted = z.object({ ...ofExtension, name: text });

const customFunction = z.object({ ...ofExtension, ...named, description: text, module: moduleNameSchema, code: text, connectionLinkNames: texts, ...created });

const rule = z.object({
  ...ofExtension,
  ...named,
  description: text,
  module: moduleNameSchema,
  trigger: triggerSchema,
  criteria: criteriaSchema,
  immediateActions: z.array(ruleActionSchema),
  timedActions: z.array(timedActionSchema),
  isActive: flag,
  activeSince: at,
  ...created,
});

const execution = z.object({
  ...ofExtension,
  functionId: id,
  functionName: text,
  module: moduleNameSchema,
  record: z.nullable(recordRefSchema),
  cause: executionCauseSchema,
  rerunOf: textOrNull,
  rerunBy: textOrNull,
  attempt: count,
  userId: id,
  status: executionStatusSchema,
  startedAt: at,
  endedAt: atOrNull,
  durationMs: z.nullable(z.number()),
  callOutCount: count,
  error: z.nullable(executionErrorSchema),
});

const executionTrace = z.object({
  ...ofExtension,
  code: text,
  log: z.array(executionLogEntrySchema),
  statementCount: count,
  isTraceTruncated: flag,
  input: text,
  callOuts: z.array(callOutSchema),
  remembered: z.array(z.object({ key: text, status: z.number(), headers: z.array(z.tuple([text, text])), body: text })),
});

/** What a row of each table has to look like in a state file. Rows are taken as they are; the schemas only judge them. */
export const tableSchemas: { readonly [T in TableName]?: z.ZodMiniType } = {
  workspace: z.object({ id: z.literal('workspace'), name: text, dataCentre: dataCentreSchema }),
  users: z.object({ id, name: text, email: text }),
  extensions: z.object({ id, ...named, description: text, version: text, ...created }),
  deletedExtensions: z.object({ id, name: text, deletedAt: at }),
  connections: connection,
  deletedConnections: z.object({ ...ofExtension, linkName: text, deletedAt: at, connection, authorizations: z.array(authorization) }),
  authorizations: authorization,
  attempts: attempt,
  activities: z.object({ id, connectionId: id, actorId: id, at, kind: connectionActivityKindSchema, details: text }),
  auditLogs: z.object({ id, at, userId: id, activity: auditActivitySchema, details: text }),
  providerClients: z.object({ id, serviceLinkName: text, name: text, secret: textOrNull, redirectUris: texts }),
  providerGrants: z.object({ id, serviceLinkName: text, clientId: id, accountId: id, scopes: texts, isOffline: flag, createdAt: at, revokedAt: atOrNull }),
  providerCodes: z.object({ id, grantId: id, clientId: id, redirectUri: text, codeChallenge: textOrNull, requestedScopes: texts, expiresAt: at, usedAt: atOrNull }),
  providerTokens: z.object({
    id,
    kind: z.enum(['access', 'refresh', 'oauth1']),
    secret: z.optional(text),
    grantId: id,
    clientId: id,
    scopes: texts,
    expiresAt: atOrNull,
    revokedAt: atOrNull,
    rotatedAt: atOrNull,
  }),
  providerTemporaryCredentials: z.object({ id, secret: text, clientId: id, expiresAt: at, usedAt: atOrNull }),
  providerNonces: z.object({ id, timestamp: z.number() }),
  control: z.object({ id: z.literal('control'), scenarios: z.array(scenarioSchema), seed: count, clockOffsetMs: z.number(), frozenAt: atOrNull }),
  faults: z.extend(faultSchema, { id, used: count }),
  consentDecisions: z.extend(consentDecisionSchema, { id, used: count }),
  customServices: customService,
  deletedCustomServices: z.object({ id, linkName: text, deletedAt: at, service: customService }),
  externalConnections: z.object({ ...ofExtension, ...named, connectionUrl: text, revokeUrl: text, ...created }),
  vendorRecords: z.object({
    id,
    vendor: text,
    collection: text,
    recordId: text,
    parentId: textOrNull,
    content: z.record(text, z.unknown()),
    createdAt: at,
    updatedAt: at,
    deletedAt: atOrNull,
  }),
  approvals: z.object({ id, status: z.enum(['submitted', 'approved', 'rejected']) }),
  functions: customFunction,
  deletedFunctions: deleted,
  executions: execution,
  executionTraces: executionTrace,
  workflowRules: rule,
  deletedRules: deleted,
  firings: z.object({ ...ofExtension, ruleId: id, ruleName: text, module: moduleNameSchema, record: recordRefSchema, input: text, event: text, at, userId: id }),
  timers: z.object({ ...ofExtension, dueAt: at, firingId: id, actionId: id }),
  ruleMarks: z.object({ id, ruleId: id }),
  installations: z.object({ id, version: text, versionId: textOrNull, installedAt: at, installedBy: id }),
  sentMessages: z.extend(sentMessageSchema, { extensionId: id }),
  versions: z.object({
    ...ofExtension,
    version: text,
    visibility: visibilitySchema,
    releaseNotes: text,
    publishedAt: at,
    publishedBy: id,
    token: text,
    manifest: manifestSchema,
    code: z.optional(z.object({ functions: z.array(customFunction), rules: z.array(rule) })),
  }),
};
