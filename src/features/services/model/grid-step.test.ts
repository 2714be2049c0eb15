import { expect, test } from 'vitest';
import { gridStep, type GridKey } from './grid-step.ts';

/* Three columns; the first group has four cells, the second, below a heading, two. */
const PLACES = [
  { top: 0, left: 0 },
  { top: 0, left: 100 },
  { top: 0, left: 200 },
  { top: 50, left: 0 },
  { top: 140, left: 0 },
  { top: 140, left: 100 },
];

test.each<[number, GridKey, number]>([
  [0, 'ArrowRight', 1],
  [2, 'ArrowRight', 3],
  [5, 'ArrowRight', 5],
  [0, 'ArrowLeft', 0],
  [3, 'ArrowLeft', 2],
  [2, 'ArrowDown', 3],
  [3, 'ArrowDown', 4],
  [5, 'ArrowDown', 5],
  [5, 'ArrowUp', 3],
  [3, 'ArrowUp', 0],
  [1, 'ArrowUp', 1],
  [2, 'Home', 0],
  [2, 'End', 5],
  [9, 'ArrowDown', 9],
])('from %i, %s leads to %i', (from, key, to) => {
  expect(gridStep(PLACES, from, key)).toBe(to);
});
