import { Unplug } from 'lucide-react';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { customServicesPath, servicesPath, type ServiceRef } from '../paths.ts';

/** Says that no service has this link name. */
export function UnknownService({ extensionId, service: { kind, linkName } }: { extensionId: string; service: ServiceRef }) {
  const noun = kind === 'custom' ? 'custom service' : 'service';
  return (
    <>
      <PageHeader title="Service not found" />
      <EmptyState
        icon={Unplug}
        title={`There is no ${noun} “${linkName}”`}
        actions={
          kind === 'custom' ? (
            <ButtonLink to={customServicesPath(extensionId)}>Custom Services</ButtonLink>
          ) : (
            <ButtonLink to={servicesPath(extensionId)}>Pick Your Service</ButtonLink>
          )
        }
      >
        Its link name may be misspelt in the address, or the service was deleted.
      </EmptyState>
    </>
  );
}
