import * as z from 'zod/mini';
import {
  ACTION_RESULT_STATUSES,
  ACTION_TYPES,
  COMPARATORS,
  FIRING_STATUSES,
  MODULES,
  RULE_DESCRIPTION_MAX_LENGTH,
  RULE_NAME_MAX_LENGTH,
} from './automation-terms.ts';
import { pageQueryShape, searchTextParam, timestampSchema, userRefSchema } from './common.ts';
import { defineEndpoint } from './endpoint.ts';
import { executionErrorSchema, recordRefSchema } from './executions.ts';

/** One comparison of a rule's criteria. `value` is empty where the comparator takes none; numbers and dates (yyyy-MM-dd) as text. */
export const criterionSchema = z.object({
  field: z.string(),
  comparator: z.enum(COMPARATORS),
  value: z._default(z.string().check(z.maxLength(500)), ''),
});
export type Criterion = z.infer<typeof criterionSchema>;

/** Which records a rule is for: all of them when there are no conditions. */
export const criteriaSchema = z.object({ match: z.enum(['all', 'any']), conditions: z.array(criterionSchema).check(z.maxLength(25, 'Use at most 25 criteria.')) });
export type Criteria = z.infer<typeof criteriaSchema>;

/** What begins a rule: something happening to a record, or a date in it coming near. */
export const triggerSchema = z.discriminatedUnion('workflowType', [
  z.object({
    workflowType: z.literal('event'),
    actionType: z.enum(ACTION_TYPES),
    /** For edits: the fields that count; empty for any. */
    fields: z._default(z.array(z.string()), []),
    /** For edits: once for each record, or each time. */
    frequency: z._default(z.enum(['once', 'each_time']), 'each_time'),
  }),
  z.object({
    workflowType: z.literal('date'),
    /** A field of type `date`. */
    field: z.string(),
    /** Days from the date: negative before it, 0 on it. */
    offsetDays: z.number().check(z.int('Use a whole number of days.'), z.gte(-365, 'Use at most 365 days.'), z.lte(365, 'Use at most 365 days.')),
    /** Hour and minute in the organization's time zone, `09:00`. */
    timeOfDay: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Use a time such as 09:00.')),
    frequency: z._default(z.enum(['once', 'monthly', 'yearly']), 'once'),
  }),
]);
export type Trigger = z.infer<typeof triggerSchema>;

const ruleText = (max: number) => z.string().check(z.trim(), z.maxLength(max, `Use at most ${max} characters.`));

/** One thing that a rule does. Texts may hold `${project.project_name}`, which stands for the record's field. */
export const ruleActionSchema = z.discriminatedUnion('kind', [
  z.object({ id: z._default(z.string(), ''), kind: z.literal('custom_function'), functionId: z.string() }),
  z.object({ id: z._default(z.string(), ''), kind: z.literal('field_update'), field: z.string(), value: ruleText(500) }),
  z.object({
    id: z._default(z.string(), ''),
    kind: z.literal('webhook'),
    name: ruleText(100),
    method: z.enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
    url: z.string().check(z.trim(), z.maxLength(2000)),
    body: z._default(ruleText(5000), ''),
    connectionLinkName: z._default(z.nullable(z.string()), null),
  }),
  z.object({ id: z._default(z.string(), ''), kind: z.literal('email_alert'), to: ruleText(500), subject: ruleText(200), message: ruleText(5000) }),
  z.object({ id: z._default(z.string(), ''), kind: z.literal('in_app_notification'), userId: z.string(), message: ruleText(500) }),
]);
export type RuleAction = z.infer<typeof ruleActionSchema>;

/** Actions that wait: so long after the rule began. */
export const timedActionSchema = z.object({
  delay: z.object({ amount: z.number().check(z.int('Use a whole number.'), z.gte(1, 'Use at least 1.'), z.lte(1000, 'Use at most 1000.')), unit: z.enum(['hours', 'days']) }),
  action: ruleActionSchema,
});
export type TimedAction = z.infer<typeof timedActionSchema>;

const ACTION_COUNT_MAX = 10;

/** What the form sends. */
export const ruleDefinitionSchema = z.object({
  name: ruleText(RULE_NAME_MAX_LENGTH).check(z.minLength(1, 'Enter a rule name.')),
  description: z._default(ruleText(RULE_DESCRIPTION_MAX_LENGTH), ''),
  module: z.enum(MODULES),
  trigger: triggerSchema,
  criteria: z._default(criteriaSchema, { match: 'all', conditions: [] }),
  immediateActions: z._default(z.array(ruleActionSchema).check(z.maxLength(ACTION_COUNT_MAX, `Use at most ${ACTION_COUNT_MAX} actions.`)), []),
  timedActions: z._default(z.array(timedActionSchema).check(z.maxLength(ACTION_COUNT_MAX, `Use at most ${ACTION_COUNT_MAX} actions.`)), []),
  isActive: z._default(z.boolean(), true),
});
export type RuleDefinition = z.input<typeof ruleDefinitionSchema>;

