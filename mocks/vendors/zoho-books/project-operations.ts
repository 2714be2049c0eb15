import type { ReadTransaction, WriteTransaction } from '../../db/database.ts';
import type { VendorRecord } from '../vendor-records.ts';
import { contactAt } from './contact-operations.ts';
import { customFieldsView, FieldReader, type SentFields } from './fields.ts';
import { listAnswer, STATUS_FILTERS, type ListedRecord } from './list.ts';
import { booksTime, nextBooksId, SUCCESS, type BooksAnswer, type BooksCall, type BooksWriteCall } from './operation.ts';
import { addProjectUser, projectUsersView } from './project-user-operations.ts';
import { booksContacts, booksProjects, booksProjectUsers, booksTasks, type BooksProject } from './records.ts';
import { addTask, projectTaskView } from './task-operations.ts';
import { doesNotExist, invalidValue } from './zoho-books-error.ts';

/** Longest texts, in characters, and the values of two fields. Source: "Projects" in Zoho Books' API v3 documentation. */
const NAME_MAX_LENGTH = 100;
const DESCRIPTION_MAX_LENGTH = 500;
const BILLING_TYPES = ['fixed_cost_for_project', 'based_on_project_hours', 'based_on_staff_hours', 'based_on_task_hours'];
const BUDGET_TYPES = ['total_project_cost', 'total_project_hours', 'hours_per_task', 'hours_per_staff'];

export type ProjectRecord = VendorRecord<BooksProject>;

/** @returns the project with the id. @throws ZohoBooksError 1002 */
export function projectAt(tx: ReadTransaction, id: string): ProjectRecord {
  const project = booksProjects.find(tx, id);
  if (project === undefined) throw doesNotExist('Project');
  return project;
}

const NO_HOURS = '00:00';

function projectSummary(tx: ReadTransaction, { id, content, createdAt }: ProjectRecord): ListedRecord {
  const { custom_fields: customFields, ...shown } = content;
  return {
    project_id: id,
    ...shown,
    customer_name: booksContacts.find(tx, content.customer_id)?.content.contact_name ?? '',
    currency_code: 'USD',
    total_hours: NO_HOURS,
    total_amount: 0,
    billed_hours: NO_HOURS,
    billed_amount: 0,
    un_billed_hours: NO_HOURS,
    un_billed_amount: 0,
    billable_hours: NO_HOURS,
    billable_amount: 0,
    non_billable_hours: NO_HOURS,
    non_billable_amount: 0,
    created_time: booksTime(createdAt),
    ...customFieldsView(customFields),
  };
}

/**
 * @param tx the state
 * @param project a project
 * @param meId the user who asks
 * @returns the project with its tasks and users, as Zoho Books shows it and hands it to custom functions
 */
export function projectView(tx: ReadTransaction, project: ProjectRecord, meId: string): ListedRecord {
  return {
    ...projectSummary(tx, project),
    is_recurrence_associated: false,
    recurring_invoices: [],
    show_in_dashboard: true,
    tasks: booksTasks.of(tx, project.id).map(projectTaskView),
    users: projectUsersView(tx, project.id, meId),
  };
}

/** Answers GET /projects. */
export function listProjects(call: BooksCall): BooksAnswer {
  return listAnswer(
    call,
    {
      name: 'projects',
      filters: STATUS_FILTERS,
      searchable: ['customer_id', 'project_name'],
      searchText: ['project_name', 'customer_name', 'description'],
      sortColumns: ['project_name', 'customer_name', 'rate', 'created_time'],
    },
    booksProjects.all(call.tx).map((project) => projectSummary(call.tx, project)),
  );
}

/** Answers GET /projects/{project_id}. */
export function getProject({ tx, me, path }: BooksCall): BooksAnswer {
  return { message: SUCCESS, project: projectView(tx, projectAt(tx, path['project_id'] ?? ''), me.id) };
}

/** Answers POST /projects; tasks and users may come along. Whoever makes it is one of its users. */
export function createProject(call: BooksWriteCall): BooksAnswer {
  const { tx, me, now, sent } = call;
  const fields = new FieldReader(sent);
  if (!fields.has('billing_type')) throw invalidValue('billing_type');
  const project = booksProjects.add(tx, { id: nextBooksId(tx), content: projectContent(tx, sent, undefined) }, now);
  for (const task of fields.objects('tasks') ?? []) addTask(call, project.id, task);
  const userIds = [fields.text('user_id', me.id), ...(fields.objects('users') ?? []).map((user) => new FieldReader(user).text('user_id', me.id))];
  for (const userId of new Set(userIds)) addProjectUser(call, project.id, { user_id: userId });
  return { message: 'The project has been created.', project: projectView(tx, project, me.id) };
}

/** Answers PUT /projects/{project_id}. */
export function updateProject({ tx, me, now, path, sent }: BooksWriteCall): BooksAnswer {
  const before = projectAt(tx, path['project_id'] ?? '');
  const project = booksProjects.replace(tx, { ...before, content: projectContent(tx, sent, before.content) }, now);
  return { message: 'The project information has been updated.', project: projectView(tx, project, me.id) };
}

/** Answers DELETE /projects/{project_id}: its tasks and users go with it. */
export function deleteProject({ tx, path }: BooksWriteCall): BooksAnswer {
  const { id } = projectAt(tx, path['project_id'] ?? '');
  for (const task of booksTasks.of(tx, id)) booksTasks.remove(tx, task.id);
  for (const user of booksProjectUsers.of(tx, id)) booksProjectUsers.remove(tx, user.id);
  booksProjects.remove(tx, id);
  return { message: 'The project has been deleted.' };
}

/** Answers POST /projects/{project_id}/active and …/inactive. */
export function setProjectStatus({ tx, path, now }: BooksWriteCall, status: BooksProject['status']): BooksAnswer {
  const project = projectAt(tx, path['project_id'] ?? '');
  booksProjects.replace(tx, { ...project, content: { ...project.content, status } }, now);
  return { message: status === 'active' ? 'The selected Projects have been marked as active.' : 'The selected projects have been marked as inactive.' };
}

function projectContent(tx: WriteTransaction, sent: SentFields, before: BooksProject | undefined): BooksProject {
  const fields = new FieldReader(sent);
  return {
    project_name: fields.requiredText('project_name', before?.project_name, NAME_MAX_LENGTH),
    customer_id: contactAt(tx, fields.requiredText('customer_id', before?.customer_id), 'Customer').id,
    description: fields.text('description', before?.description ?? '', DESCRIPTION_MAX_LENGTH),
    billing_type: fields.oneOf('billing_type', before?.billing_type ?? '', BILLING_TYPES),
    rate: fields.number('rate', before?.rate ?? 0),
    budget_type: fields.text('budget_type', '') === '' ? (before?.budget_type ?? '') : fields.oneOf('budget_type', '', BUDGET_TYPES),
    budget_hours: fields.text('budget_hours', before?.budget_hours ?? ''),
    budget_amount: fields.number('budget_amount', before?.budget_amount ?? 0),
    cost_budget_amount: fields.number('cost_budget_amount', before?.cost_budget_amount ?? 0),
    status: before?.status ?? 'active',
    custom_fields: fields.customFields(before?.custom_fields ?? []),
  };
}
