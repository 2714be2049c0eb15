import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useDeferredValue, type ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import type { ConnectionPage, ConnectionView } from '#src/contract/connections.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { filterFromParams, isNarrowed, sortChange, withParams, type ConnectionSortKey } from '../model/list-params.ts';
import { STATUS_LABELS } from '../model/status.ts';
import { connectionPageQuery, type ConnectionFilter, type ConnectionOwner } from '../queries.ts';
import { ConnectionFilters } from './connection-filters.tsx';
import { ConnectionTable } from './connection-table.tsx';
import { ConnectionTableSkeleton } from './connection-table-skeleton.tsx';

interface ConnectionListProps {
  /** Id of an extension; null for every extension of the workspace, each row naming its own. */
  owner: ConnectionOwner;
  view: ConnectionView;
  /** Names the table: "My Connections". */
  label: string;
  /** Shown when there is nothing to list, whatever the filters. */
  empty: ReactNode;
}

/** Connections to sort, filter and search, however many there are. The address bar holds the choices. */
export function ConnectionList({ owner, view, label, empty }: ConnectionListProps) {
  const [params, setParams] = useSearchParams();
  const [text, setText, settleText] = useAddressText();
  const filter = filterFromParams(params, view);
  const first = useQuery({ ...connectionPageQuery(owner, filter, 0), placeholderData: keepPreviousData });
  // Rows are drawn in slices, in which the browser can do other things.
  const page = useDeferredValue(first.data);
  const change = (changes: Readonly<Record<string, string | null>>) => setParams((current) => settleText(withParams(current, changes)), { preventScrollReset: true });
  const clear = () => setParams((current) => settleText(withParams(current, { status: null, service: null }), ''), { preventScrollReset: true });

  if (first.isError) {
    return (
      <Panel>
        <ErrorState title="The connections could not be loaded" error={first.error} onRetry={() => void first.refetch()} isRetrying={first.isFetching} />
      </Panel>
    );
  }
  if (page === undefined) return <ConnectionTableSkeleton />;
  if (page.viewTotal === 0 && !isNarrowed(filter)) return empty;
  return (
    <Panel>
      <ConnectionFilters
        text={text}
        onTextChange={setText}
        filter={filter}
        facets={page.facets}
        onChange={change}
        summary={summaryOf(page, filter)}
      />
      {page.total === 0 ? (
        <EmptyState icon={SearchX} title="No connection matches" actions={<Button onClick={clear}>Clear filters</Button>}>
          Nothing in {label} matches {choicesOf(page, filter)}.
        </EmptyState>
      ) : (
        <ConnectionTable
          owner={owner}
          filter={filter}
          label={label}
          total={page.total}
          firstPage={page.connections}
          isOutdated={first.isPlaceholderData}
          onSort={(key: ConnectionSortKey) => change(sortChange(filter, key))}
        />
      )}
    </Panel>
  );
}

const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });

/** The search and the filters in words. */
function choicesOf({ facets }: ConnectionPage, { q, status, service }: ConnectionFilter): string {
  const serviceName = facets.services.find(({ key }) => key === service)?.name ?? service;
  return conjunction.format([
    ...(q === '' ? [] : [`“${q}”`]),
    ...(status === undefined ? [] : [`the status ${STATUS_LABELS[status]}`]),
    ...(serviceName === undefined ? [] : [`the service ${serviceName}`]),
  ]);
}

const count = new Intl.NumberFormat();

function summaryOf({ total, viewTotal }: ConnectionPage, filter: ConnectionFilter): string {
  const all = `${count.format(viewTotal)} ${viewTotal === 1 ? 'connection' : 'connections'}`;
  return isNarrowed(filter) ? `${count.format(total)} of ${all}` : all;
}
