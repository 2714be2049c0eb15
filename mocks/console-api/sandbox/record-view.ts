import type { ModuleName } from '#src/contract/automation-terms.ts';
import type { RecordInput, RecordValue, SandboxRecord } from '#src/contract/sandbox.ts';
import type { FieldProblem } from '#src/contract/problem.ts';
import { timestamp } from '../../clock.ts';
import { validationProblem } from '../../request-validation.ts';
import type { RawRecord } from '../executions/function-input.ts';
import { MODULE_FIELDS } from '../functions/book-modules.ts';
import { recordRef, tasksOf, usersOf } from './books-records.ts';

/** @returns a record of Zoho Books as the sandbox shows it */
export function recordView(module: ModuleName, record: RawRecord): SandboxRecord {
  const { id, label } = recordRef(module, record);
  const createdAt = momentOf(record['created_time']);
  const flat = withFirstLine(record);
  return {
    id,
    module,
    label,
    fields: Object.fromEntries(MODULE_FIELDS[module].map(({ key }) => [key, valueOf(flat[key])])),
    tasks: tasksOf(record),
    users: usersOf(record),
    createdAt,
    updatedAt: record['last_modified_time'] === undefined ? createdAt : momentOf(record['last_modified_time']),
  };
}

/** The form has one line for an invoice: its item and quantity stand among the fields. */
function withFirstLine(record: RawRecord): RawRecord {
  const [line] = (record['line_items'] ?? []) as RawRecord[];
  return line === undefined ? record : { ...record, item_id: line['item_id'], quantity: line['quantity'] };
}

function valueOf(value: unknown): RecordValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** Zoho Books writes `+0000` where RFC 3339 has a colon. */
function momentOf(time: unknown): string {
  const ms = typeof time === 'string' ? Date.parse(time.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
  return timestamp(Number.isNaN(ms) ? 0 : ms);
}

/**
 * Checks what the record form sent and puts it into Zoho Books' terms.
 * @param module the module
 * @param fields what was sent
 * @param before the record, when it is there already
 * @returns the fields for Zoho Books' API
 * @throws ProblemError `validation_failed` for what is no field of the form, or missing
 */
export function booksFields(module: ModuleName, fields: RecordInput['fields'], before: RawRecord | null): RawRecord {
  const known = MODULE_FIELDS[module];
  const problems: FieldProblem[] = [];
  for (const key of Object.keys(fields)) {
    if (!known.some((field) => field.key === key && field.isEditable)) problems.push({ field: `fields.${key}`, message: 'This field can not be set here.' });
  }
  for (const { key, label, isRequired } of known) {
    const value = Object.hasOwn(fields, key) ? fields[key] : before === null ? null : undefined;
    if (isRequired && (value === null || value === '')) problems.push({ field: `fields.${key}`, message: `Enter the ${label.toLowerCase()}.` });
  }
  if (problems.length > 0) throw validationProblem(problems);
  if (module !== 'invoices') return fields;
  const { item_id: itemId, quantity, ...rest } = fields;
  if (itemId === undefined && quantity === undefined) return rest;
  const line = before === null ? {} : withFirstLine(before);
  return { ...rest, line_items: [{ item_id: itemId ?? line['item_id'], quantity: quantity ?? line['quantity'] ?? 1 }] };
}

/** @returns the fields whose values differ; `tasks` when the tasks do */
export function changedFields(module: ModuleName, before: RawRecord, after: RawRecord): string[] {
  const [old, now] = [recordView(module, before), recordView(module, after)];
  const keys = MODULE_FIELDS[module].map(({ key }) => key).filter((key) => old.fields[key] !== now.fields[key]);
  return JSON.stringify(old.tasks) === JSON.stringify(now.tasks) ? keys : [...keys, 'tasks'];
}
