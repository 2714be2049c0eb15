import { CONNECTION_SORT_KEYS, CONNECTION_STATUSES } from '#src/contract/connection-terms.ts';
import type { ConnectionView } from '#src/contract/connections.ts';
import type { ConnectionFilter } from '../queries.ts';

export type ConnectionSortKey = (typeof CONNECTION_SORT_KEYS)[number];

const DEFAULT_SORT: ConnectionSortKey = 'created';
/** What one wants to see first when a column is sorted for the first time: the newest, or the beginning of the alphabet. */
const FIRST_DIRECTIONS = { name: 'asc', service: 'asc', status: 'asc', created: 'desc', lastUsed: 'desc' } as const satisfies Record<
  ConnectionSortKey,
  ConnectionFilter['direction']
>;
const SEARCH_MAX_LENGTH = 200;

/**
 * Reads a list's filter from the address bar; what makes no sense there counts as absent.
 * @param params the address bar's query
 * @param view which connections the page lists
 * @returns the filter
 */
export function filterFromParams(params: URLSearchParams, view: ConnectionView): ConnectionFilter {
  const sort = oneOf(CONNECTION_SORT_KEYS, params.get('sort')) ?? DEFAULT_SORT;
  const direction = oneOf(['asc', 'desc'] as const, params.get('direction')) ?? FIRST_DIRECTIONS[sort];
  const status = oneOf(CONNECTION_STATUSES, params.get('status'));
  const service = params.get('service');
  return {
    view,
    q: (params.get('q') ?? '').slice(0, SEARCH_MAX_LENGTH),
    sort,
    direction,
    ...(status === undefined ? {} : { status }),
    ...(service === null || service === '' ? {} : { service }),
  };
}

/**
 * Writes a value into the query of an address; an empty one is left out, so that addresses stay short.
 * @param params the query now
 * @param changes values by name; null or '' takes one out
 * @returns the new query
 */
export function withParams(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}

/**
 * The query after a click on a column's heading: the other direction when the list is sorted by it already.
 * @param filter the list's filter now
 * @param key the column
 * @returns what to write with `withParams`
 */
export function sortChange(filter: Pick<ConnectionFilter, 'sort' | 'direction'>, key: ConnectionSortKey): { sort: string | null; direction: string | null } {
  const first = FIRST_DIRECTIONS[key];
  const other = first === 'asc' ? 'desc' : 'asc';
  const direction = filter.sort === key && filter.direction === first ? other : first;
  return { sort: key === DEFAULT_SORT ? null : key, direction: direction === first ? null : direction };
}

/**
 * Whether a filter leaves connections out.
 * @param filter a list's filter
 * @returns true when a search, a status or a service is chosen
 */
export function isNarrowed(filter: ConnectionFilter): boolean {
  return filter.q !== '' || filter.status !== undefined || filter.service !== undefined;
}

function oneOf<const T extends string>(values: readonly T[], value: string | null): T | undefined {
  return values.find((candidate) => candidate === value);
}
