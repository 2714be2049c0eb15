import type { RuleAction, Trigger } from '#src/contract/workflow-rules.ts';
import { timestamp } from '../../clock.ts';
import type { FiredAction, FiringRow, RuleRow } from '../../db/automation-tables.ts';
import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { CallContext } from '../../handler.ts';
import { functionInput } from '../executions/function-input.ts';
import { MODULE_NAMES } from '../functions/book-modules.ts';
import { inBackground } from '../in-background.ts';
import { newId } from '../new-id.ts';
import { userRef } from '../people.ts';
import { organizationIn } from '../sandbox/books-organization.ts';
import { recordRef } from '../sandbox/books-records.ts';
import { installedCode, installedFunction } from '../sandbox/installed-code.ts';
import { meets } from './criteria.ts';
import type { RecordEvent } from './record-event.ts';
import { beginActions } from './run-actions.ts';

const HOUR_MS = 3_600_000;
/** How many lines of an extension's workflow log are kept; those that go on are kept in any case. */
const MAX_FIRINGS = 500;
const DELAY_MS = { hours: HOUR_MS, days: 24 * HOUR_MS } as const;

/**
 * Begins the rules of the installed extensions for something that happened to a record. Whatever comes of them, the record stays.
 * @param call the backend, and who changed the record
 * @param event what happened
 * @returns the firings, in the order of the rules; their actions go on when this has returned
 */
export async function fireRules(call: CallContext, event: RecordEvent): Promise<FiringRow[]> {
  const now = call.clock.now();
  const firings = await call.database.write((tx) =>
    installedRules(tx)
      .filter((rule) => rule.module === event.module && isTriggered(rule.trigger, event) && meets(rule.criteria, rule.module, event.record))
      .filter((rule) => takeMark(tx, rule, recordRef(event.module, event.record).id))
      .map((rule) => putFiring(tx, rule, event.record, eventInWords(event), { userId: call.actingUserId, now })),
  );
  await startActions(call, firings);
  return firings;
}

/** Begins the immediate actions of firings and lets them go on by themselves. */
export async function startActions(call: CallContext, firings: readonly FiringRow[]): Promise<void> {
  for (const { id, actions } of firings) {
    const immediate = actions.filter(({ isTimed }) => !isTimed).map(({ definition }) => definition.id);
    inBackground((await beginActions(call, id, immediate)).done);
  }
}

/** @returns the active rules of extensions in the test organization, as installed, in the order in which they were made */
export function installedRules(tx: ReadTransaction): RuleRow[] {
  return tx.all('installations').flatMap(({ id }) => installedCode(tx, id).rules.filter(({ isActive }) => isActive));
}

function isTriggered(trigger: Trigger, { kind, changedFields }: RecordEvent): boolean {
  if (trigger.workflowType === 'date') return false;
  if (kind === 'edited' && (trigger.actionType === 'edited' || trigger.actionType === 'created_or_edited')) {
    return trigger.fields.length === 0 || trigger.fields.some((field) => changedFields.includes(field));
  }
  return trigger.actionType === kind || (trigger.actionType === 'created_or_edited' && kind === 'created');
}

/** Rules that run once for a record leave a mark. @returns whether the rule may run */
function takeMark(tx: WriteTransaction, { id: ruleId, trigger }: RuleRow, recordId: string): boolean {
  if (trigger.workflowType === 'date' || trigger.frequency === 'each_time' || trigger.actionType === 'created' || trigger.actionType === 'deleted') return true;
  const id = `${ruleId}/${recordId}`;
  if (tx.get('ruleMarks', id) !== undefined) return false;
  tx.put('ruleMarks', { id, ruleId });
  return true;
}

/**
 * Writes a line of the workflow log, with a timer for each action that waits.
 * @param tx the transaction
 * @param rule the rule
 * @param record the record as it is
 * @param event what happened, in words
 * @param occasion who and when, in milliseconds since the epoch
 * @returns the line
 */
export function putFiring(tx: WriteTransaction, rule: RuleRow, record: RecordEvent['record'], event: string, { userId, now }: { userId: string; now: number }): FiringRow {
  const { extensionId, module } = rule;
  const id = newId(tx, 'firing');
  const actions = [
    ...rule.immediateActions.map((definition) => firedAction(tx, extensionId, definition, null)),
    ...rule.timedActions.map(({ action, delay }) => firedAction(tx, extensionId, action, timestamp(now + delay.amount * DELAY_MS[delay.unit]))),
  ];
  const row: FiringRow = {
    id,
    extensionId,
    ruleId: rule.id,
    ruleName: rule.name,
    module,
    record: recordRef(module, record),
    input: functionInput(module, record, userRef(tx, userId), organizationIn(tx)),
    event,
    at: timestamp(now),
    userId,
    actions,
  };
  tx.put('firings', row);
  forgetOldest(tx, extensionId);
  for (const { definition, dueAt } of actions) {
    if (dueAt !== null) tx.put('timers', { id: newId(tx, 'timer'), extensionId, dueAt, firingId: id, actionId: definition.id });
  }
  return row;
}

function forgetOldest(tx: WriteTransaction, extensionId: string): void {
  const ended = tx.where('firings', 'extensionId', extensionId).filter(({ actions }) => actions.every(({ status }) => status !== 'running' && status !== 'waiting'));
  for (const { id } of ended.slice(0, Math.max(0, ended.length - MAX_FIRINGS))) tx.delete('firings', id);
}

function firedAction(tx: ReadTransaction, extensionId: string, definition: RuleAction, dueAt: string | null): FiredAction {
  return {
    definition,
    label: actionLabel(tx, extensionId, definition),
    isTimed: dueAt !== null,
    status: dueAt === null ? 'running' : 'waiting',
    dueAt,
    endedAt: null,
    message: dueAt === null ? '' : 'Waits for its time.',
    executionId: null,
    messageId: null,
  };
}

function actionLabel(tx: ReadTransaction, extensionId: string, action: RuleAction): string {
  switch (action.kind) {
    case 'custom_function':
      return installedFunction(tx, extensionId, action.functionId)?.name ?? 'Deleted function';
    case 'field_update':
      return `Set ${action.field} to ${action.value === '' ? 'nothing' : action.value}`;
    case 'webhook':
      return action.name;
    case 'email_alert':
      return action.subject;
    default:
      return `Notify ${userRef(tx, action.userId).name}`;
  }
}

const EVENT_WORDS: Readonly<Record<RecordEvent['kind'], string>> = {
  created: 'created',
  edited: 'edited',
  deleted: 'deleted',
  submitted: 'submitted for approval',
  approved: 'approved',
  rejected: 'rejected',
};

function eventInWords({ module, kind }: RecordEvent): string {
  const { singular } = MODULE_NAMES[module];
  return `${singular.charAt(0).toUpperCase()}${singular.slice(1)} ${EVENT_WORDS[kind]}`;
}
