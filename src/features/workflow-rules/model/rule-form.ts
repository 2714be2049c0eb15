import type { ActionType, Comparator, ModuleName, RuleActionKind } from '#src/contract/automation-terms.ts';
import type { RuleAction, RuleDefinition, Trigger, WorkflowRule } from '#src/contract/workflow-rules.ts';

type Webhook = Extract<RuleAction, { kind: 'webhook' }>;
type EventFrequency = Extract<Trigger, { workflowType: 'event' }>['frequency'];
type DateFrequency = Extract<Trigger, { workflowType: 'date' }>['frequency'];

/** An action as it is entered: what one kind does not use waits there, should another kind be chosen. */
export interface ActionEntry {
  /** Tells entries apart while they are edited. */
  readonly key: string;
  /** Of an action that is saved; empty for a new one. */
  readonly id: string;
  readonly kind: RuleActionKind;
  readonly functionId: string;
  readonly field: string;
  readonly value: string;
  readonly name: string;
  readonly method: Webhook['method'];
  readonly url: string;
  readonly body: string;
  /** Empty for none. */
  readonly connectionLinkName: string;
  readonly to: string;
  readonly subject: string;
  readonly message: string;
  readonly userId: string;
  /** How long a time-based action waits, as it is typed. */
  readonly amount: string;
  readonly unit: 'hours' | 'days';
}

/** One comparison as it is entered. */
export interface CriterionEntry {
  readonly key: string;
  readonly field: string;
  readonly comparator: Comparator;
  readonly value: string;
}

/** A rule as the form holds it. */
export interface RuleFormValues {
  readonly name: string;
  readonly description: string;
  readonly module: ModuleName;
  readonly workflowType: Trigger['workflowType'];
  readonly actionType: ActionType;
  readonly fields: readonly string[];
  readonly eventFrequency: EventFrequency;
  readonly dateField: string;
  /** Days before or after the date, as they are typed. */
  readonly days: string;
  readonly direction: 'before' | 'after';
  readonly timeOfDay: string;
  readonly dateFrequency: DateFrequency;
  readonly match: 'all' | 'any';
  readonly conditions: readonly CriterionEntry[];
  readonly immediateActions: readonly ActionEntry[];
  readonly timedActions: readonly ActionEntry[];
  readonly isActive: boolean;
}

const EMPTY_ACTION: Omit<ActionEntry, 'key' | 'kind'> = {
  id: '',
  functionId: '',
  field: '',
  value: '',
  name: '',
  method: 'POST',
  url: '',
  body: '',
  connectionLinkName: '',
  to: '',
  subject: '',
  message: '',
  userId: '',
  amount: '1',
  unit: 'days',
};

export const EMPTY_RULE: RuleFormValues = {
  name: '',
  description: '',
  module: 'projects',
  workflowType: 'event',
  actionType: 'created',
  fields: [],
  eventFrequency: 'each_time',
  dateField: '',
  days: '0',
  direction: 'after',
  timeOfDay: '09:00',
  dateFrequency: 'once',
  match: 'all',
  conditions: [],
  immediateActions: [],
  timedActions: [],
  isActive: true,
};

/** Whether a rule of this kind can look at what was edited. */
export function looksAtEdits(actionType: ActionType): boolean {
  return actionType === 'edited' || actionType === 'created_or_edited';
}

/**
 * @param entries the entries there are
 * @returns a key that none of them has
 */
export function freeKey(entries: readonly { readonly key: string }[]): string {
  return String(Math.max(0, ...entries.map(({ key }) => Number(key))) + 1);
}

/**
 * @param kind of action
 * @param entries those that there are beside it
 * @returns an empty action
 */
export function newAction(kind: RuleActionKind, entries: readonly ActionEntry[]): ActionEntry {
  return { ...EMPTY_ACTION, key: freeKey(entries), kind };
}

/**
 * @param rule as it is stored
 * @returns the form for it
 */
export function formOfRule(rule: WorkflowRule): RuleFormValues {
  const { name, description, module, trigger, criteria, immediateActions, timedActions, isActive } = rule;
  return {
    ...EMPTY_RULE,
    name,
    description,
    module,
    ...formOfTrigger(trigger),
    match: criteria.match,
    conditions: criteria.conditions.map((condition, index) => ({ ...condition, key: String(index + 1) })),
    immediateActions: immediateActions.map((action, index) => entryOf(action, index)),
    timedActions: timedActions.map(({ delay, action }, index) => ({ ...entryOf(action, index), amount: String(delay.amount), unit: delay.unit })),
    isActive,
  };
}

function formOfTrigger(trigger: Trigger): Partial<RuleFormValues> {
  if (trigger.workflowType === 'event') {
    const { workflowType, actionType, fields, frequency } = trigger;
    return { workflowType, actionType, fields, eventFrequency: frequency };
  }
  const { workflowType, field, offsetDays, timeOfDay, frequency } = trigger;
  return { workflowType, dateField: field, days: String(Math.abs(offsetDays)), direction: offsetDays < 0 ? 'before' : 'after', timeOfDay, dateFrequency: frequency };
}

function entryOf(action: RuleAction, index: number): ActionEntry {
  const connectionLinkName = action.kind === 'webhook' ? (action.connectionLinkName ?? '') : '';
  return { ...EMPTY_ACTION, key: String(index + 1), ...action, connectionLinkName };
}

/**
 * @param values what was entered; numbers that are none become 0, which the rules of the contract refuse where it matters
 * @returns what is sent
 */
export function definitionOf(values: RuleFormValues): RuleDefinition {
  const { name, description, module, match, conditions, immediateActions, timedActions, isActive } = values;
  return {
    name,
    description,
    module,
    trigger: triggerOf(values),
    criteria: { match, conditions: conditions.map(({ field, comparator, value }) => ({ field, comparator, value })) },
    immediateActions: immediateActions.map((entry) => actionOf(entry)),
    timedActions: timedActions.map((entry) => ({ delay: { amount: numberOf(entry.amount), unit: entry.unit }, action: actionOf(entry) })),
    isActive,
  };
}

function triggerOf({ workflowType, actionType, fields, eventFrequency, dateField, days, direction, timeOfDay, dateFrequency }: RuleFormValues): RuleDefinition['trigger'] {
  if (workflowType === 'event') {
    return looksAtEdits(actionType) ? { workflowType, actionType, fields: [...fields], frequency: eventFrequency } : { workflowType, actionType };
  }
  const offset = numberOf(days);
  return { workflowType, field: dateField, offsetDays: direction === 'before' && offset !== 0 ? -offset : offset, timeOfDay, frequency: dateFrequency };
}

function actionOf(entry: ActionEntry): RuleAction {
  const { id, kind } = entry;
  switch (kind) {
    case 'custom_function':
      return { id, kind, functionId: entry.functionId };
    case 'field_update':
      return { id, kind, field: entry.field, value: entry.value };
    case 'webhook':
      return {
        id,
        kind,
        name: entry.name,
        method: entry.method,
        url: entry.url,
        body: entry.body,
        connectionLinkName: entry.connectionLinkName === '' ? null : entry.connectionLinkName,
      };
    case 'email_alert':
      return { id, kind, to: entry.to, subject: entry.subject, message: entry.message };
    default:
      return { id, kind, userId: entry.userId, message: entry.message };
  }
}

function numberOf(text: string): number {
  const number = Number(text.trim());
  return Number.isFinite(number) ? number : 0;
}
