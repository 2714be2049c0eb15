import { FilterSelect } from '#src/ui/filter-select.tsx';
import { SearchField } from '#src/ui/search-field.tsx';
import { Toolbar } from '#src/ui/toolbar.tsx';
import { RESULTS, type Review } from '../review.ts';
import { THEMES } from '../shot.ts';
import { STORY_STATES } from '../story.ts';
import { readPageState, type PageState } from './page-state.ts';
import { resultLabel } from './result-badge.tsx';

interface FilterBarProps {
  review: Review;
  state: PageState;
  shown: number;
  onChange: (part: Partial<PageState>, how?: { replaces?: boolean }) => void;
}

/** Search and filters of the overview. */
export function FilterBar({ review, state, shown, onChange }: FilterBarProps) {
  const areas = [...new Set(review.stories.map(({ groups }) => groups[0] ?? ''))];
  const widths = [...new Set(review.stories.flatMap(({ shots }) => shots.map(({ width }) => width)))].toSorted((one, other) => other - one);
  // What is chosen goes through the same reading as an address, so that no value has to be believed.
  const choose = (name: keyof PageState) => (event: { target: { value: string } }) => onChange({ [name]: readPageState(`#${new URLSearchParams({ [name]: event.target.value }).toString()}`)[name] });
  return (
    <Toolbar summary={`${shown} of ${review.stories.length} stories`}>
      <SearchField label="Search stories" value={state.search} hasShortcut onChange={(search) => onChange({ search }, { replaces: true })} />
      <FilterSelect label="Result" value={state.result} onChange={choose('result')}>
        <option value="">All results</option>
        {RESULTS.map((result) => (
          <option key={result} value={result}>
            {resultLabel(result)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect label="Area" value={state.area} onChange={choose('area')}>
        <option value="">All areas</option>
        {areas.map((area) => (
          <option key={area}>{area}</option>
        ))}
      </FilterSelect>
      <FilterSelect label="State" value={state.state} onChange={choose('state')}>
        <option value="">All states</option>
        {STORY_STATES.map((name) => (
          <option key={name} value={name}>
            {capitalised(name)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect label="Theme" value={state.theme} onChange={choose('theme')}>
        <option value="">Both themes</option>
        {THEMES.map((theme) => (
          <option key={theme} value={theme}>
            {capitalised(theme)}
          </option>
        ))}
      </FilterSelect>
      <FilterSelect label="Width" value={state.width} onChange={choose('width')}>
        <option value="">All widths</option>
        {widths.map((width) => (
          <option key={width} value={String(width)}>
            {width} px
          </option>
        ))}
      </FilterSelect>
    </Toolbar>
  );
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
