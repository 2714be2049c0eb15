import { SearchX } from 'lucide-react';
import { Button } from '#src/ui/button.tsx';
import { EmptyState } from '#src/ui/empty-state.tsx';
import { resultOf, type ReviewedStory } from '../review.ts';
import { coverOf, FIRST_STATE, groupStories, pageAddress, type PageState } from './page-state.ts';
import { ResultBadge } from './result-badge.tsx';
import { latestPicture } from './reviewed-data.ts';
import styles from './overview.module.css';

interface OverviewProps {
  stories: readonly ReviewedStory[];
  state: PageState;
  onClear: () => void;
}

/** All stories as small pictures, grouped as the console is. */
export function Overview({ stories, state, onClear }: OverviewProps) {
  if (stories.length === 0) {
    return (
      <EmptyState icon={SearchX} title="No story fits" actions={<Button onClick={onClear}>Clear search and filters</Button>}>
        Nothing that was photographed fits the search and the filters.
      </EmptyState>
    );
  }
  return groupStories(stories).map(({ title, stories: members }) => (
    <section key={title} className={styles['group']} aria-label={title}>
      <h2 className={styles['title']}>
        {title} <span className={styles['count']}>{members.length}</span>
      </h2>
      <ul className={styles['cards']}>
        {members.map((story) => (
          <li key={story.id}>
            <Card story={story} state={state} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function Card({ story, state }: { story: ReviewedStory; state: PageState }) {
  const cover = coverOf(story, state);
  const picture = cover === undefined ? undefined : latestPicture(cover);
  return (
    <a className={styles['card']} href={pageAddress({ ...FIRST_STATE, ...state, story: story.id, shot: cover?.id ?? '' })}>
      <span className={styles['frame']}>{picture !== undefined && <img className={styles['picture']} src={picture} alt="" loading="lazy" decoding="async" />}</span>
      <span className={styles['line']}>
        <span className={styles['name']}>{story.name}</span>
        <ResultBadge result={resultOf(story)} />
      </span>
    </a>
  );
}
