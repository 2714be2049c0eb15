import { mutationOptions, queryOptions } from '@tanstack/react-query';
import { callApi } from '#src/lib/api.ts';

/** What the provider asks the person. @param query the authorization request's query string, without the question mark */
export function consentPromptQuery(serviceLinkName: string, query: string) {
  return queryOptions({
    queryKey: ['consent-prompt', serviceLinkName, query],
    queryFn: ({ signal }) => callApi('getConsentPrompt', { params: { serviceLinkName }, body: { query } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The person's answer, which the provider turns into a redirect. */
export function decideConsentMutation(serviceLinkName: string, query: string) {
  return mutationOptions({
    mutationFn: (answer: { decision: 'accept' | 'reject'; accountId: string }) =>
      callApi('decideConsent', { params: { serviceLinkName }, body: { query, ...answer } }),
  });
}

/** Hands the provider's answer to the backend; asking again changes nothing there. */
export function completionQuery(attemptId: string, query: string) {
  return queryOptions({
    queryKey: ['authorization-completion', attemptId, query],
    queryFn: ({ signal }) => callApi('completeAuthorization', { params: { attemptId }, body: { query } }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
