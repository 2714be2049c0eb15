import { countLabel } from '#src/lib/count-label.ts';
import type { PaletteResults } from '../use-palette-search.ts';
import styles from './palette-status.module.css';

/** How much was found, for the eye and, once nothing more is awaited, for screen readers. */
export function PaletteStatus({ results, query }: { results: PaletteResults; query: string }) {
  return (
    <output className={styles['status']}>
      {statusText(results, query)}
    </output>
  );
}

function statusText({ lists, isPending, isGuess }: PaletteResults, query: string): string {
  if (query.trim() === '') return 'Screens, connections, services, functions, rules and actions.';
  const count = lists.reduce((sum, list) => sum + list.commands.length, 0);
  if (isPending) return 'Searching…';
  if (isGuess) return `Nothing has “${query.trim()}” in it. ${countLabel(count, 'result comes', 'results come')} close:`;
  return count === 0 ? 'No results.' : `${countLabel(count, 'result', 'results')}.`;
}
