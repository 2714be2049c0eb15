import { CAUSE_HEADER, causeHeader, type Cause } from '#src/contract/cause.ts';
import type { CallOut } from '#src/contract/executions.ts';
import { noteDeadToken } from '../console-api/authorization/note-dead-token.ts';
import { signRequest, type SignatureNote, type SignedCall } from '../console-api/authorization/sign-request.ts';
import { isInForce, matches, takeFaults } from '../control/faults.ts';
import type { ConnectionRow } from '../db/tables.ts';
import type { BackendContext } from '../handler.ts';
import { ProblemError } from '../problem-error.ts';
import { createRandom } from '../random.ts';
import { messagePart } from './message-part.ts';
import { platformToken } from './platform-token.ts';
import type { CallOutRequest } from './script-job.ts';

/** The longest that a script waits for one answer, in milliseconds of the mock's time. */
export const CALL_LIMIT_MS = 40_000;
/** The mock's time that services take to answer, in milliseconds. */
const MIN_LATENCY_MS = 80;
const LATENCY_SPREAD_MS = 220;
/** The mock's time that a refresh takes, in milliseconds. */
const REFRESH_MS = 140;

const TIMEOUT_MESSAGE = 'socket timeout error';
const STOPPED_MESSAGE = 'The script was stopped before an answer came';

type Step = CallOut['steps'][number];

interface SentCommon {
  readonly waitedMs: number;
  /** Times count from the beginning of the call. */
  readonly steps: readonly Step[];
  readonly url: string;
  readonly account: string | null;
  readonly authorizationId: string | null;
  /** How it was signed; null without credentials. */
  readonly signature: Pick<SignatureNote, 'authType' | 'places'> | null;
  /** As it went out, without secrets. */
  readonly request: CallOut['request'];
}

/** What came of a request. */
export type SentCall =
  | (SentCommon & {
      readonly kind: 'answered';
      readonly status: number;
      readonly headers: readonly [string, string][];
      readonly body: Uint8Array<ArrayBuffer>;
      readonly response: CallOut['request'];
    })
  | (SentCommon & { readonly kind: 'failed'; readonly outcome: 'refused' | 'timed_out' | 'no_answer'; readonly message: string });

/** A request, with what it takes to send it. */
export interface OutgoingCall {
  readonly context: BackendContext;
  /** What the journal says made it. */
  readonly cause: Cause;
  readonly userId: string;
  readonly request: Pick<CallOutRequest, 'kind' | 'name' | 'method' | 'url' | 'headers' | 'body'>;
  readonly connection: ConnectionRow | null;
  /** How long its service takes, in milliseconds of the mock's time. */
  readonly latencyMs: number;
  /** Aborted when nobody waits for the answer any more. What the service has begun to handle is answered all the same. */
  readonly stopped: AbortSignal;
}

interface Ready {
  readonly request: Request;
  readonly accessToken: string | null;
  readonly note: SignedCall['note'] | null;
}

/**
 * Sends a request of a script or a test, signed by its connection: the access token is refreshed before when its time is up, and once more
 * when the service refuses it.
 * @param call the request
 * @returns what came of it, with every step; no secret is in it
 */
export async function sendCallOut(call: OutgoingCall): Promise<SentCall> {
  return await new Sending(call).run();
}

/**
 * @param caller what makes the calls; the same calls in the same order take the same time each time
 * @param turn which of its calls it is
 * @returns how long a service takes to answer, in milliseconds of the mock's time
 */
export function serviceLatency(caller: string, turn: number): number {
  return MIN_LATENCY_MS + Math.round(createRandom(turn, caller).fraction() * LATENCY_SPREAD_MS);
}

class Sending {
  readonly #call: OutgoingCall;
  readonly #steps: Step[] = [];
  #waitedMs = 0;
  #ready: Ready | null = null;

  constructor(call: OutgoingCall) {
    this.#call = call;
  }

