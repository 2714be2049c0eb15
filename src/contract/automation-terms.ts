/** Modules of Zoho Books that functions and rules can be made for. */
export const MODULES = ['projects', 'customers', 'invoices', 'items'] as const;
export type ModuleName = (typeof MODULES)[number];

/** How a field of a module's records is compared and entered. */
export const FIELD_TYPES = ['text', 'number', 'date', 'boolean', 'choice'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** Longest name and description of a custom function, in characters. */
export const FUNCTION_NAME_MAX_LENGTH = 50;
export const FUNCTION_DESCRIPTION_MAX_LENGTH = 100;
/** Longest code of a custom function, in characters. */
export const FUNCTION_CODE_MAX_LENGTH = 100_000;

export const EXECUTION_STATUSES = ['running', 'succeeded', 'failed', 'stopped', 'interrupted'] as const;
export type ExecutionStatus = (typeof EXECUTION_STATUSES)[number];

/** Longest name and description of a workflow rule, in characters. */
export const RULE_NAME_MAX_LENGTH = 100;
export const RULE_DESCRIPTION_MAX_LENGTH = 250;

export const ACTION_TYPES = ['created', 'edited', 'created_or_edited', 'deleted', 'submitted', 'approved', 'rejected'] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

/** The action types as the console writes them. */
export const ACTION_TYPE_LABELS: Readonly<Record<ActionType, string>> = {
  created: 'Created',
  edited: 'Edited',
  created_or_edited: 'Created or Edited',
  deleted: 'Deleted',
  submitted: 'Submitted',
  approved: 'Approved',
  rejected: 'Rejected',
};

export const RULE_ACTION_KINDS = ['custom_function', 'field_update', 'webhook', 'email_alert', 'in_app_notification'] as const;
export type RuleActionKind = (typeof RULE_ACTION_KINDS)[number];

export const COMPARATORS = [
  'is',
  'is_not',
  'contains',
  'does_not_contain',
  'starts_with',
  'ends_with',
  'is_empty',
  'is_not_empty',
  'less_than',
  'less_or_equal',
  'greater_than',
  'greater_or_equal',
  'before',
  'after',
  'on_or_before',
  'on_or_after',
] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** The comparators that make sense for each type of field. */
export const COMPARATORS_OF: Readonly<Record<FieldType, readonly Comparator[]>> = {
  text: ['is', 'is_not', 'contains', 'does_not_contain', 'starts_with', 'ends_with', 'is_empty', 'is_not_empty'],
  number: ['is', 'is_not', 'less_than', 'less_or_equal', 'greater_than', 'greater_or_equal', 'is_empty', 'is_not_empty'],
  date: ['is', 'before', 'after', 'on_or_before', 'on_or_after', 'is_empty', 'is_not_empty'],
  boolean: ['is'],
  choice: ['is', 'is_not', 'is_empty', 'is_not_empty'],
};

/** Comparators that take no value. */
export const VALUELESS_COMPARATORS: ReadonlySet<Comparator> = new Set(['is_empty', 'is_not_empty']);

export const FIRING_STATUSES = ['running', 'waiting', 'succeeded', 'failed'] as const;
export type FiringStatus = (typeof FIRING_STATUSES)[number];

export const ACTION_RESULT_STATUSES = ['running', 'waiting', 'succeeded', 'failed', 'cancelled'] as const;
export type ActionResultStatus = (typeof ACTION_RESULT_STATUSES)[number];
