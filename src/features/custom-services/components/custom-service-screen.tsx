import { useMutationState, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { CustomService } from '#src/contract/custom-services.ts';
import { AUTH_TYPE_LABELS, createConnectionPath, customServicesPath, ServiceIcon, UnknownService } from '#src/features/services/index.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { useDialogAddress } from '#src/lib/use-dialog-address.ts';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { customServiceQuery, deleteCustomServiceMutation } from '../queries.ts';
import { CustomServiceFacts } from './custom-service-facts.tsx';
import { CustomServiceMenu } from './custom-service-menu.tsx';
import { CustomServiceSkeleton } from './custom-service-skeleton.tsx';
import { DeleteCustomServiceDialog } from './delete-custom-service-dialog.tsx';
import { ServiceUsers } from './service-users.tsx';
import styles from './custom-service-screen.module.css';

/** A custom service: how it authenticates, which connections use it, and "Create Connection". */
export function CustomServiceScreen() {
  const { extensionId = '', serviceLinkName = '' } = useParams();
  const isLeaving = useIsDeletedHere(serviceLinkName);
  const service = useQuery({ ...customServiceQuery(serviceLinkName), enabled: !isLeaving });
  if (service.error instanceof ApiError && (service.error.code === 'not_found' || service.error.code === 'gone')) {
    return <UnknownService extensionId={extensionId} service={{ kind: 'custom', linkName: serviceLinkName }} />;
  }
  if (service.data !== undefined) return <CustomServicePage extensionId={extensionId} service={service.data} />;
  if (service.isPending) return <CustomServiceSkeleton />;
  return (
    <>
      <PageHeader title="Custom service" />
      <ErrorState title="The service could not be loaded" error={service.error} onRetry={() => void service.refetch()} isRetrying={service.isFetching} />
    </>
  );
}

/** Whether the service is being deleted from this very page, which then stays as it is until it is left. */
function useIsDeletedHere(serviceLinkName: string): boolean {
  const [openedAt] = useState(() => Date.now());
  const deletions = useMutationState({
    filters: { mutationKey: deleteCustomServiceMutation().mutationKey },
    select: ({ state }) => state.variables === serviceLinkName && state.submittedAt >= openedAt && state.status !== 'error',
  });
  return deletions.some(Boolean);
}

function CustomServicePage({ extensionId, service }: { extensionId: string; service: CustomService }) {
  const { name, linkName, auth } = service;
  const dialog = useDialogAddress();
  const ref = { kind: 'custom', linkName, name } as const;
  return (
    <div className={styles['page']}>
      <PageHeader
        title={name}
        breadcrumbs={[{ label: 'Custom Services', to: customServicesPath(extensionId) }]}
        media={<ServiceIcon service={ref} size="lg" />}
        description={
          <>
            {AUTH_TYPE_LABELS[auth.type]} · <code>{linkName}</code>
          </>
        }
        actions={
          <>
            <ButtonLink variant="primary" to={createConnectionPath(extensionId, ref)}>
              Create Connection
            </ButtonLink>
            <CustomServiceMenu extensionId={extensionId} linkName={linkName} onDelete={() => dialog.open('delete')} />
          </>
        }
      />
      <div className={styles['body']}>
        <ServiceUsers service={service} />
        <CustomServiceFacts service={service} />
      </div>
      {dialog.name === 'delete' && <DeleteCustomServiceDialog extensionId={extensionId} service={service} onClose={dialog.close} />}
    </div>
  );
}
