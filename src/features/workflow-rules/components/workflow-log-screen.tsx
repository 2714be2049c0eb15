import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ListChecks, SearchX } from 'lucide-react';
import { useParams, useSearchParams } from 'react-router';
import { FIRING_STATUSES } from '#src/contract/automation-terms.ts';
import { BLANK_SUMMARY } from '#src/features/functions/index.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { FilterSelect } from '#src/ui/filter-select.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Pager } from '#src/ui/pager.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { firingFilter } from '../model/firing-params.ts';
import { FIRING_STATUS_WORDS } from '../model/words.ts';
import { FIRINGS_PER_PAGE, firingsQuery, rulesQuery } from '../queries.ts';
import { FiringList, FiringListSkeleton } from './firing-list.tsx';

/** "Workflow Logs": each firing of a rule with its record, its actions and their results, newest first. */
export function WorkflowLogScreen() {
  const { extensionId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const [text, setText, settleText] = useAddressText();
  const filter = firingFilter(params);
  const firings = useQuery({ ...firingsQuery(extensionId, filter), placeholderData: keepPreviousData });
  const rules = useQuery(rulesQuery(extensionId));
  const isNarrowed = filter.q !== '' || filter.ruleId !== undefined || filter.status !== undefined || filter.offset > 0;
  const changed = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete('offset');
    if (value === '') next.delete(name);
    else next.set(name, value);
    return next;
  };
  const choose = (name: string, value: string) => setParams(settleText(changed(name, value)), { preventScrollReset: true });
  return (
    <>
      <PageHeader title="Workflow Logs" description="Every firing of a rule with its record, its actions and their results." />
      <Panel>
        <Toolbar summary={<output>{firings.data === undefined ? BLANK_SUMMARY : countLabel(firings.data.total, 'firing', 'firings')}</output>}>
          <SearchField label="Search log" value={text} onChange={setText} hasShortcut />
          <FilterSelect label="Rule" value={filter.ruleId ?? ''} onChange={(event) => choose('rule', event.target.value)}>
            <option value="">All rules</option>
            {(rules.data?.rules ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </FilterSelect>
          <FilterSelect label="Status" value={filter.status ?? ''} onChange={(event) => choose('status', event.target.value)}>
            <option value="">All statuses</option>
            {FIRING_STATUSES.map((status) => (
              <option key={status} value={status}>
                {FIRING_STATUS_WORDS[status].label}
              </option>
            ))}
          </FilterSelect>
        </Toolbar>
        {firings.isPending && <FiringListSkeleton />}
        {firings.isError && (
          <ErrorState title="The workflow log could not be loaded" error={firings.error} onRetry={() => void firings.refetch()} isRetrying={firings.isFetching} />
        )}
        {firings.data !== undefined && firings.data.firings.length > 0 && <FiringList firings={firings.data.firings} />}
        {firings.data?.firings.length === 0 &&
          (isNarrowed ? (
            <EmptyState
              icon={SearchX}
              title="No firing matches"
              actions={<Button onClick={() => setParams(settleText(new URLSearchParams(), ''), { preventScrollReset: true })}>Clear filters</Button>}
            >
              Nothing in the log fits the search and filters.
            </EmptyState>
          ) : (
            <EmptyState
              icon={ListChecks}
              title="No rule has fired yet"
              actions={<ButtonLink to={`/extensions/${encodeURIComponent(extensionId)}/test`}>Test Your Extension</ButtonLink>}
            >
              Rules fire for records of the test organization, once the extension is installed there.
            </EmptyState>
          ))}
        {firings.data !== undefined && (
          <Pager
            label="Workflow log pages"
            offset={filter.offset}
            limit={FIRINGS_PER_PAGE}
            total={firings.data.total}
            hrefOf={(start) => `?${changed('offset', start === 0 ? '' : String(start))}`}
          />
        )}
      </Panel>
    </>
  );
}
