import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import { callApi } from '#src/lib/api.ts';
import { RETURN_PARAMETER } from './model/return-path.ts';

/**
 * The authorization that this tab was away for, when no window could be opened: the page that asked is opened again with
 * `?authorization=<attempt id>`.
 * @returns the attempt's query, idle when there is none, and a function that takes the parameter off the address once it was shown
 */
export function useReturnedAuthorization(): { attempt: UseQueryResult<AuthorizationAttempt>; dismiss: () => void } {
  const [search, setSearch] = useSearchParams();
  const attemptId = search.get(RETURN_PARAMETER);
  const attempt = useQuery({
    queryKey: ['authorizations', attemptId],
    queryFn: ({ signal }) => callApi('getAuthorizationAttempt', { params: { attemptId: attemptId ?? '' } }, signal),
    enabled: attemptId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const dismiss = () =>
    setSearch(
      (current) => {
        const next = new URLSearchParams(current);
        next.delete(RETURN_PARAMETER);
        return next;
      },
      { replace: true },
    );
  return { attempt, dismiss };
}
