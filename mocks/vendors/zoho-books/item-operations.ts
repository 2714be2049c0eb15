import type { ReadTransaction } from '../../db/database.ts';
import type { VendorRecord } from '../vendor-records.ts';
import { customFieldsView, FieldReader } from './fields.ts';
import { listAnswer, STATUS_FILTERS, type ListedRecord } from './list.ts';
import { booksTime, nextBooksId, SUCCESS, type BooksAnswer, type BooksCall, type BooksWriteCall } from './operation.ts';
import { booksItems, type BooksItem } from './records.ts';
import { doesNotExist, invalidValue, ZohoBooksError } from './zoho-books-error.ts';

/** Longest texts, in characters. Source: "Items" in Zoho Books' API v3 documentation. */
const NAME_MAX_LENGTH = 100;
const DESCRIPTION_MAX_LENGTH = 2000;

type ItemRecord = VendorRecord<BooksItem>;

/** @returns the item with the id. @throws ZohoBooksError 1002 */
export function itemAt(tx: ReadTransaction, id: string): ItemRecord {
  const item = booksItems.find(tx, id);
  if (item === undefined) throw doesNotExist('Item');
  return item;
}

function itemView({ id, content, createdAt, updatedAt }: ItemRecord): ListedRecord {
  const { custom_fields: customFields, ...shown } = content;
  const times = { created_time: booksTime(createdAt), last_modified_time: booksTime(updatedAt) };
  return { item_id: id, ...shown, tax_id: '', tax_name: '', tax_percentage: 0, ...times, ...customFieldsView(customFields) };
}

/** Answers GET /items. */
export function listItems(call: BooksCall): BooksAnswer {
  return listAnswer(
    call,
    {
      name: 'items',
      filters: STATUS_FILTERS,
      searchable: ['name', 'description', 'rate', 'sku'],
      searchText: ['name', 'description'],
      sortColumns: ['name', 'rate', 'tax_name'],
    },
    booksItems.all(call.tx).map(itemView),
  );
}

/** Answers GET /items/{item_id}. */
export function getItem({ tx, path }: BooksCall): BooksAnswer {
  return { message: SUCCESS, item: itemView(itemAt(tx, path['item_id'] ?? '')) };
}

/** Answers POST /items. */
export function createItem(call: BooksWriteCall): BooksAnswer {
  if (!new FieldReader(call.sent).has('rate')) throw invalidValue('rate');
  const item = booksItems.add(call.tx, { id: nextBooksId(call.tx), content: itemContent(call, undefined) }, call.now);
  return { message: 'The item has been added.', item: itemView(item) };
}

/** Answers PUT /items/{item_id}. */
export function updateItem(call: BooksWriteCall): BooksAnswer {
  const before = itemAt(call.tx, call.path['item_id'] ?? '');
  const item = booksItems.replace(call.tx, { ...before, content: itemContent(call, before) }, call.now);
  return { message: 'Item details have been saved.', item: itemView(item) };
}

/** Answers DELETE /items/{item_id}. */
export function deleteItem({ tx, path }: BooksWriteCall): BooksAnswer {
  booksItems.remove(tx, itemAt(tx, path['item_id'] ?? '').id);
  return { message: 'The item has been deleted.' };
}

/** Answers POST /items/{item_id}/active and …/inactive. */
export function setItemStatus({ tx, path, now }: BooksWriteCall, status: BooksItem['status']): BooksAnswer {
  const item = itemAt(tx, path['item_id'] ?? '');
  booksItems.replace(tx, { ...item, content: { ...item.content, status } }, now);
  return { message: `The item has been marked as ${status}.` };
}

function itemContent({ tx, sent }: BooksWriteCall, record: ItemRecord | undefined): BooksItem {
  const fields = new FieldReader(sent);
  const before = record?.content;
  const name = fields.requiredText('name', before?.name, NAME_MAX_LENGTH);
  if (booksItems.all(tx).some(({ id, content }) => id !== record?.id && content.name.toLowerCase() === name.toLowerCase())) {
    throw new ZohoBooksError(1001, `Item "${name}" already exists.`);
  }
  return {
    name,
    rate: fields.number('rate', before?.rate ?? 0),
    description: fields.text('description', before?.description ?? '', DESCRIPTION_MAX_LENGTH),
    sku: fields.text('sku', before?.sku ?? '', NAME_MAX_LENGTH),
    unit: fields.text('unit', before?.unit ?? ''),
    product_type: fields.oneOf('product_type', before?.product_type ?? 'service', ['goods', 'service', 'digital_service']),
    status: before?.status ?? 'active',
    custom_fields: fields.customFields(before?.custom_fields ?? []),
  };
}
