import type { ModuleName } from '#src/contract/automation-terms.ts';
import type { RecordValue, SandboxRecord } from '#src/contract/sandbox.ts';
import { countLabel } from '#src/lib/count-label.ts';
import { choiceLabel } from './record-form.ts';

const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });

/**
 * @param module a module of Zoho Books
 * @returns what one record of it is called: "project"
 */
export function singularOf(module: ModuleName): string {
  return module.slice(0, -1);
}

function amount(label: string, value: RecordValue | undefined): string {
  return typeof value === 'number' ? `${label} ${number.format(value)}` : '';
}

function text(value: RecordValue | undefined): string {
  return typeof value === 'string' ? value : '';
}

/**
 * @param record a record of the test organization
 * @returns what tells it from others, besides its name
 */
export function recordFacts({ module, fields, tasks }: Pick<SandboxRecord, 'module' | 'fields' | 'tasks'>): string[] {
  const facts: Readonly<Record<ModuleName, readonly string[]>> = {
    projects: [text(fields['customer_name']), countLabel(tasks.length, 'task', 'tasks')],
    customers: [text(fields['company_name']), text(fields['email'])],
    invoices: [text(fields['customer_name']), amount('Total', fields['total']), text(fields['due_date']) === '' ? '' : `due ${text(fields['due_date'])}`],
    items: [amount('Rate', fields['rate']), choiceLabel(text(fields['product_type']))],
  };
  return facts[module].filter((fact) => fact !== '');
}
