import { useQuery } from '@tanstack/react-query';
import type { ServiceSummary } from '#src/contract/services.ts';
import { matchServices, searchableServices } from './model/match-services.ts';
import { typoIndexQuery } from './queries.ts';

/** What a search over services brought. `isGuess`: nothing holds the words as typed, these are close to them. */
export interface ServiceSearch {
  readonly services: readonly ServiceSummary[];
  readonly isGuess: boolean;
  /** Nothing was found as typed and the index of near misses is still being loaded. */
  readonly isPending: boolean;
}

/**
 * Searches services, forgiving typing mistakes where nothing matches as typed.
 * @param services what to search
 * @param query what was typed; blank finds everything
 * @returns the matches, best first
 */
export function useServiceSearch(services: readonly ServiceSummary[], query: string): ServiceSearch {
  const hasQuery = query.trim() !== '';
  const searchable = searchableServices(services);
  const typoIndex = useQuery({ ...typoIndexQuery(services), enabled: hasQuery && services.length > 0 });
  if (!hasQuery) return { services, isGuess: false, isPending: false };
  const matches = matchServices(searchable, query);
  if (matches.length > 0) return { services: matches, isGuess: false, isPending: false };
  return { services: typoIndex.data?.(query) ?? [], isGuess: true, isPending: typoIndex.isPending };
}
