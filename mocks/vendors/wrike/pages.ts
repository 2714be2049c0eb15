import type { WrikeAnswer } from './operation.ts';
import type { WrikeParameters } from './parameters.ts';
import { invalidParameter } from './wrike-error.ts';

/** Most entities in one answer. Source: "pageSize" in Wrike's API v4 documentation. */
const MAX_PAGE_SIZE = 1000;
const TOKEN = /^P([0-9A-Z]{1,10})$/;
const TOKEN_RADIX = 36;

/**
 * Cuts a page out of what was found. Without `pageSize` there is one page.
 * @param found everything, in its order
 * @param parameters `pageSize` and `nextPageToken`
 * @param view how an entity is shown
 * @returns the page, the token of the next one if there is one, and how many were found in all
 */
export function pageOf<T>(found: readonly T[], parameters: WrikeParameters, view: (entity: T) => object): Omit<WrikeAnswer, 'kind'> {
  const size = parameters.count('pageSize', MAX_PAGE_SIZE);
  const token = parameters.text('nextPageToken');
  const [, offset] = token === undefined ? ['', '0'] : (TOKEN.exec(token) ?? []);
  if (offset === undefined) throw invalidParameter('nextPageToken');
  if (size === undefined && token === undefined) return { data: found.slice(0, MAX_PAGE_SIZE).map(view) };
  const start = Number.parseInt(offset, TOKEN_RADIX);
  const end = start + (size ?? MAX_PAGE_SIZE);
  return {
    ...(end < found.length ? { nextPageToken: `P${end.toString(TOKEN_RADIX).toUpperCase()}` } : {}),
    responseSize: found.length,
    data: found.slice(start, end).map(view),
  };
}
