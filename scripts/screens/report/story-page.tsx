import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Badge } from '#src/ui/badge.tsx';
import { Banner } from '#src/ui/banner.tsx';
import { Button } from '#src/ui/button.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Section } from '#src/ui/section.tsx';
import { labelsOf } from '../labels.ts';
import { resultOf, type ReviewedShot, type ReviewedStory } from '../review.ts';
import { Choices } from './choices.tsx';
import { Comparison } from './comparison.tsx';
import { approveCommand, shotsFor, VIEWS, type PageState, type View } from './page-state.ts';
import { ResultBadge } from './result-badge.tsx';
import styles from './story-page.module.css';

interface StoryPageProps {
  story: ReviewedStory;
  /** The stories that the filters leave, to go through one after the other. */
  stories: readonly ReviewedStory[];
  state: PageState;
  onChange: (part: Partial<PageState>, how?: { replaces?: boolean }) => void;
}

const VIEW_LABELS: Readonly<Record<View, string>> = { before: 'Before', after: 'Now', slider: 'Slider', difference: 'Difference' };

/** One story: its photographs, how they changed, and what a screen reader meets in it. */
export function StoryPage({ story, stories, state, onChange }: StoryPageProps) {
  const shot = story.shots.find(({ id }) => id === state.shot) ?? shotsFor(story, state)[0] ?? story.shots[0];
  const place = stories.findIndex(({ id }) => id === story.id);
  const goTo = (next: ReviewedStory | undefined) => {
    if (next !== undefined) onChange({ story: next.id, shot: '' });
  };
  const leave = () => onChange({ story: '', shot: '' });
  useKeys({ ArrowLeft: () => goTo(stories[place - 1]), ArrowRight: () => goTo(stories[place + 1]), Escape: leave });
  const command = approveCommand([story]);
  return (
    <article className={styles['page']} aria-labelledby="story-name">
      <header className={styles['head']}>
        <Button variant="ghost" size="sm" icon={ArrowLeft} onClick={leave}>
          All stories
        </Button>
        <span className={styles['steps']}>
          <IconButton icon={ChevronLeft} label="Previous story" tooltip="Previous story (←)" disabled={place <= 0} onClick={() => goTo(stories[place - 1])} />
          <span className={styles['muted']}>{place < 0 ? 'Not among what the filters leave' : `${place + 1} of ${stories.length}`}</span>
          <IconButton icon={ChevronRight} label="Next story" tooltip="Next story (→)" disabled={place < 0 || place === stories.length - 1} onClick={() => goTo(stories[place + 1])} />
        </span>
      </header>
      <div>
        <p className={styles['muted']}>{story.groups.join(' › ')}</p>
        <h1 id="story-name" tabIndex={-1} className={styles['name']}>
          {story.name} <ResultBadge result={resultOf(story)} /> {story.state !== 'usual' && <Badge>{story.state}</Badge>}
        </h1>
        {story.file !== '' && <code className={styles['muted']}>{story.file}</code>}
      </div>
      {story.failure !== undefined && (
        <Banner tone="danger" title="The story could not be photographed">
          <pre className={styles['failure']}>{story.failure}</pre>
        </Banner>
      )}
      {shot !== undefined && <Photographs story={story} shot={shot} state={state} onChange={onChange} />}
      {command !== null && <Command command={command} />}
      <Trees story={story} shot={shot} />
    </article>
  );
}

interface PhotographsProps extends Omit<StoryPageProps, 'stories'> {
  shot: ReviewedShot;
}

function Photographs({ story, shot, state, onChange }: PhotographsProps) {
  const name = `${story.name}, ${shot.theme}, ${shot.width} px`;
  return (
    <div className={styles['photographs']}>
      <div className={styles['pickers']}>
        <Choices
          label="Photograph"
          value={shot.id}
          choices={story.shots.map(({ id, theme, width, result }) => ({ value: id, label: `${theme === 'dark' ? 'Dark' : 'Light'} ${width}`, isMarked: result !== 'same' }))}
          onChange={(id) => onChange({ shot: id }, { replaces: true })}
        />
        {shot.result === 'changed' && (
          <Choices
            label="View"
            value={state.view}
            choices={VIEWS.map((view) => ({ value: view, label: VIEW_LABELS[view] }))}
            onChange={(value) => onChange({ view: VIEWS.find((view) => view === value) ?? 'slider' }, { replaces: true })}
          />
        )}
        {shot.differing !== undefined && <span className={styles['muted']}>{shot.differing.toLocaleString()} pixels differ</span>}
      </div>
      <Comparison key={shot.id} shot={shot} view={state.view} name={name} />
    </div>
  );
}

function Command({ command }: { command: string }) {
  return (
    <Section title="Approve" aside={<CopyButton text={command} accessibleLabel="Copy the command" />}>
      <pre className={styles['code']}>{command}</pre>
    </Section>
  );
}

function Trees({ story, shot }: { story: ReviewedStory; shot: ReviewedShot | undefined }): ReactNode {
  const found = story.trees.find(({ widths }) => shot !== undefined && widths.includes(shot.width)) ?? story.trees[0];
  if (found === undefined) return null;
  const labels = labelsOf(found.tree);
  return (
    <div className={styles['trees']}>
      <Section title="Accessibility tree">
        {/* Long lines scroll, so the keyboard has to reach the region. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <pre className={styles['code']} tabIndex={0} aria-label="Accessibility tree">
          {found.tree}
        </pre>
      </Section>
      <Section title={`Labels (${labels.length})`}>
        <ul className={styles['labels']}>
          {labels.map(({ role, name }) => (
            <li key={`${role} ${name}`}>
              <span>{name}</span> <span className={styles['muted']}>{role}</span>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}

/** Keys that work wherever nobody is typing or moving a slider. */
function useKeys(actions: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const isBusy = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, pre') !== null;
      if (isBusy || event.ctrlKey || event.metaKey || event.altKey) return;
      actions[event.key]?.();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [actions]);
}
