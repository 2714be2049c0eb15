import type { ModuleName } from '#src/contract/automation-terms.ts';
import { moduleFromText } from '#src/features/functions/index.ts';

/** The parts of the page; where there is no room for all, the address says which one is shown. */
export const PANES = ['books', 'wrike', 'fired'] as const;
export type Pane = (typeof PANES)[number];

/** What the live panel shows. */
export const LIVE_VIEWS = ['firings', 'messages'] as const;
export type LiveView = (typeof LIVE_VIEWS)[number];

/**
 * @param params the page's query
 * @returns what of the page is chosen; the first of each where the address says nothing or nonsense
 */
export function readSandboxAddress(params: URLSearchParams): { module: ModuleName; pane: Pane; view: LiveView } {
  return {
    module: moduleFromText(params.get('module')) ?? 'projects',
    pane: PANES.find((pane) => pane === params.get('pane')) ?? 'books',
    view: LIVE_VIEWS.find((view) => view === params.get('view')) ?? 'firings',
  };
}

/**
 * @param params the page's query
 * @param changes parameters to set; null takes one away
 * @returns the query of a link that changes only these, without an open dialog
 */
export function searchWith(params: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(params);
  for (const name of ['dialog', 'subject']) next.delete(name);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) next.delete(name);
    else next.set(name, value);
  }
  return next.size === 0 ? '?' : `?${next}`;
}
