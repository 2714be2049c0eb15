import type { ModuleName } from '#src/contract/automation-terms.ts';
import type { BookModule, ModuleField } from '#src/contract/functions.ts';

/** The organization that functions run in: `organization` in every function. */
export const ORGANIZATION_PARAMETERS = { api_root_endpoint: 'https://www.zohoapis.com/books/v3', time_zone: 'America/Los_Angeles', currency_code: 'USD' } as const;

type Changes = Partial<Omit<ModuleField, 'key' | 'label' | 'type'>>;

function field(key: string, label: string, type: ModuleField['type'], changes: Changes = {}): ModuleField {
  return { key, label, type, options: [], isRequired: false, isEditable: true, maxLength: type === 'text' ? 100 : null, ...changes };
}

function choice(key: string, label: string, options: string[], changes: Changes = {}): ModuleField {
  return field(key, label, 'choice', { options, ...changes });
}

const APPROVAL = choice('approval_status', 'Approval Status', ['draft', 'submitted', 'approved', 'rejected'], { isEditable: false });
const CREATED = field('created_time', 'Created Time', 'date', { isEditable: false });

/** The fields of each module, with the limits that Zoho Books documents. */
export const MODULE_FIELDS: Readonly<Record<ModuleName, readonly ModuleField[]>> = {
  projects: [
    field('project_name', 'Project Name', 'text', { isRequired: true }),
    field('customer_id', 'Customer', 'text', { isRequired: true }),
    field('customer_name', 'Customer Name', 'text', { isEditable: false }),
    field('description', 'Description', 'text', { maxLength: 500 }),
    choice('billing_type', 'Billing Method', ['fixed_cost_for_project', 'based_on_project_hours', 'based_on_staff_hours', 'based_on_task_hours'], { isRequired: true }),
    field('rate', 'Rate', 'number'),
    choice('status', 'Status', ['active', 'inactive'], { isEditable: false }),
    APPROVAL,
    CREATED,
  ],
  customers: [
    field('contact_name', 'Customer Name', 'text', { isRequired: true, maxLength: 200 }),
    field('company_name', 'Company Name', 'text', { maxLength: 200 }),
    field('email', 'Email', 'text'),
    field('phone', 'Phone', 'text', { maxLength: 50 }),
    field('notes', 'Notes', 'text', { maxLength: 500 }),
    choice('status', 'Status', ['active', 'inactive'], { isEditable: false }),
    CREATED,
  ],
  invoices: [
    field('invoice_number', 'Invoice Number', 'text', { isEditable: false }),
    field('customer_id', 'Customer', 'text', { isRequired: true }),
    field('customer_name', 'Customer Name', 'text', { isEditable: false }),
    field('date', 'Invoice Date', 'date'),
    field('due_date', 'Due Date', 'date'),
    field('item_id', 'Item', 'text', { isRequired: true }),
    field('quantity', 'Quantity', 'number'),
    field('reference_number', 'Reference', 'text'),
    field('notes', 'Notes', 'text', { maxLength: 500 }),
    field('total', 'Total', 'number', { isEditable: false }),
    choice('status', 'Status', ['draft', 'sent', 'void'], { isEditable: false }),
    APPROVAL,
    CREATED,
  ],
  items: [
    field('name', 'Item Name', 'text', { isRequired: true }),
    field('rate', 'Rate', 'number', { isRequired: true }),
    field('sku', 'SKU', 'text'),
    field('description', 'Description', 'text', { maxLength: 2000 }),
    choice('product_type', 'Type', ['goods', 'service']),
    choice('status', 'Status', ['active', 'inactive'], { isEditable: false }),
    CREATED,
  ],
};

/** How a module is named, where it is in the API, and the keys of its records. */
interface ModuleNames {
  readonly label: string;
  readonly singular: string;
  /** The variable that its functions are given. */
  readonly variable: string;
  /** Path below the API's root. */
  readonly path: string;
  /** The key of a record in an answer. */
  readonly key: string;
  readonly idKey: string;
  readonly labelKey: string;
}

export const MODULE_NAMES: Readonly<Record<ModuleName, ModuleNames>> = {
  projects: { label: 'Projects', singular: 'project', variable: 'project', path: 'projects', key: 'project', idKey: 'project_id', labelKey: 'project_name' },
  customers: { label: 'Customers', singular: 'customer', variable: 'customer', path: 'contacts', key: 'contact', idKey: 'contact_id', labelKey: 'contact_name' },
  invoices: { label: 'Invoices', singular: 'invoice', variable: 'invoice', path: 'invoices', key: 'invoice', idKey: 'invoice_id', labelKey: 'invoice_number' },
  items: { label: 'Items', singular: 'item', variable: 'item', path: 'items', key: 'item', idKey: 'item_id', labelKey: 'name' },
};

const SAMPLES: Readonly<Record<ModuleName, Readonly<Record<string, unknown>>>> = {
  projects: {
    project_id: '460000000044019',
    project_name: 'Office move',
    description: 'Everything that has to happen before June',
    customer_id: '460000000026049',
    customer_name: 'Bowman and Co',
    billing_type: 'fixed_cost_for_project',
    rate: 2500,
    status: 'active',
    created_time: '2026-03-02T09:30:00-0800',
    tasks: [{ task_id: '460000000044021', task_name: 'Book the movers', description: '', status: 'active' }],
    users: [{ user_id: '460000000024003', user_name: 'Patricia Boyle', email: 'patricia.boyle@zylker.com', user_role: 'admin' }],
    custom_fields: [],
  },
  customers: { contact_id: '460000000026049', contact_name: 'Bowman and Co', company_name: 'Bowman and Co', email: 'accounts@bowman.example', status: 'active' },
  invoices: {
    invoice_id: '460000000027017',
    invoice_number: 'INV-00003',
    customer_id: '460000000026049',
    customer_name: 'Bowman and Co',
    status: 'sent',
    date: '2026-03-01',
    due_date: '2026-03-16',
    total: 1250.5,
    balance: 1250.5,
    line_items: [{ item_id: '460000000027009', name: 'Consulting', rate: 125.05, quantity: 10 }],
  },
  items: { item_id: '460000000027009', name: 'Consulting', rate: 125.05, description: '', status: 'active', product_type: 'service' },
};

/**
 * @param name a module
 * @param organization where the functions run
 * @param record one of the module's records there, if there is any
 * @returns the module as the console knows it, with samples of what its functions are given
 */
export function bookModule(name: ModuleName, organization: { readonly id: string; readonly name: string }, record: Readonly<Record<string, unknown>> = SAMPLES[name]): BookModule {
  const { label, singular, variable } = MODULE_NAMES[name];
  return {
    name,
    label,
    singular,
    fields: [...MODULE_FIELDS[name]],
    parameters: [
      { name: variable, description: `The ${singular} that the function runs for, as Zoho Books' API gives it`, sample: { ...record } },
      {
        name: 'organization',
        description: 'The organization that the extension is installed in',
        sample: { organization_id: organization.id, name: organization.name, ...ORGANIZATION_PARAMETERS },
      },
      { name: 'user', description: 'The person whose action made the function run', sample: { user_id: '711770823', name: 'Patricia Boyle', email: 'patricia.boyle@zylker.com' } },
    ],
  };
}

/** @returns the names of the variables that a module's functions are given */
export function parameterNames(name: ModuleName): string[] {
  return [MODULE_NAMES[name].variable, 'organization', 'user'];
}
