import { expect, test } from 'vitest';
import { visiblePages } from './visible-pages.ts';

test.each([
  [0, 30, [0]],
  [90, 130, [0, 1]],
  [100, 199, [0, 1]],
  [9_950, 10_020, [0, 99, 100]],
  [0, -1, [0]],
  [-1, -1, [0]],
])('rows %i to %i', (first, last, pages) => {
  expect(visiblePages(first, last, 100)).toEqual(pages);
});
