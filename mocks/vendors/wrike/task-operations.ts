import { secondsOf, taskDates } from './dates.ts';
import { customStatusId, DEFAULT_TASK, IMPORTANCES, TASK_STATUSES } from './defaults.ts';
import { checkParents, folderAt, taskAt, withDescendants, type TaskRecord } from './folder-tree.ts';
import { annotationFilter, dateFilter } from './filters.ts';
import { isWrikeId, wrikeId } from './ids.ts';
import type { WrikeAnswer, WrikeCall, WrikeWriteCall } from './operation.ts';
import { pageOf } from './pages.ts';
import type { WrikeParameters } from './parameters.ts';
import { wrikeFolders, wrikeTasks, type WrikeTask } from './records.ts';
import { restoreTask, throwTaskAway } from './recycle-bin.ts';
import { nextWrikeNumber } from './seed-wrike.ts';
import { changedIds, checkContacts, idsIn, mergedMetadata } from './shared-changes.ts';
import { OPTIONAL_TASK_FIELDS, permalink, taskSummary, taskView } from './views.ts';
import { invalidParameter, WrikeError } from './wrike-error.ts';

const MAX_TASKS = 1000;

/** Answers GET /tasks. */
export function queryTasks(call: WrikeCall): WrikeAnswer {
  return foundTasks(call, wrikeTasks.all(call.tx));
}

/** Answers GET /folders/{folderId}/tasks; with `descendants` also those of the folders below. */
export function queryTasksOfFolder(call: WrikeCall): WrikeAnswer {
  const { tx, account, path, parameters } = call;
  const folderId = path['folderId'] ?? '';
  if (folderId !== account.content.rootFolderId) folderAt(tx, folderId);
  const within = parameters.flag('descendants') === true ? withDescendants(wrikeFolders.all(tx), folderId) : [folderId];
  return foundTasks(call, wrikeTasks.all(tx).filter(({ content }) => content.parentIds.some((id) => within.includes(id))));
}

function foundTasks({ tx, account, me, parameters }: WrikeCall, candidates: readonly TaskRecord[]): WrikeAnswer {
  const fields = parameters.texts('fields') ?? [];
  if (fields.some((name) => !OPTIONAL_TASK_FIELDS.some((known) => known === name))) throw invalidParameter('fields');
  const isWanted = taskFilter(parameters);
  const found = sorted(candidates.filter((task) => task.deletedAt === null && isWanted(task)), parameters);
  const all = wrikeTasks.all(tx);
  const limited = found.slice(0, parameters.count('limit', MAX_TASKS) ?? found.length);
  return {
    kind: 'tasks',
    ...pageOf(limited, parameters, (task) => {
      const full = taskView(task, all, account, me);
      return { ...taskSummary(task, account), ...Object.fromEntries(fields.map((name) => [name, full[name]])) };
    }),
  };
}

function taskFilter(parameters: WrikeParameters): (task: TaskRecord) => boolean {
  const isAnnotated = annotationFilter(parameters);
  const isDated = datesFilter(parameters);
  const link = parameters.text('permalink');
  const title = parameters.text('title')?.toLowerCase() ?? '';
  const statuses = parameters.someOf('status', TASK_STATUSES);
  const importance = parameters.oneOf('importance', IMPORTANCES);
  const type = parameters.oneOf('type', ['Backlog', 'Milestone', 'Planned']);
  const responsibles = parameters.ids('responsibles', 'contact');
  const authors = parameters.ids('authors', 'contact');
  const withSubtasks = parameters.flag('subTasks') === true;
  return ({ content: task, ...record }) =>
    isAnnotated(task) &&
    isDated({ content: task, ...record }) &&
    (link === undefined || link === permalink(task.number)) &&
    task.title.toLowerCase().includes(title) &&
    (statuses === undefined || statuses.some((status) => status === task.status)) &&
    (importance === undefined || task.importance === importance) &&
    (type === undefined || task.dates.type === type) &&
    (responsibles === undefined || task.responsibleIds.some((id) => responsibles.includes(id))) &&
    (authors === undefined || task.authorIds.some((id) => authors.includes(id))) &&
    (withSubtasks || task.superTaskIds.length === 0 || task.parentIds.length > 0);
}

