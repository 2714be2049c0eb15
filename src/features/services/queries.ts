import { queryOptions } from '@tanstack/react-query';
import { getService, listServices, type ServiceSummary } from '#src/contract/services.ts';
import { callApi } from '#src/lib/api.ts';
import { searchableServices } from './model/match-services.ts';

/** The catalogue changes only with a write, and writes invalidate it. */
const CATALOGUE_STALE_TIME_MS = 10 * 60 * 1000;

export const serviceKeys = {
  all: ['services'],
  list: ['services', 'list'],
  detail: (serviceLinkName: string) => ['services', 'detail', serviceLinkName],
  typoIndex: (services: readonly ServiceSummary[]) => ['services', 'typo-index', services.length, services.at(-1)?.linkName],
} as const;

/** Every service that can be connected to, in the order to show them. */
export function servicesQuery() {
  return queryOptions({
    queryKey: serviceKeys.list,
    queryFn: async ({ signal }) => (await callApi(listServices, {}, signal)).services,
    staleTime: CATALOGUE_STALE_TIME_MS,
  });
}

/** One service with its scopes, parameters and endpoints. */
export function serviceQuery(serviceLinkName: string) {
  return queryOptions({
    queryKey: serviceKeys.detail(serviceLinkName),
    queryFn: ({ signal }) => callApi(getService, { params: { serviceLinkName } }, signal),
    staleTime: CATALOGUE_STALE_TIME_MS,
  });
}

/** The index that finds misspelt names; its code is loaded with it. */
export function typoIndexQuery(services: readonly ServiceSummary[]) {
  return queryOptions({
    queryKey: serviceKeys.typoIndex(services),
    queryFn: async () => {
      const { buildTypoIndex } = await import('./model/typo-index.ts');
      return buildTypoIndex(searchableServices(services));
    },
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  });
}
