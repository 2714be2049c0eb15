import type { ExecutionCause, ExecutionError, RecordRef } from '#src/contract/executions.ts';
import { DEFAULT_LIMITS } from '#src/deluge/interpreter/run-host.ts';
import { timestamp } from '../../clock.ts';
import type { ExecutionRow, ExecutionTraceRow, FunctionRow, RememberedWrite } from '../../db/automation-tables.ts';
import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { CallContext } from '../../handler.ts';
import { CallOuts } from '../../runtime/call-outs.ts';
import type { ScriptJob, ScriptOutcome, ScriptRun, ScriptTrace } from '../../runtime/script-job.ts';
import { startScript } from '../../runtime/start-script.ts';
import { ORGANIZATION_PARAMETERS } from '../functions/book-modules.ts';
import { newId } from '../new-id.ts';
import { userRef } from '../people.ts';
import { diagnosed } from './diagnose.ts';
import { MAX_EXECUTIONS } from './execution-limits.ts';
import { keepAlive, livingExecution, type Living } from './living-executions.ts';

/** A run that is to be made. */
export interface ExecutionPlan {
  readonly record: RecordRef | null;
  /** The function's variables, as JSON. */
  readonly input: string;
  readonly cause: ExecutionCause;
  /** The run that this one does again. */
  readonly rerunOf: ExecutionRow | null;
  /** The version that the function's code is taken from; absent where it is the code that is being developed. */
  readonly publishedVersion?: string | undefined;
}

const NO_TRACE: ScriptTrace = { log: [], variables: [], lines: [], statementCount: 0, isTraceTruncated: false };

/**
 * Begins an execution in a transaction: its rows are there when it commits, and `runExecution` does the rest.
 * @returns its row
 */
export function putExecution(tx: WriteTransaction, fn: FunctionRow, plan: ExecutionPlan, { actingUserId, now }: { actingUserId: string; now: number }): ExecutionRow {
  const { record, input, cause, rerunOf, publishedVersion } = plan;
  const row: ExecutionRow = {
    id: newId(tx, 'run'),
    extensionId: fn.extensionId,
    functionId: fn.id,
    functionName: fn.name,
    module: fn.module,
    record,
    cause,
    rerunOf: rerunOf?.id ?? null,
    rerunBy: null,
    attempt: (rerunOf?.attempt ?? 0) + 1,
    userId: actingUserId,
    status: 'running',
    startedAt: timestamp(now),
    endedAt: null,
    durationMs: null,
    callOutCount: 0,
    error: null,
    ...(publishedVersion === undefined ? {} : { publishedVersion }),
  };
  const remembered = tx.get('executionTraces', rerunOf?.id ?? '')?.remembered ?? [];
  tx.put('executions', row);
  tx.put('executionTraces', { ...NO_TRACE, id: row.id, extensionId: fn.extensionId, code: fn.code, input, returnValue: null, callOuts: [], remembered });
  if (rerunOf !== null) tx.put('executions', { ...rerunOf, rerunBy: row.id });
  forgetOldest(tx, fn.extensionId);
  return row;
}

function forgetOldest(tx: WriteTransaction, extensionId: string): void {
  const ended = tx.where('executions', 'extensionId', extensionId).filter(({ status }) => status !== 'running');
  for (const { id } of ended.slice(0, Math.max(0, ended.length - MAX_EXECUTIONS))) {
    tx.delete('executions', id);
    tx.delete('executionTraces', id);
  }
}

/**
 * Runs an execution whose rows are there. Its promise ends with it; an error of the script is a status, not a rejection.
 * @param call the backend, and who acts
 * @param executionId the execution
 */
export async function runExecution(call: CallContext, executionId: string): Promise<void> {
  await keepAlive(call.database, executionId, (living) => new Running(call, executionId, living).run());
}

class Running {
  readonly #call: CallContext;
  readonly #id: string;
  readonly #living: Living;

  constructor(call: CallContext, executionId: string, living: Living) {
    this.#call = call;
    this.#id = executionId;
    this.#living = living;
  }

  /** After a reset another execution can have the same id. */
  get #isReplaced(): boolean {
    return livingExecution(this.#call.database, this.#id) !== this.#living;
  }

  async run(): Promise<void> {
    const start = await this.#call.database.read((tx) => {
      const row = tx.get('executions', this.#id);
      const trace = tx.get('executionTraces', this.#id);
      return row === undefined || trace === undefined ? null : { row, trace, user: userRef(tx, row.userId), seed: firstRunOf(tx, row).id };
    });
    if (start === null) return;
    const { row, trace } = start;
    const outs = this.#callOuts(row, trace.remembered);
    const run = await startScript(jobOf(row, trace, start), outs.port);
    const { signal } = this.#living.stopping;
    signal.addEventListener('abort', () => run.stop(), { once: true });
    if (signal.aborted) run.stop();
    const outcome = await settled(run);
    await outs.settled();
    await this.#finish(row, outs, outcome, signal.aborted);
  }

