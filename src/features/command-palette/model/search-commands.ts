import MiniSearch from 'minisearch';
import { foldText } from '#src/lib/fold-text.ts';
import type { Command } from './command.ts';

/** A command with how well it matches; lower is better. */
export interface FoundCommand {
  readonly command: Command;
  readonly rank: number;
}

/** Rank of what is only close to what was typed. */
export const GUESS_RANK = 10;
/** What was used before goes ahead of its equals, never ahead of a better match. */
const RECENCY = 0.5;
const LONGEST_FORGIVEN = 2;

/**
 * Finds the commands that hold every word of a query: in their name first, then in their other words.
 * @param commands what to search
 * @param query what was typed; blank finds nothing
 * @param recent ids of what was used before
 * @returns the matches, best first; equals in the order in which they came
 */
export function searchCommands(commands: readonly Command[], query: string, recent: ReadonlySet<string>): readonly FoundCommand[] {
  const wanted = foldText(query);
  if (wanted === '') return [];
  return commands
    .flatMap((command) => {
      const rank = rankOf(command, wanted);
      return rank === null ? [] : [{ command, rank: recent.has(command.id) ? rank - RECENCY : rank }];
    })
    .toSorted((a, b) => a.rank - b.rank);
}

/**
 * @param command a name, and more words that find it
 * @param wanted what is looked for, folded
 * @returns how well it matches, 0 at best, or null when it does not
 */
export function rankOf({ label, keywords = '' }: Pick<Command, 'label' | 'keywords'>, wanted: string): number | null {
  const name = foldText(label);
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (` ${name}`.includes(` ${wanted}`)) return 2;
  const words = wanted.split(' ');
  if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 3;
  const all = ` ${name} ${foldText(keywords)}`;
  if (words.every((word) => all.includes(` ${word}`))) return 4;
  return words.every((word) => all.includes(word)) ? 5 : null;
}

/**
 * Finds commands by misspelt words, for when nothing matches as typed.
 * @param commands what to search
 * @param query what was typed
 * @returns what is close to it, the closest first
 */
export function guessCommands(commands: readonly Command[], query: string): readonly FoundCommand[] {
  const index = new MiniSearch<{ id: number; label: string; keywords: string }>({
    fields: ['label', 'keywords'],
    searchOptions: { boost: { label: 2 }, combineWith: 'AND', prefix: true, fuzzy: (word) => (word.length <= 3 ? 0 : Math.min(LONGEST_FORGIVEN, Math.floor(word.length / 3))) },
  });
  index.addAll(commands.map(({ label, keywords = '' }, id) => ({ id, label: foldText(label), keywords: foldText(keywords) })));
  return index.search(foldText(query)).flatMap(({ id }) => {
    const command = commands[Number(id)];
    return command === undefined ? [] : [{ command, rank: GUESS_RANK }];
  });
}
