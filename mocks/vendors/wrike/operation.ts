import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { VendorRecord } from '../vendor-records.ts';
import type { WrikeParameters } from './parameters.ts';
import type { WrikeAccount } from './records.ts';

/** One call of Wrike's API: what was asked, and who asks. */
export interface WrikeCall<Tx extends ReadTransaction = ReadTransaction> {
  readonly tx: Tx;
  readonly account: VendorRecord<WrikeAccount>;
  /** The contact whose token it is. */
  readonly me: string;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Parts of the path. */
  readonly path: Readonly<Record<string, string>>;
  readonly parameters: WrikeParameters;
}

export type WrikeWriteCall = WrikeCall<WriteTransaction>;

/** What an operation answers: the envelope around its entities. */
export interface WrikeAnswer {
  readonly kind: string;
  readonly data: readonly object[];
  readonly nextPageToken?: string;
  readonly responseSize?: number;
}
