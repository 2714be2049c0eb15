import { CircleAlert } from 'lucide-react';
import { useId, useState, type FocusEvent, type KeyboardEvent, type Ref } from 'react';
import type { Scope } from '#src/contract/services.ts';
import { Checkbox } from '#src/ui/checkbox.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { coverage, filterScopes, groupScopes, selectScopes } from '../model/scope-selection.ts';
import { ScopeList } from './scope-list.tsx';
import styles from './scope-picker.module.css';

/** Fewer scopes are easier to read without headings between them. */
const GROUPED_FROM = 15;

interface ScopePickerProps {
  scopes: readonly Scope[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
  onBlur?: () => void;
  ref?: Ref<HTMLInputElement>;
  error?: string | undefined;
}

/** "Scopes": search, "Select all" of what is on show, and how many are chosen. Arrow keys move between the boxes. */
export function ScopePicker({ scopes, selected, onChange, onBlur, ref, error }: ScopePickerProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const shown = filterScopes(scopes, query);
  const chosen = coverage(shown, selected);
  const choose = (values: readonly string[], isSelected: boolean) => onChange(selectScopes(scopes, selected, values, isSelected));
  const leave = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) onBlur?.();
  };
  return (
    // The controls in it are operated; it only notices when they are left.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <fieldset className={styles['field']} onBlur={leave} aria-describedby={error === undefined ? undefined : `${id}-error`}>
      <legend className={styles['legend']}>Scopes</legend>
      <div className={styles['head']}>
        <SearchField label="Search scopes" value={query} onChange={setQuery} onKeyDown={keepFromSubmitting} />
        <output className={styles['count']}>
          {selected.length} of {scopes.length} selected
        </output>
      </div>
      <div className={styles['box']} data-invalid={error !== undefined}>
        <div className={styles['all']}>
          <Checkbox
            {...(ref === undefined ? {} : { ref })}
            label={query.trim() === '' ? 'Select all' : `Select all ${shown.length} found`}
            checked={chosen === 'all'}
            isIndeterminate={chosen === 'some'}
            disabled={shown.length === 0}
            onChange={() => choose(shown.map(({ value }) => value), chosen !== 'all')}
          />
        </div>
        {shown.length === 0 ? (
          <p className={styles['none']}>No scope matches “{query.trim()}”.</p>
        ) : (
          <ScopeList groups={scopes.length > GROUPED_FROM ? groupScopes(shown) : [{ group: '', scopes: shown }]} selected={selected} onChange={(value, isSelected) => choose([value], isSelected)} />
        )}
      </div>
      {error !== undefined && (
        <p id={`${id}-error`} className={styles['error']}>
          <CircleAlert className={styles['errorIcon']} aria-hidden="true" />
          {error}
        </p>
      )}
    </fieldset>
  );
}

function keepFromSubmitting(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}
