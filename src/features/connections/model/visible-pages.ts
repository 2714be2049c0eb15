/**
 * The pages that hold the rows on show.
 * @param first index of the first row on show
 * @param last index of the last row on show
 * @param perPage rows a page
 * @returns page numbers from 0, ascending; the first page is always among them, because it tells how many rows there are
 */
export function visiblePages(first: number, last: number, perPage: number): readonly number[] {
  const pages = new Set([0]);
  for (let page = Math.floor(Math.max(0, first) / perPage); page * perPage <= last; page += 1) pages.add(page);
  return [...pages];
}
