import type { Database, WriteTransaction } from '../../db/database.ts';
import { makeWhenMissing } from '../../db/make-when-missing.ts';
import { createRandom } from '../../random.ts';
import { RECYCLE_BIN_NUMBER, ROOT_NUMBER, wrikeId } from './ids.ts';
import { wrikeAccounts, wrikeContacts, wrikeFolders, wrikeTasks, type WrikeFolder } from './records.ts';
import { DEFAULT_TASK, newProject } from './defaults.ts';

const DAY = 24 * 60 * 60 * 1000;
/** Numbers of accounts and contacts begin somewhere in here, by the scenario's seed. */
const NUMBER_RANGE = 2 ** 22;

/** Persisted counter of folders and tasks, and the number before the first of them. */
const COUNTER = 'wrike';
const LAST_NUMBER_OF_OTHERS = 850_000_000;

/** @returns the number of a new folder or task */
export function nextWrikeNumber(tx: WriteTransaction): number {
  return LAST_NUMBER_OF_OTHERS + tx.nextNumber(COUNTER);
}

/**
 * Makes the Wrike account with its people and a few folders, unless it is there; the scenario's seed makes the same ids.
 * @param database the state
 * @param now milliseconds since the epoch
 */
export async function ensureWrikeAccount(database: Database, now: number): Promise<void> {
  await makeWhenMissing(
    database,
    (tx) => wrikeAccounts.all(tx).length > 0,
    () => (tx) => seedAccount(tx, now),
  );
}

function seedAccount(tx: WriteTransaction, now: number): void {
  const random = createRandom(tx.get('control', 'control')?.seed ?? 1, 'wrike');
  const accountId = wrikeId('account', Math.floor(random.fraction() * NUMBER_RANGE));
  const madeAt = now - 400 * DAY;
  const rootFolderId = wrikeId('folder', ROOT_NUMBER, accountId);
  const recycleBinId = wrikeId('folder', RECYCLE_BIN_NUMBER, accountId);
  wrikeAccounts.add(tx, { id: accountId, content: { name: tx.get('workspace', 'workspace')?.name ?? 'Zylker', rootFolderId, recycleBinId } }, madeAt);

  const firstContact = Math.floor(random.fraction() * NUMBER_RANGE);
  const contactIds = tx.all('users').map((user, index) => {
    const id = wrikeId('contact', firstContact + index);
    const [firstName = '', ...rest] = user.name.split(' ');
    wrikeContacts.add(tx, { id, content: { firstName, lastName: rest.join(' '), email: user.email, isOwner: index === 0, userId: user.id } }, madeAt);
    return id;
  });
  seedFolders(tx, { accountId, rootFolderId, contactIds }, now);
}

interface Place {
  readonly accountId: string;
  readonly rootFolderId: string;
  readonly contactIds: readonly string[];
}

function seedFolders(tx: WriteTransaction, { accountId, rootFolderId, contactIds }: Place, now: number): void {
  const [authorId = ''] = contactIds;
  const addFolder = (title: string, parentId: string, daysAgo: number, changes: Partial<WrikeFolder> = {}): string => {
    const number = nextWrikeNumber(tx);
    const id = wrikeId('folder', number, accountId);
    const content: WrikeFolder = {
      number,
      title,
      description: '',
      parentIds: [parentId],
      sharedIds: [...contactIds],
      metadata: [],
      customFields: [],
      project: null,
      deletedWith: null,
      ...changes,
    };
    wrikeFolders.add(tx, { id, content }, now - daysAgo * DAY);
    return id;
  };
  const clients = addFolder('Client Projects', rootFolderId, 320);
  addFolder('Internal', rootFolderId, 318);
  const project = newProject(accountId, authorId, now - 40 * DAY);
  const relaunch = addFolder('Website Relaunch', clients, 40, { project });
  for (const title of ['Collect wishes', 'Draft the new start page']) {
    const number = nextWrikeNumber(tx);
    const content = { ...DEFAULT_TASK, number, title, parentIds: [relaunch], authorIds: [authorId], sharedIds: [authorId], followerIds: [authorId] };
    wrikeTasks.add(tx, { id: wrikeId('task', number, accountId), content }, now - 39 * DAY);
  }
}
