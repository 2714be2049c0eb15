import { timestamp } from '../../clock.ts';
import type { ExecutionRow, FiredAction, FiringRow } from '../../db/automation-tables.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { CallContext } from '../../handler.ts';
import { beginning } from '../executions/living-executions.ts';
import { putExecution, runExecution } from '../executions/run-execution.ts';
import { installedFunction, versionOfFunction } from '../sandbox/installed-code.ts';
import { sendEmail, sendNotification, sendWebhook, updateField, type ActionOutcome } from './simple-actions.ts';

/** Actions under way. */
export interface BegunActions {
  /** The executions of those that run functions. */
  readonly executionIds: readonly string[];
  /** Ends when the last action has. */
  readonly done: Promise<void>;
}

/**
 * Begins actions of a firing, all at the same time; how each went is written down.
 * @param call the backend
 * @param firingId the firing
 * @param actionIds which of its actions
 * @returns once the executions of functions have their rows
 */
export async function beginActions(call: CallContext, firingId: string, actionIds: readonly string[]): Promise<BegunActions> {
  const now = call.clock.now();
  const begun = await beginning(call.database, async () => {
    const rows = await call.database.write((tx) => actionIds.map((actionId) => ({ actionId, executionId: putBegun(tx, firingId, actionId, now) })));
    return rows.map((row) => ({ ...row, run: row.executionId === null ? null : runExecution(call, row.executionId) }));
  });
  const done = Promise.all(
    begun.map(async ({ actionId, executionId, run }) => {
      await run;
      await finishAction(call, firingId, actionId, executionId);
    }),
  );
  return { executionIds: begun.flatMap(({ executionId }) => executionId ?? []), done: done.then(() => undefined) };
}

/** @returns the id of the execution, for a function that is still there */
function putBegun(tx: WriteTransaction, firingId: string, actionId: string, now: number): string | null {
  const firing = tx.get('firings', firingId);
  const action = firing?.actions.find(({ definition }) => definition.id === actionId);
  if (firing === undefined || action === undefined) return null;
  const executionId = putFunctionRun(tx, firing, action, now);
  const actions = firing.actions.map((each) =>
    each === action ? { ...each, status: 'running' as const, message: '', endedAt: null, executionId: executionId ?? each.executionId } : each,
  );
  tx.put('firings', { ...firing, actions });
  return executionId;
}

function putFunctionRun(tx: WriteTransaction, firing: FiringRow, { definition, executionId }: FiredAction, now: number): string | null {
  if (definition.kind !== 'custom_function') return null;
  const fn = installedFunction(tx, firing.extensionId, definition.functionId);
  if (fn === undefined) return null;
  const { id: firingId, ruleId, ruleName, record, input, userId } = firing;
  const rerunOf = executionId === null ? null : (tx.get('executions', executionId) ?? null);
  const cause = { kind: 'rule' as const, ruleId, ruleName, firingId, actionId: definition.id };
  const publishedVersion = versionOfFunction(tx, firing.extensionId, fn.id);
  return putExecution(tx, fn, { record, input, cause, rerunOf, publishedVersion }, { actingUserId: userId, now }).id;
}

async function finishAction(call: CallContext, firingId: string, actionId: string, executionId: string | null): Promise<void> {
  const firing = await call.database.read((tx) => tx.get('firings', firingId));
  const action = firing?.actions.find(({ definition }) => definition.id === actionId);
  if (firing === undefined || action === undefined) return;
  const outcome = action.definition.kind === 'custom_function' ? await functionOutcome(call, executionId) : await simpleOutcome(call, firing, action);
  await call.database.write((tx) => {
    const current = tx.get('firings', firingId);
    if (current === undefined) return;
    const ended = { ...outcome, endedAt: timestamp(call.clock.now()) };
    tx.put('firings', { ...current, actions: current.actions.map((each) => (each.definition.id === actionId ? { ...each, ...ended } : each)) });
  });
}

async function simpleOutcome(call: CallContext, firing: FiringRow, { definition }: FiredAction): Promise<ActionOutcome> {
  switch (definition.kind) {
    case 'field_update':
      return await updateField(call, firing, definition);
    case 'webhook':
      return await sendWebhook(call, firing, definition);
    case 'email_alert':
      return await sendEmail(call, firing, definition);
    case 'in_app_notification':
      return await sendNotification(call, firing, definition);
    default:
      throw new TypeError('Functions have executions.');
  }
}

async function functionOutcome(call: CallContext, executionId: string | null): Promise<ActionOutcome> {
  if (executionId === null) return { status: 'failed', message: 'The function was deleted.' };
  return outcomeOf(await call.database.read((tx) => tx.get('executions', executionId)));
}

function durationText(ms: number): string {
  return Math.round(ms) < 1000 ? `${Math.round(ms)} ms` : `${Math.round(ms / 10) / 100} s`;
}

/** @returns what the log says of a function's run */
export function outcomeOf(row: ExecutionRow | undefined): ActionOutcome {
  if (row?.status === 'succeeded') return { status: 'succeeded', message: `Ran in ${durationText(row.durationMs ?? 0)}.` };
  const error = row?.error ?? null;
  if (error === null) return { status: 'failed', message: 'The function did not end.' };
  const where = error.line === null ? '' : `Line ${error.line}: `;
  return { status: 'failed', message: where + (error.cause?.callOutId == null ? error.message : error.cause.message) };
}
