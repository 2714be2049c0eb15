import type { EndpointIdIn } from '#src/contract/routes.ts';
import type { RuleAction } from '#src/contract/workflow-rules.ts';
import { timestamp } from '../../clock.ts';
import type { RuleRow } from '../../db/automation-tables.ts';
import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { settleInterrupted } from '../executions/execution-views.ts';
import { requiredExtension } from '../extensions.ts';
import { actionsOf } from '../functions/function-views.ts';
import { newId } from '../new-id.ts';
import { recordAudit } from '../records.ts';
import { installedCode } from '../sandbox/installed-code.ts';
import { compareText, fold } from '../text-order.ts';
import { rerunFiringActions } from './rerun-firing.ts';
import { firingView, requiredFiring, requiredRule, ruleView } from './rule-views.ts';
import { runDueWork } from './run-due-work.ts';
import { checkRule, type CheckedDefinition } from './validate-rule.ts';

function ruleNameKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}

function refuseTakenName(tx: ReadTransaction, extensionId: string, name: string, except: string | null): void {
  const [other] = tx.where('workflowRules', 'nameKey', `${extensionId}/${ruleNameKey(name)}`);
  if (other === undefined || other.id === except) return;
  throw new ProblemError('name_taken', `Another rule of this extension is called “${other.name}”. Choose another name.`, {
    fields: [{ field: 'name', message: 'Choose a name that no other rule has.' }],
  });
}

/** Actions keep the id that they had in the rule; new ones get one. */
function withIds(tx: WriteTransaction, definition: CheckedDefinition, known: ReadonlySet<string>): CheckedDefinition {
  const seen = new Set<string>();
  const identified = (action: RuleAction): RuleAction => {
    const id = known.has(action.id) && !seen.has(action.id) ? action.id : newId(tx, 'action');
    seen.add(id);
    return { ...action, id };
  };
  return {
    ...definition,
    immediateActions: definition.immediateActions.map(identified),
    timedActions: definition.timedActions.map(({ delay, action }) => ({ delay, action: identified(action) })),
  };
}

/** A rule that is turned on, or begins otherwise than before, makes up for nothing that was due until now. */
function activeSince(before: RuleRow, next: Pick<RuleRow, 'isActive' | 'trigger'>, now: string): string {
  const isSame = before.isActive === next.isActive && JSON.stringify(before.trigger) === JSON.stringify(next.trigger);
  return isSame ? before.activeSince : now;
}

