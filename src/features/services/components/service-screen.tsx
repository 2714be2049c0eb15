import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Service } from '#src/contract/services.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { AUTH_TYPE_LABELS } from '../model/auth-type.ts';
import { createConnectionPath, customServicesPath, servicesPath } from '../paths.ts';
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
  const service = useQuery(serviceQuery(serviceLinkName));
  if (service.isSuccess) return <ServicePage extensionId={extensionId} service={service.data} />;
  if (service.isPending) return <ServiceSkeleton />;
  if (service.error instanceof ApiError && service.error.code === 'not_found') return <UnknownService extensionId={extensionId} linkName={serviceLinkName} />;
  return (
    <>
      <PageHeader title="Service" />
      <ErrorState title="The service could not be loaded" error={service.error} onRetry={() => void service.refetch()} isRetrying={service.isFetching} />
    </>
  );
}

function ServicePage({ extensionId, service }: { extensionId: string; service: Service }) {
  const { linkName, name, kind, category, authType, isZohoDefault } = service;
  const canConnect = authType !== 'oauth1';
  const above =
    kind === 'default'
      ? { label: 'Pick Your Service', to: servicesPath(extensionId) }
      : { label: 'Your custom services', to: customServicesPath(extensionId) };
  const facts = [category, AUTH_TYPE_LABELS[authType], ...(isZohoDefault ? ['also in the original'] : [])];
  return (
    <div className={styles['page']}>
      <PageHeader
        title={name}
        breadcrumbs={[above]}
        media={<ServiceIcon linkName={linkName} name={name} size="lg" />}
        description={facts.join(' · ')}
        actions={
          canConnect && (
            <ButtonLink variant="primary" to={createConnectionPath(extensionId, linkName)}>
              Create Connection
            </ButtonLink>
          )
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

function ServiceNotes({ service: { authType, name, hasKnownEndpoints } }: { service: Service }) {
  return (
    <>
      {authType === 'oauth1' && (
        <Banner tone="info" title={`${name} cannot be connected yet`}>
          It signs requests with OAuth 1, which this console does not support yet.
        </Banner>
      )}
      {!hasKnownEndpoints && (
        <Banner tone="info" title="Stand-in endpoints">
          {name} does not publish the endpoints that its connection uses. This console stands in for them; a connection works here as any other.
        </Banner>
      )}
    </>
  );
}
