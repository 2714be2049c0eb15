import type { ServiceSummary } from '#src/contract/services.ts';
import { foldText } from '#src/lib/fold-text.ts';

/** How well a service matches; lower is better. */
const NO_MATCH = Number.POSITIVE_INFINITY;

/** A service with the texts that search looks at, folded once. */
export interface SearchableService {
  readonly service: ServiceSummary;
  readonly name: string;
  readonly linkName: string;
  readonly category: string;
}

/**
 * Prepares services for `matchServices`.
 * @param services the list, in the order to show
 * @returns one entry a service, same order
 */
export function searchableServices(services: readonly ServiceSummary[]): readonly SearchableService[] {
  return services.map((service) => ({
    service,
    name: foldText(service.name),
    linkName: foldText(service.linkName),
    category: foldText(service.category),
  }));
}

/**
 * Finds the services whose name, link name or category holds every word of the query, as it is written. Best first: the name itself,
 * names that begin with it, then a word of the name, the link name, anywhere in the name, and the category. Ties keep the list's order.
 * @param services what `searchableServices` prepared
 * @param query what the person typed; blank finds nothing
 * @returns the matches
 */
export function matchServices(services: readonly SearchableService[], query: string): readonly ServiceSummary[] {
  const wanted = foldText(query);
  if (wanted === '') return [];
  const words = wanted.split(' ');
  return services
    .map((entry) => ({ service: entry.service, rank: rankOf(entry, wanted, words) }))
    .filter(({ rank }) => rank !== NO_MATCH)
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ service }) => service);
}

function rankOf({ name, linkName, category }: SearchableService, wanted: string, words: readonly string[]): number {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  if (` ${linkName}`.includes(` ${wanted}`)) return 3;
  const joined = wanted.replaceAll(' ', '');
  if (name.replaceAll(' ', '').startsWith(joined)) return 4;
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 5;
  if (words.every((word) => name.includes(word) || linkName.includes(word))) return 6;
  if (words.every((word) => name.includes(word) || ` ${category}`.includes(` ${word}`))) return 7;
  return NO_MATCH;
}
