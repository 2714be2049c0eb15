import { expect, test } from 'vitest';
import { formatSize, shortAddress } from './format-request.ts';

test('sizes have their units', () => {
  expect([0, 999, 1234, 2_500_000].map(formatSize)).toEqual(['0 B', '999 B', '1.2 kB', '2.5 MB']);
});

test('addresses of the page lose its origin, others stay whole', () => {
  expect(shortAddress('http://localhost:4173/api/v1/x?y=1', 'http://localhost:4173')).toBe('/api/v1/x?y=1');
  expect(shortAddress('http://localhost:41730/api', 'http://localhost:4173')).toBe('http://localhost:41730/api');
  expect(shortAddress('https://www.wrike.com/api/v4', 'http://localhost:4173')).toBe('https://www.wrike.com/api/v4');
});
