import type { ModuleName } from '#src/contract/automation-terms.ts';
import type { RecordRef } from '#src/contract/executions.ts';
import { ZohoBooksError } from '../../vendors/zoho-books/zoho-books-error.ts';
import type { RawRecord } from '../executions/function-input.ts';
import { MODULE_NAMES } from '../functions/book-modules.ts';
import { asFieldProblem, inOrganization, type BooksContext } from './books-organization.ts';

/** Zoho Books' code for what is not there. */
const DOES_NOT_EXIST = 1002;

/** Modules whose API says "contacts" say "customers" in answers to people. */
function pathOf(module: ModuleName, recordId?: string): string {
  const { path } = MODULE_NAMES[module];
  return recordId === undefined ? `/${path}` : `/${path}/${encodeURIComponent(recordId)}`;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** @returns id and name of a record as Zoho Books gives it */
export function recordRef(module: ModuleName, record: RawRecord): RecordRef {
  const { idKey, labelKey } = MODULE_NAMES[module];
  return { id: textOf(record[idKey]), label: textOf(record[labelKey]) };
}

/** Approvals are the console's own: what was decided last about each record. */
async function withApproval({ database }: BooksContext, module: ModuleName, record: RawRecord): Promise<RawRecord> {
  const { id } = recordRef(module, record);
  const approval = await database.read((tx) => tx.get('approvals', `${module}/${id}`));
  return { ...record, approval_status: approval?.status ?? 'draft' };
}

/** @returns a record with all its parts, or null when it is not there */
export async function readRecord(context: BooksContext, module: ModuleName, recordId: string): Promise<RawRecord | null> {
  try {
    const body = await inOrganization(context, 'GET', pathOf(module, recordId));
    return await withApproval(context, module, body[MODULE_NAMES[module].key] as RawRecord);
  } catch (error) {
    if (error instanceof ZohoBooksError && error.code === DOES_NOT_EXIST) return null;
    throw error;
  }
}

/** @returns all records of a module with all their parts, oldest first */
export async function listRecords(context: BooksContext, module: ModuleName): Promise<RawRecord[]> {
  const body = await inOrganization(context, 'GET', pathOf(module));
  const listed = body[MODULE_NAMES[module].path] as RawRecord[];
  const records = await Promise.all(listed.map((record) => readRecord(context, module, recordRef(module, record).id)));
  return records.filter((record) => record !== null);
}

/**
 * @param fields in Zoho Books' own terms
 * @returns the record as it was saved
 * @throws ProblemError `validation_failed` with what Zoho Books says
 */
export async function createRecord(context: BooksContext, module: ModuleName, fields: RawRecord): Promise<RawRecord> {
  return await saved(context, module, () => inOrganization(context, 'POST', pathOf(module), fields));
}

/** Changes a record; fields that are absent stay. @throws ProblemError `validation_failed` with what Zoho Books says */
export async function updateRecord(context: BooksContext, module: ModuleName, recordId: string, fields: RawRecord): Promise<RawRecord> {
  return await saved(context, module, () => inOrganization(context, 'PUT', pathOf(module, recordId), fields));
}

async function saved(context: BooksContext, module: ModuleName, save: () => Promise<RawRecord>): Promise<RawRecord> {
  try {
    const record = (await save())[MODULE_NAMES[module].key] as RawRecord;
    return (await readRecord(context, module, recordRef(module, record).id)) ?? record;
  } catch (error) {
    throw error instanceof ZohoBooksError ? asFieldProblem(error) : error;
  }
}

export async function deleteRecord(context: BooksContext, module: ModuleName, recordId: string): Promise<void> {
  await inOrganization(context, 'DELETE', pathOf(module, recordId));
}

/** A task as the record form has it. */
export interface TaskInput {
  readonly id?: string | undefined;
  readonly name: string;
  readonly description: string;
}

/** Makes a project's tasks those of the list: changes, adds and deletes what differs. */
export async function replaceTasks(context: BooksContext, project: RawRecord, wanted: readonly TaskInput[]): Promise<void> {
  const path = `${pathOf('projects', recordRef('projects', project).id)}/tasks`;
  const present = tasksOf(project);
  try {
    for (const task of present) {
      if (!wanted.some(({ id }) => id === task.id)) await inOrganization(context, 'DELETE', `${path}/${task.id}`);
    }
    for (const { id, name, description } of wanted) {
      const fields = { task_name: name, description };
      const known = present.find((task) => task.id === id);
      if (known === undefined) await inOrganization(context, 'POST', path, fields);
      else if (known.name !== name || known.description !== description) await inOrganization(context, 'PUT', `${path}/${known.id}`, fields);
    }
  } catch (error) {
    throw error instanceof ZohoBooksError ? asFieldProblem(error) : error;
  }
}

/** @returns who works on a project; nobody for other records */
export function usersOf(record: RawRecord): { id: string; name: string; email: string; role: string }[] {
  const users = (record['users'] ?? []) as RawRecord[];
  return users.map((user) => ({ id: textOf(user['user_id']), name: textOf(user['user_name']), email: textOf(user['email']), role: textOf(user['user_role']) }));
}

/** @returns a project's tasks; none for other records */
export function tasksOf(record: RawRecord): { id: string; name: string; description: string; status: string }[] {
  const tasks = (record['tasks'] ?? []) as RawRecord[];
  return tasks.map((task) => ({
    id: textOf(task['task_id']),
    name: textOf(task['task_name']),
    description: textOf(task['description']),
    status: textOf(task['status']),
  }));
}
