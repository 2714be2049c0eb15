import type { ReadTransaction } from '../../db/database.ts';
import type { VendorRecord } from '../vendor-records.ts';
import { invalidParameter, WrikeError } from './wrike-error.ts';
import { isWrikeId } from './ids.ts';
import { wrikeFolders, wrikeTasks, type WrikeAccount, type WrikeFolder, type WrikeTask } from './records.ts';

export type FolderRecord = VendorRecord<WrikeFolder>;
export type TaskRecord = VendorRecord<WrikeTask>;

/**
 * @param text a part of the path
 * @returns the folder, in the recycle bin or not
 * @throws WrikeError invalid_parameter for another form of id, resource_not_found
 */
export function folderAt(tx: ReadTransaction, text: string): FolderRecord {
  if (!isWrikeId('folder', text)) throw invalidParameter('folderId');
  const folder = wrikeFolders.find(tx, text);
  if (folder === undefined) throw new WrikeError('resource_not_found', 'Requested folder is not found');
  return folder;
}

/** @returns the task, in the recycle bin or not. @throws WrikeError invalid_parameter, resource_not_found */
export function taskAt(tx: ReadTransaction, text: string): TaskRecord {
  if (!isWrikeId('task', text)) throw invalidParameter('taskId');
  const task = wrikeTasks.find(tx, text);
  if (task === undefined) throw new WrikeError('resource_not_found', 'Requested task is not found');
  return task;
}

/** @returns the ids of the folders right below one */
export function childIdsOf(folders: readonly FolderRecord[], parentId: string): string[] {
  return folders.filter(({ content, deletedAt }) => deletedAt === null && content.parentIds.includes(parentId)).map(({ id }) => id);
}

/** @returns the folder's id and those of all folders below it, from the top down */
export function withDescendants(folders: readonly FolderRecord[], topId: string): string[] {
  const found = [topId];
  for (const id of found) found.push(...childIdsOf(folders, id).filter((child) => !found.includes(child)));
  return found;
}

/**
 * Folders that can be a parent: the root, and those which are there.
 * @throws WrikeError resource_not_found
 */
export function checkParents(tx: ReadTransaction, account: VendorRecord<WrikeAccount>, ids: readonly string[]): void {
  const missing = ids.find((id) => id !== account.content.rootFolderId && wrikeFolders.find(tx, id)?.deletedAt !== null);
  if (missing !== undefined) throw new WrikeError('resource_not_found', `Folder ${missing} is not found`);
}
