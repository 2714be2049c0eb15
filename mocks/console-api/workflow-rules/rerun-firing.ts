import type { CallContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { settleInterrupted } from '../executions/execution-views.ts';
import { inBackground } from '../in-background.ts';
import { statusOfAction } from './rule-views.ts';
import { beginActions } from './run-actions.ts';

/**
 * Runs the failed actions of a firing again; what its functions finished before is remembered, so nothing is made twice.
 * @param call the backend, and who acts
 * @param firingId the firing
 * @param onlyActionId one of its actions; all that failed when absent
 * @returns the executions that began; they go on when this has returned
 * @throws ProblemError conflict when nothing of it failed
 */
export async function rerunFiringActions(call: CallContext, firingId: string, onlyActionId: string | null = null): Promise<readonly string[]> {
  await settleInterrupted(call);
  const actionIds = await call.database.read((tx) =>
    (tx.get('firings', firingId)?.actions ?? [])
      .filter((action) => statusOfAction(tx, action) === 'failed' && (onlyActionId === null || action.definition.id === onlyActionId))
      .map(({ definition }) => definition.id),
  );
  if (actionIds.length === 0) throw new ProblemError('conflict', 'No action of it failed, so there is nothing to run again.');
  const { executionIds, done } = await beginActions(call, firingId, actionIds);
  inBackground(done);
  return executionIds;
}
