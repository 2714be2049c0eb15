import { queryOptions } from '@tanstack/react-query';
import type { ServiceSummary } from '#src/contract/services.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';
import type { ServiceRef } from './paths.ts';
import { searchableServices } from './model/match-services.ts';

const TOPIC = 'services';
/** The catalogue changes only with a write, and writes invalidate it. */
const CATALOGUE_STALE_TIME_MS = 10 * 60 * 1000;

/** Every service that can be connected to, in the order to show them. */
export function servicesQuery() {
  return endpointQuery({ topic: TOPIC, endpoint: 'listServices', input: {}, staleTime: CATALOGUE_STALE_TIME_MS });
}

/** One service with its scopes, parameters and endpoints. */
export function serviceQuery({ kind, linkName }: ServiceRef) {
  const input = { params: { serviceLinkName: linkName }, query: kind === 'default' ? {} : { kind } };
  return endpointQuery({ topic: TOPIC, endpoint: 'getService', input, staleTime: CATALOGUE_STALE_TIME_MS });
}

/** The index that finds misspelt names among the services; its code is loaded with it. */
export function typoIndexQuery(services: readonly ServiceSummary[]) {
  return queryOptions({
    queryKey: [TOPIC, 'typo-index', services.length, services.at(-1)?.linkName],
    queryFn: async () => {
      const { buildTypoIndex } = await import('./model/typo-index.ts');
      return buildTypoIndex(searchableServices(services));
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}
