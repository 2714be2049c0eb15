import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useParams } from 'react-router';
import { servicesPath } from '#src/features/services/index.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { filterFromParams } from '../model/list-params.ts';
import { connectionPageQuery } from '../queries.ts';
import { ConnectionTypes } from './connection-types.tsx';
import { ConnectionsTabs } from './connections-tabs.tsx';
import { RecentConnections } from './recent-connections.tsx';
import styles from './landing-screen.module.css';

const NEWEST_FIRST = filterFromParams(new URLSearchParams(), 'my');

/** Build › Connections: what a connection is, what one can connect to, and the person's own connections. */
export function LandingScreen() {
  const { extensionId = '' } = useParams();
  const connections = useQuery(connectionPageQuery(extensionId, NEWEST_FIRST, 0));
  return (
    <div className={styles['page']}>
      <PageHeader
        title="Connections"
        documentTitle="Connections · Build"
        description={<p>A connection lets Deluge scripts call another application and keeps tokens and passwords to itself.</p>}
        actions={
          <ButtonLink variant="primary" icon={Plus} to={servicesPath(extensionId)}>
            New Connection
          </ButtonLink>
        }
      />
      <ConnectionsTabs extensionId={extensionId} />
      <ConnectionTypes extensionId={extensionId} />
      <RecentConnections extensionId={extensionId} connections={connections} />
    </div>
  );
}
