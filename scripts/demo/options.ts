import { parseArgs } from 'node:util';

export const THEMES = ['light', 'dark', 'high-contrast'] as const;
export type Theme = (typeof THEMES)[number];

export interface DemoOptions {
  /** Names of demos; empty for all of them. */
  readonly only: readonly string[];
  /** 1 is a human pace, 2 twice as fast. */
  readonly speed: number;
  readonly isHeaded: boolean;
  readonly theme: Theme;
  /** Of the page, in CSS pixels. */
  readonly width: number;
  /** Address of a console that is being served already; null to build and serve this one. */
  readonly base: string | null;
  /** Whether the README's film is made again. */
  readonly isForReadme: boolean;
  readonly isHelp: boolean;
}

export const USAGE = `npm run demo -- [options]

Plays the demos in front of a camera. Each leaves a film (WebM, MP4, GIF), a picture of each step and a written guide in demo-results/.

  --only NAME      one demo; may be given several times
  --speed FACTOR   1 is a human pace (the default), 2 twice as fast; from 0.25 to 20
  --theme THEME    ${THEMES.join(', ')}; light is the default
  --width PIXELS   of the page, from 320 to 3840; 1440 is the default
  --headed         shows the browser while it plays
  --base URL       plays on a console that is being served already, instead of building one
  --readme         copies the GIF of create-connection to docs/images
  --help           this text`;

function numberBetween(flag: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!(value >= least && value <= most)) throw new Error(`${flag} takes a number from ${least} to ${most}, not “${text}”.`);
  return value;
}

function themeNamed(name: string): Theme {
  const theme = THEMES.find((known) => known === name);
  if (theme === undefined) throw new Error(`--theme takes ${THEMES.join(', ')}, not “${name}”.`);
  return theme;
}

/**
 * Reads the command line of `npm run demo`.
 * @param words what stands after the command
 * @param demos the names that `--only` knows
 * @returns the options
 * @throws Error that says what is wrong with a word
 */
export function parseDemoOptions(words: readonly string[], demos: readonly string[]): DemoOptions {
  const { values } = parseArgs({
    args: [...words],
    options: {
      only: { type: 'string', multiple: true, default: [] },
      speed: { type: 'string', default: '1' },
      headed: { type: 'boolean', default: false },
      theme: { type: 'string', default: 'light' },
      width: { type: 'string', default: '1440' },
      base: { type: 'string' },
      readme: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const unknown = values.only.find((name) => !demos.includes(name));
  if (unknown !== undefined) throw new Error(`There is no demo “${unknown}”. There are: ${demos.join(', ')}.`);
  return {
    only: values.only,
    speed: numberBetween('--speed', values.speed, 0.25, 20),
    isHeaded: values.headed,
    theme: themeNamed(values.theme),
    width: Math.round(numberBetween('--width', values.width, 320, 3840)),
    base: values.base ?? null,
    isForReadme: values.readme,
    isHelp: values.help,
  };
}

const PHONE_WIDTH = 600;
/** A provider's window and a caption below it fit in. */
const LEAST_HEIGHT = 800;

function even(length: number): number {
  return Math.round(length / 2) * 2;
}

/**
 * @param width of the page
 * @returns its size: upright as a phone where it is narrow, else 16 to 10; even numbers, as films need them
 */
export function viewportOf(width: number): { width: number; height: number } {
  const height = width < PHONE_WIDTH ? width * (844 / 390) : width * (10 / 16);
  return { width: even(width), height: even(Math.min(Math.max(height, LEAST_HEIGHT), 2160)) };
}

/**
 * @param demo its name
 * @param options theme and width
 * @returns where its results go: the demo's name, and what is not the default
 */
export function resultName(demo: string, { theme, width }: Pick<DemoOptions, 'theme' | 'width'>): string {
  return [demo, ...(theme === 'light' ? [] : [theme]), ...(width === 1440 ? [] : [String(width)])].join('-');
}
