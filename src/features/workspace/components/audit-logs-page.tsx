import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ScrollText, SearchX } from 'lucide-react';
import { useSearchParams } from 'react-router';
import { countLabel } from '#src/lib/count-label.ts';
import { useAddressText } from '#src/lib/use-address-text.ts';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { FilterSelect } from '#src/ui/filter-select.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Pager } from '#src/ui/pager.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { AUDIT_ACTIVITIES, AUDIT_ACTIVITY_LABELS } from '../model/audit-activity.ts';
import { AUDIT_PAGE_SIZE, auditLogParams } from '../model/audit-log-params.ts';
import { auditLogsQuery, workspaceQuery } from '../queries.ts';
import { AuditLogTable, AuditLogTableSkeleton } from './audit-log-table.tsx';

/** "Audit Logs": what was done in the workspace, newest first. */
export function AuditLogsPage() {
  const [params, setParams] = useSearchParams();
  const [text, setText] = useAddressText();
  const { q, user, activity, offset } = auditLogParams(params);
  const { data: workspace } = useQuery(workspaceQuery());
  const logs = useQuery({ ...auditLogsQuery({ q, user, activity, offset, limit: AUDIT_PAGE_SIZE }), placeholderData: keepPreviousData });
  const isFiltered = q !== '' || user !== undefined || activity !== undefined;

  const changed = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete('offset');
    if (value === '') next.delete(name);
    else next.set(name, value);
    return next;
  };
  const choose = (name: string, value: string) => setParams(changed(name, value), { preventScrollReset: true });
  const clear = () => {
    setText('');
    setParams(new URLSearchParams(), { preventScrollReset: true });
  };

  return (
    <>
      <PageHeader title="Audit Logs" description="Who did what in this workspace, and when." />
      <Panel>
        <Toolbar summary={logs.data === undefined ? '\u00A0' : countLabel(logs.data.total, 'entry', 'entries')}>
          <SearchField label="Search details" value={text} onChange={setText} hasShortcut />
          <FilterSelect label="User" value={user ?? ''} onChange={(event) => choose('user', event.target.value)}>
            <option value="">All users</option>
            {workspace?.users.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </FilterSelect>
          <FilterSelect label="Activity" value={activity ?? ''} onChange={(event) => choose('activity', event.target.value)}>
            <option value="">All activities</option>
            {AUDIT_ACTIVITIES.map((known) => (
              <option key={known} value={known}>
                {AUDIT_ACTIVITY_LABELS[known]}
              </option>
            ))}
          </FilterSelect>
        </Toolbar>
        {logs.isPending && <AuditLogTableSkeleton />}
        {logs.isError && (
          <ErrorState title="The audit log could not be loaded" error={logs.error} onRetry={() => void logs.refetch()} isRetrying={logs.isFetching} />
        )}
        {logs.data !== undefined && logs.data.entries.length > 0 && <AuditLogTable entries={logs.data.entries} />}
        {logs.data?.entries.length === 0 &&
          (isFiltered || offset > 0 ? (
            <EmptyState icon={SearchX} title="No entry matches" actions={<Button onClick={clear}>Clear filters</Button>}>
              Nothing in the log fits the search and filters.
            </EmptyState>
          ) : (
            <EmptyState icon={ScrollText} title="Nothing has happened yet">
              Creating an extension, authorizing a connection or changing a setting leaves an entry here.
            </EmptyState>
          ))}
        {logs.data !== undefined && (
          <Pager
            label="Audit log pages"
            offset={offset}
            limit={AUDIT_PAGE_SIZE}
            total={logs.data.total}
            hrefOf={(start) => `?${start === 0 ? changed('offset', '') : changed('offset', String(start))}`}
          />
        )}
      </Panel>
    </>
  );
}