  async run(): Promise<SentCall> {
    try {
      this.#ready = await this.#signed(null);
      const first = await this.#send(this.#ready.request, 'send');
      if (first === null) return await this.#failed('timed_out', TIMEOUT_MESSAGE);
      if (first.type === 'error') return await this.#unanswered();
      const { accessToken } = this.#ready;
      if (first.status !== 401 || accessToken === null || this.#call.connection === null) return await this.#answered(first);
      return await this.#sendAgain(accessToken, first);
    } catch (error) {
      if (this.#call.stopped.aborted) return await this.#unanswered();
      if (error instanceof ProblemError) return await this.#failed('refused', error.message);
      throw error;
    }
  }

  /** After a 401, once, with another access token. */
  async #sendAgain(refusedToken: string, first: Response): Promise<SentCall> {
    if (!(await this.#canRefresh())) {
      await noteDeadToken(this.#call.context, this.#ready?.note?.authorizationId ?? '', refusedToken, first);
      return await this.#answered(first);
    }
    this.#ready = await this.#signed(refusedToken);
    const second = await this.#send(this.#ready.request, 'resend');
    if (second === null) return await this.#failed('timed_out', TIMEOUT_MESSAGE);
    return second.type === 'error' ? await this.#unanswered() : await this.#answered(second);
  }

  async #unanswered(): Promise<SentCall> {
    const { stopped, request } = this.#call;
    return await this.#failed('no_answer', stopped.aborted ? STOPPED_MESSAGE : `${new URL(request.url).host} did not answer`);
  }

  /** Without a refresh token or client credentials there is nothing to try a second time with. */
  async #canRefresh(): Promise<boolean> {
    const id = this.#ready?.note?.authorizationId ?? '';
    const authorization = await this.#call.context.database.read((tx) => tx.get('authorizations', id));
    return authorization?.refreshToken != null || authorization?.grantType === 'client_credentials';
  }

  async #signed(refusedToken: string | null): Promise<Ready> {
    const { context, connection, userId } = this.#call;
    const plain = requestOf(this.#call.request);
    if (connection === null) {
      if (this.#call.request.kind !== 'task') return { request: plain, accessToken: null, note: null };
      const service = this.#call.request.name.startsWith('zoho.crm.') ? 'zoho_crm' : 'zoho_books';
      plain.headers.set('authorization', `Bearer ${await platformToken(context, service, userId)}`);
      return { request: plain, accessToken: null, note: null };
    }
    const signing = signRequest({ ...context, fetch: this.#fetchForSigning }, { connectionId: connection.id, actingUserId: userId }, plain, refusedToken);
    const signed = await unlessAborted(this.#call.stopped, signing);
    if (signed.note.wasRefreshed) this.#step('refresh', REFRESH_MS, 200, refusedToken === null ? 'The access token had expired.' : 'The service refused the access token.');
    return signed;
  }

  /** Others may wait for the same access token, so a stop does not end its refresh; a refresh that takes too long is given up. */
  readonly #fetchForSigning: BackendContext['fetch'] = async (request, cause) => {
    const { context } = this.#call;
    if ((await foreseenDelay(context, request)) < CALL_LIMIT_MS) return await context.fetch(request, cause);
    this.#step('refresh', CALL_LIMIT_MS, null, 'No access token came within 40 seconds.');
    return Response.error();
  };

  /** @returns the answer; null when none came in time */
  async #send(request: Request, kind: 'send' | 'resend'): Promise<Response | null> {
    const { context, cause, latencyMs, stopped } = this.#call;
    const foreseen = await foreseenDelay(context, request);
    if (foreseen >= CALL_LIMIT_MS) {
      this.#step(kind, CALL_LIMIT_MS, null, 'No answer came within 40 seconds.');
      return null;
    }
    stopped.throwIfAborted();
    const sent = new Request(request.clone(), { signal: stopped });
    sent.headers.set(CAUSE_HEADER, causeHeader(cause));
    const response = await context.fetch(sent, cause);
    const status = response.type === 'error' ? null : response.status;
    this.#step(kind, latencyMs + foreseen, status, status === null ? 'The connection broke.' : `Answered with ${status}.`);
    return response;
  }

  #step(kind: Step['kind'], durationMs: number, status: number | null, details: string): void {
    this.#steps.push({ kind, startMs: this.#waitedMs, durationMs, status, details });
    this.#waitedMs += durationMs;
  }

  async #common(): Promise<SentCommon> {
    const redact = this.#redact;
    const request = this.#ready?.request ?? requestOf(this.#call.request);
    const id = this.#ready?.note?.authorizationId ?? null;
    const account = id === null ? null : await this.#call.context.database.read((tx) => tx.get('authorizations', id)?.account ?? null);
    const headers = [...request.headers].map(([name, value]): [string, string] => [name, name === 'authorization' ? hidden(value) : value]);
    return {
      waitedMs: this.#waitedMs,
      steps: this.#steps,
      url: redact(request.url),
      account,
      authorizationId: id,
      signature: this.#ready?.note ?? null,
      request: messagePart(headers, this.#call.request.body, redact),
    };
  }

  readonly #redact = (text: string): string => this.#ready?.note?.redact(text) ?? text;

  async #failed(outcome: 'refused' | 'timed_out' | 'no_answer', message: string): Promise<SentCall> {
    return { kind: 'failed', outcome, message, ...(await this.#common()) };
  }

  async #answered(response: Response): Promise<SentCall> {
    const headers = [...response.headers];
    const body = new Uint8Array(await response.arrayBuffer());
    return { kind: 'answered', status: response.status, headers, body, response: messagePart(headers, body, this.#redact), ...(await this.#common()) };
  }
}

/**
 * @returns what the work returns
 * @throws the signal's reason, as soon as it is aborted; the work goes on
 */
async function unlessAborted<R>(signal: AbortSignal, work: Promise<R>): Promise<R> {
  const { promise, reject } = Promise.withResolvers<never>();
  const giveUp = (): void => reject(signal.reason);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  try {
    return await Promise.race([work, promise]);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

/** The scheme stays, what follows is secret. */
function hidden(authorization: string): string {
  return authorization.replace(/^(\S+)\s.*$/s, '$1 ••••');
}

/** @returns the request that a script asks for, not signed yet */
export function requestOf({ method, url, headers, body }: Pick<CallOutRequest, 'method' | 'url' | 'headers' | 'body'>): Request {
  return new Request(url, { method, headers: headers.map(([name, value]): [string, string] => [name, value]), ...(body === null ? {} : { body }) });
}

/**
 * Looks ahead at the faults in force: nobody has to sit through a wait that is too long anyway.
 * @returns milliseconds that the request will be kept waiting; a fault that is too long is used up
 */
async function foreseenDelay({ database, origin }: BackendContext, request: Request): Promise<number> {
  const url = new URL(request.url);
  const target = `${request.method} ${url.origin === origin ? '' : url.origin}${url.pathname}`;
  const { striking, seed } = await database.read((tx) => ({
    striking: tx.all('faults').filter((fault) => isInForce(fault) && matches(fault, target)),
    seed: tx.get('control', 'control')?.seed ?? 1,
  }));
  const delays = striking.map(({ effect, latencyMs }) => (effect?.kind === 'hang' ? Infinity : (latencyMs ?? 0)));
  const longest = Math.max(0, ...delays);
  if (longest >= CALL_LIMIT_MS) await takeFaults(database, striking, target, seed);
  return longest;
}