/** Answers for workflow rules and their log. */
export const workflowRuleHandlers: HandlerTable<EndpointIdIn<'workflow-rules'>> = {
  listRules: async ({ params, query }, call) => {
    await runDueWork(call);
    return await call.database.read((tx) => {
      requiredExtension(tx, params.extensionId);
      const rows = tx.where('workflowRules', 'extensionId', params.extensionId);
      const text = fold(query.q.trim());
      const matching = rows.filter(
        ({ name, description, module }) => (query.module === undefined || module === query.module) && fold(`${name} ${description}`).includes(text),
      );
      return { rules: matching.toSorted((a, b) => compareText(b.updatedAt, a.updatedAt)).map((row) => ruleView(tx, row)), total: rows.length };
    });
  },

  createRule: ({ params, body }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      requiredExtension(tx, params.extensionId);
      refuseTakenName(tx, params.extensionId, body.name, null);
      checkRule(tx, params.extensionId, body);
      const at = timestamp(clock.now());
      const row: RuleRow = {
        ...withIds(tx, body, new Set()),
        id: newId(tx, 'rule'),
        extensionId: params.extensionId,
        nameKey: ruleNameKey(body.name),
        activeSince: at,
        createdAt: at,
        createdBy: actingUserId,
        updatedAt: at,
      };
      tx.put('workflowRules', row);
      recordAudit(tx, { userId: actingUserId, now: clock.now() }, 'rule.created', `Created the workflow rule “${row.name}”.`);
      return ruleView(tx, row);
    }),

  getRule: ({ params }, { database }) => database.read((tx) => ruleView(tx, requiredRule(tx, params.extensionId, params.ruleId))),

  updateRule: ({ params, body }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      const before = requiredRule(tx, params.extensionId, params.ruleId);
      refuseTakenName(tx, params.extensionId, body.name, before.id);
      checkRule(tx, params.extensionId, body);
      const at = timestamp(clock.now());
      const definition = withIds(tx, body, new Set(actionsOf(before).map(({ id }) => id)));
      const row: RuleRow = { ...before, ...definition, nameKey: ruleNameKey(body.name), activeSince: activeSince(before, definition, at), updatedAt: at };
      tx.put('workflowRules', row);
      recordAudit(tx, { userId: actingUserId, now: clock.now() }, 'rule.changed', `Changed the workflow rule “${row.name}”.`);
      return ruleView(tx, row);
    }),

  switchRule: ({ params, body }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      const before = requiredRule(tx, params.extensionId, params.ruleId);
      const at = timestamp(clock.now());
      const row = { ...before, isActive: body.isActive, activeSince: activeSince(before, { ...before, isActive: body.isActive }, at), updatedAt: at };
      tx.put('workflowRules', row);
      recordAudit(tx, { userId: actingUserId, now: clock.now() }, 'rule.changed', `Turned the workflow rule “${row.name}” ${row.isActive ? 'on' : 'off'}.`);
      return ruleView(tx, row);
    }),

  deleteRule: ({ params }, { database, clock, actingUserId }) =>
    database.write((tx) => {
      const row = requiredRule(tx, params.extensionId, params.ruleId);
      tx.delete('workflowRules', row.id);
      if (!installedCode(tx, row.extensionId).rules.some(({ id }) => id === row.id)) forgetRule(tx, row);
      tx.put('deletedRules', { id: row.id, extensionId: row.extensionId, name: row.name });
      recordAudit(tx, { userId: actingUserId, now: clock.now() }, 'rule.deleted', `Deleted the workflow rule “${row.name}”.`);
      return undefined;
    }),

  listFirings: async ({ params, query }, call) => {
    await settleInterrupted(call);
    await runDueWork(call);
    return await call.database.read((tx) => {
      requiredExtension(tx, params.extensionId);
      const text = fold(query.q.trim());
      const matching = tx
        .where('firings', 'extensionId', params.extensionId)
        .filter(
          (row) =>
            (query.ruleId === undefined || row.ruleId === query.ruleId) &&
            (query.recordId === undefined || row.record.id === query.recordId) &&
            fold(`${row.ruleName} ${row.record.label}`).includes(text),
        )
        .toReversed()
        .toSorted((a, b) => compareText(b.at, a.at))
        .map((row) => firingView(tx, row))
        .filter(({ status }) => query.status === undefined || status === query.status);
      return { firings: matching.slice(query.offset, query.offset + query.limit), total: matching.length };
    });
  },

  getFiring: async ({ params }, call) => {
    await settleInterrupted(call);
    await runDueWork(call);
    return await call.database.read((tx) => firingView(tx, requiredFiring(tx, params.extensionId, params.firingId)));
  },

  rerunFiring: async ({ params }, call) => {
    await call.database.read((tx) => requiredFiring(tx, params.extensionId, params.firingId));
    await rerunFiringActions(call, params.firingId);
    return await call.database.read((tx) => firingView(tx, requiredFiring(tx, params.extensionId, params.firingId)));
  },
};

/** What waits for its time will not happen any more. A rule of an installed version goes on instead. */
function forgetRule(tx: WriteTransaction, { id, extensionId }: RuleRow): void {
  for (const mark of tx.where('ruleMarks', 'ruleId', id)) tx.delete('ruleMarks', mark.id);
  const firings = new Map(tx.where('firings', 'ruleId', id).map((firing) => [firing.id, firing]));
  for (const timer of tx.where('timers', 'extensionId', extensionId)) {
    const firing = firings.get(timer.firingId);
    if (firing === undefined) continue;
    tx.delete('timers', timer.id);
    const actions = firing.actions.map((action) =>
      action.definition.id === timer.actionId ? { ...action, status: 'cancelled' as const, message: 'The rule was deleted before its time.' } : action,
    );
    firings.set(firing.id, { ...firing, actions });
    tx.put('firings', { ...firing, actions });
  }
}
