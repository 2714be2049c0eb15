import { useQuery } from '@tanstack/react-query';
import { Plus, SearchX, Wrench } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useParams } from 'react-router';
import type { CustomServiceSummary } from '#src/contract/custom-services.ts';
import { servicesPath, useServiceSearch } from '#src/features/services/index.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { newCustomServicePath } from '../paths.ts';
import { customServicesQuery } from '../queries.ts';
import { CustomServiceList } from './custom-service-list.tsx';
import { CustomServiceListSkeleton } from './custom-service-list-skeleton.tsx';

/** The services that people of the workspace described themselves. */
export function CustomServicesScreen() {
  const { extensionId = '' } = useParams();
  const services = useQuery(customServicesQuery());
  return (
    <>
      <PageHeader
        title="Custom Services"
        description="Services of your own, described with their endpoints and credentials. All extensions of the workspace share them."
        actions={<CreateButton extensionId={extensionId} />}
      />
      {services.isPending && <CustomServiceListSkeleton />}
      {services.isError && (
        <ErrorState title="The services could not be loaded" error={services.error} onRetry={() => void services.refetch()} isRetrying={services.isFetching} />
      )}
      {services.isSuccess && <CustomServices extensionId={extensionId} services={services.data.services} />}
    </>
  );
}

function CreateButton({ extensionId }: { extensionId: string }) {
  return (
    <ButtonLink variant="primary" icon={Plus} to={newCustomServicePath(extensionId)}>
      Create New Service
    </ButtonLink>
  );
}

interface CustomServicesProps {
  extensionId: string;
  services: readonly CustomServiceSummary[];
}

function CustomServices({ extensionId, services }: CustomServicesProps) {
  const [text, setText] = useAddressText();
  const query = useDeferredValue(text);
  const found = useServiceSearch(services, query);
  if (services.length === 0) return <NoCustomServices extensionId={extensionId} />;
  const byLinkName = new Map(services.map((service) => [service.linkName, service]));
  const shown = query.trim() === '' ? services : found.services.flatMap(({ linkName }) => byLinkName.get(linkName) ?? []);
  return (
    <Panel>
      <Toolbar summary={<output>{query.trim() === '' ? countOf(services.length) : `${shown.length} of ${countOf(services.length)}`}</output>}>
        <SearchField label="Search services" value={text} onChange={setText} hasShortcut />
      </Toolbar>
      {shown.length > 0 && <CustomServiceList extensionId={extensionId} services={shown} />}
      {shown.length === 0 && !found.isPending && (
        <EmptyState icon={SearchX} title="No service matches" actions={<Button onClick={() => setText('')}>Clear search</Button>}>
          No custom service comes close to “{query.trim()}”.
        </EmptyState>
      )}
    </Panel>
  );
}

function NoCustomServices({ extensionId }: { extensionId: string }) {
  return (
    <Panel>
      <EmptyState
        icon={Wrench}
        title="No custom services yet"
        actions={
          <>
            <CreateButton extensionId={extensionId} />
            <ButtonLink to={servicesPath(extensionId)}>Pick a default service</ButtonLink>
          </>
        }
      >
        Describe how a service authenticates, then connect to it as to any other. Most vendors are among the default services already.
      </EmptyState>
    </Panel>
  );
}

const count = new Intl.NumberFormat();

function countOf(services: number): string {
  return `${count.format(services)} custom ${services === 1 ? 'service' : 'services'}`;
}
