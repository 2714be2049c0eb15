import type { VendorRecord } from '../vendor-records.ts';
import { secondsOf } from './dates.ts';
import { customStatusId, workflowId } from './defaults.ts';
import { childIdsOf, type FolderRecord, type TaskRecord } from './folder-tree.ts';
import type { WrikeAccount, WrikeContact, WrikeProject } from './records.ts';

/** @returns the address of a folder or task in Wrike's own pages */
export function permalink(number: number): string {
  return `https://www.wrike.com/open.htm?id=${number}`;
}

function projectView({ startDate, endDate, completedDate, ...project }: WrikeProject): object {
  return {
    ...project,
    ...(startDate === null ? {} : { startDate }),
    ...(endDate === null ? {} : { endDate }),
    ...(completedDate === null ? {} : { completedDate }),
  };
}

/** @returns what the folder tree says of a folder */
export function folderTreeView(folder: FolderRecord, folders: readonly FolderRecord[]): object {
  const { title, project } = folder.content;
  return {
    id: folder.id,
    title,
    childIds: childIdsOf(folders, folder.id),
    scope: folder.deletedAt === null ? 'WsFolder' : 'RbFolder',
    ...(project === null ? {} : { project: projectView(project) }),
  };
}

/** @returns a folder or project with all its fields */
export function folderView(folder: FolderRecord, folders: readonly FolderRecord[], account: VendorRecord<WrikeAccount>): object {
  const { number, title, description, parentIds, sharedIds, metadata, customFields, project } = folder.content;
  const isDeleted = folder.deletedAt !== null;
  return {
    id: folder.id,
    accountId: account.id,
    title,
    createdDate: secondsOf(folder.createdAt),
    updatedDate: secondsOf(folder.updatedAt),
    description,
    sharedIds,
    parentIds: isDeleted ? [account.content.recycleBinId] : parentIds,
    childIds: childIdsOf(folders, folder.id),
    superParentIds: [],
    scope: isDeleted ? 'RbFolder' : 'WsFolder',
    hasAttachments: false,
    permalink: permalink(number),
    workflowId: workflowId(account.id),
    metadata,
    customFields,
    ...(project === null ? {} : { project: projectView(project) }),
  };
}

/** Fields of a task that lists leave out unless they are asked for. */
export const OPTIONAL_TASK_FIELDS = [
  'description',
  'briefDescription',
  'parentIds',
  'superParentIds',
  'sharedIds',
  'responsibleIds',
  'authorIds',
  'superTaskIds',
  'subTaskIds',
  'dependencyIds',
  'metadata',
  'customFields',
  'hasAttachments',
  'attachmentCount',
  'recurrent',
] as const;

/** Longest `briefDescription`, in characters. */
const BRIEF_LENGTH = 256;

/** @returns a task with all its fields */
export function taskView(task: TaskRecord, tasks: readonly TaskRecord[], account: VendorRecord<WrikeAccount>, me: string): Record<string, unknown> {
  const { content } = task;
  const isDeleted = task.deletedAt !== null;
  return {
    ...taskSummary(task, account),
    description: content.description,
    briefDescription: content.description.replaceAll(/<[^>]*>/g, ' ').trim().slice(0, BRIEF_LENGTH),
    parentIds: isDeleted ? [account.content.recycleBinId] : content.parentIds,
    superParentIds: [],
    sharedIds: content.sharedIds,
    responsibleIds: content.responsibleIds,
    authorIds: content.authorIds,
    hasAttachments: false,
    attachmentCount: 0,
    superTaskIds: content.superTaskIds,
    subTaskIds: tasks.filter((other) => other.deletedAt === null && other.content.superTaskIds.includes(task.id)).map(({ id }) => id),
    dependencyIds: [],
    metadata: content.metadata,
    customFields: content.customFields,
    followerIds: content.followerIds,
    followedByMe: content.followerIds.includes(me),
    recurrent: false,
  };
}

/** @returns what lists say of a task. */
export function taskSummary(task: TaskRecord, account: VendorRecord<WrikeAccount>): Record<string, unknown> {
  const { number, title, status, importance, dates, completedDate } = task.content;
  return {
    id: task.id,
    accountId: account.id,
    title,
    status,
    importance,
    createdDate: secondsOf(task.createdAt),
    updatedDate: secondsOf(task.updatedAt),
    ...(completedDate === null ? {} : { completedDate }),
    dates,
    scope: task.deletedAt === null ? 'WsTask' : 'RbTask',
    customStatusId: customStatusId(account.id, status),
    permalink: permalink(number),
  };
}

/** @returns a person of the account */
export function contactView(contact: VendorRecord<WrikeContact>, accountId: string, me: string): object {
  const { firstName, lastName, email, isOwner } = contact.content;
  return {
    id: contact.id,
    firstName,
    lastName,
    type: 'Person',
    profiles: [{ accountId, email, role: 'User', external: false, admin: isOwner, owner: isOwner }],
    timezone: 'America/Los_Angeles',
    locale: 'en',
    deleted: false,
    ...(contact.id === me ? { me: true } : {}),
    title: '',
  };
}

/** @returns the account as its owner sees it */
export function accountView({ id, content, createdAt }: VendorRecord<WrikeAccount>): object {
  return {
    id,
    name: content.name,
    dateFormat: 'dd/MM/yyyy',
    firstDayOfWeek: 'Mon',
    workDays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
    rootFolderId: content.rootFolderId,
    recycleBinId: content.recycleBinId,
    createdDate: secondsOf(createdAt),
    subscription: { type: 'Business', paid: true, userLimit: 200 },
    metadata: [],
    customFields: [],
    joinedDate: secondsOf(createdAt),
  };
}
