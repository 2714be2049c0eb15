import type { UseQueryResult } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { ConnectionPage, ConnectionSummary } from '#src/contract/connections.ts';
import { ServiceIcon } from '#src/features/services/index.ts';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { RelativeTime } from '#src/ui/relative-time.tsx';
import row from '#src/ui/row-link.module.css';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { VisuallyHidden } from '#src/ui/visually-hidden.tsx';
import { connectionPath, connectionsPath } from '../paths.ts';
import { ConnectionStatus } from './connection-status.tsx';
import names from './connection-names.module.css';
import styles from './recent-connections.module.css';

const SHOWN = 5;

interface RecentConnectionsProps {
  extensionId: string;
  connections: UseQueryResult<ConnectionPage>;
}

/** The acting user's newest connections, once there are any. */
export function RecentConnections({ extensionId, connections }: RecentConnectionsProps) {
  if (connections.isPending) {
    return (
      <Loading label="Loading your connections…">
        <Skeleton height="8rem" />
      </Loading>
    );
  }
  if (connections.isError) {
    return (
      <Panel>
        <ErrorState
          title="Your connections could not be loaded"
          error={connections.error}
          onRetry={() => void connections.refetch()}
          isRetrying={connections.isFetching}
        />
      </Panel>
    );
  }
  const { connections: newest, total } = connections.data;
  if (total === 0) return null;
  return (
    <section aria-labelledby="recent-connections">
      <header className={styles['head']}>
        <h2 id="recent-connections">My Connections</h2>
        <span className={styles['count']}>{total}</span>
        <Link to={connectionsPath(extensionId, 'my')} className={styles['all']}>
          View All <VisuallyHidden>of my connections</VisuallyHidden>
        </Link>
      </header>
      <Panel>
        <ul>
          {newest.slice(0, SHOWN).map((connection) => (
            <RecentConnection key={connection.id} connection={connection} />
          ))}
        </ul>
      </Panel>
    </section>
  );
}

function RecentConnection({ connection: { name, linkName, extension, service, state, createdAt } }: { connection: ConnectionSummary }) {
  return (
    <li className={styles['row']}>
      <ServiceIcon service={service} />
      <div className={styles['names']}>
        <Link to={connectionPath(extension.id, linkName)} className={`${names['name']} ${row['rowLink']}`}>
          <bdi>{name}</bdi>
        </Link>
        <span className={names['second']}>
          <code>{linkName}</code> · {service.name}
        </span>
      </div>
      <span className={styles['status']}>
        <ConnectionStatus status={state.status} />
      </span>
      <span className={styles['created']}>
        <RelativeTime at={createdAt} />
      </span>
    </li>
  );
}
