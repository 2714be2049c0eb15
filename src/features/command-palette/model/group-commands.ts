import { COMMAND_GROUPS, type Command, type CommandGroup } from './command.ts';
import type { FoundCommand } from './search-commands.ts';

/** Commands of one kind. `more`: how many others match that are not shown and that a screen lists. */
export interface CommandList {
  readonly title: CommandGroup | 'Recent';
  readonly commands: readonly Command[];
  readonly more: number;
}

/** Commands of a kind that a search shows, where a screen lists the others. */
export const MOST_FOUND = 7;
/** Commands that were used before, as shown before anything is typed. */
const MOST_RECENT = 5;

/** Kinds that have a screen with all of them. */
const LISTED: ReadonlySet<CommandGroup> = new Set(['Connections', 'Services', 'Custom functions', 'Workflow rules', 'Extensions']);

/**
 * What is shown while something is typed: the kind with the best match first, the best match first in each.
 * @param found the matches, best first
 * @param totals how many match in all, for kinds of which not all matches are among `found`
 * @returns the kinds that have matches
 */
export function groupFound(found: readonly FoundCommand[], totals: Partial<Record<CommandGroup, number>> = {}): readonly CommandList[] {
  const titles = [...new Set(inOrder(found).map(({ command }) => command.group))];
  return titles.map((title) => {
    const matches = found.filter(({ command }) => command.group === title).toSorted((a, b) => a.rank - b.rank);
    const commands = matches.slice(0, LISTED.has(title) ? MOST_FOUND : matches.length).map(({ command }) => command);
    const listed = matches.filter(({ command }) => command.isElsewhere !== true).length;
    return { title, commands, more: Math.max(totals[title] ?? 0, listed) - hereAmong(commands) };
  });
}

/** @returns how many of the commands are things that the lists of the extension hold */
export function hereAmong(commands: readonly Command[]): number {
  return commands.filter(({ isElsewhere }) => isElsewhere !== true).length;
}

function placeOf({ command }: FoundCommand): number {
  return COMMAND_GROUPS.indexOf(command.group);
}

/** Best first; among equals the kinds have an order. */
function inOrder(found: readonly FoundCommand[]): readonly FoundCommand[] {
  return found.toSorted((a, b) => Math.floor(a.rank) - Math.floor(b.rank) || placeOf(a) - placeOf(b));
}

/**
 * What is shown before anything is typed: what was used last, then everything by its kind.
 * @param commands all commands
 * @param recent ids of those that were used, the last one first
 * @returns the kinds that have commands
 */
export function groupAll(commands: readonly Command[], recent: readonly string[]): readonly CommandList[] {
  const byId = new Map(commands.map((command) => [command.id, command]));
  const used = recent.flatMap((id) => byId.get(id) ?? []).slice(0, MOST_RECENT);
  const rest = commands.filter((command) => command.isSearchOnly !== true && !used.includes(command));
  const lists = COMMAND_GROUPS.map((title) => ({ title, commands: rest.filter(({ group }) => group === title), more: 0 }));
  return [{ title: 'Recent' as const, commands: used, more: 0 }, ...lists].filter(({ commands: listed }) => listed.length > 0);
}
