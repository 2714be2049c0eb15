import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Download, ListX, SearchX, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { JournalOutcome, JournalTarget } from '#src/contract/journal.ts';
import { callApi } from '#src/lib/api.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { downloadJson } from '#src/lib/download-json.ts';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { FilterSelect } from '#src/ui/filter-select.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useMockPanel } from '../mock-panel-store.ts';
import { clearJournalMutation, journalQuery, LIVE_INTERVAL_MS, type JournalFilter } from '../queries.ts';
import { JournalEntryView } from './journal-entry-view.tsx';
import { JournalList } from './journal-list.tsx';
import styles from './journal-tab.module.css';

const TARGETS: Readonly<Record<JournalTarget, string>> = { console: 'Console API', provider: 'Provider', vendor: 'Vendors' };
const OUTCOMES: Readonly<Record<JournalOutcome, string>> = { succeeded: 'Succeeded', refused: 'Refused (4xx)', failed: 'Failed (5xx)', unanswered: 'No answer' };
const SHOWN = 100;

/** Every request: what caused it, what came back, what a fault did to it. */
export function JournalTab() {
  const { entryId, showEntry } = useMockPanel();
  const [filter, setFilter] = useState<JournalFilter>({});
  if (entryId !== null) return <JournalEntryView entryId={entryId} onBack={() => showEntry(null)} />;
  return (
    <div className={styles['journal']}>
      <div className={styles['filters']}>
        <SearchField label="Search requests" value={filter.q ?? ''} onChange={(q) => setFilter({ ...filter, q })} />
        <FilterSelect label="Sent to" value={filter.target ?? ''} onChange={(event) => setFilter(withChoice(filter, 'target', event.target.value))}>
          <option value="">All targets</option>
          {Object.entries(TARGETS).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </FilterSelect>
        <FilterSelect label="Outcome" value={filter.outcome ?? ''} onChange={(event) => setFilter(withChoice(filter, 'outcome', event.target.value))}>
          <option value="">All outcomes</option>
          {Object.entries(OUTCOMES).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </FilterSelect>
      </div>
      <Entries filter={filter} />
    </div>
  );
}

function withChoice(filter: JournalFilter, name: 'target' | 'outcome', value: string): JournalFilter {
  const { [name]: _before, ...rest } = filter;
  return value === '' ? rest : { ...rest, [name]: value };
}

function Entries({ filter }: { filter: JournalFilter }) {
  const { showEntry } = useMockPanel();
  const { data: page, error, refetch, isFetching } = useQuery({
    ...journalQuery({ ...filter, limit: SHOWN }),
    refetchInterval: LIVE_INTERVAL_MS,
    placeholderData: (before) => before,
  });
  if (page === undefined && error !== null) {
    return <ErrorState title="The journal could not be read" error={error} onRetry={() => void refetch()} isRetrying={isFetching} headingLevel={3} />;
  }
  if (page === undefined) {
    return (
      <Loading label="Loading the journal…">
        <Skeleton height="24rem" />
      </Loading>
    );
  }
  return (
    <>
      <JournalActions summary={summaryOf(page.total, page.recorded)} />
      {page.entries.length === 0 ? <NothingRecorded isFiltered={page.recorded > 0} /> : <JournalList entries={page.entries} onSelect={showEntry} />}
      {page.total > page.entries.length && <p className={styles['more']}>{`The last ${SHOWN} of ${page.total} are shown. Search to find older ones.`}</p>}
    </>
  );
}

function summaryOf(total: number, recorded: number): string {
  return total === recorded ? countLabel(recorded, 'request', 'requests') : `${total} of ${countLabel(recorded, 'request', 'requests')}`;
}

function JournalActions({ summary }: { summary: string }) {
  const clear = useMutation(clearJournalMutation(useQueryClient()));
  const save = useMutation({
    mutationFn: () => callApi('exportHar', {}),
    onSuccess: (har) => downloadJson('patchbay.har', har),
  });
  const problem = clear.error ?? save.error;
  return (
    <>
      <div className={styles['actions']}>
        <output className={styles['summary']}>{summary}</output>
        <Button size="sm" variant="ghost" icon={Download} isBusy={save.isPending} onClick={() => save.mutate()}>
          Save as HAR
        </Button>
        <Button size="sm" variant="ghost" icon={Trash2} isBusy={clear.isPending} onClick={() => clear.mutate()}>
          Clear
        </Button>
      </div>
      <div role="alert">{problem !== null && <Banner tone="danger" title={problem.message} />}</div>
    </>
  );
}

function NothingRecorded({ isFiltered }: { isFiltered: boolean }) {
  if (!isFiltered) {
    return (
      <EmptyState icon={ListX} title="No requests yet" headingLevel={3}>
        Whatever the console asks the backend from now on appears here.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={SearchX} title="No request matches" headingLevel={3}>
      Change the search or the filters.
    </EmptyState>
  );
}
