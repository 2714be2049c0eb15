import { MODULES, type ModuleName } from '#src/contract/automation-terms.ts';
import { FilterSelect } from '#src/ui/filter-select.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { moduleLabel } from '../model/module-label.ts';

interface ModuleFiltersProps {
  searchLabel: string;
  text: string;
  onTextChange: (text: string) => void;
  module: ModuleName | undefined;
  /** Empty for every module. */
  onModuleChange: (module: string) => void;
  summary: string;
}

/** Search and module, above lists of what is made for a module. */
export function ModuleFilters({ searchLabel, text, onTextChange, module, onModuleChange, summary }: ModuleFiltersProps) {
  return (
    <Toolbar summary={<output>{summary}</output>}>
      <SearchField label={searchLabel} value={text} onChange={onTextChange} hasShortcut />
      <FilterSelect label="Module" value={module ?? ''} onChange={(event) => onModuleChange(event.target.value)}>
        <option value="">All modules</option>
        {MODULES.map((name) => (
          <option key={name} value={name}>
            {moduleLabel(name)}
          </option>
        ))}
      </FilterSelect>
    </Toolbar>
  );
}
