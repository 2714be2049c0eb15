import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Service } from '#src/contract/services.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { AUTH_TYPE_LABELS } from '../model/auth-type.ts';
import { createConnectionPath, servicesPath } from '../paths.ts';
import { serviceQuery } from '../queries.ts';
import { ServiceFacts } from './service-facts.tsx';
import { ServiceIcon } from './service-icon.tsx';
import { ServiceScopes } from './service-scopes.tsx';
import { ServiceSkeleton } from './service-skeleton.tsx';
import { UnknownService } from './unknown-service.tsx';
import styles from './service-screen.module.css';

/** A service: what it is, how it authenticates, and "Create Connection". */
export function ServiceScreen() {
  const { extensionId = '', serviceLinkName = '' } = useParams();
  const service = useQuery(serviceQuery({ kind: 'default', linkName: serviceLinkName }));
  if (service.isSuccess) return <ServicePage extensionId={extensionId} service={service.data} />;
  if (service.isPending) return <ServiceSkeleton />;
  if (service.error instanceof ApiError && service.error.code === 'not_found') return <UnknownService extensionId={extensionId} service={{ kind: 'default', linkName: serviceLinkName }} />;
  return (
    <>
      <PageHeader title="Service" />
      <ErrorState title="The service could not be loaded" error={service.error} onRetry={() => void service.refetch()} isRetrying={service.isFetching} />
    </>
  );
}

function ServicePage({ extensionId, service }: { extensionId: string; service: Service }) {
  const { name, category, authType, isZohoDefault } = service;
  const facts = [category, AUTH_TYPE_LABELS[authType], ...(isZohoDefault ? ['also in the original'] : [])];
  return (
    <div className={styles['page']}>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: 'Pick Your Service', to: servicesPath(extensionId) }]}
        media={<ServiceIcon service={service} size="lg" />}
        description={facts.join(' · ')}
        actions={
          <ButtonLink variant="primary" to={createConnectionPath(extensionId, service)}>
            Create Connection
          </ButtonLink>
        }
      />
      <div className={styles['body']}>
        <ServiceNotes service={service} />
        <ServiceFacts service={service} />
        <ServiceScopes scopes={service.scopes} />
      </div>
    </div>
  );
}

function ServiceNotes({ service: { name, hasKnownEndpoints } }: { service: Service }) {
  if (hasKnownEndpoints) return null;
  return (
    <Banner tone="info" title="Stand-in endpoints">
      {name} does not publish the endpoints that its connection uses. This console stands in for them; a connection works here as any other.
    </Banner>
  );
}
