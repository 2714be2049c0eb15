import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { VendorRecord } from '../vendor-records.ts';
import { contactAt } from './contact-operations.ts';
import { customFieldsView, FieldReader, type SentFields } from './fields.ts';
import { itemAt } from './item-operations.ts';
import { listAnswer, type ListedRecord } from './list.ts';
import { booksTime, nextBooksId, SUCCESS, type BooksAnswer, type BooksCall, type BooksWriteCall } from './operation.ts';
import { booksContacts, booksInvoices, type BooksInvoice, type BooksLineItem } from './records.ts';
import { doesNotExist, invalidValue, ZohoBooksError } from './zoho-books-error.ts';

/** Longest texts, in characters. Source: "Invoices" in Zoho Books' API v3 documentation. */
const NUMBER_MAX_LENGTH = 100;
const LINE_NAME_MAX_LENGTH = 100;
const LINE_DESCRIPTION_MAX_LENGTH = 2000;

/** Persisted counter of the numbers that invoices get. */
const NUMBER_COUNTER = 'zoho_books/invoices';
const NUMBER_DIGITS = 6;
const CENTS = 100;

type InvoiceRecord = VendorRecord<BooksInvoice>;

function invoiceAt({ tx, path }: BooksCall): InvoiceRecord {
  const invoice = booksInvoices.find(tx, path['invoice_id'] ?? '');
  if (invoice === undefined) throw doesNotExist('Invoice');
  return invoice;
}

function lineTotal({ rate, quantity }: BooksLineItem): number {
  return Math.round(rate * quantity * CENTS) / CENTS;
}

function totalOf({ line_items: lines }: BooksInvoice): number {
  return Math.round(lines.reduce((sum, line) => sum + lineTotal(line), 0) * CENTS) / CENTS;
}

function invoiceSummary(tx: ReadTransaction, { id, content, createdAt, updatedAt }: InvoiceRecord): ListedRecord {
  const { line_items: _lines, notes: _notes, custom_fields: customFields, ...shown } = content;
  const contact = booksContacts.find(tx, content.customer_id)?.content;
  const total = totalOf(content);
  return {
    invoice_id: id,
    ...shown,
    customer_name: contact?.contact_name ?? '',
    email: contact?.email ?? '',
    currency_code: 'USD',
    total,
    balance: content.status === 'void' ? 0 : total,
    created_time: booksTime(createdAt),
    last_modified_time: booksTime(updatedAt),
    ...customFieldsView(customFields),
  };
}

function invoiceView(tx: ReadTransaction, invoice: InvoiceRecord): ListedRecord {
  const { line_items: lines, notes } = invoice.content;
  const total = totalOf(invoice.content);
  return {
    ...invoiceSummary(tx, invoice),
    notes,
    line_items: lines.map((line, index) => ({ ...line, item_order: index + 1, item_total: lineTotal(line) })),
    sub_total: total,
    tax_total: 0,
  };
}

/** Answers GET /invoices. */
export function listInvoices(call: BooksCall): BooksAnswer {
  return listAnswer(
    call,
    {
      name: 'invoices',
      filters: { 'Status.All': null, 'Status.Draft': 'draft', 'Status.Sent': 'sent', 'Status.Void': 'void' },
      searchable: ['invoice_number', 'reference_number', 'customer_name', 'customer_id', 'email', 'status', 'total'],
      days: ['date', 'due_date'],
      searchText: ['invoice_number', 'reference_number', 'customer_name'],
      sortColumns: ['customer_name', 'invoice_number', 'date', 'due_date', 'total', 'balance', 'created_time'],
    },
    booksInvoices.all(call.tx).map((invoice) => invoiceSummary(call.tx, invoice)),
  );
}

/** Answers GET /invoices/{invoice_id}. */
export function getInvoice(call: BooksCall): BooksAnswer {
  return { message: SUCCESS, invoice: invoiceView(call.tx, invoiceAt(call)) };
}

/** Answers POST /invoices. */
export function createInvoice(call: BooksWriteCall): BooksAnswer {
  const invoice = booksInvoices.add(call.tx, { id: nextBooksId(call.tx), content: invoiceContent(call, undefined) }, call.now);
  return { message: 'The invoice has been created.', invoice: invoiceView(call.tx, invoice) };
}

