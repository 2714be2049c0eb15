import { expect, test } from 'vitest';
import { monogram } from './monogram.ts';

test.each([
  ['Help Scout', 'HS'],
  ['Wrike', 'W'],
  ['Zoho Books', 'B'],
  ['Zoho', 'Z'],
  ['Zohomatic Reports', 'ZR'],
  ['🚀', '?'],
  ['שלום עולם', 'שע'],
  ['', '?'],
])('%j is shown as %s', (name, letters) => {
  expect(monogram(name).letters).toBe(letters);
  expect(monogram(name)).toEqual(monogram(name));
});
