import { vendorCollection } from '../vendor-records.ts';

/** A field that the organization added to a module. */
export interface BooksCustomField {
  readonly label: string;
  readonly api_name: string;
  readonly value: unknown;
}

export interface BooksOrganization {
  readonly name: string;
  readonly currency_code: string;
}

/** Somebody who works with Zoho Books. */
export interface BooksUser {
  readonly name: string;
  readonly email: string;
  readonly user_role: string;
  /** The demo user whose sign-in it is. */
  readonly userId: string;
}

type Status = 'active' | 'inactive';

export interface BooksContact {
  readonly contact_name: string;
  readonly company_name: string;
  readonly contact_type: string;
  readonly first_name: string;
  readonly last_name: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly notes: string;
  readonly status: Status;
  readonly custom_fields: readonly BooksCustomField[];
}

export interface BooksProject {
  readonly project_name: string;
  readonly customer_id: string;
  readonly description: string;
  readonly billing_type: string;
  readonly rate: number;
  readonly budget_type: string;
  readonly budget_hours: string;
  readonly budget_amount: number;
  readonly cost_budget_amount: number;
  readonly status: Status;
  readonly custom_fields: readonly BooksCustomField[];
}

export interface BooksTask {
  readonly task_name: string;
  readonly description: string;
  readonly rate: number;
  readonly budget_hours: string;
  readonly custom_fields: readonly BooksCustomField[];
}

/** Somebody who works on a project. */
export interface BooksProjectUser {
  readonly user_id: string;
  readonly user_name: string;
  readonly email: string;
  readonly user_role: string;
  readonly rate: number;
  readonly budget_hours: string;
  readonly cost_rate: number;
}

export interface BooksItem {
  readonly name: string;
  readonly rate: number;
  readonly description: string;
  readonly sku: string;
  readonly unit: string;
  readonly product_type: string;
  readonly status: Status;
  readonly custom_fields: readonly BooksCustomField[];
}

export interface BooksLineItem {
  readonly line_item_id: string;
  readonly item_id: string;
  readonly name: string;
  readonly description: string;
  readonly rate: number;
  readonly quantity: number;
}

export interface BooksInvoice {
  readonly invoice_number: string;
  readonly customer_id: string;
  readonly project_id: string;
  readonly date: string;
  readonly due_date: string;
  readonly reference_number: string;
  readonly notes: string;
  readonly status: string;
  readonly line_items: readonly BooksLineItem[];
  readonly custom_fields: readonly BooksCustomField[];
}

const VENDOR = 'zoho_books';

export const booksOrganizations = vendorCollection<BooksOrganization>(VENDOR, 'organizations');
export const booksUsers = vendorCollection<BooksUser>(VENDOR, 'users');
export const booksContacts = vendorCollection<BooksContact>(VENDOR, 'contacts');
export const booksProjects = vendorCollection<BooksProject>(VENDOR, 'projects');
/** Their parent is the project. */
export const booksTasks = vendorCollection<BooksTask>(VENDOR, 'tasks');
/** Their parent is the project, their id project and user. */
export const booksProjectUsers = vendorCollection<BooksProjectUser>(VENDOR, 'project-users');
export const booksItems = vendorCollection<BooksItem>(VENDOR, 'items');
export const booksInvoices = vendorCollection<BooksInvoice>(VENDOR, 'invoices');
