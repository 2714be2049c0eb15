import { useQuery } from '@tanstack/react-query';
import { Cable } from 'lucide-react';
import { useParams } from 'react-router';
import { ApiError } from '#src/lib/api-error.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { connectionsPath } from '../paths.ts';
import { connectionQuery } from '../queries.ts';
import { ConnectionPage } from './connection-page.tsx';
import { ConnectionSkeleton } from './connection-skeleton.tsx';

/** The details page of a connection. */
export function ConnectionScreen() {
  const { extensionId = '', connectionLinkName = '' } = useParams();
  const connection = useQuery(connectionQuery(extensionId, connectionLinkName));
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
