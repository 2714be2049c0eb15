import { useMutationState, useQuery } from '@tanstack/react-query';
import { Cable } from 'lucide-react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { ApiError } from '#src/lib/api-error.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { connectionsPath } from '../paths.ts';
import { connectionQuery, deleteConnectionMutation } from '../queries.ts';
import { ConnectionPage } from './connection-page.tsx';
import { ConnectionSkeleton } from './connection-skeleton.tsx';

/** The details page of a connection. */
export function ConnectionScreen() {
  const { extensionId = '', connectionLinkName = '' } = useParams();
  const isLeaving = useIsDeletedHere(extensionId, connectionLinkName);
  const connection = useQuery({ ...connectionQuery(extensionId, connectionLinkName), enabled: !isLeaving });
  const isGone = connection.error instanceof ApiError && (connection.error.code === 'not_found' || connection.error.code === 'gone');
  if (isGone) return <ConnectionGone extensionId={extensionId} linkName={connectionLinkName} />;
  if (connection.data !== undefined) return <ConnectionPage key={connection.data.id} connection={connection.data} />;
  if (connection.isPending) return <ConnectionSkeleton />;
  return (
    <>
      <PageHeader title="Connection" />
      <ErrorState
        title="The connection could not be loaded"
        error={connection.error}
        onRetry={() => void connection.refetch()}
        isRetrying={connection.isFetching}
      />
    </>
  );
}

/** Whether the connection is being deleted from this very page, which then stays as it is until it is left. */
function useIsDeletedHere(extensionId: string, connectionLinkName: string): boolean {
  const [openedAt] = useState(() => Date.now());
  const deletions = useMutationState({
    filters: { mutationKey: deleteConnectionMutation(extensionId).mutationKey },
    select: ({ state }) => state.variables === connectionLinkName && state.submittedAt >= openedAt && state.status !== 'error',
  });
  return deletions.some(Boolean);
}

function ConnectionGone({ extensionId, linkName }: { extensionId: string; linkName: string }) {
  return (
    <>
      <PageHeader title="Connection not found" />
      <EmptyState
        icon={Cable}
        title={`There is no connection “${linkName}” here`}
        actions={<ButtonLink to={connectionsPath(extensionId, 'my')}>My Connections</ButtonLink>}
      >
        It was deleted, or its link name is misspelt in the address.
      </EmptyState>
    </>
  );
}
