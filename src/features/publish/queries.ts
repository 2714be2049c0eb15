import { mutationOptions, type QueryClient } from '@tanstack/react-query';
import type { EndpointInput } from '#src/contract/endpoint.ts';
import type { installVersion, publishVersion, PublishedVersion } from '#src/contract/publishing.ts';
import { callApi } from '#src/lib/api.ts';
import { endpointQuery } from '#src/lib/endpoint-query.ts';

/** Every write, of this tab or another, invalidates what it touched; the time covers clocks that run on. */
const STALE_TIME_MS = 30 * 1000;

/** What publishing looks at first, and what blocks it. It depends on functions, rules and connections, so it is always asked anew. */
export function preflightQuery(extensionId: string, visibility: PublishedVersion['visibility']) {
  return endpointQuery({ topic: 'publishing', endpoint: 'getPreflight', input: { params: { extensionId }, query: { visibility } }, staleTime: 0 });
}

/** The versions of an extension, newest first. */
export function versionsQuery(extensionId: string) {
  return endpointQuery({ topic: 'publishing', endpoint: 'listVersions', input: { params: { extensionId } }, staleTime: STALE_TIME_MS });
}

/** One version. */
export function versionQuery(extensionId: string, versionId: string) {
  return endpointQuery({ topic: 'publishing', endpoint: 'getVersion', input: { params: { extensionId, versionId } }, staleTime: STALE_TIME_MS });
}

/** The extension as it was when the version was published. */
export function manifestQuery(extensionId: string, versionId: string) {
  return endpointQuery({ topic: 'publishing', endpoint: 'getVersionManifest', input: { params: { extensionId, versionId } }, staleTime: Infinity });
}

/** What an installation URL offers. Its connections change elsewhere, so it is asked anew whenever they do. */
export function installationOfferQuery(token: string) {
  return endpointQuery({ topic: 'connections', endpoint: 'getInstallationOffer', input: { params: { token } }, staleTime: STALE_TIME_MS });
}

/** Publishes the extension as it is. */
export function publishVersionMutation(queryClient: QueryClient, extensionId: string) {
  return mutationOptions({
    mutationFn: (version: EndpointInput<typeof publishVersion>['body']) => callApi('publishVersion', { params: { extensionId }, body: version }),
    onSuccess: async () => {
      void queryClient.invalidateQueries({ queryKey: ['extensions'] });
      void queryClient.invalidateQueries({ queryKey: ['audit-logs'] });
      await queryClient.invalidateQueries({ queryKey: ['publishing'] });
    },
  });
}

/** "Install Extension". */
export function installVersionMutation(queryClient: QueryClient, token: string) {
  return mutationOptions({
    mutationFn: (choice: EndpointInput<typeof installVersion>['body']) => callApi('installVersion', { params: { token }, body: choice }),
    onSuccess: (offer) => {
      queryClient.setQueryData(installationOfferQuery(token).queryKey, offer);
      void queryClient.invalidateQueries({ queryKey: ['sandbox'] });
    },
  });
}