  #callOuts(row: ExecutionRow, remembered: readonly RememberedWrite[]): CallOuts {
    const outs = new CallOuts({
      context: this.#call,
      executionId: row.id,
      extensionId: row.extensionId,
      functionName: row.functionName,
      firingId: row.cause.kind === 'rule' ? row.cause.firingId : null,
      userId: row.userId,
      remembered,
      stopped: this.#living.stopping.signal,
      onChange: (trace) => this.#store(trace, outs),
    });
    return outs;
  }

  /** What is known so far is there for whoever watches, and for a run again if this one never ends. */
  async #store(trace: ScriptTrace, outs: CallOuts): Promise<void> {
    const callOuts = structuredClone(outs.records);
    const remembered = [...outs.remembered];
    await this.#call.database.write((tx) => {
      const row = tx.get('executions', this.#id);
      const before = tx.get('executionTraces', this.#id);
      if (row === undefined || before === undefined || this.#isReplaced) return;
      tx.put('executions', { ...row, callOutCount: callOuts.length });
      tx.put('executionTraces', { ...before, ...trace, callOuts, remembered });
    });
  }

  async #finish(started: ExecutionRow, outs: CallOuts, outcome: ScriptOutcome, isStopped: boolean): Promise<void> {
    const durationMs = Math.max(outcome.durationMs, ...outs.records.map(({ startMs, durationMs: ms }) => startMs + ms));
    const error = outcome.error === null ? null : diagnosed(outcome.error, outs.records);
    const callOuts = structuredClone(outs.records).map((record) => (record.outcome === 'running' ? { ...record, outcome: 'no_answer' as const } : record));
    const remembered = [...outs.remembered];
    await this.#call.database.write((tx) => {
      const row = tx.get('executions', this.#id);
      const before = tx.get('executionTraces', this.#id);
      if (row === undefined || before === undefined || this.#isReplaced) return;
      tx.put('executions', {
        ...row,
        status: error === null ? 'succeeded' : isStopped ? 'stopped' : 'failed',
        endedAt: timestamp(Date.parse(started.startedAt) + Math.round(durationMs)),
        durationMs,
        callOutCount: callOuts.length,
        error,
      });
      tx.put('executionTraces', { ...before, ...traceOf(outcome, before, error, durationMs), returnValue: outcome.returnValue, callOuts, remembered });
    });
  }
}

/** A thread that was ended from outside tells nothing more: what was known stays. The log ends with the error. */
function traceOf(outcome: ScriptOutcome, before: ScriptTrace, error: ExecutionError | null, atMs: number): ScriptTrace {
  const { log, variables, lines, statementCount, isTraceTruncated } = outcome.statementCount === 0 ? before : outcome;
  return { log: error === null ? log : [...log, { level: 'error', line: error.line, text: errorText(error), atMs }], variables, lines, statementCount, isTraceTruncated };
}

function errorText({ message, line, cause }: ExecutionError): string {
  const where = line === null ? '' : ` Line:(${line})`;
  if (cause === null || cause.callOutId === null) return `${message}${where}`;
  const from = cause.line === null || cause.line === line ? '' : `Line ${cause.line}: `;
  return `${message}${where}. ${from}${cause.message}`;
}

/** A mistake of the backend's own ends the run too, and says so. */
async function settled({ outcome }: ScriptRun): Promise<ScriptOutcome> {
  try {
    return await outcome;
  } catch (error) {
    const message = `The backend failed to run the function: ${error instanceof Error ? error.message : String(error)}`;
    return { ...NO_TRACE, returnValue: null, error: { code: 'internal', message, line: null, column: null }, durationMs: 0 };
  }
}

/** Random numbers are the same when a run is made again, so that its writes are known again. */
function firstRunOf(tx: ReadTransaction, row: ExecutionRow): ExecutionRow {
  const before = tx.get('executions', row.rerunOf ?? '');
  return before === undefined ? row : firstRunOf(tx, before);
}

function jobOf(row: ExecutionRow, { code, input }: ExecutionTraceRow, { user, seed }: { user: { name: string; email: string }; seed: string }): ScriptJob {
  return {
    code,
    input,
    identity: {
      loginUser: user.name,
      loginUserId: user.email,
      adminUser: user.name,
      adminUserId: user.email,
      appName: 'books',
      appUri: '/books',
      ipAddress: '192.0.2.1',
      deviceType: 'web',
    },
    timeZone: ORGANIZATION_PARAMETERS.time_zone,
    organizationId: (JSON.parse(input) as { organization?: { organization_id?: string } }).organization?.organization_id ?? '',
    now: Date.parse(row.startedAt),
    seed,
    limits: DEFAULT_LIMITS,
  };
}
