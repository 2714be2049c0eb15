import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext } from '@playwright/test';
import type { Demo } from '#e2e/support/demo/define-demo.ts';
import { playDemo } from '#e2e/support/demo/play-demo.ts';
import { Camera } from './camera.ts';
import { composeStills } from './compose.ts';
import { encodeFilm } from './ffmpeg.ts';
import { FilmStage } from './film-stage.ts';
import { guideHtml } from './guide-html.ts';
import { guideMarkdown } from './guide-markdown.ts';
import { resultName, viewportOf, type DemoOptions } from './options.ts';
import { paceAt } from './pace.ts';
import { savePictures } from './pictures.ts';
import { timelineOf } from './timeline.ts';

const FONT = new URL('../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2', import.meta.url);
const LONGEST_WAIT = 350;
const LONGEST_STRETCH = 1800;
const LAST_FRAME = 2500;
/** Guides of narrow pages are read on screens with more pixels. */
const NARROW = 700;

interface Production {
  readonly demo: Demo;
  readonly browser: Browser;
  readonly options: DemoOptions;
  /** The console's address. */
  readonly base: string;
  /** Folder of all results. */
  readonly results: string;
  readonly say: (line: string) => void;
}

function openContext({ browser, options, base }: Production): Promise<BrowserContext> {
  const { theme, width } = options;
  return browser.newContext({
    baseURL: base,
    viewport: viewportOf(width),
    deviceScaleFactor: width < NARROW ? 2 : 1,
    colorScheme: theme === 'dark' ? 'dark' : 'light',
    contrast: theme === 'high-contrast' ? 'more' : 'no-preference',
    locale: 'en-GB',
    timezoneId: 'UTC',
    // Captions are laid over the page with styles of their own, which the console's policy forbids.
    bypassCSP: true,
  });
}

async function writeFilms(camera: Camera, size: { width: number; height: number }, frames: string, base: string, production: Production): Promise<void> {
  const { speed } = production.options;
  production.say('Cutting the film…');
  const shots = timelineOf(camera.loadedFrames(), {
    cuts: camera.cuts,
    pauses: camera.pauses,
    longestWait: LONGEST_WAIT / speed,
    longestStretch: LONGEST_STRETCH / speed,
    lastFrame: LAST_FRAME / speed,
  });
  const stills = await composeStills(shots, size, frames);
  for (const format of ['webm', 'mp4', 'gif'] as const) {
    const file = `${base}.${format}`;
    await encodeFilm(stills, frames, file, format);
    production.say(`${format.toUpperCase()}: ${(statSync(file).size / 1e6).toFixed(1)} MB`);
  }
  const seconds = stills.reduce((sum, { duration }) => sum + duration, 0) / 1000;
  production.say(`${Math.round(seconds)} seconds of film`);
}

/**
 * Plays a demo to a camera; writes its films, its pictures and its guide.
 * @returns the folder of the results
 */
export async function produceDemo(production: Production): Promise<string> {
  const { demo, options, results, say } = production;
  const name = resultName(demo.name, options);
  const folder = join(results, name);
  const frames = join(folder, 'frames');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(frames, { recursive: true });
  const context = await openContext(production);
  try {
    const page = await context.newPage();
    const camera = new Camera(frames);
    const recording = await playDemo(demo, page, new FilmStage(page, camera, paceAt(options.speed), say));
    await camera.finish(page);
    await writeFilms(camera, viewportOf(options.width), frames, join(folder, name), production);
    const guide = await savePictures(recording, folder);
    writeFileSync(join(folder, `${name}.md`), guideMarkdown(guide));
    writeFileSync(join(folder, `${name}.html`), guideHtml(guide, [`${name}.mp4`, `${name}.webm`], readFileSync(FONT)));
  } finally {
    await context.close();
    rmSync(frames, { recursive: true, force: true });
  }
  return folder;
}
