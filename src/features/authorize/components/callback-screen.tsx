import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate, type NavigateFunction } from 'react-router';
import type { AuthorizationAttempt } from '#src/contract/authorizations.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { announceSettled, forgetAuthorization, type AuthorizationContext } from '#src/lib/authorization-channel.ts';
import { ErrorState } from '#src/ui/error-state.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import { returnPath } from '../model/return-path.ts';
import { completionQuery } from '../queries.ts';
import { useAuthorizationContext } from '../use-authorization-context.ts';
import { CallbackResult } from './callback-result.tsx';
import { Finishing } from './finishing.tsx';
import { InvalidRequest } from './invalid-request.tsx';
import { ProviderWindow } from './provider-window.tsx';

/** How long the window shows how it went before it closes, in milliseconds. */
const SUCCESS_SHOWN_MS = 900;
const FAILURE_SHOWN_MS = 3000;
/** A window that is still there this long after it was told to close can't be closed, in milliseconds. */
const CLOSING_MS = 500;

/** The page behind the redirect URL: hands the provider's answer to the backend, tells the console, and makes way. */
export function CallbackScreen() {
  const context = useAuthorizationContext();
  useDocumentTitle('Finishing the authorization');
  if (context === null) return <InvalidRequest message="This page belongs to no authorization that was begun in this window." isWindow={false} />;
  return <Completion context={context} />;
}

function Completion({ context }: { context: AuthorizationContext }) {
  const { search } = useLocation();
  const { host } = location;
  const navigate = useNavigate();
  const completion = useQuery(completionQuery(context.attemptId, search.slice(1)));
  const attempt = completion.data;
  useEffect(() => (attempt === undefined ? undefined : makeWay(context, attempt, navigate)), [attempt, context, navigate]);

  if (attempt !== undefined) return <CallbackResult host={host} attempt={attempt} isWindow={context.mode === 'window'} />;
  if (!completion.isError) return <Finishing host={host} />;
  if (completion.error instanceof ApiError && completion.error.code === 'not_found') {
    return <InvalidRequest message="This authorization is not known here." isWindow={context.mode === 'window'} />;
  }
  return (
    <ProviderWindow host={host}>
      <ErrorState
        headingLevel={1}
        title="The authorization could not be finished"
        error={completion.error}
        isRetrying={completion.isFetching}
        onRetry={() => void completion.refetch()}
      />
    </ProviderWindow>
  );
}

/** @returns a function that stops it */
function makeWay(context: AuthorizationContext, attempt: AuthorizationAttempt, navigate: NavigateFunction): () => void {
  announceSettled(context.attemptId);
  const goBack = () => {
    forgetAuthorization(sessionStorage);
    void navigate(returnPath(attempt.returnTo, attempt.id, location.origin), { replace: true });
  };
  if (context.mode === 'same-tab') {
    goBack();
    return () => {};
  }
  const shownMs = attempt.status === 'succeeded' ? SUCCESS_SHOWN_MS : FAILURE_SHOWN_MS;
  const closing = setTimeout(() => window.close(), shownMs);
  const leaving = setTimeout(goBack, shownMs + CLOSING_MS);
  return () => {
    clearTimeout(closing);
    clearTimeout(leaving);
  };
}
