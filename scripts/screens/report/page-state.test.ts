import { assert, constantFrom, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RESULTS, type ReviewedShot, type ReviewedStory } from '../review.ts';
import { THEMES } from '../shot.ts';
import { STORY_STATES } from '../story.ts';
import { approveCommand, coverOf, FIRST_STATE, groupStories, pageAddress, readPageState, storiesFor, VIEWS } from './page-state.ts';

const shot = (theme: 'light' | 'dark', width: number, result: ReviewedShot['result']): ReviewedShot => ({ id: `x.${theme}.${width}`, theme, width, result });
const story = (id: string, part: Partial<ReviewedStory> = {}): ReviewedStory => ({
  id,
  groups: ['Build', 'Connections'],
  name: id,
  state: 'usual',
  file: '',
  trees: [],
  shots: [shot('light', 1440, 'same'), shot('dark', 390, 'changed')],
  ...part,
});

const stories = [
  story('connected'),
  story('loading', { state: 'loading', shots: [shot('light', 1440, 'same')] }),
  story('firing', { groups: ['Automate', 'Workflow Logs'], shots: [shot('dark', 1440, 'new')] }),
  story('broken', { shots: [], failure: 'It threw.' }),
];
const ids = (part: Partial<typeof FIRST_STATE>) => storiesFor(stories, { ...FIRST_STATE, ...part }).map(({ id }) => id);

describe('the address of the page', () => {
  it('keeps everything that is chosen', () => {
    const state = record({
      search: string(),
      area: string(),
      state: constantFrom('' as const, ...STORY_STATES),
      theme: constantFrom('' as const, ...THEMES),
      width: constantFrom('', '390', '1440'),
      result: constantFrom('' as const, ...RESULTS),
      story: string(),
      shot: string(),
      view: constantFrom(...VIEWS),
    });
    assert(
      property(state, (chosen) => {
        expect(readPageState(pageAddress(chosen))).toEqual(chosen);
      }),
    );
  });

  it('says nothing of what is as at first, and nothing wrong is believed', () => {
    expect(pageAddress(FIRST_STATE)).toBe('#');
    expect(readPageState('#theme=sepia&width=wide&result=lost&view=upside-down')).toEqual(FIRST_STATE);
  });
});

describe('the filters', () => {
  it('leave everything at first', () => {
    expect(ids({})).toEqual(['connected', 'loading', 'firing', 'broken']);
  });

  it('leave what fits all of them', () => {
    expect(ids({ area: 'Automate' })).toEqual(['firing']);
    expect(ids({ state: 'loading' })).toEqual(['loading']);
    expect(ids({ theme: 'dark' })).toEqual(['connected', 'firing', 'broken']);
    expect(ids({ theme: 'dark', width: '390' })).toEqual(['connected', 'broken']);
    expect(ids({ result: 'changed', theme: 'light' })).toEqual([]);
    expect(ids({ result: 'failed' })).toEqual(['broken']);
    expect(ids({ search: 'BUILD conn' })).toEqual(['connected', 'loading', 'broken']);
  });

  it('choose a cover that needs a look', () => {
    const [first] = stories;
    if (first === undefined) throw new Error('There is no story.');
    expect(coverOf(first, FIRST_STATE)?.id).toBe('x.dark.390');
    expect(coverOf(first, { ...FIRST_STATE, theme: 'light' })?.id).toBe('x.light.1440');
  });
});

describe('the overview', () => {
  it('groups stories by what they show', () => {
    expect(groupStories(stories).map(({ title, stories }) => [title, stories.length])).toEqual([
      ['Build / Connections', 3],
      ['Automate / Workflow Logs', 1],
    ]);
  });

  it('names what waits for approval', () => {
    expect(approveCommand(stories)).toBe('npm run screens -- --approve connected firing');
    expect(approveCommand(stories.slice(1, 2))).toBeNull();
  });
});
