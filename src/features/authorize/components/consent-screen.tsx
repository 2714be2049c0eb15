import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { ApiError } from '#src/lib/api-error.ts';
import { ErrorState } from '#src/ui/error-state.tsx';
import { useDocumentTitle } from '#src/ui/use-document-title.ts';
import { callbackPath } from '../model/callback-path.ts';
import { consentPromptQuery, decideConsentMutation } from '../queries.ts';
import { useAuthorizationContext } from '../use-authorization-context.ts';
import { ConsentForm } from './consent-form.tsx';
import { ConsentSkeleton } from './consent-skeleton.tsx';
import { InvalidRequest } from './invalid-request.tsx';
import { ProviderWindow } from './provider-window.tsx';

/** The provider's consent page, opened with the query string that the real one would get. */
export function ConsentScreen() {
  const { serviceLinkName = '' } = useParams();
  const query = useLocation().search.slice(1);
  const context = useAuthorizationContext();
  const navigate = useNavigate();
  const question = useQuery(consentPromptQuery(serviceLinkName, query));
  const decision = useMutation(decideConsentMutation(serviceLinkName, query));
  const prompt = question.data !== undefined && 'prompt' in question.data ? question.data.prompt : null;
  const refusal = question.data !== undefined && 'redirectTo' in question.data ? question.data.redirectTo : null;
  const redirectTo = decision.data?.redirectTo ?? refusal;
  useDocumentTitle(prompt === null ? 'Allow access' : `Allow access to ${prompt.service.name}`);
  useEffect(() => {
    if (redirectTo !== null) void navigate(callbackPath(redirectTo), { replace: true });
  }, [redirectTo, navigate]);

  if (prompt !== null) {
    return (
      <ConsentForm
        prompt={prompt}
        busyWith={decision.isPending || decision.isSuccess ? decision.variables.decision : null}
        error={decision.error}
        onDecide={decision.mutate}
      />
    );
  }
  if (question.isError && isAboutTheRequest(question.error)) {
    return <InvalidRequest message={question.error.message} isWindow={context?.mode === 'window'} />;
  }
  if (question.isError) {
    return (
      <ProviderWindow host={location.host}>
        <ErrorState
          headingLevel={1}
          title="The sign-in page could not be loaded"
          error={question.error}
          isRetrying={question.isFetching}
          onRetry={() => void question.refetch()}
        />
      </ProviderWindow>
    );
  }
  return <ConsentSkeleton serviceLinkName={serviceLinkName} />;
}

function isAboutTheRequest(error: Error): boolean {
  return error instanceof ApiError && ['invalid_authorization_request', 'validation_failed', 'not_found'].includes(error.code ?? '');
}
