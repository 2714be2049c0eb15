import { PROBLEM_STATUS, type ProblemCode } from '#src/contract/problem.ts';
import type { FaultEffect } from '#src/contract/control.ts';
import { problemAnswer } from '../answers.ts';
import type { Database } from '../db/database.ts';
import type { FaultRow } from '../db/tables.ts';
import { createRandom, type Random } from '../random.ts';
import { NO_SUFFERING, type AnswerEffect, type Suffering } from './suffering.ts';

/**
 * The faults in force for a request; those that have a number of times are counted in one transaction.
 * @param database the state
 * @param faults the faults as just read
 * @param target the request's method and its path (for other hosts: its address), with a space between
 * @param seed of the scenario: waits within a spread and chances come from it, the same in each run
 * @returns what is to happen to it: the longest of the waits and the first of the effects
 */
export async function takeFaults(database: Database, faults: readonly FaultRow[], target: string, seed: number): Promise<Suffering> {
  const matching = faults.filter((fault) => isInForce(fault) && matches(fault, target) && draw(database, fault, 'chance', seed) < (fault.chance ?? 1));
  if (matching.length === 0) return NO_SUFFERING;
  const counted = matching.filter(({ times }) => times !== null).map(({ id }) => id);
  const taken = counted.length === 0 ? new Set<string>() : await count(database, counted);
  const striking = matching.filter(({ id, times }) => times === null || taken.has(id));
  const effects = striking.flatMap(({ effect }) => effect ?? []);
  return {
    faultIds: striking.map(({ id }) => id),
    latencyMs: Math.max(0, ...striking.map((fault) => latencyOf(database, fault, seed))),
    effect: effects.find(isAnswerEffect) ?? null,
    oauthFault: effects.find((effect) => !isAnswerEffect(effect)) ?? null,
  };
}

function latencyOf(database: Database, fault: FaultRow, seed: number): number {
  const { latencyMs = 0, latencySpreadMs = 0 } = fault;
  return latencySpreadMs === 0 ? latencyMs : latencyMs + Math.round(draw(database, fault, 'latency', seed) * latencySpreadMs);
}

/** Values drawn so far for each fault of a state: drawing must not change the state, or every request would be a write. */
const draws = new WeakMap<Database, Map<string, Random>>();

function draw(database: Database, { id }: FaultRow, what: 'chance' | 'latency', seed: number): number {
  const ofDatabase = draws.get(database) ?? new Map<string, Random>();
  draws.set(database, ofDatabase);
  const stream = `${what} ${id} ${seed}`;
  const random = ofDatabase.get(stream) ?? createRandom(seed, stream);
  ofDatabase.set(stream, random);
  return random.fraction();
}

/** @returns the ids of those that were still in force, another page's use included */
function count(database: Database, ids: readonly string[]): Promise<Set<string>> {
  return database.write((tx) => {
    const taken = ids.flatMap((id) => tx.get('faults', id) ?? []).filter(isInForce);
    for (const fault of taken) tx.put('faults', { ...fault, used: fault.used + 1 });
    return new Set(taken.map(({ id }) => id));
  });
}

/** @returns whether a fault, or a decision, has uses left */
export function isInForce({ times, used }: Pick<FaultRow, 'times' | 'used'>): boolean {
  return times === null || used < times;
}

function isAnswerEffect(effect: FaultEffect): effect is AnswerEffect {
  return !['oauth-error', 'wrong-state', 'wrong-issuer', 'absent-issuer'].includes(effect.kind);
}

/** `*` stands for any run of characters, `{name}` for one segment of the path. */
export function matches({ route }: Pick<FaultRow, 'route'>, target: string): boolean {
  const parts = route.split(/(\*|\{\w+\})/).map((part) => {
    if (part === '*') return '.*';
    return part.startsWith('{') ? '[^/]+' : part.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  });
  return new RegExp(`^${parts.join('')}$`).test(target);
}

/**
 * Waits, unless the caller gives up first.
 * @param ms milliseconds; Infinity never ends by itself
 * @param signal the request's
 * @throws the signal's reason
 */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = ms === Infinity ? undefined : setTimeout(resolve, ms);
    const giveUp = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    if (signal.aborted) giveUp();
  });
}

/**
 * An answer that fails without the request being handled.
 * @param effect what is to happen
 * @returns a network error, an error answer with the fault's status, or null when the request is to be handled first
 */
export function failedAnswer(effect: AnswerEffect | null): Response | null {
  if (effect?.kind === 'network-error') return Response.error();
  if (effect?.kind !== 'status') return null;
  const { status, retryAfterSeconds } = effect;
  const message = MESSAGES[status] ?? `The backend was told to answer with status ${status}.`;
  const problem = { code: codeOf(status), message, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  return problemAnswer(problem, {}, status);
}

const MESSAGES: Readonly<Record<number, string>> = {
  429: 'There were too many requests. Wait a moment, then try again.',
  500: 'The backend failed to answer. Try again.',
  503: 'The backend is not available right now. Try again in a moment.',
};

function codeOf(status: number): ProblemCode {
  const codes = Object.keys(PROBLEM_STATUS) as ProblemCode[];
  return codes.find((code) => PROBLEM_STATUS[code] === status) ?? (status < 500 ? 'invalid_request' : 'internal');
}

/**
 * Spoils a finished answer.
 * @param answer what the handler said
 * @param effect how it arrives
 * @returns the same status with a body that is cut off or is no JSON, or the answer as it was
 */
export async function spoiledAnswer(answer: Response, effect: AnswerEffect | null): Promise<Response> {
  if (effect?.kind !== 'malformed-json' && effect?.kind !== 'truncated-body') return answer;
  const text = await answer.text();
  const body = effect.kind === 'truncated-body' ? text.slice(0, Math.floor(text.length / 2)) : `<!doctype html>${text}`;
  return new Response(body, { status: answer.status === 204 ? 200 : answer.status, headers: answer.headers });
}
