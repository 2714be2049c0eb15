import type { TypeName } from '../values/type-bit.ts';

export interface ZohoTaskParameter {
  readonly name: string;
  /** What may stand there; other types are refused or make no sense. */
  readonly types: readonly TypeName[];
}

/** A task of another Zoho product, called like a function: `zoho.books.getRecords(…)`. */
export interface ZohoTask {
  readonly name: string;
  readonly parameters: readonly ZohoTaskParameter[];
  /** How many of the parameters have to be given. To give a later one, all before it have to be given. */
  readonly minimum: number;
  readonly maximum: number;
  /** Which argument is the connection, counted from 0; -1 for a task without one. */
  readonly connection: number;
  /** A sentence: what it does and answers. */
  readonly description: string;
}

const TYPES = {
  module: ['TEXT'],
  relation: ['TEXT'],
  parent_module: ['TEXT'],
  organization_id: ['TEXT', 'NUMBER'],
  id: ['TEXT', 'NUMBER'],
  relation_id: ['TEXT', 'NUMBER'],
  parent_id: ['TEXT', 'NUMBER'],
  record: ['KEY-VALUE', 'TEXT'],
  records: ['LIST'],
  values: ['KEY-VALUE', 'TEXT'],
  options: ['KEY-VALUE', 'TEXT'],
  query: ['KEY-VALUE', 'TEXT'],
  search: ['KEY-VALUE', 'TEXT'],
  criteria: ['TEXT'],
  page: ['NUMBER', 'TEXT'],
  per_page: ['NUMBER', 'TEXT'],
  file: ['FILE'],
  status: ['TEXT'],
  name: ['TEXT'],
  action: ['TEXT'],
  connection: ['TEXT'],
} as const satisfies Readonly<Record<string, readonly TypeName[]>>;

/** A signature, as in `zoho.books.getRecords(module, organization_id, [search], [connection])`, as an entry of the table. */
function entry(written: string, description: string): readonly [string, ZohoTask] {
  const [name = '', list = ''] = written.slice(0, -1).split('(');
  const shown = list.split(', ');
  const names = shown.map((parameter) => parameter.replaceAll(/[[\]]/g, '') as keyof typeof TYPES);
  const task: ZohoTask = {
    name,
    parameters: names.map((parameter) => ({ name: parameter, types: TYPES[parameter] })),
    minimum: shown.filter((parameter) => !parameter.startsWith('[')).length,
    maximum: shown.length,
    connection: names.indexOf('connection'),
    description,
  };
  return [name.toLowerCase(), task];
}

/** The tasks of CRM: each is also there under the name of the eighth version of CRM's interface, `zoho.crm.v8.…`. */
const CRM: readonly (readonly [signature: string, description: string])[] = [
  ['createRecord(module, record, [options], [connection])', 'Creates a record; answers its id and times, or what was wrong.'],
  ['updateRecord(module, id, record, [options], [connection])', 'Changes fields of a record; answers its id and times, or what was wrong.'],
  ['upsert(module, record, [options], [connection])', 'Changes the record that has the same unique field, or creates one.'],
  ['bulkCreate(module, records, [options], [connection])', 'Creates up to 100 records; answers what became of each.'],
  ['bulkUpdate(module, records, [options], [connection])', 'Changes up to 100 records, each with its id; answers what became of each.'],
  ['getRecordById(module, id, [query], [connection])', 'Answers one record.'],
  ['getRecords(module, [page], [per_page], [query], [connection])', 'Answers the records of a page, 200 at most.'],
  ['searchRecords(module, criteria, [page], [per_page], [query], [connection])', 'Answers the records for criteria such as (Email:equals:a@b.com).'],
  ['getRelatedRecords(relation, parent_module, parent_id, [page], [per_page], [query], [connection])', 'Answers the records of a related list.'],
  ['updateRelatedRecord(relation, relation_id, parent_module, parent_id, values, [connection])', 'Changes a record of a related list.'],
  ['convertLead(id, values, [connection])', 'Makes a contact, an account and, if asked for, a deal of a lead.'],
  ['attachFile(module, id, file, [connection])', 'Attaches a file to a record.'],
];

/**
 * Tasks of other products whose arguments are known, by name in lower case. Source: Zoho's help pages on the integration
 * tasks of CRM and Books, and what real scripts call.
 */
export const ZOHO_TASKS: ReadonlyMap<string, ZohoTask> = new Map([
  ...CRM.flatMap(([signature, description]) => [entry(`zoho.crm.${signature}`, description), entry(`zoho.crm.v8.${signature}`, description)]),
  entry('zoho.crm.getOrgVariable(name)', 'Answers the value of a variable of the organization.'),
  entry('zoho.crm.invokeConnector(action, values)', 'Calls an action of a connector of an extension.'),
  entry('zoho.books.createRecord(module, organization_id, record, [connection])', 'Creates a record; the answer has code 0 and the record, or a code and a message.'),
  entry('zoho.books.getRecords(module, organization_id, [search], [connection])', 'Answers records of a module with code 0, or a code and a message.'),
  entry('zoho.books.getRecordsByID(module, organization_id, id, [connection])', 'Answers one record with code 0, or a code and a message.'),
  entry('zoho.books.updateRecord(module, organization_id, id, record, [connection])', 'Changes fields of a record; the answer has code 0 and the record, or a code and a message.'),
  entry('zoho.books.markStatus(module, organization_id, id, status, [connection])', 'Gives an estimate (accepted, declined, sent) or an invoice (sent, void) a status.'),
]);

/** The last names of the known tasks of a product, `zoho.crm` or `zoho.crm.v8`. */
export function zohoTaskNames(product: string): readonly string[] {
  const prefix = `${product.toLowerCase()}.`;
  return [...ZOHO_TASKS].flatMap(([key, { name }]) => (key.startsWith(prefix) && !key.slice(prefix.length).includes('.') ? [name.slice(prefix.length)] : []));
}
