import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { History, SearchX } from 'lucide-react';
import { useParams, useSearchParams } from 'react-router';
import { EXECUTION_STATUSES } from '#src/contract/automation-terms.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { Button } from '#src/ui/button.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { FilterSelect } from '#src/ui/filter-select.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { Pager } from '#src/ui/pager.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { BLANK_SUMMARY } from '../model/blank-summary.ts';
import { EXECUTION_STATUS_LABELS } from '../model/execution-words.ts';
import { executionFilter } from '../model/execution-params.ts';
import { functionsPath } from '../paths.ts';
import { EXECUTIONS_PER_PAGE, executionsQuery, functionsQuery } from '../queries.ts';
import { ExecutionTable, ExecutionTableSkeleton } from './execution-table.tsx';

/** Every run of the extension's functions, newest first; of one function where the address names it. */
export function ExecutionsScreen() {
  const { extensionId = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const filter = executionFilter(params);
  const executions = useQuery({ ...executionsQuery(extensionId, filter), placeholderData: keepPreviousData });
  const functions = useQuery(functionsQuery(extensionId));
  const isNarrowed = filter.functionId !== undefined || filter.status !== undefined;
  const changed = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete('offset');
    if (value === '') next.delete(name);
    else next.set(name, value);
    return next;
  };
  const choose = (name: string, value: string) => setParams(changed(name, value), { preventScrollReset: true });
  return (
    <>
      <PageHeader title="Executions" description="Every run of a custom function, with its log, its calls and where its time went." />
      <Panel>
        <Toolbar summary={<output>{executions.data === undefined ? BLANK_SUMMARY : countLabel(executions.data.total, 'execution', 'executions')}</output>}>
          <FilterSelect label="Function" value={filter.functionId ?? ''} onChange={(event) => choose('function', event.target.value)}>
            <option value="">All functions</option>
            {(functions.data?.functions ?? []).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </FilterSelect>
          <FilterSelect label="Status" value={filter.status ?? ''} onChange={(event) => choose('status', event.target.value)}>
            <option value="">All statuses</option>
            {EXECUTION_STATUSES.map((status) => (
              <option key={status} value={status}>
                {EXECUTION_STATUS_LABELS[status]}
              </option>
            ))}
          </FilterSelect>
        </Toolbar>
        {executions.isPending && <ExecutionTableSkeleton />}
        {executions.isError && (
          <ErrorState title="The executions could not be loaded" error={executions.error} onRetry={() => void executions.refetch()} isRetrying={executions.isFetching} />
        )}
        {executions.data !== undefined && executions.data.executions.length > 0 && <ExecutionTable executions={executions.data.executions} />}
        {executions.data?.executions.length === 0 &&
          (isNarrowed || filter.offset > 0 ? (
            <EmptyState icon={SearchX} title="No execution matches" actions={<Button onClick={() => setParams(new URLSearchParams())}>Clear filters</Button>}>
              No run of this function, or none that ended like this.
            </EmptyState>
          ) : (
            <EmptyState icon={History} title="Nothing has run yet" actions={<ButtonLink to={functionsPath(extensionId)}>Custom Functions</ButtonLink>}>
              A function runs when a workflow rule begins it, or with “Save and Execute” in its editor.
            </EmptyState>
          ))}
        {executions.data !== undefined && (
          <Pager
            label="Execution pages"
            offset={filter.offset}
            limit={EXECUTIONS_PER_PAGE}
            total={executions.data.total}
            hrefOf={(start) => `?${changed('offset', start === 0 ? '' : String(start))}`}
          />
        )}
      </Panel>
    </>
  );
}
