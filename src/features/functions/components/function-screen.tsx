import { useQuery } from '@tanstack/react-query';
import { SquareFunction } from 'lucide-react';
import { useParams } from 'react-router';
import { ApiError } from '#src/lib/api-error.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { functionsPath } from '../paths.ts';
import { functionQuery } from '../queries.ts';
import { FunctionPage } from './function-page.tsx';
import { FunctionSkeleton } from './function-skeleton.tsx';

/** The editor page of a custom function. */
export function FunctionScreen() {
  const { extensionId = '', functionId = '' } = useParams();
  const fn = useQuery(functionQuery(extensionId, functionId));
  const isGone = fn.error instanceof ApiError && (fn.error.code === 'not_found' || fn.error.code === 'gone');
  const breadcrumbs = [{ label: 'Custom Functions', to: functionsPath(extensionId) }];
  // A function that goes while it is edited takes nothing away from whoever edits it.
  if (fn.data !== undefined) return <FunctionPage key={fn.data.id} fn={fn.data} isGone={isGone} />;
  if (fn.isPending) return <FunctionSkeleton extensionId={extensionId} />;
  return (
    <>
      <PageHeader title={isGone ? 'Function not found' : 'Custom function'} breadcrumbs={breadcrumbs} />
      {isGone ? (
        <EmptyState icon={SquareFunction} title="There is no such function" actions={<ButtonLink to={functionsPath(extensionId)}>Custom Functions</ButtonLink>}>
          {fn.error.message}
        </EmptyState>
      ) : (
        <ErrorState title="The function could not be loaded" error={fn.error} onRetry={() => void fn.refetch()} isRetrying={fn.isFetching} />
      )}
    </>
  );
}
