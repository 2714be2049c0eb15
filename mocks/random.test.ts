import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

const draw = (seed: number, stream?: string): string => createRandom(seed, stream).token(32);

test('a seed gives the same values each time, another seed or stream others', () => {
  expect(draw(1)).toBe(draw(1));
  expect(new Set([draw(1), draw(2), draw(0), draw(1, 'a'), draw(1, 'b'), draw(2, 'a')]).size).toBe(6);
});

test('a token has the length of its bytes in base64url, and never comes twice', () => {
  const random = createRandom(3);
  const tokens = Array.from({ length: 2000 }, () => random.token(16));
  expect(tokens.every((token) => /^[A-Za-z0-9_-]{22}$/.test(token))).toBe(true);
  expect(new Set(tokens).size).toBe(2000);
});

test('fractions fill the range from 0 to below 1 evenly', () => {
  const random = createRandom(5);
  const counts = Array.from({ length: 10 }, () => 0);
  for (let draw = 0; draw < 20_000; draw += 1) {
    const bucket = Math.floor(random.fraction() * 10);
    counts[bucket] = (counts[bucket] ?? 0) + 1;
  }
  expect(counts).toHaveLength(10);
  for (const count of counts) expect(Math.abs(count - 2000)).toBeLessThan(250);
});
