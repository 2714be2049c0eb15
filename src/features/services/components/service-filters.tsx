import type { KeyboardEvent } from 'react';
import type { ServiceSummary } from '#src/contract/services.ts';
import { FilterSelect } from '#src/ui/filter-select.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { categoryOptions } from '../model/category.ts';
import styles from './service-filters.module.css';

interface ServiceFiltersProps {
  services: readonly ServiceSummary[];
  text: string;
  onTextChange: (text: string) => void;
  onSearchKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  category: string;
  onCategoryChange: (category: string) => void;
  summary: string;
}

/** Search box and category drop-down; says how many services are on show. */
export function ServiceFilters(props: ServiceFiltersProps) {
  const { services, text, onTextChange, onSearchKeyDown, category, onCategoryChange, summary } = props;
  return (
    <search className={styles['filters']}>
      <SearchField label="Search services" value={text} onChange={onTextChange} onKeyDown={onSearchKeyDown} hasShortcut />
      <FilterSelect label="Category" value={category} onChange={(event) => onCategoryChange(event.target.value)}>
        <option value="">All categories</option>
        {categoryOptions(services).map(({ category: option, count }) => (
          <option key={option} value={option}>
            {option} ({count})
          </option>
        ))}
      </FilterSelect>
      <output className={styles['summary']}>{summary}</output>
    </search>
  );
}
