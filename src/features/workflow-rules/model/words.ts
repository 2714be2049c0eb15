import type { ActionResultStatus, ActionType, Comparator, FiringStatus, RuleActionKind } from '#src/contract/automation-terms.ts';
import type { RuleAction, WorkflowRule } from '#src/contract/workflow-rules.ts';
import type { Tone } from '#src/ui/tone-icons.ts';

export const ACTION_KIND_LABELS: Readonly<Record<RuleActionKind, string>> = {
  custom_function: 'Custom Function',
  field_update: 'Field Update',
  webhook: 'Webhook',
  email_alert: 'Email Alert',
  in_app_notification: 'In-app Notification',
};

export const COMPARATOR_LABELS: Readonly<Record<Comparator, string>> = {
  is: 'is',
  is_not: 'is not',
  contains: 'contains',
  does_not_contain: 'does not contain',
  starts_with: 'starts with',
  ends_with: 'ends with',
  is_empty: 'is empty',
  is_not_empty: 'is not empty',
  less_than: 'is less than',
  less_or_equal: 'is at most',
  greater_than: 'is greater than',
  greater_or_equal: 'is at least',
  before: 'is before',
  after: 'is after',
  on_or_before: 'is on or before',
  on_or_after: 'is on or after',
};

/** "When project is …". */
export const EVENT_WORDS: Readonly<Record<ActionType, string>> = {
  created: 'created',
  edited: 'edited',
  created_or_edited: 'created or edited',
  deleted: 'deleted',
  submitted: 'submitted',
  approved: 'approved',
  rejected: 'rejected',
};

interface StatusWords {
  readonly label: string;
  readonly tone: Tone;
}

export const FIRING_STATUS_WORDS: Readonly<Record<FiringStatus, StatusWords>> = {
  running: { label: 'Running…', tone: 'info' },
  waiting: { label: 'Waiting', tone: 'neutral' },
  succeeded: { label: 'Succeeded', tone: 'success' },
  failed: { label: 'Failed', tone: 'danger' },
};

export const ACTION_STATUS_WORDS: Readonly<Record<ActionResultStatus, StatusWords>> = {
  ...FIRING_STATUS_WORDS,
  cancelled: { label: 'Cancelled', tone: 'neutral' },
};

/**
 * @param rule a workflow rule
 * @returns what each of its actions does, immediate ones first: "createwrikeproject", "Webhook Tell the team"
 */
export function actionsInWords({ immediateActions, timedActions, functions }: Pick<WorkflowRule, 'immediateActions' | 'timedActions' | 'functions'>): string[] {
  const words = (action: RuleAction) => actionInWords(action, functions);
  return [...immediateActions.map((action) => words(action)), ...timedActions.map(({ action, delay }) => `${words(action)}, after ${delay.amount} ${delay.unit}`)];
}

function actionInWords(action: RuleAction, functions: WorkflowRule['functions']): string {
  if (action.kind === 'custom_function') return functions.find(({ id }) => id === action.functionId)?.name ?? ACTION_KIND_LABELS.custom_function;
  if (action.kind === 'webhook') return `${ACTION_KIND_LABELS.webhook} ${action.name}`;
  return ACTION_KIND_LABELS[action.kind];
}
