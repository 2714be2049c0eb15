import * as z from 'zod/mini';
import { EXECUTION_STATUSES, MODULES } from './automation-terms.ts';
import { integerParam, pageQueryShape, timestampSchema, userRefSchema } from './common.ts';
import { defineEndpoint } from './endpoint.ts';

export const executionStatusSchema = z.enum(EXECUTION_STATUSES);

/** What made a function run. */
export const executionCauseSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('manual') }),
  z.object({ kind: z.literal('rule'), ruleId: z.string(), ruleName: z.string(), firingId: z.string(), actionId: z.string() }),
]);
export type ExecutionCause = z.infer<typeof executionCauseSchema>;

export const recordRefSchema = z.object({ id: z.string(), label: z.string() });
export type RecordRef = z.infer<typeof recordRefSchema>;

/** What went wrong, where, and what to mend. Lines count from 1. */
export const executionErrorSchema = z.object({
  /** `limit`, `call-out`, `syntax`, `null-value` … */
  code: z.string(),
  /** The language's own words. */
  message: z.string(),
  line: z.nullable(z.number()),
  column: z.nullable(z.number()),
  /** The cause in a sentence, which may lie in an earlier line: the call that was refused, the connection that is not connected. */
  cause: z.nullable(
    z.object({
      message: z.string(),
      line: z.nullable(z.number()),
      callOutId: z.nullable(z.string()),
      connectionLinkName: z.nullable(z.string()),
      /** What helps: reconnect the connection, add scopes to it, wait and run again, or change the code. */
      remedy: z.enum(['reconnect', 'change_scopes', 'create_connection', 'run_again', 'edit_code']),
    }),
  ),
});
export type ExecutionError = z.infer<typeof executionErrorSchema>;

export const executionSummarySchema = z.object({
  id: z.string(),
  extensionId: z.string(),
  function: z.object({ id: z.string(), name: z.string(), isDeleted: z.boolean() }),
  module: z.enum(MODULES),
  record: z.nullable(recordRefSchema),
  cause: executionCauseSchema,
  /** The execution that this one runs again, and how many came before it. */
  rerunOf: z.nullable(z.string()),
  attempt: z.number(),
  /** With whose credentials it runs. */
  user: userRefSchema,
  status: executionStatusSchema,
  startedAt: timestampSchema,
  endedAt: z.nullable(timestampSchema),
  /** Milliseconds of the mock's time; null while it runs. */
  durationMs: z.nullable(z.number()),
  callOutCount: z.number(),
  error: z.nullable(executionErrorSchema),
});
export type ExecutionSummary = z.infer<typeof executionSummarySchema>;

/** A line of the log: what `info` wrote, or the error that ended the run. `atMs` counts from the start. */
export const executionLogEntrySchema = z.object({ level: z.enum(['info', 'error']), line: z.nullable(z.number()), text: z.string(), atMs: z.number() });

const messagePartSchema = z.object({
  headers: z.array(z.object({ name: z.string(), value: z.string() })),
  body: z.nullable(z.string()),
  /** The body is longer than what is kept of it. */
  isTruncated: z.boolean(),
});

/** A step of one call-out: getting credentials, sending, refreshing after a 401, sending again. */
export const callOutStepSchema = z.object({
  kind: z.enum(['refresh', 'send', 'resend']),
  startMs: z.number(),
  durationMs: z.number(),
  status: z.nullable(z.number()),
  details: z.string(),
});

/** One statement that called out. Times are milliseconds of the mock's time, from the start of the run. Credentials are redacted. */
export const callOutSchema = z.object({
  id: z.string(),
  kind: z.enum(['invokeurl', 'task', 'sendmail']),
  /** `zoho.books.getrecords` for a task. */
  name: z.string(),
  line: z.number(),
  column: z.number(),
  /** The first line of the statement. */
  statement: z.string(),
  method: z.string(),
  url: z.string(),
  connection: z.nullable(
    z.object({ linkName: z.string(), name: z.nullable(z.string()), serviceName: z.nullable(z.string()), account: z.nullable(z.string()) }),
  ),
  startMs: z.number(),
  durationMs: z.number(),
  /** `remembered`: done by the run before this one, so it was not sent again. */
  outcome: z.enum(['answered', 'remembered', 'refused', 'timed_out', 'no_answer', 'running']),
  /** HTTP status of the answer. */
  status: z.nullable(z.number()),
  message: z.nullable(z.string()),
  request: messagePartSchema,
  response: z.nullable(messagePartSchema),
  steps: z.array(callOutStepSchema),
});
export type CallOut = z.infer<typeof callOutSchema>;

/** The value that a variable got at a line; `text` as `info` would write it, shortened. */
export const traceVariableSchema = z.object({ line: z.number(), name: z.string(), type: z.string(), text: z.string(), atMs: z.number() });
export type TraceVariable = z.infer<typeof traceVariableSchema>;

export const executionSchema = z.extend(executionSummarySchema, {
  /** The code as it ran. */
  code: z.string(),
  /** The published version whose code it was; null where it was the code as it was being developed. */
  publishedVersion: z.nullable(z.string()),
  /** The function, where it is still there, has other code now. */
  isCodeChanged: z.boolean(),
  log: z.array(executionLogEntrySchema),
  /** Null when nothing was returned. */
  returnValue: z.nullable(z.object({ type: z.string(), text: z.string() })),
  statementCount: z.number(),
  callOuts: z.array(callOutSchema),
  variables: z.array(traceVariableSchema),
  /** How often each line ran, and its time without what it waited for. */
  lines: z.array(z.object({ line: z.number(), count: z.number(), firstMs: z.number() })),
  /** More happened than is kept. */
  isTraceTruncated: z.boolean(),
  /** The later run of the same, if there is one. */
  rerunBy: z.nullable(z.string()),
});
export type Execution = z.infer<typeof executionSchema>;

export const executeFunction = defineEndpoint('executeFunction', {
  tag: 'Executions',
  summary: 'Run a function with a record of its module, or without one. Answers at once; the execution goes on',
  body: z.object({ recordId: z._default(z.nullable(z.string()), null) }),
  status: 201,
  response: executionSchema,
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const listExecutions = defineEndpoint('listExecutions', {
  tag: 'Executions',
  summary: "An extension's executions, newest first",
  query: z.object({ ...pageQueryShape, functionId: z.optional(z.string()), status: z.optional(executionStatusSchema) }),
  status: 200,
  response: z.object({ executions: z.array(executionSummarySchema), total: z.number() }),
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const getExecution = defineEndpoint('getExecution', {
  tag: 'Executions',
  summary: 'One execution with log, return value and trace; with `waitSeconds` the answer comes when it has ended, or after that time',
  query: z.object({ waitSeconds: integerParam(0, 60, 0) }),
  status: 200,
  response: executionSchema,
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const stopExecution = defineEndpoint('stopExecution', {
  tag: 'Executions',
  summary: 'Stop a running execution; one that has ended stays as it is',
  status: 200,
  response: executionSchema,
  errors: ['not_found', 'gone'],
});

export const rerunExecution = defineEndpoint('rerunExecution', {
  tag: 'Executions',
  summary:
    'Run the same again with the code of now. What an earlier run of it made is not made twice: its finished writes are remembered. `conflict` while it runs, or when it succeeded',
  status: 201,
  response: executionSchema,
  errors: ['conflict', 'not_found', 'gone'],
});
