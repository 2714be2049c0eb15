import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useParams } from 'react-router';
import type { ServiceKind } from '#src/contract/services.ts';
import { ServiceIcon, servicePath, serviceQuery, UnknownService, type ServiceRef } from '#src/features/services/index.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { ConnectionForm } from './connection-form.tsx';
import { ConnectionFormSkeleton } from './connection-form-skeleton.tsx';

/** "Connection Details" of a new connection to a default service. */
export function CreateConnectionScreen() {
  return <ConnectionDetails kind="default" />;
}

/** "Connection Details" of a new connection to a custom service. */
export function CreateCustomConnectionScreen() {
  return <ConnectionDetails kind="custom" />;
}

function ConnectionDetails({ kind }: { kind: ServiceKind }) {
  const { extensionId = '', serviceLinkName = '' } = useParams();
  const ref = { kind, linkName: serviceLinkName };
  const service = useQuery(serviceQuery(ref));
  // A long form is drawn in slices, in which the browser can do other things.
  const isDrawing = useDeferredValue(service.isPending) || service.isPending;
  if (service.isError && service.error instanceof ApiError && service.error.code === 'not_found') {
    return <UnknownService extensionId={extensionId} service={ref} />;
  }
  return (
    <>
      <PageHeader
        title="Connection Details"
        documentTitle={service.data === undefined ? 'Connection Details' : `Connection Details · ${service.data.name}`}
        {...headOf(extensionId, service.data ?? ref)}
      />
      {isDrawing && <ConnectionFormSkeleton />}
      {!isDrawing && service.isError && (
        <ErrorState title="The service could not be loaded" error={service.error} onRetry={() => void service.refetch()} isRetrying={service.isFetching} />
      )}
      {!isDrawing && service.isSuccess && <ConnectionForm key={`${extensionId}/${kind}/${serviceLinkName}`} extensionId={extensionId} service={service.data} />}
    </>
  );
}

/** Until the service has been loaded, its name is not known: the head has its final size without it. */
function headOf(extensionId: string, { kind, linkName, name }: ServiceRef & { name?: string }) {
  return {
    breadcrumbs: [{ label: name ?? 'Service', to: servicePath(extensionId, { kind, linkName }) }],
    media: name === undefined ? <Skeleton width="3rem" height="3rem" /> : <ServiceIcon service={{ kind, linkName, name }} size="lg" />,
    description: name === undefined ? 'A new connection.' : `A new connection to ${name}.`,
  };
}
