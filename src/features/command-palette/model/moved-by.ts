import type { Command } from './command.ts';

/** Commands that Page Up and Page Down pass. */
const PAGE = 8;

/**
 * Where a key moves to in the list. At its ends it goes on at the other end.
 * @param key name of the key
 * @param commands the list
 * @param active where it is now
 * @returns the command, or null when the key moves nowhere
 */
export function movedBy(key: string, commands: readonly Command[], active: Command | undefined): Command | null {
  const last = commands.length - 1;
  const index = active === undefined ? -1 : commands.indexOf(active);
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: index >= last ? 0 : index + 1,
    ArrowUp: index <= 0 ? last : index - 1,
    PageDown: Math.min(last, index + PAGE),
    PageUp: Math.max(0, index - PAGE),
  };
  const next = moves[key];
  return next === undefined ? null : (commands[next] ?? null);
}
