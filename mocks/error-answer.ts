import type { EndpointSpec } from '#src/contract/endpoint.ts';
import { GENERAL_PROBLEMS, type ProblemCode } from '#src/contract/problem.ts';
import { problemAnswer } from './answers.ts';
import { ContractViolation } from './call-endpoint.ts';
import { StorageFull, StorageUnavailable } from './db/database.ts';
import { ProblemError } from './problem-error.ts';

/**
 * Turns what a handler threw into an answer.
 * @param error what was thrown
 * @param endpoint the operation, or null for a route outside the contract
 * @param onDefect hears of everything that is a mistake of the backend's own
 * @returns the problem's answer; 507 for a full disk; 500 for a mistake
 */
export function errorAnswer(error: unknown, endpoint: EndpointSpec | null, onDefect: (error: unknown) => void): Response {
  if (error instanceof ProblemError) {
    const { problem } = error;
    if (endpoint === null || isDeclared(endpoint, problem.code)) return problemAnswer(problem);
    onDefect(new ContractViolation(`${endpoint.id} answered "${problem.code}", which it does not declare.`));
    return problemAnswer(problem);
  }
  if (error instanceof StorageFull) return problemAnswer({ code: 'storage_full', message: error.message });
  if (error instanceof StorageUnavailable) return problemAnswer({ code: 'unavailable', message: error.message });
  onDefect(error);
  return problemAnswer({ code: 'internal', message: 'The backend made a mistake. Nothing was changed; try again.' });
}

function isDeclared(endpoint: EndpointSpec, code: ProblemCode): boolean {
  return [...GENERAL_PROBLEMS, ...endpoint.errors].includes(code);
}
