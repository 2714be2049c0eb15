import { describe, expect, it } from 'vitest';
import { formatDuration } from './format-duration.ts';

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [839.6, '840 ms'],
    [999.6, '1 s'],
    [1000, '1 s'],
    [1250, '1.25 s'],
    [60_000, '1 min'],
    [125_400, '2 min 5 s'],
  ])('writes %d as %s', (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });
});
