import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import type { Service } from '#src/contract/services.ts';
import { ServiceIcon, servicePath, serviceQuery, UnknownService } from '#src/features/services/index.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { Banner } from '#src/ui/banner.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionFormSkeleton } from './connection-form-skeleton.tsx';

/** "Connection Details" of a new connection to a service. */
export function CreateConnectionScreen() {
  const { extensionId = '', serviceLinkName = '' } = useParams();
  const service = useQuery(serviceQuery(serviceLinkName));
  if (service.isError && service.error instanceof ApiError && service.error.code === 'not_found') {
    return <UnknownService extensionId={extensionId} linkName={serviceLinkName} />;
  }
  return (
    <>
      <PageHeader
        title="Connection Details"
        documentTitle={service.data === undefined ? 'Connection Details' : `Connection Details · ${service.data.name}`}
        {...headOf(extensionId, service.data ?? { linkName: serviceLinkName })}
      />
      {service.isPending && <ConnectionFormSkeleton />}
      {service.isError && (
        <ErrorState title="The service could not be loaded" error={service.error} onRetry={() => void service.refetch()} isRetrying={service.isFetching} />
      )}
      {service.isSuccess &&
        (service.data.authType === 'oauth1' ? (
          <NotSupported extensionId={extensionId} service={service.data} />
        ) : (
          <ConnectionForm key={`${extensionId}/${serviceLinkName}`} extensionId={extensionId} service={service.data} />
        ))}
    </>
  );
}

/** While the service is loaded, the head has its final size and the link name stands for the name. */
function headOf(extensionId: string, { linkName, name = linkName }: Pick<Service, 'linkName'> & { name?: string }) {
  return {
    breadcrumbs: [{ label: name, to: servicePath(extensionId, linkName) }],
    media: <ServiceIcon linkName={linkName} name={name} size="lg" />,
    description: `A new connection to ${name}.`,
  };
}

function NotSupported({ extensionId, service: { linkName, name } }: { extensionId: string; service: Service }) {
  return (
    <Banner
      tone="info"
      title={`${name} cannot be connected yet`}
      actions={<ButtonLink to={servicePath(extensionId, linkName)}>Back to {name}</ButtonLink>}
    >
      It signs requests with OAuth 1, which this console does not support yet.
    </Banner>
  );
}
