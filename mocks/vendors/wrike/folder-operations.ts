import { isDay, secondsOf } from './dates.ts';
import { customStatusId, newProject, PROJECT_STATUSES } from './defaults.ts';
import { checkParents, childIdsOf, folderAt, withDescendants, type FolderRecord } from './folder-tree.ts';
import { annotationFilter, dateFilter } from './filters.ts';
import { isWrikeId, wrikeId } from './ids.ts';
import type { WrikeAnswer, WrikeCall, WrikeWriteCall } from './operation.ts';
import { pageOf } from './pages.ts';
import { wrikeFolders, type WrikeFolder, type WrikeProject } from './records.ts';
import { deleteFolderTree, restoreFolderTree } from './recycle-bin.ts';
import { nextWrikeNumber } from './seed-wrike.ts';
import { changedIds, checkContacts, idsIn, mergedMetadata } from './shared-changes.ts';
import { folderTreeView, folderView, permalink } from './views.ts';
import { invalidParameter, WrikeError } from './wrike-error.ts';

/** Parameters that turn the answer of GET /folders from the tree into folders with their fields. */
const FILTERS = ['permalink', 'metadata', 'customField', 'updatedDate', 'project', 'title', 'pageSize', 'deleted', 'fields'];

/** Answers GET /folders: the tree from the root down, or with a filter the folders that match. */
export function queryFolders(call: WrikeCall): WrikeAnswer {
  const { tx, account, parameters } = call;
  const folders = wrikeFolders.all(tx);
  const { rootFolderId, recycleBinId } = account.content;
  const shown = parameters.flag('descendants') === false ? folders.filter(({ content }) => content.parentIds.includes(rootFolderId)) : folders;
  if (FILTERS.some((name) => parameters.has(name))) return foundFolders(call, shown);
  const thrownAway = folders.filter(({ id, content, deletedAt }) => deletedAt !== null && content.deletedWith === id).map(({ id }) => id);
  return {
    kind: 'folderTree',
    data: [
      { id: rootFolderId, title: 'Root', childIds: childIdsOf(folders, rootFolderId), scope: 'WsRoot' },
      { id: recycleBinId, title: 'Recycle Bin', childIds: thrownAway, scope: 'RbRoot' },
      ...shown.map((folder) => folderTreeView(folder, folders)),
    ],
  };
}

/** Answers GET /folders/{folderId}/folders: the folder and all below it. */
export function queryFoldersOfFolder(call: WrikeCall): WrikeAnswer {
  const { tx, account, path, parameters } = call;
  const folders = wrikeFolders.all(tx);
  const topId = path['folderId'] ?? '';
  if (topId !== account.content.rootFolderId) folderAt(tx, topId);
  const ids = parameters.flag('descendants') === false ? [topId, ...childIdsOf(folders, topId)] : withDescendants(folders, topId);
  const found = folders.filter(({ id }) => ids.includes(id));
  if (FILTERS.some((name) => parameters.has(name))) return foundFolders(call, found);
  return { kind: 'folderTree', data: found.map((folder) => folderTreeView(folder, folders)) };
}

function foundFolders({ tx, account, parameters }: WrikeCall, candidates: readonly FolderRecord[]): WrikeAnswer {
  const isDeleted = parameters.flag('deleted') === true;
  const isProject = parameters.flag('project');
  const title = parameters.text('title')?.toLowerCase() ?? '';
  const link = parameters.text('permalink');
  const isAnnotated = annotationFilter(parameters);
  const isUpdated = dateFilter(parameters, 'updatedDate');
  const found = candidates.filter(
    ({ content, deletedAt, updatedAt }) =>
      (deletedAt !== null) === isDeleted &&
      (link === undefined || link === permalink(content.number)) &&
      isAnnotated(content) &&
      isUpdated(updatedAt) &&
      (isProject === undefined || (content.project !== null) === isProject) &&
      content.title.toLowerCase().includes(title),
  );
  const folders = wrikeFolders.all(tx);
  return { kind: 'folders', ...pageOf(found, parameters, (folder) => folderView(folder, folders, account)) };
}

/** Answers GET /folders/{ids}. */
export function getFolders({ tx, account, path }: WrikeCall): WrikeAnswer {
  const folders = wrikeFolders.all(tx);
  const found = idsIn(path['ids'] ?? '').map((id) => folderAt(tx, id));
  return { kind: 'folders', data: found.map((folder) => folderView(folder, folders, account)) };
}

