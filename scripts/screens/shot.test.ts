import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isApproved, parseShotId, shotId, sizesFor, THEMES } from './shot.ts';

const storyIds = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}--[a-z][a-z0-9-]{0,20}$/);

describe('names of photographs', () => {
  it('lead back to the photograph', () => {
    fc.assert(
      fc.property(storyIds, fc.constantFrom(...THEMES), fc.integer({ min: 320, max: 3840 }), (storyId, theme, width) => {
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
    expect(sizesFor(undefined).map(({ width }) => width)).toEqual([1440, 1024, 390]);
  });

  it('is its own where it is about one', () => {
    expect(sizesFor('narrowest')).toEqual([{ width: 320, height: 640 }]);
    expect(() => sizesFor('watch')).toThrow('No window is known by the name “watch”.');
  });
});
