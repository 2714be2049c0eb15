import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import { timestamp } from '../../clock.ts';
import { vendorCollection, type VendorCollection, type VendorRecord } from '../vendor-records.ts';

/** A resource as its service gives it out. */
export type Resource = Readonly<Record<string, unknown>>;

/** What can be asked of the store, or null for a path with nothing there. */
export interface ResourceStore {
  /** @returns the resource at a path */
  get(tx: ReadTransaction, path: string): Resource | null;
  /** @returns the resources of a collection, or null when the path is that of a resource that is gone */
  list(tx: ReadTransaction, path: string): Resource[] | null;
  /** Makes a resource in a collection. @param now milliseconds since the epoch @returns it with its path */
  create(tx: WriteTransaction, collection: string, body: Resource, now: number): { path: string; resource: Resource };
  /** Replaces a resource, or makes one at the path. */
  put(tx: WriteTransaction, path: string, body: Resource, now: number): { isNew: boolean; resource: Resource };
  /** Changes the named fields of a resource. */
  patch(tx: WriteTransaction, path: string, body: Resource, now: number): Resource | null;
  /** @returns whether there was something to remove */
  remove(tx: WriteTransaction, path: string, now: number): boolean;
}

/** Ids begin above this number. */
const FIRST_ID = 1000;

/**
 * A store of resources by their paths: what is posted to a collection can be had again below it.
 * @param serviceKey whose resources, as `serviceKeyOf` writes it
 * @returns the store
 */
export function resourceStore(serviceKey: string): ResourceStore {
  const resources = vendorCollection<Resource>('generic', serviceKey);
  const live = (tx: ReadTransaction, path: string): VendorRecord<Resource> | undefined => {
    const record = resources.find(tx, path);
    return record?.deletedAt === null ? record : undefined;
  };
  return {
    get: (tx, path) => {
      const record = live(tx, path);
      return record === undefined ? null : viewOf(record);
    },
    list: (tx, path) => {
      if (resources.find(tx, path) !== undefined) return null;
      const found = resources.of(tx, path).filter(({ deletedAt }) => deletedAt === null);
      const isResourcePath = found.length === 0 && resources.of(tx, collectionOf(path)).length > 0;
      return isResourcePath ? null : found.map(viewOf);
    },
    create: (tx, collection, body, now) => {
      const id = String(FIRST_ID + tx.nextNumber(`generic/${serviceKey}`));
      const path = collection === '' ? id : `${collection}/${id}`;
      return { path, resource: viewOf(resources.add(tx, { id: path, parentId: collection, content: body }, now)) };
    },
    put: (tx, path, body, now) => {
      const record = live(tx, path);
      const written = replacement(tx, resources, path, record, body, now);
      return { isNew: record === undefined, resource: viewOf(written) };
    },
    patch: (tx, path, body, now) => {
      const record = live(tx, path);
      return record === undefined ? null : viewOf(resources.replace(tx, { ...record, content: { ...record.content, ...body } }, now));
    },
    remove: (tx, path, now) => {
      const record = live(tx, path);
      if (record !== undefined) resources.replace(tx, { ...record, deletedAt: timestamp(now) }, now);
      return record !== undefined;
    },
  };
}

function replacement(
  tx: WriteTransaction,
  resources: VendorCollection<Resource>,
  path: string,
  record: VendorRecord<Resource> | undefined,
  content: Resource,
  now: number,
): VendorRecord<Resource> {
  if (record !== undefined) return resources.replace(tx, { ...record, content }, now);
  return resources.add(tx, { id: path, parentId: collectionOf(path), content }, now);
}

function collectionOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

function viewOf({ id, content, createdAt, updatedAt }: VendorRecord<Resource>): Resource {
  return { ...content, id: id.slice(id.lastIndexOf('/') + 1), created_at: createdAt, updated_at: updatedAt };
}