/** Answers POST /folders/{folderId}/folders: a folder, or with `project` a project. The root's id makes one at the top. */
export function createFolder(call: WrikeWriteCall): WrikeAnswer {
  const { tx, account, me, now, path, parameters } = call;
  const parentId = path['folderId'] ?? '';
  if (!isWrikeId('folder', parentId)) throw invalidParameter('folderId');
  checkParents(tx, account, [parentId]);
  const sent = parameters.object('project');
  const number = nextWrikeNumber(tx);
  const content: WrikeFolder = {
    number,
    title: parameters.requiredText('title'),
    description: parameters.text('description') ?? '',
    parentIds: [parentId],
    sharedIds: [...new Set([me, ...checkContacts(tx, parameters.ids('shareds', 'contact') ?? [])])],
    metadata: parameters.metadata() ?? [],
    customFields: parameters.customFields() ?? [],
    project: sent === undefined || sent === null ? null : changedProject(call, newProject(account.id, me, now), sent),
    deletedWith: null,
  };
  const folder = wrikeFolders.add(tx, { id: wrikeId('folder', number, account.id), content }, now);
  return { kind: 'folders', data: [folderView(folder, wrikeFolders.all(tx), account)] };
}

/** Answers PUT /folders/{folderId}; `project` with the value null makes a folder of a project. */
export function updateFolder(call: WrikeWriteCall): WrikeAnswer {
  const { tx, account, me, now, path, parameters } = call;
  const before = folderAt(tx, path['folderId'] ?? '');
  const { content } = parameters.flag('restore') === true ? restoreFolderTree(call, before) : before;
  if (wrikeFolders.find(tx, before.id)?.deletedAt !== null) throw new WrikeError('not_allowed', 'The folder is in the recycle bin. Restore it first');
  const added = parameters.ids('addParents', 'folder') ?? [];
  checkParents(tx, account, added);
  if (added.some((id) => withDescendants(wrikeFolders.all(tx), before.id).includes(id))) throw invalidParameter('addParents');
  const parentIds = changedIds(content.parentIds, added, parameters.ids('removeParents', 'folder'));
  if (parentIds.length === 0) throw invalidParameter('removeParents');
  const sent = parameters.object('project');
  const changed: WrikeFolder = {
    ...content,
    parentIds,
    title: parameters.filledText('title') ?? content.title,
    description: parameters.text('description') ?? content.description,
    sharedIds: changedIds(content.sharedIds, checkContacts(tx, parameters.ids('addShareds', 'contact') ?? []), parameters.ids('removeShareds', 'contact')),
    metadata: mergedMetadata(content.metadata, parameters.metadata()),
    customFields: parameters.customFields() ?? content.customFields,
    project: sent === undefined ? content.project : sent && changedProject(call, content.project ?? newProject(account.id, me, now), sent),
    deletedWith: null,
  };
  const folder = wrikeFolders.replace(tx, { ...before, deletedAt: null, content: changed }, now);
  return { kind: 'folders', data: [folderView(folder, wrikeFolders.all(tx), account)] };
}

/** Answers DELETE /folders/{folderId}: the folder and what is in nothing else goes to the recycle bin. */
export function deleteFolder(call: WrikeWriteCall): WrikeAnswer {
  const { tx, account, path } = call;
  const id = path['folderId'] ?? '';
  if (id === account.content.rootFolderId || id === account.content.recycleBinId) {
    throw new WrikeError('access_forbidden', 'The root folder and the recycle bin stay');
  }
  const folder = folderAt(tx, id);
  if (folder.deletedAt === null) deleteFolderTree(call, folder);
  return { kind: 'folders', data: [folderView(folderAt(tx, id), wrikeFolders.all(tx), account)] };
}

const PROJECT_FIELDS = new Set(['ownerIds', 'ownersAdd', 'ownersRemove', 'status', 'customStatusId', 'startDate', 'endDate']);

function changedProject({ tx, account, now }: WrikeWriteCall, before: WrikeProject, sent: Readonly<Record<string, unknown>>): WrikeProject {
  if (Object.keys(sent).some((name) => !PROJECT_FIELDS.has(name))) throw invalidParameter('project');
  const status = sent['status'] === undefined ? before.status : PROJECT_STATUSES.find((known) => known === sent['status']);
  if (status === undefined) throw invalidParameter('project');
  const startDate = dayOr(sent['startDate'], before.startDate);
  const endDate = dayOr(sent['endDate'], before.endDate);
  if (startDate !== null && endDate !== null && endDate < startDate) throw invalidParameter('project');
  const owners = sent['ownerIds'] === undefined ? before.ownerIds : contactList(sent['ownerIds']);
  return {
    ...before,
    ownerIds: changedIds(checkContacts(tx, owners), checkContacts(tx, contactList(sent['ownersAdd'])), contactList(sent['ownersRemove'])),
    status,
    customStatusId: customStatusId(account.id, status),
    startDate,
    endDate,
    completedDate: status === 'Completed' ? (before.completedDate ?? secondsOf(now)) : null,
  };
}

function contactList(value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((id) => typeof id === 'string' && isWrikeId('contact', id))) throw invalidParameter('project');
  return value.map(String);
}

/** A date may be cleared by null or an empty text. */
function dayOr(value: unknown, otherwise: string | null): string | null {
  if (value === undefined) return otherwise;
  if (value === null || value === '') return null;
  if (typeof value !== 'string' || !isDay(value)) throw invalidParameter('project');
  return value;
}
