import { expect, test } from 'vitest';
import { countLabel } from './count-label.ts';

test.each([
  [0, 'connections'],
  [1, 'connection'],
  [2, 'connections'],
  [21, 'connections'],
])('%i is followed by "%s"', (count, noun) => {
  expect(countLabel(count, 'connection', 'connections')).toBe(`${count} ${noun}`);
});
