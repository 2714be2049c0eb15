import { parseArgs } from 'node:util';
import { THEMES, WINDOW_SIZES, type Theme } from './shot.ts';

export interface ScreensOptions {
  /** Photographs only stories whose path or id contains this. */
  only: string;
  themes: readonly Theme[];
  /** CSS pixels; stories about a width of their own are photographed at it as long as all widths are wanted. */
  widths: readonly number[];
  /** Names to approve from the last run, all of it when empty; null to photograph. */
  approve: readonly string[] | null;
  /** Photographs what is built already. */
  keepsBuild: boolean;
  /** How many pages photograph side by side. */
  workers: number;
}

export const USAGE = `npm run screens -- [options]

  --only <text>       only stories whose path or id contains the text
  --theme <name>      light or dark; both without it
  --width <pixels>    1440, 1024 or 390; all without it
  --keep-build        photographs the Storybook of the last run instead of building it anew
  --workers <count>   pages that photograph side by side, 3 without it
  --approve [ids]     approves what the last run photographed: everything, or these stories and photographs`;

/**
 * Reads the command line of the screen review.
 * @param args without the program's own name
 * @returns what is asked for
 * @throws Error in words for people
 */
export function parseOptions(args: readonly string[]): ScreensOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      only: { type: 'string', default: '' },
      theme: { type: 'string' },
      width: { type: 'string' },
      'keep-build': { type: 'boolean', default: false },
      workers: { type: 'string', default: '3' },
      approve: { type: 'boolean', default: false },
    },
  });
  if (positionals.length > 0 && !values.approve) throw new Error(`“${positionals.join(' ')}” says nothing here. Did you mean --only ${positionals[0]}?`);
  const workers = Number(values.workers);
  if (!Number.isInteger(workers) || workers < 1) throw new Error(`--workers takes a whole number from 1 on, not “${values.workers}”.`);
  return {
    only: values.only,
    themes: oneOf('--theme', values.theme, THEMES),
    widths: oneOf(
      '--width',
      values.width,
      WINDOW_SIZES.map(({ width }) => width),
    ),
    approve: values.approve ? positionals : null,
    keepsBuild: values['keep-build'],
    workers,
  };
}

function oneOf<Choice extends string | number>(option: string, given: string | undefined, choices: readonly Choice[]): readonly Choice[] {
  if (given === undefined) return choices;
  const chosen = choices.filter((choice) => String(choice) === given);
  if (chosen.length === 0) throw new Error(`${option} takes ${choices.join(', ')}, not “${given}”.`);
  return chosen;
}
