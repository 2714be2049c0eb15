import { useInfiniteQuery } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { CONNECTION_ACTIVITY_KINDS } from '#src/contract/connection-terms.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { FilterSelect } from '#src/ui/filter-select.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { ACTIVITY_LABELS } from '../model/activity.ts';
import { withParams } from '../model/list-params.ts';
import { connectionActivityQuery } from '../queries.ts';
import { ActivityList } from './activity-list.tsx';
import { Section } from '#src/ui/section.tsx';
import styles from './connection-activity.module.css';

interface ConnectionActivityProps {
  extensionId: string;
  connectionLinkName: string;
}

/** What happened to a connection, newest first; the address holds the filter. */
export function ConnectionActivity({ extensionId, connectionLinkName }: ConnectionActivityProps) {
  const [params, setParams] = useSearchParams();
  const kind = CONNECTION_ACTIVITY_KINDS.find((known) => known === params.get('activity')) ?? null;
  const activity = useInfiniteQuery(connectionActivityQuery(extensionId, connectionLinkName, kind));
  const choose = (chosen: string) => setParams((current) => withParams(current, { activity: chosen }), { replace: true, preventScrollReset: true });
  const entries = activity.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <Section
      title="Activity"
      aside={
        <FilterSelect label="Kind of activity" value={kind ?? ''} onChange={(event) => choose(event.target.value)}>
          <option value="">All activity</option>
          {CONNECTION_ACTIVITY_KINDS.map((option) => (
            <option key={option} value={option}>
              {ACTIVITY_LABELS[option]}
            </option>
          ))}
        </FilterSelect>
      }
    >
      <Panel>
        {activity.isPending && <ActivitySkeleton />}
        {activity.isError && entries.length === 0 && (
          <ErrorState
            title="The activity could not be loaded"
            error={activity.error}
            onRetry={() => void activity.refetch()}
            isRetrying={activity.isFetching}
            headingLevel={3}
          />
        )}
        {activity.isSuccess && entries.length === 0 && <NoActivity kind={kind === null ? null : ACTIVITY_LABELS[kind]} />}
        {entries.length > 0 && <ActivityList extensionId={extensionId} entries={entries} />}
        {activity.hasNextPage && (
          <div className={styles['more']}>
            <Button size="sm" onClick={() => void activity.fetchNextPage()} isBusy={activity.isFetchingNextPage} busyLabel="Loading…">
              {activity.isFetchNextPageError ? 'Retry' : 'Show more'}
            </Button>
          </div>
        )}
      </Panel>
    </Section>
  );
}

function NoActivity({ kind }: { kind: string | null }) {
  return (
    <EmptyState icon={History} title={kind === null ? 'Nothing has happened yet' : `Nothing of the kind “${kind}”`} headingLevel={3}>
      Creation, authorizations, refreshes and uses are listed here.
    </EmptyState>
  );
}

function ActivitySkeleton() {
  return (
    <Loading label="Loading activity…">
      <div className={styles['skeleton']} aria-hidden="true">
        <Skeleton width="60%" height="1.25rem" />
        <Skeleton width="45%" height="1.25rem" />
        <Skeleton width="50%" height="1.25rem" />
      </div>
    </Loading>
  );
}