function datesFilter(parameters: WrikeParameters): (task: TaskRecord) => boolean {
  const starts = dateFilter(parameters, 'startDate');
  const isDue = dateFilter(parameters, 'dueDate');
  const isCreated = dateFilter(parameters, 'createdDate');
  const isUpdated = dateFilter(parameters, 'updatedDate');
  const isCompleted = dateFilter(parameters, 'completedDate');
  return ({ content, createdAt, updatedAt }) =>
    starts(content.dates.start) && isDue(content.dates.due) && isCreated(createdAt) && isUpdated(updatedAt) && isCompleted(content.completedDate);
}

const SORT_KEYS = {
  CreatedDate: (task) => task.createdAt,
  UpdatedDate: (task) => task.updatedAt,
  CompletedDate: ({ content }) => content.completedDate ?? '',
  DueDate: ({ content }) => content.dates.due ?? '',
  Status: ({ content }) => content.status,
  Importance: ({ content }) => String(IMPORTANCES.findIndex((importance) => importance === content.importance)),
  Title: ({ content }) => content.title.toLowerCase(),
} as const satisfies Record<string, (task: TaskRecord) => string>;

function sorted(tasks: readonly TaskRecord[], parameters: WrikeParameters): TaskRecord[] {
  const field = parameters.oneOf('sortField', Object.keys(SORT_KEYS) as (keyof typeof SORT_KEYS)[]) ?? 'CreatedDate';
  const sign = parameters.oneOf('sortOrder', ['Asc', 'Desc']) === 'Desc' ? -1 : 1;
  const keyOf = SORT_KEYS[field];
  return tasks.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -sign : Number(keyOf(a) > keyOf(b)) * sign));
}

/** Answers GET /tasks/{ids}. */
export function getTasks({ tx, account, me, path }: WrikeCall): WrikeAnswer {
  const all = wrikeTasks.all(tx);
  return { kind: 'tasks', data: idsIn(path['ids'] ?? '').map((id) => taskView(taskAt(tx, id), all, account, me)) };
}

/** Answers POST /folders/{folderId}/tasks. */
export function createTask(call: WrikeWriteCall): WrikeAnswer {
  const { tx, account, me, now, path, parameters } = call;
  const folderId = path['folderId'] ?? '';
  if (!isWrikeId('folder', folderId)) throw invalidParameter('folderId');
  const parentIds = [...new Set([folderId, ...(parameters.ids('parents', 'folder') ?? [])])];
  checkParents(tx, account, parentIds);
  const responsibleIds = checkContacts(tx, parameters.ids('responsibles', 'contact') ?? []);
  const superTaskIds = checkTasks(call, parameters.ids('superTasks', 'task') ?? []);
  const followers = checkContacts(tx, parameters.ids('followers', 'contact') ?? []);
  const status = statusOf(call) ?? DEFAULT_TASK.status;
  const number = nextWrikeNumber(tx);
  const content: WrikeTask = {
    ...DEFAULT_TASK,
    number,
    title: parameters.requiredText('title'),
    description: parameters.text('description') ?? '',
    status,
    importance: parameters.oneOf('importance', IMPORTANCES) ?? DEFAULT_TASK.importance,
    dates: parameters.has('dates') ? taskDates(parameters.object('dates')) : DEFAULT_TASK.dates,
    parentIds,
    superTaskIds,
    responsibleIds,
    sharedIds: [...new Set([me, ...responsibleIds, ...checkContacts(tx, parameters.ids('shareds', 'contact') ?? [])])],
    authorIds: [me],
    followerIds: [...new Set([...(parameters.flag('follow') === false ? [] : [me]), ...followers])],
    metadata: parameters.metadata() ?? [],
    customFields: parameters.customFields() ?? [],
    completedDate: status === 'Completed' ? secondsOf(now) : null,
  };
  const task = wrikeTasks.add(tx, { id: wrikeId('task', number, account.id), content }, now);
  return { kind: 'tasks', data: [taskView(task, wrikeTasks.all(tx), account, me)] };
}

