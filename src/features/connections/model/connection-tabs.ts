/** The parts of a details page, by their names in the address; the first needs none. */
export const CONNECTION_TABS = ['overview', 'activity', 'used-by', 'scopes'] as const;
export type ConnectionTab = (typeof CONNECTION_TABS)[number];

/**
 * @param params the address bar's query
 * @returns the part that it names, else the first
 */
export function connectionTabOf(params: URLSearchParams): ConnectionTab {
  return CONNECTION_TABS.find((tab) => tab === params.get('tab')) ?? 'overview';
}

/**
 * @param tab a part of a details page
 * @returns the query of its address
 */
export function connectionTabSearch(tab: ConnectionTab): string {
  return tab === 'overview' ? '' : `?tab=${tab}`;
}
