import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { VendorRecord } from '../vendor-records.ts';
import type { SentFields } from './fields.ts';
import type { BooksOrganization, BooksUser } from './records.ts';

/** One call of Zoho Books' API: what was asked, and who asks. */
export interface BooksCall<Tx extends ReadTransaction = ReadTransaction> {
  readonly tx: Tx;
  readonly organization: VendorRecord<BooksOrganization>;
  /** The user whose token it is. */
  readonly me: VendorRecord<BooksUser>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Parts of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly sent: SentFields;
}

export type BooksWriteCall = BooksCall<WriteTransaction>;

/** What an operation answers; `code` 0 is put before it. */
export interface BooksAnswer {
  readonly message: string;
  readonly [entity: string]: unknown;
}

/** What operations say that have nothing more to say. */
export const SUCCESS = 'success';

/** Persisted counter of Zoho Books' ids, and what they begin with. */
const ID_COUNTER = 'zoho_books';
const ID_BASE = 982_000_000_030_000;

/** @returns a new id: digits, as all of Zoho Books' ids are */
export function nextBooksId(tx: WriteTransaction): string {
  return String(ID_BASE + tx.nextNumber(ID_COUNTER));
}

/** @returns a moment as Zoho Books writes it, in the organization's time zone (UTC): `2026-03-02T09:30:00+0000`. @param moment RFC 3339 */
export function booksTime(moment: string): string {
  return `${moment.slice(0, 19)}+0000`;
}
