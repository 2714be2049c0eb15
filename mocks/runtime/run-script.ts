import { runDeluge, type RunResult } from '#src/deluge/interpreter/run-deluge.ts';
import type { RunHost } from '#src/deluge/interpreter/run-host.ts';
import { ENGINES } from '#src/deluge/library/engines/engines.ts';
import { parseDeluge } from '#src/deluge/syntax/parse.ts';
import type { LineMap } from '#src/deluge/syntax/line-map.ts';
import { DelugeMap } from '#src/deluge/values/containers.ts';
import { DelugeError } from '#src/deluge/values/deluge-error.ts';
import { parseJson } from '#src/deluge/values/parse-json.ts';
import { DEFAULT_SETTINGS } from '#src/deluge/values/settings.ts';
import { toText } from '#src/deluge/values/text-form.ts';
import { typeName } from '#src/deluge/values/value.ts';
import { createRandom } from '../random.ts';
import { booksTasks } from './books-tasks.ts';
import type { CallOutAnswer, CallOutPort, CallOutRequest, ScriptJob, ScriptOutcome } from './script-job.ts';
import { TraceRecorder } from './trace-recorder.ts';

/** What a call-out is, before it is known where in the script it stands. */
export type CallOutSpec = Pick<CallOutRequest, 'kind' | 'name' | 'method' | 'url' | 'headers' | 'body' | 'connection'>;

/**
 * Runs a script in this thread. It reaches nothing but the port.
 * @param job the script and what it is given
 * @param callOut the backend
 * @returns how it ended; an error of the script is an outcome
 */
export async function runScript(job: ScriptJob, callOut: CallOutPort): Promise<ScriptOutcome> {
  const settings = { ...DEFAULT_SETTINGS, timeZone: job.timeZone };
  const parsed = parseDeluge(job.code);
  const recorder = new TraceRecorder(job.code, parsed.lines, settings);
  const send = async (spec: CallOutSpec): Promise<Extract<CallOutAnswer, { kind: 'answered' }>> => {
    const answer = await callOut({ ...spec, ...recorder.place, atMs: recorder.atMs, trace: recorder.trace });
    recorder.waited(answer.waitedMs);
    if (answer.kind === 'failed') throw new DelugeError(answer.isLimit ? 'limit' : 'call-out', answer.message);
    return answer;
  };
  const random = createRandom(1, job.seed);
  const host: RunHost = {
    settings,
    clock: () => job.now + recorder.atMs,
    random: () => random.fraction(),
    identity: job.identity,
    engines: ENGINES,
    fetch: async (request, connection) => responseOf(await send(await specOf(request, connection))),
    tasks: booksTasks(job.organizationId, settings, send),
    sendMail: async (mail) => {
      const body = new TextEncoder().encode(toText(new DelugeMap(mail), settings));
      await send({ kind: 'sendmail', name: 'sendmail', method: '', url: '', headers: [], body, connection: null });
    },
    stopwatch: () => performance.now(),
    limits: job.limits,
    trace: (event) => recorder.hear(event),
  };
  return outcomeOf(await runDeluge(parsed, host, variablesOf(job.input)), recorder, parsed.lines);
}

function variablesOf(input: string): DelugeMap['entries'] {
  const value = parseJson(input);
  return value instanceof DelugeMap ? value.entries : new Map();
}

async function specOf(request: Request, connection: string | null): Promise<CallOutSpec> {
  const body = new Uint8Array(await request.arrayBuffer());
  return {
    kind: 'invokeurl',
    name: 'invokeurl',
    method: request.method,
    url: request.url,
    headers: [...request.headers],
    body: body.length === 0 ? null : body,
    connection,
  };
}

/** Statuses whose answers have no body. */
const EMPTY_STATUSES = new Set([101, 204, 205, 304]);

function responseOf({ status, headers, body }: Extract<CallOutAnswer, { kind: 'answered' }>): Response {
  return new Response(EMPTY_STATUSES.has(status) ? null : body, { status, headers: headers.map(([name, value]): [string, string] => [name, value]) });
}

function outcomeOf({ value, error }: RunResult, recorder: TraceRecorder, lines: LineMap): ScriptOutcome {
  const place = error?.place ?? null;
  return {
    ...recorder.trace,
    returnValue: value === null ? null : { type: typeName(value), text: recorder.text(value) },
    error:
      error === null
        ? null
        : { code: error.code, message: error.message, line: place?.line ?? null, column: place === null ? null : lines.column(place.from) },
    durationMs: recorder.atMs,
  };
}
