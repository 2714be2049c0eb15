import type { ActionResultStatus, FiringStatus } from '#src/contract/automation-terms.ts';
import type { ActionResult, Firing, Trigger, WorkflowRule } from '#src/contract/workflow-rules.ts';
import type { FiredAction, FiringRow, RuleRow } from '../../db/automation-tables.ts';
import type { ReadTransaction } from '../../db/database.ts';
import { ProblemError } from '../../problem-error.ts';
import { requiredExtension } from '../extensions.ts';
import { MODULE_FIELDS, MODULE_NAMES } from '../functions/book-modules.ts';
import { actionsOf } from '../functions/function-views.ts';
import { userRef } from '../people.ts';

/**
 * @returns the rule
 * @throws ProblemError `gone` for a deleted extension or rule, `not_found` for one that never was
 */
export function requiredRule(tx: ReadTransaction, extensionId: string, ruleId: string): RuleRow {
  const extension = requiredExtension(tx, extensionId);
  const row = tx.get('workflowRules', ruleId);
  if (row?.extensionId === extensionId) return row;
  const deleted = tx.get('deletedRules', ruleId);
  if (deleted?.extensionId === extensionId) throw new ProblemError('gone', `The workflow rule “${deleted.name}” was deleted.`);
  throw new ProblemError('not_found', `“${extension.name}” has no such workflow rule. Choose one from the list.`);
}

/** @throws ProblemError as `requiredRule` does */
export function requiredFiring(tx: ReadTransaction, extensionId: string, firingId: string): FiringRow {
  requiredExtension(tx, extensionId);
  const row = tx.get('firings', firingId);
  if (row?.extensionId === extensionId) return row;
  throw new ProblemError('not_found', 'The workflow log has no such line.');
}

/** @returns the rule for an answer */
export function ruleView(tx: ReadTransaction, row: RuleRow): WorkflowRule {
  const { id, extensionId, name, description, module, trigger, criteria, immediateActions, timedActions, isActive, createdAt, createdBy, updatedAt } = row;
  const last = tx.where('firings', 'ruleId', id).at(-1);
  const functionIds = new Set(actionsOf(row).flatMap((action) => (action.kind === 'custom_function' ? [action.functionId] : [])));
  return {
    id,
    extensionId,
    name,
    description,
    module,
    trigger,
    triggerInWords: triggerInWords(row),
    criteria,
    immediateActions,
    timedActions,
    isActive,
    functions: [...functionIds].map((functionId) => ({ id: functionId, name: tx.get('functions', functionId)?.name ?? 'Deleted function' })),
    lastFiring: last === undefined ? null : { id: last.id, at: last.at, status: firingStatus(tx, last) },
    createdAt,
    createdBy: userRef(tx, createdBy),
    updatedAt,
  };
}

const EVENT_WORDS: Readonly<Record<Extract<Trigger, { workflowType: 'event' }>['actionType'], string>> = {
  created: 'is created',
  edited: 'is edited',
  created_or_edited: 'is created or edited',
  deleted: 'is deleted',
  submitted: 'is submitted',
  approved: 'is approved',
  rejected: 'is rejected',
};

/** @returns when a rule begins: "When project is created" */
export function triggerInWords({ module, trigger }: Pick<RuleRow, 'module' | 'trigger'>): string {
  const { singular } = MODULE_NAMES[module];
  if (trigger.workflowType === 'event') return `When ${singular} ${EVENT_WORDS[trigger.actionType]}`;
  const label = MODULE_FIELDS[module].find(({ key }) => key === trigger.field)?.label ?? trigger.field;
  const days = Math.abs(trigger.offsetDays);
  const distance = days === 0 ? 'On the' : `${days} ${days === 1 ? 'day' : 'days'} ${trigger.offsetDays < 0 ? 'before' : 'after'} the`;
  return `${distance} ${label} of a ${singular}, at ${trigger.timeOfDay}`;
}

/** @returns how an action stands: one whose run was interrupted has failed */
export function statusOfAction(tx: ReadTransaction, { status, executionId }: FiredAction): ActionResultStatus {
  if (status !== 'running' || executionId === null) return status;
  const execution = tx.get('executions', executionId);
  return execution?.status === 'interrupted' ? 'failed' : status;
}

function firingStatus(tx: ReadTransaction, { actions }: FiringRow): FiringStatus {
  const statuses = new Set(actions.map((action) => statusOfAction(tx, action)));
  if (statuses.has('running')) return 'running';
  if (statuses.has('failed')) return 'failed';
  return statuses.has('waiting') ? 'waiting' : 'succeeded';
}

/** @returns the line of the log for an answer */
export function firingView(tx: ReadTransaction, row: FiringRow): Firing {
  const { id, extensionId, ruleId, ruleName, module, record, event, at, actions } = row;
  const rule = tx.get('workflowRules', ruleId);
  return {
    id,
    extensionId,
    rule: { id: ruleId, name: rule?.name ?? ruleName, isDeleted: rule === undefined },
    module,
    record,
    event,
    at,
    status: firingStatus(tx, row),
    actions: actions.map((action) => actionView(tx, action)),
  };
}

function actionView(tx: ReadTransaction, action: FiredAction): ActionResult {
  const { definition, label, isTimed, dueAt, endedAt, message, executionId, messageId } = action;
  const execution = executionId === null ? undefined : tx.get('executions', executionId);
  const status = statusOfAction(tx, action);
  const interrupted = execution?.status === 'interrupted' ? execution.error?.message : undefined;
  return {
    actionId: definition.id,
    kind: definition.kind,
    label,
    isTimed,
    status,
    dueAt,
    endedAt,
    message: interrupted ?? message,
    executionId,
    error: execution?.error ?? null,
    messageId,
  };
}
