import { CHANGE_TOPICS, type ChangeTopic } from '#src/contract/change-feed.ts';
import { ChangeListeners } from './change-listeners.ts';
import type { Database, Storage } from './database.ts';
import { StateChange, topicsOf } from './state-change.ts';
import { StateImage } from './state-image.ts';

/**
 * A database that ends with the page.
 * @param storage why it is only in memory, for people to read
 * @param options.isShared whether other pages of the origin hear of its commits
 * @returns an empty database
 */
export function createMemoryDatabase(storage: Omit<Storage, 'kind'> = { reason: null }, { isShared = false } = {}): Database {
  let image = StateImage.empty();
  const listeners = new ChangeListeners(isShared);
  const commit = (target: StateImage, change: StateChange, topics?: readonly ChangeTopic[]): void => {
    const { rows, counters } = change.commit();
    for (const row of rows) target.apply(row);
    image = Object.assign(target, { counters, version: image.version + 1 });
    listeners.announce({ version: image.version, topics: topics ?? topicsOf(rows) });
  };
  return {
    storage: { kind: 'memory', ...storage },
    read: async (run) => run(image),
    write: async (run, { isUnseen = false } = {}) => {
      const change = new StateChange(image);
      const result = run(change);
      if (!change.isEmpty) commit(image, change, isUnseen ? [] : undefined);
      return result;
    },
    replaceAll: async (fill) => {
      const empty = StateImage.empty();
      const change = new StateChange(empty);
      fill(change);
      commit(empty, change, CHANGE_TOPICS);
    },
    subscribe: (listener) => listeners.add(listener),
    close: () => listeners.close(),
  };
}
