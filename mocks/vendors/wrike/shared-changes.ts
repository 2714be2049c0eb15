import type { ReadTransaction } from '../../db/database.ts';
import { wrikeContacts } from './records.ts';
import { invalidParameter, WrikeError } from './wrike-error.ts';

/** Most ids in one path. Source: Wrike's API v4 documentation ("up to 100 IDs"). */
const MAX_IDS = 100;

/** @returns the ids of a path, each once. @throws WrikeError invalid_parameter for more than 100 */
export function idsIn(text: string): string[] {
  const ids = [...new Set(text.split(','))];
  if (ids.length > MAX_IDS) throw invalidParameter('ids');
  return ids;
}

/** @returns the ids with some added, each once, and some taken away */
export function changedIds(before: readonly string[], added: readonly string[] = [], removed: readonly string[] = []): string[] {
  return [...new Set([...before, ...added])].filter((id) => !removed.includes(id));
}

/** @returns the same ids. @throws WrikeError resource_not_found when there is no such person */
export function checkContacts(tx: ReadTransaction, ids: readonly string[]): readonly string[] {
  const missing = ids.find((id) => wrikeContacts.find(tx, id) === undefined);
  if (missing !== undefined) throw new WrikeError('resource_not_found', `Contact ${missing} is not found`);
  return ids;
}

/** Metadata with another key stays, the same key is overwritten. */
export function mergedMetadata<M extends { readonly key: string }>(before: readonly M[], sent: readonly M[] = []): readonly M[] {
  return [...before.filter(({ key }) => sent.every((entry) => entry.key !== key)), ...sent];
}
