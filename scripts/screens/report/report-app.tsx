import { Announcer } from '#src/ui/announcer.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { Toaster } from '#src/ui/toaster.tsx';
import { countResults, RESULTS, type Review } from '../review.ts';
import { FilterBar } from './filter-bar.tsx';
import { Overview } from './overview.tsx';
import { approveCommand, FIRST_STATE, pageAddress, storiesFor } from './page-state.ts';
import { resultLabel } from './result-badge.tsx';
import { StoryPage } from './story-page.tsx';
import { usePageState } from './use-page-state.ts';
import styles from './report-app.module.css';

const megabytes = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** The page that people review screens on. */
export function ReportApp({ review }: { review: Review }) {
  const { state, change } = usePageState();
  const stories = storiesFor(review.stories, state);
  const open = review.stories.find(({ id }) => id === state.story);
  const hasFilter = pageAddress({ ...state, story: '', shot: '' }) !== pageAddress(FIRST_STATE);
  const command = hasFilter ? approveCommand(stories) : 'npm run screens -- --approve';
  return (
    <>
      <header className={styles['bar']}>
        <a href={pageAddress(FIRST_STATE)} className={styles['product']}>
          Patchbay <span className={styles['muted']}>Screens</span>
        </a>
        <Counts review={review} />
        <span className={styles['end']}>
          {approveCommand(stories) !== null && command !== null && (
            <CopyButton text={command} label={hasFilter ? 'Copy command that approves these' : 'Copy command that approves all'} variant="secondary" />
          )}
        </span>
      </header>
      <main className={styles['main']}>
        {open === undefined ? (
          <>
            <div className={styles['filters']}>
              <FilterBar review={review} state={state} shown={stories.length} onChange={change} />
            </div>
            <Overview stories={stories} state={state} onClear={() => change({ ...FIRST_STATE })} />
            <p className={styles['foot']}>
              {review.browser}. The approved pictures weigh {megabytes.format(review.weight.approved / 1e6)} of {megabytes.format(review.weight.limit / 1e6)} MB.
            </p>
          </>
        ) : (
          <StoryPage key={open.id} story={open} stories={stories} state={state} onChange={change} />
        )}
      </main>
      <Toaster />
      <Announcer />
    </>
  );
}

function Counts({ review }: { review: Review }) {
  const counts = countResults(review.stories);
  return (
    <ul className={styles['counts']}>
      {RESULTS.filter((result) => counts[result] > 0).map((result) => (
        <li key={result}>
          <a href={pageAddress({ ...FIRST_STATE, result })} className={styles['count']}>
            <strong>{counts[result].toLocaleString()}</strong> {resultLabel(result).toLowerCase()}
          </a>
        </li>
      ))}
    </ul>
  );
}
