import type { WrikeFolder } from '#src/contract/sandbox.ts';

/** @returns the ids of everything that is in an account: folders and tasks */
export function idsIn(folders: readonly WrikeFolder[]): Set<string> {
  return new Set(folders.flatMap(({ id, tasks }) => [id, ...tasks.map((task) => task.id)]));
}

/**
 * Says what is in an account that was not there before.
 * @param folders what is there
 * @param known ids that were there
 * @returns a sentence for people who do not see the marks; empty when nothing is new
 */
export function arrivalsInWords(folders: readonly WrikeFolder[], known: ReadonlySet<string>): string {
  const sentences = folders.flatMap(({ id, title, tasks }) => {
    const count = tasks.filter((task) => !known.has(task.id)).length;
    const taskWords = count === 1 ? '1 new task' : `${count} new tasks`;
    if (!known.has(id)) return [count === 0 ? `“${title}” is in Wrike now.` : `“${title}” is in Wrike now, with ${taskWords}.`];
    return count === 0 ? [] : [`“${title}” has ${taskWords} in Wrike.`];
  });
  return sentences.join(' ');
}
