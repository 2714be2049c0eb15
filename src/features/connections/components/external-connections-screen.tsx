import { useQuery } from '@tanstack/react-query';
import { Plus, Waypoints } from 'lucide-react';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { ExternalConnection } from '#src/contract/external-connections.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { externalConnectionsQuery } from '../external-connection-queries.ts';
import { ConnectionsTabs } from './connections-tabs.tsx';
import { ExternalConnectionDialog } from './external-connection-dialog.tsx';
import { ExternalConnectionTable, ExternalConnectionTableSkeleton } from './external-connection-table.tsx';
import styles from './landing-screen.module.css';

/** "External Connections": those whose tokens live with a third party. */
export function ExternalConnectionsScreen() {
  const { extensionId = '' } = useParams();
  const connections = useQuery(externalConnectionsQuery(extensionId));
  const dialog = useDialogAddress();
  const newButton = (
    <ButtonLink variant="primary" icon={Plus} to={dialog.hrefOf('new')} preventScrollReset>
      New External Connection
    </ButtonLink>
  );
  const listed = connections.data?.externalConnections;
  const edited = dialog.name === 'edit' ? listed?.find(({ id }) => id === dialog.subject) : undefined;
  return (
    <div className={styles['page']}>
      <PageHeader
        title="External Connections"
        documentTitle="External Connections · Build"
        description={
          <p>
            The tokens of an external connection stay with a third party: one of its pages connects an organization, another disconnects it. Whoever
            installs the extension is asked to connect.
          </p>
        }
        actions={newButton}
      />
      <ConnectionsTabs extensionId={extensionId} />
      <Panel>
        {connections.isPending && <ExternalConnectionTableSkeleton />}
        {connections.isError && (
          <ErrorState
            title="The external connections could not be loaded"
            error={connections.error}
            onRetry={() => void connections.refetch()}
            isRetrying={connections.isFetching}
          />
        )}
        {listed !== undefined && <Listed extensionId={extensionId} connections={listed} newButton={newButton} />}
      </Panel>
      {dialog.name === 'new' && <ExternalConnectionDialog extensionId={extensionId} connection={null} onClose={dialog.close} />}
      {edited !== undefined && <ExternalConnectionDialog key={edited.id} extensionId={extensionId} connection={edited} onClose={dialog.close} />}
    </div>
  );
}

interface ListedProps {
  extensionId: string;
  connections: readonly ExternalConnection[];
  newButton: ReactNode;
}

function Listed({ extensionId, connections, newButton }: ListedProps) {
  if (connections.length > 0) return <ExternalConnectionTable extensionId={extensionId} connections={connections} />;
  return (
    <EmptyState icon={Waypoints} title="No external connections yet" actions={newButton}>
      Add one when another party keeps the authorization itself, and this extension only has to send people there.
    </EmptyState>
  );
}
