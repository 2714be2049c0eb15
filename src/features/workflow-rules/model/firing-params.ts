import { FIRING_STATUSES } from '#src/contract/automation-terms.ts';
import type { FiringFilter } from '../queries.ts';

const MAX_OFFSET = 1_000_000;
const MAX_SEARCH = 200;

/**
 * @param params the address's query, where anything may stand
 * @returns what of it makes sense; the rest is as if it were not there
 */
export function firingFilter(params: URLSearchParams): FiringFilter {
  const status = params.get('status');
  const offset = Number(params.get('offset') ?? '0');
  return {
    q: (params.get('q') ?? '').slice(0, MAX_SEARCH),
    ruleId: params.get('rule') ?? undefined,
    status: FIRING_STATUSES.find((known) => known === status),
    offset: Number.isInteger(offset) && offset > 0 && offset <= MAX_OFFSET ? offset : 0,
  };
}
