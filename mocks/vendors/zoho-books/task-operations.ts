import type { ReadTransaction } from '../../db/database.ts';
import type { VendorRecord } from '../vendor-records.ts';
import { customFieldsView, FieldReader, type SentFields } from './fields.ts';
import { listAnswer, type ListedRecord } from './list.ts';
import { nextBooksId, SUCCESS, type BooksAnswer, type BooksCall, type BooksWriteCall } from './operation.ts';
import { booksContacts, booksProjects, booksTasks, type BooksTask } from './records.ts';
import { doesNotExist } from './zoho-books-error.ts';

/** Longest texts, in characters. Source: "Tasks" and "Projects" in Zoho Books' API v3 documentation. */
const NAME_MAX_LENGTH = 100;
const DESCRIPTION_MAX_LENGTH = 500;

type TaskRecord = VendorRecord<BooksTask>;

/** @returns a task as its project shows it */
export function projectTaskView({ id, content }: TaskRecord): ListedRecord {
  const { custom_fields: customFields, ...shown } = content;
  return {
    task_id: id,
    ...shown,
    total_hours: '00:00',
    billed_hours: '00:00',
    un_billed_hours: '00:00',
    non_billable_hours: '00:00',
    status: 'active',
    is_billable: true,
    ...customFieldsView(customFields),
  };
}

function taskView(tx: ReadTransaction, task: TaskRecord): ListedRecord {
  const project = booksProjects.find(tx, task.parentId ?? '');
  const customerId = project?.content.customer_id ?? '';
  return {
    project_id: task.parentId,
    project_name: project?.content.project_name ?? '',
    customer_id: customerId,
    customer_name: booksContacts.find(tx, customerId)?.content.contact_name ?? '',
    ...projectTaskView(task),
    log_time: '00:00',
  };
}

function projectIdOf({ tx, path }: BooksCall): string {
  const id = path['project_id'] ?? '';
  if (booksProjects.find(tx, id) === undefined) throw doesNotExist('Project');
  return id;
}

function taskAt(call: BooksCall): TaskRecord {
  const projectId = projectIdOf(call);
  const task = booksTasks.find(call.tx, call.path['task_id'] ?? '');
  if (task === undefined || task.parentId !== projectId) throw doesNotExist('Task');
  return task;
}

/** Answers GET /projects/{project_id}/tasks. */
export function listTasks(call: BooksCall): BooksAnswer {
  const tasks = booksTasks.of(call.tx, projectIdOf(call)).map((task) => taskView(call.tx, task));
  return listAnswer(call, { name: 'tasks', searchText: ['task_name'], sortColumns: ['task_name', 'billed_hours', 'log_time', 'un_billed_hours'] }, tasks);
}

/** Answers GET /projects/{project_id}/tasks/{task_id}. */
export function getTask(call: BooksCall): BooksAnswer {
  return { message: SUCCESS, task: taskView(call.tx, taskAt(call)) };
}

/** Answers POST /projects/{project_id}/tasks. */
export function createTask(call: BooksWriteCall): BooksAnswer {
  const task = addTask(call, projectIdOf(call), call.sent);
  return { message: 'The task has been added.', task: taskView(call.tx, task) };
}

/** Writes a new task of a project. */
export function addTask({ tx, now }: BooksWriteCall, projectId: string, sent: SentFields): TaskRecord {
  return booksTasks.add(tx, { id: nextBooksId(tx), parentId: projectId, content: taskContent(sent, undefined) }, now);
}

/** Answers PUT /projects/{project_id}/tasks/{task_id}. */
export function updateTask(call: BooksWriteCall): BooksAnswer {
  const before = taskAt(call);
  const task = booksTasks.replace(call.tx, { ...before, content: taskContent(call.sent, before.content) }, call.now);
  return { message: 'The task information has been updated.', task: taskView(call.tx, task) };
}

/** Answers DELETE /projects/{project_id}/tasks/{task_id}. */
export function deleteTask(call: BooksWriteCall): BooksAnswer {
  booksTasks.remove(call.tx, taskAt(call).id);
  return { message: 'The task has been deleted successfully.' };
}

function taskContent(sent: SentFields, before: BooksTask | undefined): BooksTask {
  const fields = new FieldReader(sent);
  return {
    task_name: fields.requiredText('task_name', before?.task_name, NAME_MAX_LENGTH),
    description: fields.text('description', before?.description ?? '', DESCRIPTION_MAX_LENGTH),
    rate: fields.number('rate', before?.rate ?? 0),
    budget_hours: fields.text('budget_hours', before?.budget_hours ?? '0'),
    custom_fields: fields.customFields(before?.custom_fields ?? []),
  };
}
