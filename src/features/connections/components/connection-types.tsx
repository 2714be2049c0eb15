import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { customServicesPath, servicesPath, servicesQuery } from '#src/features/services/index.ts';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { ConnectionTypeCard } from './connection-type-card.tsx';
import styles from './connection-types.module.css';

/** The two types of connections, each with the services it can be made to. */
export function ConnectionTypes({ extensionId }: { extensionId: string }) {
  const services = useQuery(servicesQuery());
  if (services.isPending) return <TypesSkeleton />;
  if (services.isError) {
    return (
      <Panel>
        <ErrorState title="The services could not be loaded" error={services.error} onRetry={() => void services.refetch()} isRetrying={services.isFetching} />
      </Panel>
    );
  }
  const all = services.data.services;
  return (
    <div className={styles['types']}>
      <ConnectionTypeCard
        extensionId={extensionId}
        title="Predefined"
        services={all.filter(({ kind }) => kind === 'default')}
        viewAllPath={servicesPath(extensionId)}
        viewAllLabel="default services"
        whenEmpty="There are no default services."
      >
        Endpoints and scopes are known already. Pick a service, choose scopes, and sign in.
      </ConnectionTypeCard>
      <ConnectionTypeCard
        extensionId={extensionId}
        title="Custom"
        services={all.filter(({ kind }) => kind === 'custom')}
        viewAllPath={customServicesPath(extensionId)}
        viewAllLabel="custom services"
        whenEmpty={
          <>
            There are none yet. <Link to={`${customServicesPath(extensionId)}/new`}>Create New Service</Link>
          </>
        }
      >
        For an application that is not among the predefined ones, with endpoints and credentials of your own.
      </ConnectionTypeCard>
    </div>
  );
}

function TypesSkeleton() {
  return (
    <Loading label="Loading services…">
      <div className={styles['types']} aria-hidden="true">
        <Skeleton height="11rem" />
        <Skeleton height="11rem" />
      </div>
    </Loading>
  );
}