/** Answers PUT /tasks/{taskId}. */
export function updateTask(call: WrikeWriteCall): WrikeAnswer {
  const { tx, account, me, now, path, parameters } = call;
  const found = taskAt(tx, path['taskId'] ?? '');
  const before = parameters.flag('restore') === true ? restoreTask(tx, found, now) : found;
  if (before.deletedAt !== null) throw new WrikeError('not_allowed', 'The task is in the recycle bin. Restore it first');
  const { content } = before;
  const status = statusOf(call) ?? content.status;
  const changed: WrikeTask = {
    ...content,
    ...changedMembers(call, content),
    title: parameters.filledText('title') ?? content.title,
    description: parameters.text('description') ?? content.description,
    status,
    importance: parameters.oneOf('importance', IMPORTANCES) ?? content.importance,
    dates: parameters.has('dates') ? taskDates(parameters.object('dates')) : content.dates,
    metadata: mergedMetadata(content.metadata, parameters.metadata()),
    customFields: parameters.customFields() ?? content.customFields,
    completedDate: status === 'Completed' ? (content.completedDate ?? secondsOf(now)) : null,
  };
  const task = wrikeTasks.replace(tx, { ...before, content: changed }, now);
  return { kind: 'tasks', data: [taskView(task, wrikeTasks.all(tx), account, me)] };
}

type Members = Pick<WrikeTask, 'parentIds' | 'superTaskIds' | 'responsibleIds' | 'sharedIds' | 'followerIds'>;

function changedMembers(call: WrikeWriteCall, before: WrikeTask): Members {
  const { tx, account, me, parameters } = call;
  const contacts = (name: string): readonly string[] => checkContacts(tx, parameters.ids(name, 'contact') ?? []);
  const addedParents = parameters.ids('addParents', 'folder') ?? [];
  checkParents(tx, account, addedParents);
  const follow = parameters.flag('follow');
  const followers = changedIds(before.followerIds, contacts('addFollowers'));
  return {
    parentIds: changedIds(before.parentIds, addedParents, parameters.ids('removeParents', 'folder')),
    superTaskIds: changedIds(
      before.superTaskIds,
      checkTasks(call, parameters.ids('addSuperTasks', 'task') ?? []),
      parameters.ids('removeSuperTasks', 'task'),
    ),
    responsibleIds: changedIds(before.responsibleIds, contacts('addResponsibles'), parameters.ids('removeResponsibles', 'contact')),
    sharedIds: changedIds(before.sharedIds, contacts('addShareds'), parameters.ids('removeShareds', 'contact')),
    followerIds: follow === undefined ? followers : changedIds(followers, follow ? [me] : [], follow ? [] : [me]),
  };
}

/** Answers DELETE /tasks/{taskId}: the task goes to the recycle bin. */
export function deleteTask({ tx, account, me, now, path }: WrikeWriteCall): WrikeAnswer {
  const task = taskAt(tx, path['taskId'] ?? '');
  if (task.deletedAt === null) throwTaskAway(tx, task, task.id, now);
  return { kind: 'tasks', data: [taskView(taskAt(tx, task.id), wrikeTasks.all(tx), account, me)] };
}

/** A status by name, or by the id of the workflow's. */
function statusOf({ account, parameters }: WrikeCall): string | undefined {
  const byId = parameters.text('customStatus');
  if (byId === undefined) return parameters.oneOf('status', TASK_STATUSES);
  const status = TASK_STATUSES.find((name) => customStatusId(account.id, name) === byId);
  if (status === undefined) throw invalidParameter('customStatus');
  return status;
}

function checkTasks({ tx }: WrikeCall, ids: readonly string[]): readonly string[] {
  for (const id of ids) taskAt(tx, id);
  return ids;
}
