import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import { SearchX } from 'lucide-react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { ServiceSummary } from '#src/contract/services.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { groupByCategory } from '../model/category.ts';
import { servicePath } from '../paths.ts';
import { servicesQuery } from '../queries.ts';
import { useServiceSearch, type ServiceSearch } from '../use-service-search.ts';
import { ServiceFilters } from './service-filters.tsx';
import { ServiceGrid, type ServiceGroup } from './service-grid.tsx';
import { ServiceGridSkeleton } from './service-grid-skeleton.tsx';
import styles from './pick-your-service-screen.module.css';

/** Cards that a search shows at first; the matches beyond are the weakest. */
const FIRST_RESULTS = 48;

/** "Pick Your Service": the default services by category, with search. */
export function PickYourServiceScreen() {
  const services = useQuery(servicesQuery());
  // Cards are drawn in slices, in which the browser can do other things.
  const drawn = useDeferredValue(services.data);
  return (
    <>
      <PageHeader title="Pick Your Service" description="Choose what to connect to. “Original” marks the services that Zoho Sigma offers too." />
      {drawn === undefined && !services.isError && <ServiceGridSkeleton />}
      {services.isError && (
        <ErrorState title="The services could not be loaded" error={services.error} onRetry={() => void services.refetch()} isRetrying={services.isFetching} />
      )}
      {drawn !== undefined && !services.isError && <DefaultServices services={drawn.services.filter(({ kind }) => kind === 'default')} />}
    </>
  );
}

function DefaultServices({ services }: { services: readonly ServiceSummary[] }) {
  const { extensionId = '' } = useParams();
  const navigate = useNavigate();
  const { text, setText, category, setCategory, clear } = useServiceFilters();
  const query = useDeferredValue(text);
  const inCategory = category === '' ? services : services.filter((service) => service.category === category);
  const found = useServiceSearch(inCategory, query);
  const isSearching = query.trim() !== '';
  const leaveSearch = (event: KeyboardEvent<HTMLInputElement>) => {
    const best = found.services[0];
    if (event.key === 'Enter' && isSearching && best !== undefined) void navigate(servicePath(extensionId, best));
    if (event.key === 'ArrowDown') focusFirstCard(event);
  };
  return (
    <>
      <ServiceFilters
        services={services}
        text={text}
        onTextChange={setText}
        onSearchKeyDown={leaveSearch}
        category={category}
        onCategoryChange={setCategory}
        summary={summaryOf(found.services.length, services.length, isSearching || category !== '')}
      />
      {found.services.length === 0 && !found.isPending && (
        <EmptyState icon={SearchX} title="No service matches" actions={<Button onClick={clear}>Clear filters</Button>}>
          {noMatchText(query.trim(), category)}
        </EmptyState>
      )}
      {found.services.length > 0 && !isSearching && <ServiceGrid extensionId={extensionId} groups={categoryGroups(found.services)} />}
      {found.services.length > 0 && isSearching && <Results query={query.trim()} extensionId={extensionId} found={found} />}
    </>
  );
}

/** The search text and the category, which the address holds. */
function useServiceFilters() {
  const [params, setParams] = useSearchParams();
  const [text, setText, settleText] = useAddressText();
  const setCategory = (category: string) =>
    setParams((current) => {
      const next = new URLSearchParams(current);
      if (category === '') next.delete('category');
      else next.set('category', category);
      return settleText(next);
    });
  const clear = () => setParams(settleText(new URLSearchParams(), ''));
  return { text, setText, category: params.get('category') ?? '', setCategory, clear };
}

function focusFirstCard(event: KeyboardEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('[data-service]')?.focus();
}

function categoryGroups(services: readonly ServiceSummary[]): readonly ServiceGroup[] {
  return groupByCategory(services).map(({ category, services: members }) => ({ key: category, label: category, services: members }));
}

interface ResultsProps {
  query: string;
  extensionId: string;
  found: ServiceSearch;
}

function Results({ query, extensionId, found: { services, isGuess } }: ResultsProps) {
  const [expandedQuery, setExpandedQuery] = useState<string | null>(null);
  const shown = expandedQuery === query ? services : services.slice(0, FIRST_RESULTS);
  return (
    <div className={styles['results']}>
      {isGuess && <p className={styles['note']}>Nothing is called “{query}”. These come close:</p>}
      <ServiceGrid extensionId={extensionId} groups={[{ key: 'results', label: null, services: shown }]} />
      {shown.length < services.length && <Button onClick={() => setExpandedQuery(query)}>Show all {services.length} matches</Button>}
    </div>
  );
}

function summaryOf(shown: number, total: number, isFiltered: boolean): string {
  return isFiltered ? `${shown} of ${total} services` : `${total} services`;
}

function noMatchText(query: string, category: string): string {
  const place = category === '' ? 'any service' : `a service in ${category}`;
  return query === '' ? `There is no service in ${category}.` : `Neither name, category nor link name of ${place} comes close to “${query}”.`;
}
