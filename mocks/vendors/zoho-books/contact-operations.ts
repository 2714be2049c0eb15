import type { ReadTransaction } from '../../db/database.ts';
import type { VendorRecord } from '../vendor-records.ts';
import { customFieldsView, FieldReader } from './fields.ts';
import { listAnswer, STATUS_FILTERS, type ListedRecord } from './list.ts';
import { booksTime, nextBooksId, SUCCESS, type BooksAnswer, type BooksCall, type BooksWriteCall } from './operation.ts';
import { booksContacts, type BooksContact } from './records.ts';
import { doesNotExist, ZohoBooksError } from './zoho-books-error.ts';

/** Longest texts, in characters. Source: "Contacts" in Zoho Books' API v3 documentation. */
const NAME_MAX_LENGTH = 200;
const PERSON_MAX_LENGTH = 100;
const PHONE_MAX_LENGTH = 50;

type ContactRecord = VendorRecord<BooksContact>;

/** @returns the contact with the id. @throws ZohoBooksError 1002 */
export function contactAt(tx: ReadTransaction, id: string, what = 'Contact'): ContactRecord {
  const contact = booksContacts.find(tx, id);
  if (contact === undefined) throw doesNotExist(what);
  return contact;
}

function contactSummary({ id, content, createdAt, updatedAt }: ContactRecord): ListedRecord {
  const { notes: _notes, custom_fields: customFields, ...shown } = content;
  return {
    contact_id: id,
    ...shown,
    customer_name: content.contact_name,
    currency_code: 'USD',
    outstanding_receivable_amount: 0,
    created_time: booksTime(createdAt),
    last_modified_time: booksTime(updatedAt),
    ...customFieldsView(customFields),
  };
}

function contactView(contact: ContactRecord): ListedRecord {
  const { first_name: firstName, last_name: lastName, email, phone, notes } = contact.content;
  const person = { contact_person_id: `${contact.id}1`, first_name: firstName, last_name: lastName, email, phone, is_primary_contact: true };
  return { ...contactSummary(contact), notes, contact_persons: [person] };
}

/** Answers GET /contacts. */
export function listContacts(call: BooksCall): BooksAnswer {
  return listAnswer(
    call,
    {
      name: 'contacts',
      filters: STATUS_FILTERS,
      searchable: ['contact_name', 'company_name', 'first_name', 'last_name', 'email', 'phone', 'contact_type'],
      searchText: ['contact_name', 'company_name', 'email'],
      sortColumns: ['contact_name', 'first_name', 'last_name', 'email', 'outstanding_receivable_amount', 'created_time', 'last_modified_time'],
    },
    booksContacts.all(call.tx).map(contactSummary),
  );
}

/** Answers GET /contacts/{contact_id}. */
export function getContact({ tx, path }: BooksCall): BooksAnswer {
  return { message: SUCCESS, contact: contactView(contactAt(tx, path['contact_id'] ?? '')) };
}

/** Answers POST /contacts. */
export function createContact(call: BooksWriteCall): BooksAnswer {
  const content = contactContent(call, undefined);
  const contact = booksContacts.add(call.tx, { id: nextBooksId(call.tx), content }, call.now);
  return { message: 'The contact has been created.', contact: contactView(contact) };
}

/** Answers PUT /contacts/{contact_id}. */
export function updateContact(call: BooksWriteCall): BooksAnswer {
  const before = contactAt(call.tx, call.path['contact_id'] ?? '');
  const contact = booksContacts.replace(call.tx, { ...before, content: contactContent(call, before) }, call.now);
  return { message: 'Contact information has been saved.', contact: contactView(contact) };
}

/** Answers DELETE /contacts/{contact_id}. */
export function deleteContact({ tx, path }: BooksWriteCall): BooksAnswer {
  booksContacts.remove(tx, contactAt(tx, path['contact_id'] ?? '').id);
  return { message: 'The contact has been deleted.' };
}

/** Answers POST /contacts/{contact_id}/active and …/inactive. */
export function setContactStatus({ tx, path, now }: BooksWriteCall, status: BooksContact['status']): BooksAnswer {
  const contact = contactAt(tx, path['contact_id'] ?? '');
  booksContacts.replace(tx, { ...contact, content: { ...contact.content, status } }, now);
  return { message: `The contact has been marked as ${status}.` };
}

function contactContent({ tx, sent }: BooksWriteCall, record: ContactRecord | undefined): BooksContact {
  const fields = new FieldReader(sent);
  const before = record?.content;
  const name = fields.requiredText('contact_name', before?.contact_name, NAME_MAX_LENGTH);
  if (booksContacts.all(tx).some(({ id, content }) => id !== record?.id && content.contact_name.toLowerCase() === name.toLowerCase())) {
    throw new ZohoBooksError(3062, `The customer "${name}" already exists. Please specify a different name.`);
  }
  const [person] = fields.objects('contact_persons') ?? [];
  // A contact's own first name, e-mail address and so on are those of its primary person.
  const primary = new FieldReader({ ...sent, ...person });
  return {
    contact_name: name,
    company_name: fields.text('company_name', before?.company_name ?? '', NAME_MAX_LENGTH),
    contact_type: fields.oneOf('contact_type', before?.contact_type ?? 'customer', ['customer', 'vendor']),
    first_name: primary.text('first_name', before?.first_name ?? '', PERSON_MAX_LENGTH),
    last_name: primary.text('last_name', before?.last_name ?? '', PERSON_MAX_LENGTH),
    email: primary.text('email', before?.email ?? '', PERSON_MAX_LENGTH),
    phone: primary.text('phone', before?.phone ?? '', PHONE_MAX_LENGTH),
    website: fields.text('website', before?.website ?? ''),
    notes: fields.text('notes', before?.notes ?? ''),
    status: before?.status ?? 'active',
    custom_fields: fields.customFields(before?.custom_fields ?? []),
  };
}
