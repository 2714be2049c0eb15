import type { ReadTransaction } from '../../db/database.ts';
import type { CustomServiceRow } from '../../db/tables.ts';
import { compareText, sortKey } from '../text-order.ts';

/** @returns all custom services by name */
export function customServicesByName(tx: ReadTransaction): readonly CustomServiceRow[] {
  const keyed = tx.all('customServices').map((row) => [sortKeyOf(row), row] as const);
  return keyed.toSorted(([a, first], [b, second]) => compareText(a, b) || compareText(first.linkName, second.linkName)).map(([, row]) => row);
}

/** Rows never change, so that what they are ordered by is made once. */
const sortKeys = new WeakMap<CustomServiceRow, string>();

function sortKeyOf(row: CustomServiceRow): string {
  const known = sortKeys.get(row) ?? sortKey(row.name);
  sortKeys.set(row, known);
  return known;
}
