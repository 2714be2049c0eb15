import type { Execution, ExecutionSummary } from '#src/contract/executions.ts';
import type { ExecutionRow } from '../../db/automation-tables.ts';
import type { ReadTransaction } from '../../db/database.ts';
import type { CallContext } from '../../handler.ts';
import { ProblemError } from '../../problem-error.ts';
import { requiredExtension } from '../extensions.ts';
import { userRef } from '../people.ts';
import { MAX_EXECUTIONS } from './execution-limits.ts';
import { aliveAmong } from './living-executions.ts';

/**
 * @returns the execution
 * @throws ProblemError `gone` for a deleted extension, `not_found` for an execution that never was or is not kept any more
 */
export function requiredExecution(tx: ReadTransaction, extensionId: string, executionId: string): ExecutionRow {
  requiredExtension(tx, extensionId);
  const row = tx.get('executions', executionId);
  if (row?.extensionId === extensionId) return row;
  throw new ProblemError('not_found', `There is no such execution. Only the last ${MAX_EXECUTIONS} of an extension are kept.`);
}

/** @returns the execution as lists show it */
export function executionSummary(tx: ReadTransaction, row: ExecutionRow): ExecutionSummary {
  const { id, extensionId, functionId, module, record, cause, rerunOf, attempt, userId, status, startedAt, endedAt, durationMs, callOutCount, error } = row;
  const fn = tx.get('functions', functionId);
  return {
    id,
    extensionId,
    function: { id: functionId, name: fn?.name ?? row.functionName, isDeleted: fn === undefined },
    module,
    record,
    cause,
    rerunOf,
    attempt,
    user: userRef(tx, userId),
    status,
    startedAt,
    endedAt,
    durationMs,
    callOutCount,
    error,
  };
}

/** @returns the execution with everything that happened in it; what is remembered for a run again stays here */
export function executionView(tx: ReadTransaction, row: ExecutionRow): Execution {
  const trace = tx.get('executionTraces', row.id);
  const current = tx.get('functions', row.functionId);
  return {
    ...executionSummary(tx, row),
    code: trace?.code ?? '',
    publishedVersion: row.publishedVersion ?? null,
    isCodeChanged: current !== undefined && trace !== undefined && current.code !== trace.code,
    log: trace?.log ?? [],
    returnValue: trace?.returnValue ?? null,
    statementCount: trace?.statementCount ?? 0,
    callOuts: trace?.callOuts ?? [],
    variables: trace?.variables ?? [],
    lines: trace?.lines ?? [],
    isTraceTruncated: trace?.isTraceTruncated ?? false,
    rerunBy: row.rerunBy,
  };
}

/** Executions whose page ended before they did will not go on: says so. */
export async function settleInterrupted({ database }: Pick<CallContext, 'database'>): Promise<void> {
  const running = await database.read((tx) => tx.where('executions', 'status', 'running').map(({ id }) => id));
  if (running.length === 0) return;
  const alive = await aliveAmong(database, running);
  const dead = running.filter((id) => !alive.has(id));
  if (dead.length === 0) return;
  await database.write((tx) => {
    for (const id of dead) {
      const row = tx.get('executions', id);
      if (row?.status !== 'running') continue;
      const message = 'The page that ran it was closed or reloaded before it ended.';
      const cause = { message, line: null, callOutId: null, connectionLinkName: null, remedy: 'run_again' as const };
      tx.put('executions', { ...row, status: 'interrupted', endedAt: row.startedAt, durationMs: null, error: { code: 'interrupted', message, line: null, column: null, cause } });
    }
  });
}