/** Answers PUT /invoices/{invoice_id}. */
export function updateInvoice(call: BooksWriteCall): BooksAnswer {
  const before = invoiceAt(call);
  const invoice = booksInvoices.replace(call.tx, { ...before, content: invoiceContent(call, before) }, call.now);
  return { message: 'Invoice information has been updated.', invoice: invoiceView(call.tx, invoice) };
}

/** Answers DELETE /invoices/{invoice_id}. */
export function deleteInvoice(call: BooksWriteCall): BooksAnswer {
  booksInvoices.remove(call.tx, invoiceAt(call).id);
  return { message: 'The invoice has been deleted.' };
}

const STATUS_MESSAGES = {
  sent: 'Invoice status has been changed to Sent.',
  void: 'Invoice status has been changed to Void.',
  draft: 'Status of invoice changed from void to draft',
} as const;

/** Answers POST /invoices/{invoice_id}/status/…. */
export function setInvoiceStatus(call: BooksWriteCall, status: keyof typeof STATUS_MESSAGES): BooksAnswer {
  const invoice = invoiceAt(call);
  booksInvoices.replace(call.tx, { ...invoice, content: { ...invoice.content, status } }, call.now);
  return { message: STATUS_MESSAGES[status] };
}

function invoiceContent({ tx, sent, now }: BooksWriteCall, record: InvoiceRecord | undefined): BooksInvoice {
  const fields = new FieldReader(sent);
  const before = record?.content;
  const today = new Date(now).toISOString().slice(0, 10);
  const lines = fields.objects('line_items')?.map((line) => lineItem(tx, line)) ?? before?.line_items ?? [];
  if (lines.length === 0) throw invalidValue('line_items');
  const number = fields.text('invoice_number', before?.invoice_number ?? '', NUMBER_MAX_LENGTH) || nextInvoiceNumber(tx);
  if (booksInvoices.all(tx).some(({ id, content }) => id !== record?.id && content.invoice_number === number)) {
    throw new ZohoBooksError(1001, `Invoice number ${number} already exists.`);
  }
  const date = fields.day('date', before?.date ?? today);
  const dueDate = fields.day('due_date', before?.due_date ?? date);
  if (dueDate < date) throw invalidValue('due_date');
  return {
    invoice_number: number,
    customer_id: contactAt(tx, fields.requiredText('customer_id', before?.customer_id), 'Customer').id,
    project_id: fields.text('project_id', before?.project_id ?? ''),
    date,
    due_date: dueDate,
    reference_number: fields.text('reference_number', before?.reference_number ?? '', NUMBER_MAX_LENGTH),
    notes: fields.text('notes', before?.notes ?? ''),
    status: before?.status ?? 'draft',
    line_items: lines,
    custom_fields: fields.customFields(before?.custom_fields ?? []),
  };
}

/** @returns the next number that is not taken, such as `INV-000004` */
function nextInvoiceNumber(tx: WriteTransaction): string {
  const taken = new Set(booksInvoices.all(tx).map(({ content }) => content.invoice_number));
  for (;;) {
    const number = `INV-${String(tx.nextNumber(NUMBER_COUNTER)).padStart(NUMBER_DIGITS, '0')}`;
    if (!taken.has(number)) return number;
  }
}

/** A line takes what it doesn't say from its item. */
function lineItem(tx: WriteTransaction, sent: SentFields): BooksLineItem {
  const fields = new FieldReader(sent);
  const itemId = fields.text('item_id', '');
  const item = itemId === '' ? undefined : itemAt(tx, itemId).content;
  const name = fields.text('name', item?.name ?? '', LINE_NAME_MAX_LENGTH);
  const description = fields.text('description', item?.description ?? '', LINE_DESCRIPTION_MAX_LENGTH);
  if (name === '' && description === '') throw invalidValue('item_id');
  const id = fields.text('line_item_id', '') || nextBooksId(tx);
  return { line_item_id: id, item_id: itemId, name, description, rate: fields.number('rate', item?.rate ?? 0), quantity: fields.number('quantity', 1) };
}
