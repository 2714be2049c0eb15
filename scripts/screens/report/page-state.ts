import { RESULTS, resultOf, type Result, type ReviewedShot, type ReviewedStory } from '../review.ts';
import { THEMES, type Theme } from '../shot.ts';
import { pathOf, STORY_STATES, type StoryState } from '../story.ts';

export const VIEWS = ['before', 'after', 'slider', 'difference'] as const;

export type View = (typeof VIEWS)[number];

/** Everything on the page that a link keeps. */
export interface PageState {
  search: string;
  /** First group of a story's title; empty for all. */
  area: string;
  state: StoryState | '';
  theme: Theme | '';
  /** CSS pixels as text; empty for all. */
  width: string;
  result: Result | '';
  /** Id of the story that is open; empty for the overview. */
  story: string;
  /** Name of the photograph that is open; empty for the first that fits. */
  shot: string;
  view: View;
}

export const FIRST_STATE: PageState = { search: '', area: '', state: '', theme: '', width: '', result: '', story: '', shot: '', view: 'slider' };

/**
 * Reads the page's state out of its address.
 * @param hash the part of an address from `#` on
 * @returns a state; what the address doesn't say or says wrongly is as at first
 */
export function readPageState(hash: string): PageState {
  const said = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    search: said.get('search') ?? '',
    area: said.get('area') ?? '',
    state: oneOf(STORY_STATES, said.get('state')) ?? '',
    theme: oneOf(THEMES, said.get('theme')) ?? '',
    width: /^\d+$/.test(said.get('width') ?? '') ? (said.get('width') ?? '') : '',
    result: oneOf(RESULTS, said.get('result')) ?? '',
    story: said.get('story') ?? '',
    shot: said.get('shot') ?? '',
    view: oneOf(VIEWS, said.get('view')) ?? FIRST_STATE.view,
  };
}

function oneOf<Choice extends string>(choices: readonly Choice[], said: string | null): Choice | undefined {
  return choices.find((choice) => choice === said);
}

/**
 * Writes a state as the part of an address from `#` on; what is as at first is left out.
 */
export function pageAddress(state: PageState): string {
  const parts = Object.entries(state).filter(([name, value]) => value !== '' && value !== FIRST_STATE[name as keyof PageState]);
  return `#${new URLSearchParams(Object.fromEntries(parts)).toString()}`;
}

/**
 * Finds the photographs of a story that the filters leave.
 */
export function shotsFor({ shots }: Pick<ReviewedStory, 'shots'>, { theme, width, result }: PageState): ReviewedShot[] {
  return shots.filter((shot) => (theme === '' || shot.theme === theme) && (width === '' || String(shot.width) === width) && (result === '' || result === 'failed' || shot.result === result));
}

/**
 * Finds the stories that the filters leave, those that need a look first within each area.
 * @param stories all of them, in the order of Storybook
 */
export function storiesFor(stories: readonly ReviewedStory[], filter: PageState): ReviewedStory[] {
  const words = filter.search.toLowerCase().split(/\s+/).filter(Boolean);
  return stories.filter((story) => {
    const text = `${pathOf(story)} ${story.id}`.toLowerCase();
    if (!words.every((word) => text.includes(word))) return false;
    if (filter.area !== '' && story.groups[0] !== filter.area) return false;
    if (filter.state !== '' && story.state !== filter.state) return false;
    if (story.failure !== undefined) return filter.result === '' || filter.result === 'failed';
    return filter.result !== 'failed' && shotsFor(story, filter).length > 0;
  });
}

/** Stories under the title of the component that they show, in order. */
export function groupStories(stories: readonly ReviewedStory[]): { title: string; stories: ReviewedStory[] }[] {
  const groups = new Map<string, ReviewedStory[]>();
  for (const story of stories) {
    const title = story.groups.join(' / ');
    groups.set(title, [...(groups.get(title) ?? []), story]);
  }
  return Array.from(groups, ([title, stories]) => ({ title, stories }));
}

/**
 * The photograph that shows a story in the overview: the first that fits the filters, one that needs a look before others.
 */
export function coverOf(story: ReviewedStory, filter: PageState): ReviewedShot | undefined {
  const shots = shotsFor(story, filter);
  return RESULTS.flatMap((result) => shots.filter((shot) => shot.result === result))[0];
}

/** What to type to approve a story as it looks now; null when nothing waits for it. */
export function approveCommand(stories: readonly Pick<ReviewedStory, 'id' | 'shots' | 'failure'>[]): string | null {
  const waiting = stories.filter((story) => !['same', 'failed'].includes(resultOf(story)));
  return waiting.length === 0 ? null : `npm run screens -- --approve ${waiting.map(({ id }) => id).join(' ')}`;
}
