import { assert, constantFrom, integer, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isApproved, parseShotId, shotId, sizesFor, THEMES } from './shot.ts';

const storyIds = stringMatching(/^[a-z][a-z0-9-]{0,20}--[a-z][a-z0-9-]{0,20}$/);

describe('names of photographs', () => {
  it('lead back to the photograph', () => {
    assert(
      property(storyIds, constantFrom(...THEMES), integer({ min: 320, max: 3840 }), (storyId, theme, width) => {
        expect(parseShotId(shotId({ storyId, theme, width }))).toEqual({ storyId, theme, width });
      }),
    );
  });

  it.each(['', 'a--b', 'a--b.sepia.390', 'a--b.dark.wide', '.dark.390', 'a--b.dark.390.png'])('does not take “%s” for one', (id) => {
    expect(parseShotId(id)).toBeNull();
  });

  it('are approved by themselves, by their story, or with everything', () => {
    expect(isApproved('a--b.dark.390', [])).toBe(true);
    expect(isApproved('a--b.dark.390', ['a--b'])).toBe(true);
    expect(isApproved('a--b.dark.390', ['a--b.dark.390'])).toBe(true);
    expect(isApproved('a--b.dark.390', ['a--b.dark.1440', 'a'])).toBe(false);
  });
});

describe('windows of a story', () => {
  it('are a desktop, a tablet and a phone', () => {
    expect(sizesFor({ isPart: false, viewport: null }).map(({ width }) => width)).toEqual([1440, 1024, 390]);
  });

  it('is one for a part of a screen', () => {
    expect(sizesFor({ isPart: true, viewport: null })).toHaveLength(1);
  });

  it('is its own where it is about one', () => {
    expect(sizesFor({ isPart: true, viewport: 'narrowest' })).toEqual([{ width: 320, height: 640 }]);
    expect(() => sizesFor({ isPart: false, viewport: 'watch' })).toThrow('No window is known by the name “watch”.');
  });
});
