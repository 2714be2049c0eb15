import type { Trigger } from '#src/contract/workflow-rules.ts';
import type { FiringRow, RuleRow } from '../../db/automation-tables.ts';
import type { CallContext } from '../../handler.ts';
import type { RawRecord } from '../executions/function-input.ts';
import { ORGANIZATION_PARAMETERS } from '../functions/book-modules.ts';
import { inBackground } from '../in-background.ts';
import { listRecords, recordRef } from '../sandbox/books-records.ts';
import { recordView } from '../sandbox/record-view.ts';
import { meets } from './criteria.ts';
import { dueMoments } from './due-moments.ts';
import { installedRules, putFiring, startActions } from './fire-rules.ts';
import { beginActions } from './run-actions.ts';

type DateTrigger = Extract<Trigger, { workflowType: 'date' }>;

/**
 * Does what has become due by the mock's clock since somebody looked last: actions that waited, and rules that go by a date. Called
 * before an answer that tells of them, so that the same clock gives the same log however often it is read.
 * @param call the backend
 */
export async function runDueWork(call: CallContext): Promise<void> {
  await runDueTimers(call);
  await fireDateRules(call);
}

async function runDueTimers(call: CallContext): Promise<void> {
  const now = new Date(call.clock.now()).toISOString();
  if (!(await call.database.read((tx) => tx.all('timers').some(({ dueAt }) => dueAt <= now)))) return;
  const due = await call.database.write((tx) => {
    const rows = tx.all('timers').filter(({ dueAt }) => dueAt <= now).toSorted((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
    for (const { id } of rows) tx.delete('timers', id);
    return rows;
  });
  for (const { firingId, actionId } of due) inBackground((await beginActions(call, firingId, [actionId])).done);
}

async function fireDateRules(call: CallContext): Promise<void> {
  const rules = await call.database.read((tx) => installedRules(tx).filter(({ trigger }) => trigger.workflowType === 'date'));
  for (const rule of rules) {
    const records = await listRecords(call, rule.module);
    for (const record of records) await fireDateRule(call, rule, record);
  }
}

async function fireDateRule(call: CallContext, rule: RuleRow, record: RawRecord): Promise<void> {
  const { trigger } = rule;
  // Rules don't run on records that existed before.
  const isOlder = recordView(rule.module, record).createdAt < rule.createdAt;
  if (trigger.workflowType !== 'date' || isOlder || !meets(rule.criteria, rule.module, record)) return;
  const now = call.clock.now();
  const due = dueMoments(dayOf(trigger, record), trigger, ORGANIZATION_PARAMETERS.time_zone, { after: Date.parse(rule.activeSince), until: now });
  if (due.length === 0) return;
  const { id: recordId } = recordRef(rule.module, record);
  const firings = await call.database.write((tx) =>
    due.flatMap((at): FiringRow[] => {
      const id = `${rule.id}/${recordId}/${at}`;
      if (tx.get('ruleMarks', id) !== undefined) return [];
      tx.put('ruleMarks', { id, ruleId: rule.id });
      return [putFiring(tx, rule, record, 'Date reached', { userId: call.actingUserId, now: at })];
    }),
  );
  await startActions(call, firings);
}

function dayOf({ field }: DateTrigger, record: RawRecord): string | null {
  const value = record[field];
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) ? value.slice(0, 10) : null;
}
