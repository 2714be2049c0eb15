import type { BookModule, ModuleField } from '#src/contract/functions.ts';
import type { RecordInput, RecordValue, SandboxRecord } from '#src/contract/sandbox.ts';

/** Text that is longer than this gets a field of several lines. */
const ONE_LINE_MAX_LENGTH = 300;

/** A task while it is being entered. `id` is null until it is saved. */
export interface TaskDraft {
  readonly key: string;
  readonly id: string | null;
  readonly name: string;
  readonly description: string;
}

/** What the record form holds: every field as text. */
export interface RecordDraft {
  readonly fields: Readonly<Record<string, string>>;
  readonly tasks: readonly TaskDraft[];
}

/** How a field is entered. `customers` and `items`: a choice of the organization's records. */
export type FieldControlKind = 'line' | 'lines' | 'number' | 'date' | 'choice' | 'boolean' | 'customers' | 'items';

/** @returns the fields of a module that a person can enter, in order */
export function editableFields(module: BookModule): ModuleField[] {
  return module.fields.filter(({ isEditable }) => isEditable);
}

/**
 * @param field a field of a module
 * @returns which control it is entered with
 */
export function controlKindOf({ key, type, maxLength }: Pick<ModuleField, 'key' | 'type' | 'maxLength'>): FieldControlKind {
  if (key === 'customer_id') return 'customers';
  if (key === 'item_id') return 'items';
  if (type !== 'text') return type;
  return (maxLength ?? 0) > ONE_LINE_MAX_LENGTH ? 'lines' : 'line';
}

function textOf(value: RecordValue | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** A choice that must be made begins with its first option, as the control shows it. */
function firstValue({ isRequired, options }: ModuleField): string {
  return isRequired ? (options[0] ?? '') : '';
}

/**
 * @param module the module
 * @param record a record to change; null for a new one
 * @returns what the form begins with
 */
export function draftOf(module: BookModule, record: SandboxRecord | null): RecordDraft {
  return {
    fields: Object.fromEntries(editableFields(module).map((field) => [field.key, record === null ? firstValue(field) : textOf(record.fields[field.key])])),
    tasks: (record?.tasks ?? []).map(({ id, name, description }) => ({ key: id, id, name, description })),
  };
}

/**
 * @param module the module
 * @param draft what was entered
 * @param record the record as it was; null for a new one
 * @returns what to send: for a new record what was filled in and what must be; for a change only what differs
 */
export function recordInput(module: BookModule, draft: RecordDraft, record: SandboxRecord | null): RecordInput {
  const entries = editableFields(module).flatMap((field): [string, RecordValue][] => {
    const text = draft.fields[field.key] ?? '';
    const isSent = record === null ? text !== '' || field.isRequired : text !== textOf(record.fields[field.key]);
    return isSent ? [[field.key, sentValue(field, text)]] : [];
  });
  const tasks = draft.tasks.map(({ id, name, description }) => ({ ...(id === null ? {} : { id }), name, description }));
  return { fields: Object.fromEntries(entries), ...(module.name === 'projects' ? { tasks } : {}) };
}

/** What is no number is sent as it was typed: the organization says what is wrong with it. */
function sentValue({ type }: ModuleField, text: string): RecordValue {
  if (type === 'boolean') return text === 'true';
  if (type !== 'number' || text.trim() === '') return text;
  const number = Number(text);
  return Number.isFinite(number) ? number : text;
}

/**
 * @param value a value of a choice: `fixed_cost_for_project`
 * @returns it for people: "Fixed cost for project"
 */
export function choiceLabel(value: string): string {
  const words = value.replaceAll('_', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
