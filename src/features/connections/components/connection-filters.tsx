import { CONNECTION_STATUSES } from '#src/contract/connection-terms.ts';
import type { ConnectionPage } from '#src/contract/connections.ts';
import { FilterSelect } from '#src/ui/filter-select.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { STATUS_LABELS } from '../model/status.ts';
import type { ConnectionFilter } from '../queries.ts';
import styles from './connection-filters.module.css';

interface ConnectionFiltersProps {
  text: string;
  onTextChange: (text: string) => void;
  filter: ConnectionFilter;
  facets: ConnectionPage['facets'];
  onChange: (changes: Readonly<Record<string, string | null>>) => void;
  summary: string;
}

/** Search, status and service; says how many connections are left. */
export function ConnectionFilters({ text, onTextChange, filter, facets, onChange, summary }: ConnectionFiltersProps) {
  const counts = new Map(facets.statuses.map(({ status, count }) => [status, count]));
  return (
    <Toolbar summary={<output>{summary}</output>}>
      <div className={styles['search']}>
        <SearchField label="Search connections" value={text} onChange={onTextChange} hasShortcut />
      </div>
      <div className={styles['filter']}>
        <FilterSelect label="Status" value={filter.status ?? ''} onChange={(event) => onChange({ status: event.target.value })}>
          <option value="">All statuses</option>
          {CONNECTION_STATUSES.filter((status) => counts.has(status) || status === filter.status).map((status) => (
            <option key={status} value={status}>
              {STATUS_LABELS[status]} ({counts.get(status) ?? 0})
            </option>
          ))}
        </FilterSelect>
      </div>
      <div className={styles['filter']}>
        <FilterSelect label="Service" value={filter.service ?? ''} onChange={(event) => onChange({ service: event.target.value })}>
          <option value="">All services</option>
          {withChosen(facets.services, filter.service).map(({ key, name, count }) => (
            <option key={key} value={key}>
              {name} ({count})
            </option>
          ))}
        </FilterSelect>
      </div>
    </Toolbar>
  );
}

/** A service that the address names is offered even when no connection uses it. */
function withChosen(services: ConnectionPage['facets']['services'], chosen: string | undefined): ConnectionPage['facets']['services'] {
  if (chosen === undefined || services.some(({ key }) => key === chosen)) return services;
  return [...services, { key: chosen, name: chosen, count: 0 }];
}
