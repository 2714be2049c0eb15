import type { VendorRecord } from '../vendor-records.ts';
import { booksTime, SUCCESS, type BooksAnswer, type BooksCall } from './operation.ts';
import { booksUsers, type BooksOrganization, type BooksUser } from './records.ts';
import { listAnswer } from './list.ts';
import { doesNotExist } from './zoho-books-error.ts';

function organizationView({ id, content, createdAt }: VendorRecord<BooksOrganization>, contactName: string, email: string): object {
  return {
    organization_id: id,
    name: content.name,
    contact_name: contactName,
    email,
    is_default_org: true,
    account_created_date: createdAt.slice(0, 10),
    time_zone: 'UTC',
    language_code: 'en',
    date_format: 'dd MMM yyyy',
    fiscal_year_start_month: 'january',
    currency_code: content.currency_code,
    currency_symbol: '$',
    currency_format: '###,##0.00',
    price_precision: 2,
    plan_name: 'PREMIUM',
    is_org_active: true,
  };
}

/** Answers GET /organizations. */
export function listOrganizations({ organization, me }: BooksCall): BooksAnswer {
  return { message: SUCCESS, organizations: [organizationView(organization, me.content.name, me.content.email)] };
}

/** Answers GET /organizations/{organization_id}. */
export function getOrganization({ organization, me, path }: BooksCall): BooksAnswer {
  if (path['organization_id'] !== organization.id) throw doesNotExist('Organization');
  return { message: SUCCESS, organization: organizationView(organization, me.content.name, me.content.email) };
}

function userView({ id, content, createdAt }: VendorRecord<BooksUser>, meId: string): Readonly<Record<string, unknown>> {
  const { name, email, user_role: role } = content;
  return { user_id: id, name, email, user_role: role, user_type: 'zoho', status: 'active', is_current_user: id === meId, created_time: booksTime(createdAt) };
}

/** Answers GET /users. */
export function listUsers(call: BooksCall): BooksAnswer {
  const users = booksUsers.all(call.tx).map((user) => userView(user, call.me.id));
  return listAnswer(call, { name: 'users', filters: { 'Status.All': null, 'Status.Active': 'active', 'Status.Inactive': 'inactive' }, sortColumns: ['name', 'email', 'user_role', 'status'] }, users);
}

/** Answers GET /users/me. */
export function getCurrentUser({ me }: BooksCall): BooksAnswer {
  return { message: SUCCESS, user: userView(me, me.id) };
}

/** Answers GET /users/{user_id}. */
export function getUser({ tx, me, path }: BooksCall): BooksAnswer {
  const user = booksUsers.find(tx, path['user_id'] ?? '');
  if (user === undefined) throw doesNotExist('User');
  return { message: SUCCESS, user: userView(user, me.id) };
}
