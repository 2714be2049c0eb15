import { timestamp } from '../../clock.ts';
import type { WriteTransaction } from '../../db/database.ts';
import type { FolderRecord, TaskRecord } from './folder-tree.ts';
import type { WrikeWriteCall } from './operation.ts';
import { wrikeFolders, wrikeTasks } from './records.ts';

/**
 * Moves a folder to the recycle bin, with all folders and tasks below it but those that are in another folder too. Source: "Delete
 * Folder" in Wrike's API v4 documentation.
 */
export function deleteFolderTree({ tx, now }: WrikeWriteCall, top: FolderRecord): void {
  const gone = new Set([top.id]);
  const isGone = (parentIds: readonly string[]): boolean => parentIds.length > 0 && parentIds.every((id) => gone.has(id));
  const folders = wrikeFolders.all(tx).filter(({ deletedAt }) => deletedAt === null);
  for (let before = 0; before < gone.size; ) {
    before = gone.size;
    for (const { id, content } of folders) if (isGone(content.parentIds)) gone.add(id);
  }
  for (const folder of folders) if (gone.has(folder.id)) throwAway(tx, folder, top.id, now);
  for (const task of wrikeTasks.all(tx)) {
    if (task.deletedAt === null && isGone(task.content.parentIds)) throwTaskAway(tx, task, top.id, now);
  }
}

function throwAway(tx: WriteTransaction, folder: FolderRecord, topId: string, now: number): void {
  wrikeFolders.replace(tx, { ...folder, deletedAt: timestamp(now), content: { ...folder.content, deletedWith: topId } }, now);
}

/** Moves one task to the recycle bin. @param topId what it is thrown away with; itself when alone @param now milliseconds since the epoch */
export function throwTaskAway(tx: WriteTransaction, task: TaskRecord, topId: string, now: number): void {
  wrikeTasks.replace(tx, { ...task, deletedAt: timestamp(now), content: { ...task.content, deletedWith: topId } }, now);
}

/**
 * Takes a folder out of the recycle bin with all that was thrown away with it.
 * @returns the folder as it is now
 */
export function restoreFolderTree({ tx, account, now }: WrikeWriteCall, top: FolderRecord): FolderRecord {
  const isThere = (id: string): boolean => id === account.content.rootFolderId || wrikeFolders.find(tx, id)?.deletedAt === null;
  for (const folder of wrikeFolders.all(tx)) {
    if (folder.deletedAt === null || (folder.id !== top.id && folder.content.deletedWith !== top.id)) continue;
    const kept = folder.id === top.id ? folder.content.parentIds.filter(isThere) : folder.content.parentIds;
    const parentIds = kept.length > 0 ? kept : [account.content.rootFolderId];
    wrikeFolders.replace(tx, { ...folder, deletedAt: null, content: { ...folder.content, parentIds, deletedWith: null } }, now);
  }
  for (const task of wrikeTasks.all(tx)) {
    if (task.deletedAt !== null && task.content.deletedWith === top.id) restoreTask(tx, task, now);
  }
  return wrikeFolders.find(tx, top.id) ?? top;
}

/** Takes a task out of the recycle bin. @returns the task as it is now. @param now milliseconds since the epoch */
export function restoreTask(tx: WriteTransaction, task: TaskRecord, now: number): TaskRecord {
  return wrikeTasks.replace(tx, { ...task, deletedAt: null, content: { ...task.content, deletedWith: null } }, now);
}
