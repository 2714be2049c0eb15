import { expect, test } from 'vitest';
import { monogram } from './monogram.ts';

test.each([
  ['Help Scout', 'HS'],
  ['Wrike', 'W'],
  ['zoho Books Plus', 'ZB'],
  ['🚀', '?'],
  ['שלום עולם', 'שע'],
  ['', '?'],
])('%j is shown as %s', (name, letters) => {
  expect(monogram(name).letters).toBe(letters);
  expect(monogram(name)).toEqual(monogram(name));
});
