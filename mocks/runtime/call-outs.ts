import type { CallOut } from '#src/contract/executions.ts';
import { timestamp } from '../clock.ts';
import { recordActivity } from '../console-api/records.ts';
import { newId } from '../console-api/new-id.ts';
import { connectionByLinkName } from '../console-api/connections/find-connection.ts';
import { loadServiceDefinitions, serviceRefOfConnection } from '../catalogue/service-definition.ts';
import type { RememberedWrite } from '../db/automation-tables.ts';
import type { ConnectionRow } from '../db/tables.ts';
import type { BackendContext } from '../handler.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { messagePart, readableBody } from './message-part.ts';
import type { CallOutAnswer, CallOutPort, CallOutRequest, ScriptTrace } from './script-job.ts';
import { sendCallOut, serviceLatency, type SentCall } from './send-call-out.ts';

/** The longest that a run may take, in milliseconds of the mock's time. */
export const RUN_LIMIT_MS = 5 * 60_000;

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const MAIL_MS = 25;

/** Whose call-outs they are. */
export interface CallOutContext {
  readonly context: BackendContext;
  readonly executionId: string;
  readonly extensionId: string;
  readonly functionName: string;
  readonly firingId: string | null;
  readonly userId: string;
  /** Writes that earlier runs of the same finished. */
  readonly remembered: readonly RememberedWrite[];
  /** Aborted when the script is stopped: nobody waits for an answer any more. */
  readonly stopped: AbortSignal;
  /** Hears of everything new, so that a run can be watched. */
  readonly onChange: (trace: ScriptTrace) => Promise<void>;
}

/** What a script asks for is done here, with the credentials of its connections: it never sees them. */
export class CallOuts {
  readonly records: CallOut[] = [];
  /** Finished writes of this run and of those before it. */
  readonly remembered: RememberedWrite[];
  readonly #own: CallOutContext;
  readonly #left: RememberedWrite[];
  readonly #pending = new Set<Promise<CallOutAnswer>>();

  constructor(own: CallOutContext) {
    this.#own = own;
    this.remembered = [...own.remembered];
    this.#left = [...own.remembered];
  }

  readonly port: CallOutPort = (request) => {
    const answer = this.#do(request);
    this.#pending.add(answer);
    return answer.finally(() => this.#pending.delete(answer));
  };

  /** Waits for what is being answered when the script was ended: a write that happens is to be remembered. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#pending);
  }

  async #do(request: CallOutRequest): Promise<CallOutAnswer> {
    if (request.atMs > RUN_LIMIT_MS) return failed('The execution time of the script exceeds the limit', 0, true);
    const connection = await this.#connectionOf(request);
    const record = newRecord(`call-${this.records.length + 1}`, request, connection);
    this.records.push(record);
    await this.#own.onChange(request.trace);
    const answer = await this.#answer(request, record, connection?.row ?? null);
    await this.#own.onChange(request.trace);
    return answer;
  }

  async #answer(request: CallOutRequest, record: CallOut, connection: ConnectionRow | null): Promise<CallOutAnswer> {
    const key = SAFE_METHODS.has(request.method) ? null : await keyOf(request);
    const known = key === null ? undefined : this.#takeRemembered(key);
    if (known !== undefined) return rememberedAnswer(record, known);
    if (request.kind === 'sendmail') {
      const answer = await this.#mail(request, record);
      if (key !== null) this.remembered.push({ key, status: 200, headers: [], body: '' });
      return answer;
    }
    if (request.connection !== null && connection === null) {
      const message = `There is no connection with the link name '${request.connection}'`;
      return refusedAnswer(record, message, 0);
    }
    const { functionName } = this.#own;
    const latencyMs = serviceLatency(functionName, this.records.length);
    const sent = await sendCallOut({ ...this.#own, cause: { kind: 'function', name: functionName }, request, connection, latencyMs });
    note(record, sent);
    if (connection !== null) await this.#recordUse(connection, record, sent);
    if (sent.kind === 'failed') return failed(sent.message, sent.waitedMs, false);
    if (key !== null && isDone(sent)) this.remembered.push({ key, status: sent.status, headers: [...sent.headers], body: toBase64(sent.body) });
    return { kind: 'answered', status: sent.status, headers: [...sent.headers], body: sent.body, waitedMs: sent.waitedMs };
  }

  #takeRemembered(key: string): RememberedWrite | undefined {
    const index = this.#left.findIndex((each) => each.key === key);
    return index === -1 ? undefined : this.#left.splice(index, 1)[0];
  }

  async #connectionOf({ connection: linkName }: CallOutRequest): Promise<KnownConnection | null> {
    if (linkName === null) return null;
    const definitions = await loadServiceDefinitions();
    return await this.#own.context.database.read((tx) => {
      const row = connectionByLinkName(tx, this.#own.extensionId, linkName);
      if (row === undefined) return null;
      return { row, serviceName: definitions.summary(tx, serviceRefOfConnection(row))?.name ?? row.serviceLinkName };
    });
  }

  async #mail(request: CallOutRequest, record: CallOut): Promise<CallOutAnswer> {
    const mail = JSON.parse(new TextDecoder().decode(request.body ?? new Uint8Array())) as Record<string, unknown>;
    const text = (key: string): string => (typeof mail[key] === 'string' ? mail[key] : JSON.stringify(mail[key] ?? ''));
    const { context, extensionId, firingId } = this.#own;
    await context.database.write((tx) =>
      tx.put('sentMessages', {
        id: newId(tx, 'message'),
        extensionId,
        kind: 'email',
        at: timestamp(context.clock.now()),
        to: text('to'),
        subject: text('subject'),
        body: text('message'),
        status: null,
        firingId,
      }),
    );
    Object.assign(record, { outcome: 'answered', durationMs: MAIL_MS } satisfies Partial<CallOut>);
    return { kind: 'answered', status: 200, headers: [], body: new Uint8Array(), waitedMs: MAIL_MS };
  }

  /** A connection's activity tells of each use. */
  async #recordUse(connection: ConnectionRow, record: CallOut, sent: SentCall): Promise<void> {
    const { context, userId, functionName, executionId } = this.#own;
    const now = context.clock.now();
    const { pathname } = new URL(record.url);
    const how = sent.kind === 'answered' ? `${sent.status} in ${record.durationMs} ms` : sent.message;
    await context.database.write((tx) => {
      const kind = sent.kind === 'failed' && sent.outcome === 'refused' ? 'refused' : 'used';
      const details = `${record.method} ${pathname} by ${functionName}: ${how.replace(/\.$/, '')}.`;
      recordActivity(tx, connection.id, { userId, now }, { kind, details, executionId });
      const authorization = sent.authorizationId === null ? undefined : tx.get('authorizations', sent.authorizationId);
      if (authorization !== undefined && kind === 'used') tx.put('authorizations', { ...authorization, lastUsedAt: timestamp(now) });
    });
  }
}

