import type { Database, WriteTransaction } from '../../db/database.ts';
import { makeWhenMissing } from '../../db/make-when-missing.ts';
import { createRandom } from '../../random.ts';
import { nextBooksId } from './operation.ts';
import {
  booksContacts,
  booksInvoices,
  booksItems,
  booksOrganizations,
  booksProjects,
  booksProjectUsers,
  booksTasks,
  booksUsers,
  type BooksContact,
  type BooksItem,
} from './records.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Organization ids begin with this number, and end somewhere in the range by the scenario's seed. */
const FIRST_ORGANIZATION = 60_010_000_000;
const ORGANIZATION_RANGE = 9_000_000;

const CUSTOMERS = [
  { company: 'Cascadia Outdoor', first: 'Nadia', last: 'Petrova', email: 'nadia@cascadia-outdoor.example', phone: '+1 503 555 0140' },
  { company: 'Brightwater Clinics', first: 'Tomás', last: 'Aguilar', email: 'tomas@brightwater.example', phone: '+1 206 555 0177' },
  { company: 'Northwind Foods', first: 'Ingrid', last: 'Solberg', email: 'ingrid@northwind-foods.example', phone: '+1 415 555 0123' },
] as const;

const ITEMS = [
  { name: 'Consulting', rate: 120, description: 'An hour of advice', unit: 'h' },
  { name: 'Design', rate: 95, description: 'An hour of design', unit: 'h' },
  { name: 'Support package', rate: 480, description: 'A month of support', unit: 'month' },
] as const;

const PROJECTS = [
  { name: 'Store relaunch', description: 'A new online store before the summer season.', billing: 'based_on_task_hours', tasks: ['Design', 'Build', 'Launch'], age: 36 },
  { name: 'Patient portal', description: 'Appointments and letters in one place.', billing: 'fixed_cost_for_project', tasks: ['Workshops', 'Prototype'], age: 19 },
] as const;

/**
 * Makes the organization with its users, customers, projects, items and invoices, unless it is there; the scenario's seed makes the same ids.
 * @param database the state
 * @param now milliseconds since the epoch
 */
export async function ensureBooksOrganization(database: Database, now: number): Promise<void> {
  await makeWhenMissing(
    database,
    (tx) => booksOrganizations.all(tx).length > 0,
    () => (tx) => seedOrganization(tx, now),
  );
}

function seedOrganization(tx: WriteTransaction, now: number): void {
  const random = createRandom(tx.get('control', 'control')?.seed ?? 1, 'zoho_books');
  const id = String(FIRST_ORGANIZATION + Math.floor(random.fraction() * ORGANIZATION_RANGE));
  const name = tx.get('workspace', 'workspace')?.name ?? 'Zylker';
  booksOrganizations.add(tx, { id, content: { name, currency_code: 'USD' } }, now - 500 * DAY);
  const userIds = seedUsers(tx, now - 480 * DAY);
  const customerIds = CUSTOMERS.map((customer, index) => {
    const contact = booksContacts.add(tx, { id: nextBooksId(tx), content: contactOf(customer) }, now - (300 - index) * DAY);
    return contact.id;
  });
  const itemIds = ITEMS.map((item) => booksItems.add(tx, { id: nextBooksId(tx), content: itemOf(item) }, now - 290 * DAY).id);
  for (const [index, project] of PROJECTS.entries()) seedProject(tx, project, customerIds[index] ?? '', userIds, now - project.age * DAY);
  for (const [index, itemId] of itemIds.entries()) seedInvoice(tx, index, customerIds[index] ?? '', itemId, now - (20 - 5 * index) * DAY);
}

function seedUsers(tx: WriteTransaction, at: number): string[] {
  return tx.all('users').map((user, index) => {
    const content = { name: user.name, email: user.email, user_role: index === 0 ? 'admin' : 'staff', userId: user.id };
    return booksUsers.add(tx, { id: nextBooksId(tx), content }, at).id;
  });
}

function contactOf({ company, first, last, email, phone }: (typeof CUSTOMERS)[number]): BooksContact {
  return {
    contact_name: company,
    company_name: company,
    contact_type: 'customer',
    first_name: first,
    last_name: last,
    email,
    phone,
    website: '',
    notes: '',
    status: 'active',
    custom_fields: [],
  };
}

function itemOf(item: (typeof ITEMS)[number]): BooksItem {
  return { ...item, sku: '', product_type: 'service', status: 'active', custom_fields: [] };
}

function seedProject(tx: WriteTransaction, project: (typeof PROJECTS)[number], customerId: string, userIds: readonly string[], at: number): void {
  const { name, description, billing, tasks } = project;
  const content = {
    project_name: name,
    customer_id: customerId,
    description,
    billing_type: billing,
    rate: billing === 'fixed_cost_for_project' ? 12_000 : 0,
    budget_type: '',
    budget_hours: '',
    budget_amount: 0,
    cost_budget_amount: 0,
    status: 'active' as const,
    custom_fields: [],
  };
  const { id } = booksProjects.add(tx, { id: nextBooksId(tx), content }, at);
  for (const task of tasks) {
    const content = { task_name: task, description: '', rate: 95, budget_hours: '0', custom_fields: [] };
    booksTasks.add(tx, { id: nextBooksId(tx), parentId: id, content }, at);
  }
  for (const userId of userIds.slice(0, 2)) {
    const user = booksUsers.find(tx, userId)?.content;
    const content = { user_id: userId, user_name: user?.name ?? '', email: user?.email ?? '', user_role: user?.user_role ?? 'staff', rate: 0, budget_hours: '0', cost_rate: 0 };
    booksProjectUsers.add(tx, { id: `${id}-${userId}`, parentId: id, content }, at);
  }
}

function day(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function seedInvoice(tx: WriteTransaction, index: number, customerId: string, itemId: string, at: number): void {
  const item = booksItems.find(tx, itemId)?.content;
  const line = { line_item_id: nextBooksId(tx), item_id: itemId, name: item?.name ?? '', description: item?.description ?? '', rate: item?.rate ?? 0, quantity: 4 };
  const content = {
    invoice_number: `INV-${String(tx.nextNumber('zoho_books/invoices')).padStart(6, '0')}`,
    customer_id: customerId,
    project_id: '',
    date: day(at),
    due_date: day(at + 30 * DAY),
    reference_number: '',
    notes: '',
    status: index === 0 ? 'sent' : 'draft',
    line_items: [line],
    custom_fields: [],
  };
  booksInvoices.add(tx, { id: nextBooksId(tx), content }, at);
}
