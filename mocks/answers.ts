import { PROBLEM_STATUS, type Problem } from '#src/contract/problem.ts';

/** Nothing that the backend answers may be kept by a cache. */
const HEADERS = { 'cache-control': 'no-store' } as const;

/**
 * @param body what to send
 * @param status HTTP status
 * @returns a JSON answer
 */
export function jsonAnswer(body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return Response.json(body, { status, headers: { ...HEADERS, ...headers } });
}

/** @returns the answer of an endpoint that has nothing to tell */
export function emptyAnswer(headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(null, { status: 204, headers: { ...HEADERS, ...headers } });
}

/**
 * @param problem what is wrong
 * @param status HTTP status, when it is not that of the problem's code
 * @returns an error answer as the contract has it; a wait is told in `Retry-After` too
 */
export function problemAnswer(problem: Problem, headers: Readonly<Record<string, string>> = {}, status?: number): Response {
  const wait = problem.retryAfterSeconds;
  return jsonAnswer({ error: problem }, status ?? PROBLEM_STATUS[problem.code], {
    ...(wait === undefined ? {} : { 'retry-after': String(wait) }),
    ...headers,
  });
}
