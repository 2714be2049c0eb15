import { expect, test } from 'vitest';
import { createClock } from './clock.ts';

test('shows the machine’s time, an offset from it, or one moment', () => {
  let machine = 1000;
  const clock = createClock(() => machine);
  expect(clock.now()).toBe(1000);
  clock.follow({ clockOffsetMs: 500, frozenAt: null });
  machine = 2000;
  expect(clock.now()).toBe(2500);
  clock.follow({ clockOffsetMs: 500, frozenAt: '1970-01-01T00:00:09.000Z' });
  machine = 3000;
  expect(clock.now()).toBe(9000);
  clock.follow(null);
  expect(clock.now()).toBe(3000);
});
