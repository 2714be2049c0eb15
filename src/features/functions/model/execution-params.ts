import { EXECUTION_STATUSES } from '#src/contract/automation-terms.ts';
import type { ExecutionFilter } from '../queries.ts';

const MAX_OFFSET = 1_000_000;

/**
 * @param params the address's query, where anything may stand
 * @returns what of it makes sense; the rest is as if it were not there
 */
export function executionFilter(params: URLSearchParams): ExecutionFilter {
  const status = params.get('status');
  const offset = Number(params.get('offset') ?? '0');
  return {
    functionId: params.get('function') ?? undefined,
    status: EXECUTION_STATUSES.find((known) => known === status),
    offset: Number.isInteger(offset) && offset > 0 && offset <= MAX_OFFSET ? offset : 0,
  };
}