export const workflowRuleSchema = z.extend(ruleDefinitionSchema, {
  id: z.string(),
  extensionId: z.string(),
  /** "When project is created". */
  triggerInWords: z.string(),
  /** The functions that its actions run. */
  functions: z.array(z.object({ id: z.string(), name: z.string() })),
  lastFiring: z.nullable(z.object({ id: z.string(), at: timestampSchema, status: z.enum(FIRING_STATUSES) })),
  createdAt: timestampSchema,
  createdBy: userRefSchema,
  updatedAt: timestampSchema,
});
export type WorkflowRule = z.output<typeof workflowRuleSchema>;

/** How one action of a firing went. */
export const actionResultSchema = z.object({
  actionId: z.string(),
  kind: z.enum(['custom_function', 'field_update', 'webhook', 'email_alert', 'in_app_notification']),
  /** "createwrikeproject", "Set Status to Active". */
  label: z.string(),
  isTimed: z.boolean(),
  status: z.enum(ACTION_RESULT_STATUSES),
  /** When a time-based action is to run; null for others. */
  dueAt: z.nullable(timestampSchema),
  endedAt: z.nullable(timestampSchema),
  /** What came of it, or why it failed, in a sentence. */
  message: z.string(),
  /** The run of a custom function; the last one if it was run again. */
  executionId: z.nullable(z.string()),
  /** Line of the Deluge where the run failed, with the cause. */
  error: z.nullable(executionErrorSchema),
  /** What was sent by a webhook, mail or notification. */
  messageId: z.nullable(z.string()),
});
export type ActionResult = z.infer<typeof actionResultSchema>;

/** A line of the workflow log: a rule that began for a record. */
export const firingSchema = z.object({
  id: z.string(),
  extensionId: z.string(),
  rule: z.object({ id: z.string(), name: z.string(), isDeleted: z.boolean() }),
  module: z.enum(MODULES),
  record: recordRefSchema,
  /** "Project created". */
  event: z.string(),
  at: timestampSchema,
  status: z.enum(FIRING_STATUSES),
  actions: z.array(actionResultSchema),
});
export type Firing = z.infer<typeof firingSchema>;

const TAG = 'Workflow rules';

export const listRules = defineEndpoint('listRules', {
  tag: TAG,
  summary: "An extension's workflow rules, last changed first; `total` counts them before search and filter",
  query: z.object({ q: searchTextParam, module: z.optional(z.enum(MODULES)) }),
  status: 200,
  response: z.object({ rules: z.array(workflowRuleSchema), total: z.number() }),
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const createRule = defineEndpoint('createRule', {
  tag: TAG,
  summary: 'Create a workflow rule. It runs for what happens from then on, not for what was there before',
  body: ruleDefinitionSchema,
  status: 201,
  response: workflowRuleSchema,
  errors: ['validation_failed', 'name_taken', 'not_found', 'gone'],
});

export const getRule = defineEndpoint('getRule', { tag: TAG, summary: 'One workflow rule', status: 200, response: workflowRuleSchema, errors: ['not_found', 'gone'] });

export const updateRule = defineEndpoint('updateRule', {
  tag: TAG,
  summary: 'Replace the definition of a workflow rule; actions with the id of an earlier one are the same action',
  body: ruleDefinitionSchema,
  status: 200,
  response: workflowRuleSchema,
  errors: ['validation_failed', 'name_taken', 'not_found', 'gone'],
});

export const switchRule = defineEndpoint('switchRule', {
  tag: TAG,
  summary: 'Turn a workflow rule on or off',
  body: z.object({ isActive: z.boolean() }),
  status: 200,
  response: workflowRuleSchema,
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const deleteRule = defineEndpoint('deleteRule', {
  tag: TAG,
  summary: 'Delete a workflow rule; its waiting actions are cancelled, its log stays',
  status: 204,
  response: null,
  errors: ['not_found', 'gone'],
});

export const listFirings = defineEndpoint('listFirings', {
  tag: TAG,
  summary: 'The workflow log, newest first',
  query: z.object({
    ...pageQueryShape,
    q: searchTextParam,
    ruleId: z.optional(z.string()),
    recordId: z.optional(z.string()),
    status: z.optional(z.enum(FIRING_STATUSES)),
  }),
  status: 200,
  response: z.object({ firings: z.array(firingSchema), total: z.number() }),
  errors: ['validation_failed', 'not_found', 'gone'],
});

export const getFiring = defineEndpoint('getFiring', {
  tag: TAG,
  summary: 'One line of the workflow log',
  status: 200,
  response: firingSchema,
  errors: ['not_found', 'gone'],
});

export const rerunFiring = defineEndpoint('rerunFiring', {
  tag: TAG,
  summary: '"Run again": the failed actions of a firing run once more, without making anything twice. `conflict` when none failed',
  status: 200,
  response: firingSchema,
  errors: ['conflict', 'not_found', 'gone'],
});
