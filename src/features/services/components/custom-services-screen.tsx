import { useQuery } from '@tanstack/react-query';
import { SearchX, Wrench } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useParams } from 'react-router';
import type { ServiceSummary } from '#src/contract/services.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { servicesPath } from '../paths.ts';
import { servicesQuery } from '../queries.ts';
import { useServiceSearch } from '../use-service-search.ts';
import { ServiceGridSkeleton } from './service-grid-skeleton.tsx';
import { ServiceList } from './service-list.tsx';

/** The services that people of this workspace defined themselves. */
export function CustomServicesScreen() {
  const services = useQuery(servicesQuery());
  return (
    <>
      <PageHeader title="Custom Services" description="Services that are not among the default ones, defined with their own endpoints and credentials." />
      {services.isPending && <ServiceGridSkeleton />}
      {services.isError && (
        <ErrorState title="The services could not be loaded" error={services.error} onRetry={() => void services.refetch()} isRetrying={services.isFetching} />
      )}
      {services.isSuccess && <CustomServices services={services.data.services.filter(({ kind }) => kind === 'custom')} />}
    </>
  );
}

function CustomServices({ services }: { services: readonly ServiceSummary[] }) {
  const { extensionId = '' } = useParams();
  const [text, setText] = useAddressText();
  const query = useDeferredValue(text);
  const found = useServiceSearch(services, query);
  if (services.length === 0) return <NoCustomServices extensionId={extensionId} />;
  return (
    <Panel>
      <Toolbar summary={<output>{query.trim() === '' ? countOf(services.length) : `${found.services.length} of ${countOf(services.length)}`}</output>}>
        <SearchField label="Search services" value={text} onChange={setText} hasShortcut />
      </Toolbar>
      {found.services.length > 0 && <ServiceList extensionId={extensionId} services={found.services} />}
      {found.services.length === 0 && !found.isPending && (
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
      <EmptyState icon={Wrench} title="No custom services yet" actions={<ButtonLink to={servicesPath(extensionId)}>Pick a default service</ButtonLink>}>
        Defining services of your own is not part of this console yet. Most vendors are among the default ones.
      </EmptyState>
    </Panel>
  );
}

const count = new Intl.NumberFormat();

function countOf(services: number): string {
  return `${count.format(services)} custom ${services === 1 ? 'service' : 'services'}`;
}
