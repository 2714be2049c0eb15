import { describe, expect, it } from 'vitest';
import { countResults, joinTrees, resultOf, type ReviewedShot, type ReviewedStory } from './review.ts';
import { withMissing } from './review-screens.ts';

const shot = (result: ReviewedShot['result'], theme: 'light' | 'dark' = 'light', width = 390): ReviewedShot => ({ id: `a--b.${theme}.${width}`, theme, width, result });
const story = (shots: ReviewedShot[], failure?: string): ReviewedStory => ({
  id: 'a--b',
  groups: ['A'],
  name: 'B',
  state: 'usual',
  file: 'b.stories.tsx',
  shots,
  trees: [],
  ...(failure === undefined ? {} : { failure }),
});

describe('the result of a story', () => {
  it('is the worst of its photographs', () => {
    expect(resultOf(story([shot('same'), shot('new'), shot('changed')]))).toBe('changed');
    expect(resultOf(story([shot('same'), shot('missing')]))).toBe('missing');
    expect(resultOf(story([shot('same')]))).toBe('same');
    expect(resultOf(story([], 'It threw.'))).toBe('failed');
  });

  it('is counted by photographs', () => {
    expect(countResults([story([shot('same'), shot('new')]), story([], 'It threw.')])).toEqual({ changed: 0, new: 1, missing: 0, failed: 1, same: 1 });
  });
});

describe('what is missing', () => {
  it('belongs to its story, or to one that is gone', () => {
    const [there, gone] = withMissing([story([shot('same')])], { 'a--b.light.390': 'one', 'a--b.dark.390': 'two', 'old-page--usual-state.dark.1440': 'three', 'no name': 'four' });
    expect(there?.shots).toEqual([shot('same'), { ...shot('missing', 'dark'), before: 'two' }]);
    expect(gone).toMatchObject({ id: 'old-page--usual-state', name: 'usual state', groups: ['Gone', 'old-page'], shots: [{ result: 'missing', before: 'three' }] });
  });

  it('is not told of a story that failed', () => {
    expect(withMissing([story([], 'It threw.')], { 'a--b.light.390': 'one' })).toEqual([story([], 'It threw.')]);
  });
});

describe('accessibility trees', () => {
  it('are kept once for all widths at which they are the same', () => {
    expect(joinTrees({ 390: '- menu', 1024: '- nav', 1440: '- nav' })).toEqual([
      { widths: [1440, 1024], tree: '- nav' },
      { widths: [390], tree: '- menu' },
    ]);
  });
});
