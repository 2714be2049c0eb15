import type { BooksAnswer, BooksCall } from './operation.ts';
import { SUCCESS } from './operation.ts';
import { invalidValue } from './zoho-books-error.ts';

/** Records on a page unless asked for otherwise, and at most. Source: "Pagination" in Zoho Books' API documentation. */
const PAGE_SIZE = 200;

/** A record as a list shows it. */
export type ListedRecord = Readonly<Record<string, unknown>>;

/** What can be asked of a list. */
export interface ListRules {
  /** Name of the list in the answer. */
  readonly name: string;
  /** Values of `filter_by` and the `status` that each stands for; null for any. */
  readonly filters?: Readonly<Record<string, string | null>>;
  /** Fields that a parameter of the same name searches, with the variants `_startswith` and `_contains`. */
  readonly searchable?: readonly string[];
  /** Days that parameters of the same name search, with the variants `_start`, `_end`, `_before` and `_after`. */
  readonly days?: readonly string[];
  /** Fields that `search_text` looks into. */
  readonly searchText?: readonly string[];
  readonly sortColumns: readonly string[];
}

/** Filters of modules whose records are active or inactive. */
export const STATUS_FILTERS = { 'Status.All': null, 'Status.Active': 'active', 'Status.Inactive': 'inactive' } as const;

/**
 * Answers a list operation: filter, search, sort, page. Variants of them are as the documentation of the lists has them.
 * @param call the call, with the parameters in its query
 * @param rules what the list offers
 * @param records all records as the list shows them
 * @returns the page with its `page_context`
 * @throws ZohoBooksError for a value that the list does not know
 */
export function listAnswer({ query }: BooksCall, rules: ListRules, records: readonly ListedRecord[]): BooksAnswer {
  const page = wholeNumber(query, 'page', 1, Number.MAX_SAFE_INTEGER);
  const perPage = Math.min(wholeNumber(query, 'per_page', PAGE_SIZE, Number.MAX_SAFE_INTEGER), PAGE_SIZE);
  const column = query.get('sort_column');
  if (column !== null && !rules.sortColumns.includes(column)) throw invalidValue('sort_column');
  const order = query.get('sort_order') ?? 'A';
  if (!['A', 'D', 'ascending', 'descending'].includes(order)) throw invalidValue('sort_order');
  const isDescending = order.startsWith('D') || order === 'descending';
  const found = records.filter(wanted(query, rules));
  const sorted = column === null ? found : found.toSorted((a, b) => compare(a[column], b[column]) * (isDescending ? -1 : 1));
  const start = (page - 1) * perPage;
  const context = {
    page,
    per_page: perPage,
    has_more_page: start + perPage < found.length,
    report_name: rules.name.charAt(0).toUpperCase() + rules.name.slice(1),
    ...(rules.filters === undefined ? {} : { applied_filter: query.get('filter_by') ?? 'Status.All' }),
    sort_column: column ?? 'created_time',
    sort_order: isDescending ? 'D' : 'A',
  };
  return { message: SUCCESS, [rules.name]: sorted.slice(start, start + perPage), page_context: context };
}

function wanted(query: URLSearchParams, { filters = {}, searchable = [], days = [], searchText = [] }: ListRules): (record: ListedRecord) => boolean {
  const filter = query.get('filter_by');
  if (filter !== null && !Object.hasOwn(filters, filter)) throw invalidValue('filter_by');
  const status = filter === null ? null : filters[filter];
  const text = folded(query.get('search_text'));
  const tests = searchable.flatMap((field) => [
    textTest(query.get(field), (sent) => (record) => folded(record[field]) === sent),
    textTest(query.get(`${field}_startswith`), (sent) => (record) => folded(record[field]).startsWith(sent)),
    textTest(query.get(`${field}_contains`), (sent) => (record) => folded(record[field]).includes(sent)),
  ]);
  const dayTests = days.flatMap((field) =>
    Object.entries(DAY_TESTS).map(([variant, test]) => textTest(query.get(field + variant), (sent) => (record) => test(folded(record[field]), sent))),
  );
  const modifiedAfter = query.get('last_modified_time');
  return (record) =>
    dayTests.every((test) => test(record)) &&
    (modifiedAfter === null || timeOf(record['last_modified_time'] ?? record['created_time']) > timeOf(modifiedAfter)) &&
    (status === null || record['status'] === status) &&
    (text === '' || searchText.some((field) => folded(record[field]).includes(text))) &&
    tests.every((test) => test(record));
}

const DAY_TESTS: Readonly<Record<string, (day: string, sent: string) => boolean>> = {
  '': (day, sent) => day === sent,
  _start: (day, sent) => day >= sent,
  _end: (day, sent) => day <= sent,
  _before: (day, sent) => day < sent,
  _after: (day, sent) => day > sent,
};

/** @returns milliseconds since the epoch of a time with an offset such as `+0530`. @throws ZohoBooksError for another text */
function timeOf(value: unknown): number {
  const time = Date.parse(String(value).replace(' ', '+').replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  if (Number.isNaN(time)) throw invalidValue('last_modified_time');
  return time;
}

type Test = (record: ListedRecord) => boolean;

function textTest(sent: string | null, test: (sent: string) => Test): Test {
  return sent === null ? () => true : test(folded(sent));
}

function folded(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim().toLowerCase() : '';
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  const [one, other] = [folded(a), folded(b)];
  return one < other ? -1 : Number(one > other);
}

function wholeNumber(query: URLSearchParams, name: string, otherwise: number, max: number): number {
  const text = query.get(name);
  if (text === null || text === '') return otherwise;
  const number = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (number < 1 || number > max) throw invalidValue(name);
  return number;
}
