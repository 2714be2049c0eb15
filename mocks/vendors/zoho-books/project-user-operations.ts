import type { ReadTransaction } from '../../db/database.ts';
import type { VendorRecord } from '../vendor-records.ts';
import { FieldReader, type SentFields } from './fields.ts';
import { listAnswer, type ListedRecord } from './list.ts';
import { nextBooksId, SUCCESS, type BooksAnswer, type BooksCall, type BooksWriteCall } from './operation.ts';
import { booksProjects, booksProjectUsers, booksUsers, type BooksProjectUser } from './records.ts';
import { doesNotExist, invalidValue } from './zoho-books-error.ts';

/** Longest texts, in characters, and the roles. Source: "Projects" in Zoho Books' API v3 documentation. */
const NAME_MAX_LENGTH = 200;
const EMAIL_MAX_LENGTH = 100;
const ROLES = ['staff', 'admin', 'timesheetstaff'];

type ProjectUserRecord = VendorRecord<BooksProjectUser>;

function projectUserView({ content }: ProjectUserRecord, meId: string): ListedRecord {
  return { ...content, is_current_user: content.user_id === meId, status: 'active', total_hours: '00:00', billed_hours: '00:00', un_billed_hours: '00:00' };
}

/** @returns the people who work on a project, as it shows them */
export function projectUsersView(tx: ReadTransaction, projectId: string, meId: string): ListedRecord[] {
  return booksProjectUsers.of(tx, projectId).map((user) => projectUserView(user, meId));
}

function projectIdOf({ tx, path }: BooksCall): string {
  const id = path['project_id'] ?? '';
  if (booksProjects.find(tx, id) === undefined) throw doesNotExist('Project');
  return id;
}

function projectUserAt(call: BooksCall): ProjectUserRecord {
  const user = booksProjectUsers.find(call.tx, `${projectIdOf(call)}-${call.path['user_id'] ?? ''}`);
  if (user === undefined) throw doesNotExist('User');
  return user;
}

/** Answers GET /projects/{project_id}/users. */
export function listProjectUsers(call: BooksCall): BooksAnswer {
  return listAnswer(call, { name: 'users', sortColumns: ['user_name', 'email', 'user_role'] }, projectUsersView(call.tx, projectIdOf(call), call.me.id));
}

/** Answers GET /projects/{project_id}/users/{user_id}. */
export function getProjectUser(call: BooksCall): BooksAnswer {
  return { message: SUCCESS, user: projectUserView(projectUserAt(call), call.me.id) };
}

/** Answers POST /projects/{project_id}/users: people of the organization. */
export function assignProjectUsers(call: BooksWriteCall): BooksAnswer {
  const projectId = projectIdOf(call);
  const users = new FieldReader(call.sent).objects('users');
  if (users === undefined || users.length === 0) throw invalidValue('users');
  const added = users.map((user) => addProjectUser(call, projectId, user));
  return { message: 'Users added', users: added.map((user) => projectUserView(user, call.me.id)) };
}

/** Puts one of the organization's people on a project. @throws ZohoBooksError 1002 */
export function addProjectUser({ tx, now }: BooksWriteCall, projectId: string, sent: SentFields): ProjectUserRecord {
  const userId = new FieldReader(sent).requiredText('user_id', undefined);
  const user = booksUsers.find(tx, userId);
  if (user === undefined) throw doesNotExist('User');
  const known = booksProjectUsers.find(tx, `${projectId}-${userId}`)?.content;
  const before = known ?? { ...NEW_USER, user_id: userId, user_name: user.content.name, email: user.content.email, user_role: user.content.user_role };
  return booksProjectUsers.add(tx, { id: `${projectId}-${userId}`, parentId: projectId, content: userContent(sent, before) }, now);
}

const NEW_USER = { user_role: 'staff', rate: 0, budget_hours: '0', cost_rate: 0 };

/** Answers POST /projects/{project_id}/users/invite: somebody new. */
export function inviteProjectUser(call: BooksWriteCall): BooksAnswer {
  const { tx, me, now, sent } = call;
  const projectId = projectIdOf(call);
  const fields = new FieldReader(sent);
  const userName = fields.requiredText('user_name', undefined, NAME_MAX_LENGTH);
  const email = fields.requiredText('email', undefined, EMAIL_MAX_LENGTH);
  const userId = nextBooksId(tx);
  const content = userContent(sent, { ...NEW_USER, user_id: userId, user_name: userName, email });
  booksUsers.add(tx, { id: userId, content: { name: userName, email, user_role: content.user_role, userId: '' } }, now);
  const user = booksProjectUsers.add(tx, { id: `${projectId}-${userId}`, parentId: projectId, content }, now);
  return { message: 'The staff has been added.', user: projectUserView(user, me.id) };
}

/** Answers PUT /projects/{project_id}/users/{user_id}. */
export function updateProjectUser(call: BooksWriteCall): BooksAnswer {
  const before = projectUserAt(call);
  const user = booksProjectUsers.replace(call.tx, { ...before, content: userContent(call.sent, before.content) }, call.now);
  return { message: 'The staff information has been updated.', user: projectUserView(user, call.me.id) };
}

/** Answers DELETE /projects/{project_id}/users/{user_id}. */
export function removeProjectUser(call: BooksWriteCall): BooksAnswer {
  booksProjectUsers.remove(call.tx, projectUserAt(call).id);
  return { message: 'The staff has been removed' };
}

function userContent(sent: SentFields, before: BooksProjectUser): BooksProjectUser {
  const fields = new FieldReader(sent);
  return {
    ...before,
    user_name: fields.requiredText('user_name', before.user_name, NAME_MAX_LENGTH),
    email: fields.requiredText('email', before.email, EMAIL_MAX_LENGTH),
    user_role: fields.oneOf('user_role', before.user_role, ROLES),
    rate: fields.number('rate', before.rate),
    budget_hours: fields.text('budget_hours', before.budget_hours),
    cost_rate: fields.number('cost_rate', before.cost_rate),
  };
}
