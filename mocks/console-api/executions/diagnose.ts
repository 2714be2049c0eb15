import type { CallOut, ExecutionError } from '#src/contract/executions.ts';
import type { ScriptOutcome } from '../../runtime/script-job.ts';

type Cause = NonNullable<ExecutionError['cause']>;

/**
 * Finds what made a run fail, which often lies in an earlier line: a script that takes an error answer for a record fails where it uses it.
 * @param error the language's own error
 * @param callOuts what the run called, in order
 * @returns the error with its cause in a sentence, and what helps
 */
export function diagnosed(error: NonNullable<ScriptOutcome['error']>, callOuts: readonly CallOut[]): ExecutionError {
  return { ...error, cause: causeOf(error, callOuts) };
}

function causeOf(error: NonNullable<ScriptOutcome['error']>, callOuts: readonly CallOut[]): Cause {
  const failing = error.code === 'limit' || error.code === 'syntax' ? undefined : callOuts.findLast(isFailure);
  if (failing === undefined) {
    const message = error.code === 'limit' ? 'The script did more than a function may do, so it was stopped.' : 'The code itself failed.';
    return { message, line: error.line, callOutId: null, connectionLinkName: null, remedy: 'edit_code' };
  }
  return { ...explained(failing), line: failing.line, callOutId: failing.id, connectionLinkName: failing.connection?.linkName ?? null };
}

function isFailure({ outcome, status }: CallOut): boolean {
  return outcome === 'refused' || outcome === 'timed_out' || outcome === 'no_answer' || (status !== null && status >= 400);
}

function explained(call: CallOut): Pick<Cause, 'message' | 'remedy'> {
  const service = call.connection?.serviceName ?? new URL(call.url).host;
  switch (call.outcome) {
    case 'refused':
      return refused(call);
    case 'timed_out':
      return { message: `${service} did not answer within 40 seconds.`, remedy: 'run_again' };
    case 'no_answer':
      return { message: `${service} could not be reached.`, remedy: 'run_again' };
    default:
      return answered(call, service);
  }
}

function refused({ connection, message }: CallOut): Pick<Cause, 'message' | 'remedy'> {
  const sentence = `${(message ?? 'The call was refused').replace(/\.$/, '')}.`;
  if (connection?.name === null) return { message: sentence, remedy: 'create_connection' };
  return { message: sentence, remedy: /just now|Try again/.test(sentence) ? 'run_again' : 'reconnect' };
}

function answered({ method, status, connection, response }: CallOut, service: string): Pick<Cause, 'message' | 'remedy'> {
  const said = serviceWords(response?.body ?? null);
  const what = `${service} answered ${method} with ${status}${said === null ? '' : ` (${said})`}.`;
  if (status === 429) return { message: `${what} There were too many requests: wait, then run it again.`, remedy: 'run_again' };
  if (status !== null && status >= 500) return { message: `${what} The failure is on its side.`, remedy: 'run_again' };
  if (status === 401 || status === 403) {
    if (connection === null) return { message: `${what} The call goes out without a connection.`, remedy: 'edit_code' };
    return { message: `${what} The connection “${connection.linkName}” may not do this: it needs other scopes.`, remedy: 'change_scopes' };
  }
  return { message: what, remedy: 'edit_code' };
}

/** Where services write what is wrong. */
const WORD_KEYS = ['errorDescription', 'error_description', 'message', 'error'];

/**
 * @param body an error answer
 * @returns what the service says in it, without a full stop; null when that can't be told
 */
export function serviceWords(body: string | null): string | null {
  try {
    const value: unknown = JSON.parse(body ?? '');
    if (typeof value !== 'object' || value === null) return null;
    const words = WORD_KEYS.map((key): unknown => Reflect.get(value, key)).find((each) => typeof each === 'string' && each !== '');
    return typeof words === 'string' ? words.replace(/\.$/, '') : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
