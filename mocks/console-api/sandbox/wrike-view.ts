import type { WrikeFolder } from '#src/contract/sandbox.ts';
import type { BackendContext } from '../../handler.ts';
import { wrikeAccounts, wrikeFolders, wrikeTasks } from '../../vendors/wrike/records.ts';
import { ensureWrikeAccount } from '../../vendors/wrike/seed-wrike.ts';
import { compareText } from '../text-order.ts';

/**
 * The sandbox's Wrike account as somebody sees it who is signed in there.
 * @param context state and time
 * @returns folders and projects with their tasks, newest first; what is in the recycle bin is left out
 */
export async function wrikeFoldersView({ database, clock }: Pick<BackendContext, 'database' | 'clock'>): Promise<{ account: string; folders: WrikeFolder[] }> {
  await ensureWrikeAccount(database, clock.now());
  return await database.read((tx) => {
    const tasks = wrikeTasks.all(tx).filter(({ deletedAt }) => deletedAt === null);
    const folders = wrikeFolders.all(tx).filter(({ deletedAt }) => deletedAt === null);
    return {
      account: wrikeAccounts.all(tx)[0]?.content.name ?? '',
      folders: folders
        .map(({ id, content, createdAt }) => ({
          id,
          title: content.title,
          isProject: content.project !== null,
          createdAt,
          tasks: tasks
            .filter((task) => task.content.parentIds.includes(id))
            .map((task) => ({ id: task.id, title: task.content.title, status: task.content.status, createdAt: task.createdAt })),
        }))
        .toReversed()
        .toSorted((a, b) => compareText(b.createdAt, a.createdAt)),
    };
  });
}
