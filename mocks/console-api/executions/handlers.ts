import type { Execution } from '#src/contract/executions.ts';
import type { EndpointIdIn } from '#src/contract/routes.ts';
import type { ExecutionRow } from '../../db/automation-tables.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { CallContext, HandlerTable } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { validationProblem } from '../../request-validation.ts';
import { requiredExtension } from '../extensions.ts';
import { requiredFunction } from '../functions/function-views.ts';
import { inBackground } from '../in-background.ts';
import { userRef } from '../people.ts';
import { testOrganization } from '../sandbox/books-organization.ts';
import { readRecord, recordRef } from '../sandbox/books-records.ts';
import { installedFunction } from '../sandbox/installed-code.ts';
import { rerunFiringActions } from '../workflow-rules/rerun-firing.ts';
import { executionSummary, executionView, requiredExecution, settleInterrupted } from './execution-views.ts';
import { functionInput } from './function-input.ts';
import { beginning, begun, livingExecution } from './living-executions.ts';
import { putExecution, runExecution } from './run-execution.ts';

function answerFor(call: CallContext, extensionId: string, executionId: string): Promise<Execution> {
  return call.database.read((tx) => executionView(tx, requiredExecution(tx, extensionId, executionId)));
}

/** @returns after the execution, or so many seconds of the machine's time */
async function waitFor({ database, request }: CallContext, executionId: string, seconds: number): Promise<void> {
  const run = livingExecution(database, executionId);
  if (run === undefined || seconds === 0) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, seconds * 1000);
  request.signal.addEventListener('abort', () => resolve(), { once: true });
  await Promise.race([run.ended, promise]);
  clearTimeout(timer);
}

/** Answers for executions. */
export const executionHandlers: HandlerTable<EndpointIdIn<'executions'>> = {
  executeFunction: async ({ params, body }, call) => {
    const { fn, user } = await call.database.read((tx) => ({
      fn: requiredFunction(tx, params.extensionId, params.functionId),
      user: userRef(tx, call.actingUserId),
    }));
    const record = body.recordId === null ? null : await readRecord(call, fn.module, body.recordId);
    if (body.recordId !== null && record === null) {
      throw validationProblem([{ field: 'recordId', message: 'There is no such record any more. Choose another one.' }]);
    }
    const input = functionInput(fn.module, record, user, await testOrganization(call));
    const ref = record === null ? null : recordRef(fn.module, record);
    const now = call.clock.now();
    return await begunExecution(call, (tx) =>
      putExecution(tx, requiredFunction(tx, params.extensionId, params.functionId), { record: ref, input, cause: { kind: 'manual' }, rerunOf: null }, { actingUserId: call.actingUserId, now }),
    );
  },

  listExecutions: async ({ params, query }, call) => {
    await settleInterrupted(call);
    return await call.database.read((tx) => {
      requiredExtension(tx, params.extensionId);
      const rows = query.functionId === undefined ? tx.where('executions', 'extensionId', params.extensionId) : tx.where('executions', 'functionId', query.functionId);
      const matching = rows.filter(({ extensionId, status }) => extensionId === params.extensionId && (query.status === undefined || status === query.status)).toReversed();
      const executions = matching.slice(query.offset, query.offset + query.limit).map((row) => executionSummary(tx, row));
      return { executions, total: matching.length };
    });
  },

  getExecution: async ({ params, query }, call) => {
    await call.database.read((tx) => requiredExecution(tx, params.extensionId, params.executionId));
    await waitFor(call, params.executionId, query.waitSeconds);
    await settleInterrupted(call);
    return await answerFor(call, params.extensionId, params.executionId);
  },

  stopExecution: async ({ params }, call) => {
    await call.database.read((tx) => requiredExecution(tx, params.extensionId, params.executionId));
    await begun(call.database);
    const run = livingExecution(call.database, params.executionId);
    run?.stopping.abort();
    await run?.ended;
    await settleInterrupted(call);
    return await answerFor(call, params.extensionId, params.executionId);
  },

  rerunExecution: async ({ params }, call) => {
    await settleInterrupted(call);
    const before = await call.database.read((tx) => {
      const row = requiredExecution(tx, params.extensionId, params.executionId);
      if (row.cause.kind !== 'rule' || installedFunction(tx, row.extensionId, row.functionId) === undefined) requiredFunction(tx, row.extensionId, row.functionId);
      refuseNeedlessRerun(row);
      return row;
    });
    if (before.cause.kind === 'rule') {
      const { firingId, actionId } = before.cause;
      const [executionId] = await rerunFiringActions(call, firingId, actionId);
      if (executionId !== undefined) return await answerFor(call, params.extensionId, executionId);
    }
    const now = call.clock.now();
    return await begunExecution(call, (tx) => {
      const original = requiredExecution(tx, params.extensionId, params.executionId);
      const fn = requiredFunction(tx, params.extensionId, original.functionId);
      refuseNeedlessRerun(original);
      const input = tx.get('executionTraces', original.id)?.input ?? '{}';
      const { record, cause } = original;
      return putExecution(tx, fn, { record, input, cause, rerunOf: original }, { actingUserId: call.actingUserId, now });
    });
  },
};

/** @returns the execution as it begins; it goes on in the background */
async function begunExecution(call: CallContext, put: (tx: WriteTransaction) => ExecutionRow): Promise<Execution> {
  return await beginning(call.database, async () => {
    const execution = await call.database.write((tx) => executionView(tx, put(tx)));
    inBackground(runExecution(call, execution.id));
    return execution;
  });
}

function refuseNeedlessRerun({ status, rerunBy }: { status: string; rerunBy: string | null }): void {
  if (status === 'running') throw new ProblemError('conflict', 'It is still running. Wait until it has ended, or stop it.');
  if (status === 'succeeded') throw new ProblemError('conflict', 'It succeeded, so there is nothing to run again. Execute the function to run it once more.');
  if (rerunBy !== null) throw new ProblemError('conflict', 'It was run again already. Look at the later run.');
}
