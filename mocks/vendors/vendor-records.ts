import { timestamp } from '../clock.ts';
import type { ReadTransaction, WriteTransaction } from '../db/database.ts';
import type { VendorRecordRow } from '../db/tables.ts';

/** Something that a vendor keeps. Shared: never change one in place. */
export interface VendorRecord<Content extends object> {
  readonly id: string;
  /** What it belongs to; null at the top. */
  readonly parentId: string | null;
  readonly content: Readonly<Content>;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt: string | null;
}

/** One kind of thing at one vendor, in the order in which they were made. */
export interface VendorCollection<Content extends object> {
  /** @returns the record, thrown away or not, or undefined */
  find(tx: ReadTransaction, id: string): VendorRecord<Content> | undefined;
  /** @returns all records, those thrown away included */
  all(tx: ReadTransaction): VendorRecord<Content>[];
  /** @returns those that belong to one parent, those thrown away included */
  of(tx: ReadTransaction, parentId: string): VendorRecord<Content>[];
  /** Writes a new record. @param now milliseconds since the epoch */
  add(tx: WriteTransaction, record: { id: string; parentId?: string | null; content: Content }, now: number): VendorRecord<Content>;
  /** Writes a record over itself. @param now milliseconds since the epoch */
  replace(tx: WriteTransaction, record: VendorRecord<Content>, now: number): VendorRecord<Content>;
  /** Removes a record for good. */
  remove(tx: WriteTransaction, id: string): void;
}

/**
 * @param vendor the vendor's name in the table
 * @param collection the kind of thing
 * @returns access to the records, in the form that the vendor's code gives them
 */
export function vendorCollection<Content extends object>(vendor: string, collection: string): VendorCollection<Content> {
  const rowId = (id: string): string => `${vendor}/${collection}/${id}`;
  const recordOf = ({ recordId, parentId, content, createdAt, updatedAt, deletedAt }: VendorRecordRow): VendorRecord<Content> => ({
    id: recordId,
    parentId,
    content: content as Content,
    createdAt,
    updatedAt,
    deletedAt,
  });
  const put = (tx: WriteTransaction, { id, content, ...record }: VendorRecord<Content>): VendorRecord<Content> => {
    tx.put('vendorRecords', { ...record, id: rowId(id), vendor, collection, recordId: id, content: { ...content } });
    return { ...record, id, content };
  };
  return {
    find: (tx, id) => {
      const row = tx.get('vendorRecords', rowId(id));
      return row === undefined ? undefined : recordOf(row);
    },
    all: (tx) => tx.where('vendorRecords', 'collection', `${vendor}/${collection}`).map(recordOf),
    of: (tx, parentId) => tx.where('vendorRecords', 'parent', `${vendor}/${collection}/${parentId}`).map(recordOf),
    add: (tx, { id, parentId = null, content }, now) =>
      put(tx, { id, parentId, content, createdAt: timestamp(now), updatedAt: timestamp(now), deletedAt: null }),
    replace: (tx, record, now) => put(tx, { ...record, updatedAt: timestamp(now) }),
    remove: (tx, id) => tx.delete('vendorRecords', rowId(id)),
  };
}
