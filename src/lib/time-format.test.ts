import { expect, test } from 'vitest';
import { formatRelativeTime } from './time-format.ts';

const NOW = Date.parse('2025-11-22T12:00:00.000Z');

test.each([
  ['2025-11-22T11:59:30.000Z', 'second', 0],
  ['2025-11-22T11:58:01.000Z', 'minute', -1],
  ['2025-11-22T09:00:00.000Z', 'hour', -3],
  ['2025-11-22T13:30:00.000Z', 'hour', 1],
  ['2025-11-20T11:00:00.000Z', 'day', -2],
  ['2025-11-08T12:00:00.000Z', 'week', -2],
  ['2025-06-01T12:00:00.000Z', 'month', -5],
  ['2023-01-01T12:00:00.000Z', 'year', -2],
] as const)('%s is told in the largest whole unit, %s', (at, unit, value) => {
  const expected = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(value, unit);
  expect(formatRelativeTime(at, NOW)).toBe(expected);
});