interface KnownConnection {
  readonly row: ConnectionRow;
  readonly serviceName: string;
}

function newRecord(id: string, request: CallOutRequest, connection: KnownConnection | null): CallOut {
  const { kind, name, line, column, statement, method, url, headers, body, atMs } = request;
  return {
    id,
    kind,
    name,
    line,
    column,
    statement,
    method,
    url,
    connection:
      request.connection === null
        ? null
        : { linkName: request.connection, name: connection?.row.name ?? null, serviceName: connection?.serviceName ?? null, account: null },
    startMs: atMs,
    durationMs: 0,
    outcome: 'running',
    status: null,
    message: null,
    request: messagePart(headers, body),
    response: null,
    steps: [],
  };
}

function note(record: CallOut, sent: SentCall): void {
  const { steps, account, request } = sent;
  const connection = record.connection === null ? null : { ...record.connection, account };
  const common = { connection, steps: steps.map((step) => ({ ...step, startMs: record.startMs + step.startMs })), durationMs: sent.waitedMs, url: sent.url, request };
  if (sent.kind === 'failed') Object.assign(record, common, { outcome: sent.outcome, message: sent.message });
  else Object.assign(record, common, { outcome: 'answered', status: sent.status, response: sent.response });
}

function failed(message: string, waitedMs: number, isLimit: boolean): CallOutAnswer {
  return { kind: 'failed', message, waitedMs, isLimit };
}

function refusedAnswer(record: CallOut, message: string, waitedMs: number): CallOutAnswer {
  Object.assign(record, { outcome: 'refused', message } satisfies Partial<CallOut>);
  return failed(message, waitedMs, false);
}

function rememberedAnswer(record: CallOut, { status, headers, body }: RememberedWrite): CallOutAnswer {
  const bytes = fromBase64(body);
  const message = 'The run before this one did it, so it was not sent again.';
  Object.assign(record, { outcome: 'remembered', status, message, response: messagePart(headers, bytes) } satisfies Partial<CallOut>);
  return { kind: 'answered', status, headers, body: bytes, waitedMs: 0 };
}

/** A write has happened, and its answer can be read: one that arrived broken tells nothing of what was made. */
function isDone({ status, headers, body }: Extract<SentCall, { kind: 'answered' }>): boolean {
  return status >= 200 && status < 300 && readableBody(headers, body);
}

/** What makes two writes the same: method, address, body and connection. */
async function keyOf({ method, url, body, connection }: CallOutRequest): Promise<string> {
  const head = new TextEncoder().encode(`${method} ${url} ${connection ?? ''}\n`);
  const all = new Uint8Array(head.length + (body?.length ?? 0));
  all.set(head);
  if (body !== null) all.set(body, head.length);
  return toBase64(new Uint8Array(await crypto.subtle.digest('SHA-256', all)));
}
